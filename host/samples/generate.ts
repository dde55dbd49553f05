import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stringify } from 'csv-stringify/sync';
import { drawAccount, HEADERS, type Row } from './account.ts';
import { type Messy, makeMess } from './mess.ts';
import { accountNames } from './names.ts';
import { Random } from './random.ts';

const ACCOUNTS = 488;
const SAME_ID = 6;
const SAME_DOMAIN = 4;
const NO_ID = 2;
const REPEATS = { 'same id twice': SAME_ID, 'same domain, two ids': SAME_DOMAIN, 'same domain, no id': NO_ID };
const BLANK_ROW_AT = 250;

/** The sample book: made-up accounts as of 2026-06-30, with the disorder of a real export, counted by kind. */
export function sampleAccounts(): Messy {
  const random = new Random(20260630);
  const names = accountNames(ACCOUNTS, random);
  const clean = names.map((name, index) => drawAccount(index, name, random));
  const { rows, counts } = makeMess(clean, new Random(7));
  const repeated = withRepeats(rows, new Random(11));
  const half = repeated.slice(0, BLANK_ROW_AT);
  return {
    rows: [...half, blankRow(), ...repeated.slice(BLANK_ROW_AT)],
    counts: { ...counts, ...REPEATS, 'blank row': 1 },
  };
}

/** A second export of the same account, the same company entered once more, or one that never got an id. */
function withRepeats(rows: readonly Row[], random: Random): Row[] {
  const all = [...rows];
  const active = random.shuffled(rows.filter((row) => row.Status === 'Active'));
  active.slice(0, SAME_ID + SAME_DOMAIN + NO_ID).forEach((row, index) => {
    if (index >= SAME_ID + SAME_DOMAIN) row['Account ID'] = '';
    const again = index < SAME_ID ? { ...row, Notes: 'Imported twice' } : otherEntry(row, index);
    all.splice(random.whole(all.indexOf(row) + 1, all.length), 0, again);
  });
  return all;
}

function otherEntry(row: Row, index: number): Row {
  const id = row['Account ID'] && `AC-${2000 + index}`;
  const domain = `https://www.${row.Domain.toUpperCase()}`;
  return { ...row, 'Account ID': id, 'Account Name': `${row['Account Name']} (EMEA)`, Domain: domain };
}

function blankRow(): Row {
  return Object.fromEntries(HEADERS.map((header) => [header, ''])) as Row;
}

export function sampleCsv(): string {
  return stringify(sampleAccounts().rows, { header: true, columns: [...HEADERS] });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('accounts.csv', import.meta.url), sampleCsv());
}
