// No doubts, but said before anything else of a run (S76): contracts that have ended, two amounts that disagree, derived
// amounts, rows that nobody is called in, statuses, and a sheet that is still loading.

import { type Cell, isErrorCell } from '../exact/cell.ts';
import { centsOf } from '../exact/numbers.ts';
import { normaliseLabel } from '../model/label.ts';
import type { Model } from '../model/model.ts';
import { methodology } from '../model/presets.ts';
import type { Accounts } from './accounts.ts';
import { type Column, isNumberAt, State } from './column.ts';
import type { Header } from './header.ts';
import { IdKind } from './identity.ts';
import { address, cellAt, columnLetter, type Values } from './values.ts';

const LISTED_ROWS = 5;
const ARR_APART = 0.01;
const MONTHS = 12;

export function saidAtOnce(accounts: Accounts, asOf: number): string[] {
  const { columns, idKind } = accounts;
  const active = accounts.rows.map((_, i) => i).filter((i) => accounts.isActive[i]);
  const ended = active.filter(
    (i) => isNumberAt(columns.contractEnd, i) && (columns.contractEnd.value[i] as number) < asOf,
  );
  const apart = active.filter((i) => isApart(columns.arr, columns.mrr, i));
  const derived = active.filter((i) => columns.arr?.imputed?.[i]);
  const nameless = accounts.rows.map((_, i) => i).filter((i) => idKind[i] === IdKind.none);
  const assumed = active.filter((i) => columns.arr?.assumedBase?.[i] && isNumberAt(columns.arr, i));
  const from = [columns.mrr && 'MRR × 12', columns.tcv && 'the contract value by year'].filter(Boolean).join(' or ');
  const total = totalRow(accounts, active);
  return [
    ...(total === '' ? [] : [total]),
    said(
      ended,
      accounts,
      (n) => `${n} ${n === 1 ? 'contract has' : 'contracts have'} ended`,
      ended.length === 1 ? '. Its account stays counted' : '. Their accounts stay counted',
    ),
    said(apart, accounts, (n) => `ARR and MRR × 12 are apart by over 1% of the ARR in ${n} ${rowsOf(n)}`, ''),
    said(derived, accounts, (n) => `ARR is worked out from ${from} for ${n} ${n === 1 ? 'account' : 'accounts'}`, ''),
    ...withoutRate(accounts),
    said(
      assumed,
      accounts,
      (n) => `Nothing says which currency the amount of ${n} ${n === 1 ? 'account' : 'accounts'} is in`,
      '. It is taken as the base currency',
    ),
    said(
      nameless,
      accounts,
      (n) => `${n} ${rowsOf(n)} with no id, domain or name`,
      '. They are scored, and no segment is kept for them',
    ),
  ].filter((sentence) => sentence !== '');
}

const LEAST_ADDED = 3;

/** A row that has the ARR of all others together is a total, whatever it is called. */
function totalRow({ columns: { arr }, rows, names }: Accounts, active: readonly number[]): string {
  const amounts = active.filter((i) => isNumberAt(arr, i) && (arr?.value[i] as number) > 0);
  const centsAt = (i: number) => centsOf(arr?.value[i] as number);
  const all = amounts.reduce((sum, i) => sum + centsAt(i), 0);
  const found = amounts.length > LEAST_ADDED ? amounts.find((i) => centsAt(i) * 2 === all) : undefined;
  if (found === undefined) return '';
  const amount = (centsAt(found) / 100).toLocaleString('en-US', { minimumFractionDigits: 2 });
  return `Row ${(rows[found] as number) + 1} ("${names[found]}") has the ARR of all others together, ${amount}. It counts as an account: if it is a total, delete it or call it Total`;
}

/** One sentence a currency. */
function withoutRate(accounts: Accounts): string[] {
  const { arr } = accounts.columns;
  const found = new Map<string, number[]>();
  for (const { account, currency } of arr?.invalid ?? []) {
    if (currency !== undefined) found.set(currency, [...(found.get(currency) ?? []), account]);
  }
  return [...found].map(([currency, of]) =>
    said(
      of,
      accounts,
      (n) => `No rate for ${currency}: ${n} ${n === 1 ? 'account has' : 'accounts have'} no ARR`,
      '. Enter the rate in the sidebar, under Data',
    ),
  );
}

function rowsOf(count: number): string {
  return count === 1 ? 'row' : 'rows';
}

function said(found: readonly number[], { rows }: Accounts, what: (count: number) => string, then: string): string {
  if (found.length === 0) return '';
  const listed = found.slice(0, LISTED_ROWS).map((i) => (rows[i] as number) + 1);
  const more = found.length > LISTED_ROWS ? ` and ${found.length - LISTED_ROWS} more` : '';
  return `${what(found.length)}: ${rowsOf(found.length)} ${listed.join(', ')}${more}${then}`;
}

function isApart(arr: Column | undefined, mrr: Column | undefined, i: number): boolean {
  if (!isNumberAt(arr, i) || !isNumberAt(mrr, i) || arr.imputed?.[i] || arr.state[i] !== State.number) return false;
  const yearly = centsOf(arr.value[i] as number);
  return Math.abs(centsOf((mrr.value[i] as number) * MONTHS) - yearly) > Math.abs(yearly) * ARR_APART;
}

// What a status says of an account (C7, S76): counted, not counted, or a word that a person has to decide.

/** Words of accounts that are customers. */
export const ACTIVE_STATUSES: ReadonlySet<string> = new Set(methodology.activeStatuses);

type StatusKind = 'active' | 'out' | 'doubt';

export interface StatusWord {
  readonly text: string;
  readonly kind: StatusKind;
  readonly accounts: number;
  readonly arr: number;
}

/** A text that holds an inactive word beside others, or that nobody told us, is in doubt. */
function statusKind(text: string, { inactiveStatuses }: Pick<Model, 'inactiveStatuses'>): StatusKind {
  const word = normaliseLabel(text);
  if (inactiveStatuses.some((inactive) => normaliseLabel(inactive) === word)) return 'out';
  // As Stripe and Chargebee write them: `past_due`.
  return ACTIVE_STATUSES.has(word.replace(/_/g, ' ')) ? 'active' : 'doubt';
}

/** Every status of the sheet with its accounts and ARR, the most accounts first. */
export function statusWords({ columns, count }: Accounts, model: Model): StatusWord[] {
  const { status, arr } = columns;
  if (!status) return [];
  const said = new Map(Object.entries(model.statuses).map(([text, kind]) => [normaliseLabel(text), kind]));
  const words = status.labels.map((text) => ({
    text,
    kind: said.get(normaliseLabel(text)) ?? statusKind(text, model),
    accounts: 0,
    arr: 0,
  }));
  for (let i = 0; i < count; i++) {
    if (status.state[i] !== State.label) continue;
    const word = words[status.value[i] as number] as (typeof words)[number];
    word.accounts++;
    if (isNumberAt(arr, i)) word.arr += arr.value[i] as number;
  }
  return words.filter(({ accounts }) => accounts > 0).sort((a, b) => b.accounts - a.accounts);
}

/** What is not counted, and what counts until a person says otherwise. */
export function statusSentences(words: readonly StatusWord[]): string[] {
  const listed = (kind: StatusKind) =>
    words.filter((word) => word.kind === kind).map(({ text, accounts }) => `"${text}" (${accounts})`);
  const [out, doubt] = [listed('out'), listed('doubt')];
  const inDoubt = words.filter(({ kind }) => kind === 'doubt');
  const [accounts, arr] = [
    inDoubt.reduce((sum, word) => sum + word.accounts, 0),
    inDoubt.reduce((sum, word) => sum + word.arr, 0),
  ];
  // Where no ARR is read there is nothing to say of it.
  const amount = arr === 0 ? '' : `with ARR ${arr.toLocaleString('en-US', { minimumFractionDigits: 2 })} `;
  return [
    ...(doubt.length > 0
      ? [
          `Status: is ${doubt.slice(0, MOST_LISTED).join(', ')}${moreOf(doubt)} still a customer? ${accounts === 1 ? '1 account' : `${accounts} accounts`} ${amount}${accounts === 1 ? 'counts' : 'count'} as active until you choose otherwise in the sidebar, under Data`,
        ]
      : []),
    ...(out.length > 0 ? [`Not counted by Status: ${out.slice(0, MOST_LISTED).join(', ')}${moreOf(out)}`] : []),
  ];
}

const MOST_LISTED = 8;

function moreOf(listed: readonly string[]): string {
  return listed.length > MOST_LISTED ? ` and ${listed.length - MOST_LISTED} more` : '';
}

// A sheet that is not there yet: cells of an import or a function that are still being fetched (S78).

/** As Sheets says it in the languages of its users. */
const LOADING =
  /^\s*(loading|wird geladen|chargement|cargando|carregando|caricamento|laden|読み込んでいます)\s*(\.{3}|…)\s*$/i;
const LONGEST = 40;
/** More of a column than this: what can be read of it would pass for the whole. */
const MOST = 0.5;

/** A sentence on what is still loading; null: nothing is. */
export function stillLoading(values: Values, { row: headerRow, columnOf, proposals }: Header): string | null {
  const key = columnOf.id ?? columnOf.domain ?? columnOf.name;
  const mapped = proposals.filter(({ field }) => field !== null && field !== undefined).map(({ column }) => column);
  for (const column of key === undefined ? mapped : [key, ...mapped]) {
    const found = waiting(values, headerRow, column);
    const [first] = found.rows;
    if (first === undefined) continue;
    const text = String(cellAt(values, first, column)).trim();
    if (column === key) return sentence(`${address(first, column)} says "${text}"`);
    if (found.rows.length > MOST * found.filled) {
      const count = `${found.rows.length} of ${found.filled} cells`;
      return sentence(
        `${count} of "${cellAt(values, headerRow, column)}" (column ${columnLetter(column)}) say "${text}" or the like`,
      );
    }
  }
  return null;
}

function sentence(what: string): string {
  return `The sheet is still loading: ${what}. Nothing was written: wait until it is there, or put right what the cells say, then try again`;
}

function waiting(values: Values, headerRow: number, column: number): { rows: number[]; filled: number } {
  const rows: number[] = [];
  let filled = 0;
  for (let row = headerRow + 1; row < values.length; row++) {
    const cell = cellAt(values, row, column);
    if (cell === '') continue;
    filled++;
    if (isWaiting(cell)) rows.push(row);
  }
  return { rows, filled };
}

/** `#N/A` too: an import that is not there yet says so. */
function isWaiting(cell: Cell): boolean {
  if (typeof cell !== 'string' || cell.length > LONGEST) return false;
  return LOADING.test(cell) || isErrorCell(cell) || cell.trim().toUpperCase() === '#N/A';
}
