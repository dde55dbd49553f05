// The table of a sheet -> accounts in typed columns.
import { isErrorCell } from '../exact/cell.ts';
import { roundToCents } from '../exact/numbers.ts';
import { FIELD_NAMES, FIELDS, type Field } from '../model/fields.ts';
import { normaliseLabel } from '../model/label.ts';
import { type Criterion, DIMENSIONS, type Model } from '../model/model.ts';
import { asRead, currencyCells, worthOf } from './as-read.ts';
import { type Cells, type Column, invalidAt, State, textAt, writtenAt } from './column.ts';
import type { Header } from './header.ts';
import { identities, mergeProducts } from './identity.ts';
import { type Notation, notationOf } from './number.ts';
import { readColumn, readOwn } from './read-column.ts';
import { textIn, type Values } from './values.ts';
import { cellsOf, written, writtenColumns } from './written.ts';

export interface Accounts {
  readonly count: number;
  /** Of the spreadsheet: how numbers are written in sentences. */
  readonly locale?: string;
  /** Before each key, where the sheet is another list with ids that a first one has as well. */
  readonly list?: string;
  /** Index of each account's row in the values that were read. */
  readonly rows: readonly number[];
  /** What a person calls the account: id, else domain, else name. */
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** Which of the three each of `ids` is, a code of IdKind. */
  readonly idKind: Uint8Array;
  readonly isActive: Uint8Array;
  readonly isDuplicate: Uint8Array;
  readonly hasErrorCell: Uint8Array;
  /** Accounts with different keys (C8); rows without any identity count one each. */
  readonly distinct: number;
  readonly columns: Readonly<Partial<Record<Field, Column>>>;
  /** Columns of own criteria by their id; those that the sheet does not have are left out. */
  readonly own?: Readonly<Record<string, Cells>>;
  /** Product rows and which of them belong to each account; only in multi-product mode (S45). */
  readonly products?: { readonly lines: Accounts; readonly groups: readonly (readonly number[])[] };
  /** What the log says of them; without a log the columns of the sheet alone count. */
  readonly held?: Held;
}

export function accountsFrom(values: Values, header: Header, model: Model, locale: string): Accounts {
  const { rows } = header;
  const notation = notationOf(locale);
  const columns: Partial<Record<Field, Column>> = {};
  const fields = FIELD_NAMES.filter((field) => header.columnOf[field] !== undefined);
  const places = fields.map((field) => header.columnOf[field] as number);
  const codes = model.currencies ? currencyCells(values, header) : null;
  writtenColumns(values, header, places).forEach((cells, k) => {
    const field = fields[k] as Field;
    const meant = asRead(field, textIn(values, header.row, places[k] as number), cells, model);
    columns[field] = readColumn(field, meant, notation, model.readAs?.[field], worthOf(field, cells, model, codes));
  });
  const arr = withDerivedArr(columns);
  if (arr) columns.arr = arr;
  const accounts: Accounts = {
    count: rows.length,
    locale,
    rows,
    columns,
    own: ownColumns(values, header, model, notation),
    isActive: activeFlags(columns.status, rows.length, model),
    hasErrorCell: errorFlags(columns, rows.length),
    ...identities(columns, rows.length),
  };
  return model.multiProduct ? mergeProducts(accounts) : accounts;
}

const OWN_KINDS = { number: 'number', age: 'date', label: 'label', either: 'either', flag: 'flag' } as const;

function ownColumns(values: Values, header: Header, model: Model, notation: Notation): Record<string, Cells> {
  const headers = (values[header.row] ?? []).map(normaliseLabel);
  const placed = ownCriteria(model)
    .map((criterion) => ({ criterion, place: headers.indexOf(normaliseLabel(criterion.column)) }))
    .filter(({ place }) => place >= 0);
  const places = placed.map(({ place }) => place);
  const own: Record<string, Cells> = {};
  const { name, domain } = header.columnOf;
  writtenColumns(values, header, places).forEach((cells, k) => {
    const { id, kind } = (placed[k] as (typeof placed)[number]).criterion;
    // Of names and domains nobody has looked yet which are the same.
    const isKey = places[k] === name || places[k] === domain;
    own[id] = readOwn(OWN_KINDS[kind], isKey ? written(cellsOf(cells)) : cells, notation, model.readAs?.[id]);
  });
  return own;
}

/** Criteria of the person's own, those that are off too: switching one on needs no other look at the sheet. */
export function ownCriteria({ rubrics }: Pick<Model, 'rubrics'>): Criterion[] {
  return DIMENSIONS.flatMap((dimension) => rubrics[dimension].filter(({ field }) => field === null));
}

function activeFlags(status: Column | undefined, count: number, model: Model): Uint8Array {
  const isActive = new Uint8Array(count).fill(1);
  if (!status) return isActive;
  const inactive = new Set(model.inactiveStatuses.map(normaliseLabel));
  const decided = new Map(Object.entries(model.statuses).map(([text, said]) => [normaliseLabel(text), said]));
  const byCode = status.labels.map((label) => {
    const word = normaliseLabel(label);
    const said = decided.get(word);
    return said ? Number(said === 'active') : inactive.has(word) ? 0 : 1;
  });
  for (let i = 0; i < count; i++) {
    if (textAt(status, i)) isActive[i] = byCode[status.value[i] as number] as number;
  }
  return isActive;
}

/** An error in a cell that no reason names otherwise: those of the other fields are unreadable cells of their field. */
function errorFlags(columns: Accounts['columns'], count: number): Uint8Array {
  const flags = new Uint8Array(count);
  for (const column of Object.values(columns)) {
    if (FIELDS[column.field].kind !== 'text') continue;
    for (const { account, text } of column.invalid) {
      if (isErrorCell(text)) flags[account] = 1;
    }
  }
  return flags;
}

// What the log says of the accounts of a sheet: committed segments, overrides and decisions, by index of the account.

export interface HeldOverride {
  readonly segment: string;
  readonly reason: string;
}

export interface Held {
  /** Labels; those of the column Current segment where the log has none. */
  readonly committed: Column;
  /** Overrides set in the sidebar, where the account's own override cell is blank. */
  readonly overrides: ReadonlyMap<number, HeldOverride>;
  /** Segments that a review refused: no flag for them. */
  readonly kept: ReadonlyMap<number, readonly string[]>;
  /** Last day (number) of joint coverage of an approved change. */
  readonly until: ReadonlyMap<number, number>;
  /** Not flagged yet, as a rule of grace has it; none without the rule. */
  readonly graced?: ReadonlySet<number>;
}

// S4: a sheet without ARR but with MRR, or with contract value and years, has an ARR all the same.

const MONTHS = 12;

function arrOfMrr(mrr: number): number {
  return roundToCents(mrr * MONTHS);
}

/** Annual value of a contract, NaN for a length of 0 or less. */
function acvOf(totalValue: number, years: number): number {
  return years > 0 ? roundToCents(totalValue / years) : Number.NaN;
}

/**
 * Customer lifetime value, null when the monthly churn is not above 0: churn rate must be above 0.
 * @internal nothing shows it yet: the sheet has no churn of a month
 */
export function clvOf(arpa: number, monthlyChurn: number): number | null {
  return monthlyChurn > 0 ? arpa / monthlyChurn : null;
}

type Columns = Partial<Record<Field, Column>>;

/** The ARR column, a blank cell filled by account from MRR, else from the contract (S75); what was derived is marked. */
function withDerivedArr(columns: Columns): Column | undefined {
  const { arr, mrr, tcv, contractYears } = columns;
  const sources = [mrr && ofMrr(mrr), tcv && contractYears && ofContract(tcv, contractYears)].filter(
    (source) => source !== undefined,
  );
  return sources.reduce<Column | undefined>((filled, source) => (filled ? filledFrom(filled, source) : source), arr);
}

function ofMrr(mrr: Column): Column {
  return derived(mrr, (i) => arrOfMrr(mrr.value[i] as number));
}

function ofContract(tcv: Column, contractYears: Column): Column {
  const years = (i: number) =>
    contractYears.state[i] === State.number ? (contractYears.value[i] as number) : Number.NaN;
  const known = tcv.state.map((each, i) => (contractYears.state[i] === State.missing ? State.missing : each));
  return derived({ ...tcv, state: known }, (i) => acvOf(tcv.value[i] as number, years(i)));
}

function filledFrom(arr: Column, source: Column): Column {
  const { length } = arr.state;
  const [state, value] = [arr.state.slice(), arr.value.slice()];
  const imputed = arr.imputed ? arr.imputed.slice() : new Uint8Array(length);
  const assumedBase = arr.assumedBase?.slice();
  const filled = new Set<number>();
  for (let i = 0; i < length; i++) {
    if (state[i] !== State.missing || source.state[i] === State.missing) continue;
    state[i] = source.state[i] as number;
    value[i] = source.value[i] as number;
    imputed[i] = source.imputed?.[i] as number;
    if (assumedBase) assumedBase[i] = source.assumedBase?.[i] as number;
    filled.add(i);
  }
  if (filled.size === 0) return arr;
  const invalid = [...arr.invalid, ...source.invalid.filter(({ account }) => filled.has(account))];
  invalid.sort((a, b) => a.account - b.account);
  return { ...arr, state, value, imputed, invalid, ...(assumedBase ? { assumedBase } : {}) };
}

/** Invalid stays invalid; an amount that gives no ARR (a contract of 0 years) is invalid too. */
function derived(source: Column, amount: (i: number) => number): Column {
  const value = source.value.map((_, i) => (source.state[i] === State.number ? amount(i) : Number.NaN));
  const state = source.state.map((each, i) => (each === State.number && Number.isNaN(value[i]) ? State.invalid : each));
  const invalid = Array.from(state.keys())
    .filter((i) => state[i] === State.invalid)
    .map((account) => invalidAt(source.invalid, account) ?? { account, text: writtenAt(source, account) });
  const imputed = state.map((each) => (each === State.number ? 1 : 0));
  const { labels, assumedBase } = source;
  return { field: 'arr', state, value, labels, invalid, imputed, ...(assumedBase ? { assumedBase } : {}) };
}
