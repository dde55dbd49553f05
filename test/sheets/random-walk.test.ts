// Five hundred things that people do to a sheet, in any order, with runs in between: a score never stands beside another
// account's key, and no cell is changed that is not ours. WALK_STEPS and WALK_SEED make it longer, or another one.
import { describe, expect, it } from 'vitest';
import { createHost, type Host } from '../../host/host.ts';
import { copySheet } from '../../host/workbook/copy-sheet.ts';
import { sortRows } from '../../host/workbook/sort-rows.ts';
import { insert, move, remove } from '../../host/workbook/structure.ts';
import type { Workbook } from '../../host/workbook/workbook.ts';
import { workbookOf } from '../host/small-workbook.ts';
import { ask } from './book.ts';
import { MODEL, SAME } from './three-accounts.ts';

const STEPS = Number(process.env.WALK_STEPS ?? 500);
const SEED = Number(process.env.WALK_SEED ?? 1);
const TODAY = '2026-02-10';
const TIER_OF: Readonly<Record<string, string>> = { '9000': 'SMB', '45000': 'Mid-Market', '130000': 'Enterprise' };
const ARRS = Object.keys(TIER_OF);
const HEADERS = ['Account ID', 'Account name', 'ARR', 'expansion', 'contract_type', 'strategic', 'Mine'];

let seed = SEED;
function random(below: number): number {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 2 ** 32) * below);
}
const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;

let accounts = 0;
const accountRow = () => {
  accounts++;
  return [`C${accounts}`, `Name ${accounts}`, pick(ARRS), ...SAME, `mine ${accounts}`];
};

function startWalk(): Host {
  const workbook = workbookOf([HEADERS, ...Array.from({ length: 12 }, accountRow)]);
  const host = createHost(workbook, { today: TODAY, keepsWorld: true });
  ask(host, 'saveModel', { text: MODEL, basedOn: null });
  return host;
}

const headersOf = (workbook: Workbook) => cellsOf(workbook, 0)[headerRow(workbook) - 1] ?? [];
const placeOf = (workbook: Workbook, header: string) => headersOf(workbook).indexOf(header) + 1;

function headerRow(workbook: Workbook): number {
  return cellsOf(workbook, 0).findIndex((row) => row.includes('Account ID')) + 1;
}

function cellsOf(workbook: Workbook, id: number): string[][] {
  const { rows, columns } = workbook.sheet(id).used;
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => workbook.input(id, r + 1, c + 1)),
  );
}

const ownColumns = (workbook: Workbook) =>
  workbook.metadata.flatMap(({ key, location }) =>
    key === 'tierwise.column' && location.type === 'COLUMN' && location.sheetId === 0 ? [location.column] : [],
  );

/** A row of an account, or any row below the header. */
const anyRow = (workbook: Workbook) =>
  headerRow(workbook) + 1 + random(workbook.sheet(0).used.rows - headerRow(workbook));

const PEOPLE: Readonly<Record<string, (workbook: Workbook) => void>> = {
  'edits an ARR': (w) => {
    const row = anyRow(w);
    if (w.input(0, row, placeOf(w, 'Account ID')) !== '') w.setInput(0, row, placeOf(w, 'ARR'), pick(ARRS));
  },
  'sorts by ARR': (w) =>
    sortRows(w, 0, { column: placeOf(w, 'ARR'), ascending: random(2) === 0, fromRow: headerRow(w) + 1 }),
  'sorts by name': (w) => sortRows(w, 0, { column: placeOf(w, 'Account name'), fromRow: headerRow(w) + 1 }),
  'adds an account': (w) => {
    const row = w.sheet(0).used.rows + 1;
    const cells = accountRow();
    HEADERS.forEach((header, c) => {
      const column = placeOf(w, header);
      if (column > 0) w.setInput(0, row, column, cells[c] ?? '');
    });
  },
  'deletes a row': (w) => {
    if (w.sheet(0).used.rows - headerRow(w) > 8) remove(w, 0, 'row', anyRow(w), 1);
  },
  'inserts a row': (w) => insert(w, 0, 'row', anyRow(w)),
  'inserts a title above': (w) => {
    if (headerRow(w) < 4) insert(w, 0, 'row', 1);
  },
  'inserts a column': (w) => {
    if (w.sheet(0).used.columns < 40) insert(w, 0, 'column', 1 + random(w.sheet(0).used.columns));
  },
  'deletes a blank column': (w) => {
    const blank = headersOf(w).indexOf('') + 1;
    if (blank > 0 && cellsOf(w, 0).every((row) => (row[blank - 1] ?? '') === '')) remove(w, 0, 'column', blank, 1);
  },
  'deletes a column of ours': (w) => {
    const column = pick(ownColumns(w));
    if (column) remove(w, 0, 'column', column, 1);
  },
  'moves a column': (w) => {
    const { columns } = w.sheet(0).used;
    move(w, 0, 'column', 1 + random(columns), 1, 1 + random(columns));
  },
  'renames a column of ours': (w) => {
    const column = pick(ownColumns(w));
    if (column) w.setInput(0, headerRow(w), column, `Our ${random(100)}`);
  },
  'types into a column of ours': (w) => {
    const column = pick(ownColumns(w));
    if (column) w.setInput(0, anyRow(w), column, 'typed');
  },
  'pastes over columns of ours': (w) => {
    const column = pick(ownColumns(w));
    if (!column) return;
    w.setInput(0, headerRow(w), column, `Pasted ${random(100)}`);
    for (let row = headerRow(w) + 1; row <= w.sheet(0).used.rows; row++) w.setInput(0, row, column, 'pasted');
  },
  'types beside the table': (w) => w.setInput(0, anyRow(w), w.sheet(0).used.columns + 1 + random(3), 'note'),
  'renames the tab': (w) => w.renameSheet(0, `Accounts ${random(1000)}`),
  'duplicates the tab and deletes the copy': (w) => w.deleteSheet(copySheet(w, w.sheet(0)).id),
  'duplicates the log': (w) => {
    const log = w.sheetNamed('Tierwise log');
    if (log && !w.sheetNamed('Copy of Tierwise log')) copySheet(w, log);
  },
  'copies the file without marks': (w) => {
    if (random(4) === 0) w.metadata.length = 0;
  },
  'opens another tab': (w) => w.activate(pick(w.sheets)),
};

const ANSWERS = [
  { foreign: 'mine', accountsGone: 'new', adopt: 'adopt', modelLost: 'restore' },
  { foreign: 'over', accountsGone: 'same', adopt: 'adopt', modelLost: 'restore' },
];

/** A person's cells before and after, in the columns that are not ours after it. */
function act(host: Host, name: string, request: object): { ok: boolean; message: string } {
  const { workbook } = host;
  const before = workbook.clone();
  const execution = host.call(name, request);
  expect(execution.error).toBeUndefined();
  const reply = JSON.parse(String(execution.value));
  // What was ours before and is a person's now, by an answer, was not touched either.
  const ours = new Set(ownColumns(workbook));
  const kept = (book: Workbook) =>
    cellsOf(book, 0).map((row) =>
      row
        .map((cell, c) => (ours.has(c + 1) ? '' : cell))
        .join('\t')
        .trimEnd(),
    );
  expect(kept(workbook)).toEqual(kept(before));
  return { ok: reply.ok, message: reply.message ?? '' };
}

function expectRight(workbook: Workbook): void {
  const [id, arr] = [placeOf(workbook, 'Account ID'), placeOf(workbook, 'ARR')];
  const tier = workbook.metadata.find(({ key, value }) => key === 'tierwise.column' && value === 'tier')?.location;
  const column = tier?.type === 'COLUMN' ? tier.column : 0;
  const rows = cellsOf(workbook, 0).slice(headerRow(workbook));
  const found = rows.filter((row) => row[id - 1]).map((row) => [row[id - 1], row[column - 1]]);
  expect(found).toEqual(rows.filter((row) => row[id - 1]).map((row) => [row[id - 1], TIER_OF[row[arr - 1] ?? '']]));
}

describe('a random walk', () => {
  it(`of ${STEPS} steps from seed ${SEED} never tears a score from its account`, () => {
    let host = startWalk();
    let stops = 0;
    const counts = { scored: 0, stopped: 0, decided: 0, undone: 0 };
    const names = Object.keys(PEOPLE);
    for (let step = 0; step < STEPS; step++) {
      // A sheet that is refused three times in a row is begun anew, as a person would.
      if (stops === 3) host = startWalk();
      if (stops === 3) stops = 0;
      const { workbook } = host;
      PEOPLE[pick(names)]?.(workbook);
      const next = random(10);
      const asked = { sheetId: 0, asOf: null };
      if (next < 3) {
        const { ok, message } = act(host, 'runScoring', { ...asked, answers: pick(ANSWERS) });
        counts[ok ? 'scored' : 'stopped']++;
        stops = ok ? 0 : stops + 1;
        if (ok) expectRight(workbook);
        else expect(message).toMatch(/\.|:|\?/);
      } else if (next === 3) {
        const decision = {
          key: `id:C${1 + random(accounts)}`,
          action: 'override',
          segment: 'SMB',
          reason: 'Pilot',
          day: TODAY,
        };
        counts.decided += act(host, 'decide', { sheetId: 0, decisions: [decision] }).ok ? 1 : 0;
      } else if (next === 4) {
        const log = workbook.sheetNamed('Tierwise log');
        const run = log ? 1 + random(counts.scored + 1) : 1;
        counts.undone += act(host, 'undoRun', { run }).ok ? 1 : 0;
      } else if (next === 5) act(host, 'runSummary', asked);
    }
    process.stdout.write(`Random walk of ${STEPS} steps: ${JSON.stringify(counts)}\n`);
    expect(counts.scored).toBeGreaterThan(STEPS / 10);
  });
});
