// Where the table starts and ends, and which column is which field.
import { cleanText } from '../exact/cell.ts';
import { FIELD_NAMES, FIELDS, type Field } from '../model/fields.ts';
import type { Doubt } from './doubts.ts';
import { columnNamed, knownHeaders, type MappingOptions, type Proposal, proposeMapping } from './mapping.ts';
import { type IgnoredRow, isHeaderText, tableRows } from './table-rows.ts';
import { cellAt, columnLetter, type Values } from './values.ts';

type ColumnOf = Partial<Record<Field, number>>;

export interface Header {
  /** Index of the header row in the values. */
  readonly row: number;
  /** Columns that are sure or chosen: what scoring reads. */
  readonly columnOf: ColumnOf;
  /** Indexes of the rows with an account. */
  readonly rows: readonly number[];
  readonly ignored: readonly IgnoredRow[];
  readonly proposals: readonly Proposal[];
  /** Open doubts about columns, which are not read until they are answered. */
  readonly doubts?: readonly Doubt[];
}

export type HeaderOptions = MappingOptions;

const SEARCHED_ROWS = 30;

/** The header of the accounts with at least two columns to read, or a sentence. */
export function findHeader(values: Values, options: HeaderOptions, place: string): Header | string {
  const header = findTable(values, options, place);
  if (typeof header === 'string') return header;
  const missing = missingMapping(values, header.row, options, place);
  if (missing) return missing;
  const chosen = Object.values(options.mapping).some((text) => text !== null);
  if (Object.keys(header.columnOf).length >= (chosen ? 1 : 2)) return header;
  const orders = orderColumns(values, header);
  if (orders) {
    return `${place} has ${orders.rowsEach.toFixed(1)} rows a customer, with a date and an amount: a row seems to be an order, not an account. Put one row an account on a tab: with the last date, the number and the sum of its orders.`;
  }
  return `Row ${header.row + 1} of ${place} has headers, but no two that are surely known. ${mappingAdvice(header.proposals)}.`;
}

const SHARED_KEYS = 0.2;

/** Columns of a table of orders: a customer, a date and an amount. */
export interface OrderColumns {
  readonly key: number;
  readonly date: number;
  readonly amount: number;
  readonly rowsEach: number;
}

/** null: it is none, as a customer has hardly more than one row (S76). */
export function orderColumns(values: Values, { rows, proposals }: Header): OrderColumns | null {
  const columnFor = (...fields: readonly Field[]) =>
    proposals.find(({ field }) => field !== null && fields.includes(field))?.column;
  const [key, date, amount] = [columnFor('id', 'name'), columnFor('lastActivity'), columnFor('arr', 'tcv')];
  if (key === undefined || date === undefined || amount === undefined) return null;
  const keys = rows.map((row) => cleanText(cellAt(values, row, key))).filter((text) => text !== '');
  const distinct = new Set(keys).size;
  if (keys.length - distinct <= keys.length * SHARED_KEYS) return null;
  return { key, date, amount, rowsEach: keys.length / distinct };
}

/** What to do when too few columns are sure: choose among the likely ones, or name them. */
export function mappingAdvice(proposals: readonly Proposal[]): string {
  const open = proposals.filter(({ confidence }) => confidence === 'check');
  const twin = open.find(({ header }, i) => open.findIndex((other) => other.header === header) < i);
  // A choice is by the header's text, so two columns of one text leave none.
  if (twin) return `Two columns are called "${twin.header}": rename the one not to read`;
  const columns = open.map((proposal) => `"${proposal.header}" as ${FIELDS[proposal.field as Field].title}`);
  return columns.length > 0 ? `Choose in the mapping, for example ${columns.slice(0, 3).join(', ')}` : ADVICE;
}

const ADVICE = 'Put headers such as "Account name" and "ARR" above the accounts';

/** The table of a sheet whatever its columns mean, or a sentence when there is none or more than one. */
export function findTable(values: Values, options: HeaderOptions, place: string): Header | string {
  const row = headerRowOf(values, options);
  if (row < 0) return noHeader(place);
  const gap = sideBySide(values, row, options.ownColumns);
  if (gap) {
    return `Row ${row + 1} of ${place} has tables side by side, ${gap}. Put each on a tab of its own, or delete the blank column between them.`;
  }
  const proposals = proposeMapping(values, row, options);
  const columnOf: ColumnOf = {};
  for (const { field, column, confidence } of proposals) {
    if (field && confidence === 'sure') columnOf[field] = column;
  }
  const rows = tableRows(values, row, columnOf, options);
  if (typeof rows === 'number') {
    return `Another table starts in row ${rows + 1} of ${place}, below the one with headers in row ${row + 1}. Put each on a tab of its own.`;
  }
  return { row, columnOf, proposals, ...rows };
}

/** The columns of a sheet and the row of their headers, whatever can be read of them; -1 when it is blank. */
export function findColumns(values: Values, options: HeaderOptions): { row: number; proposals: readonly Proposal[] } {
  const found = headerRowOf(values, options);
  const row = found >= 0 ? found : values.findIndex((cells) => filledOf(cells, options).length > 0);
  return { row, proposals: row < 0 ? [] : proposeMapping(values, row, options) };
}

function noHeader(place: string): string {
  return `No header row found in ${place}: the first ${SEARCHED_ROWS} rows name no two known columns. ${ADVICE}.`;
}

/** The row that the model names, else the one of the first 30 with the most known headers, else the widest row of words; -1 when there is none. */
function headerRowOf(values: Values, options: HeaderOptions): number {
  const { headerRow } = options.model ?? {};
  if (headerRow !== undefined) return values[headerRow - 1] ? headerRow - 1 : -1;
  let [best, most] = [-1, 0];
  let [widest, width] = [-1, 0];
  for (let row = 0; row < Math.min(values.length, SEARCHED_ROWS); row++) {
    const cells = values[row] as Values[number];
    const filled = filledOf(cells, options);
    const amounts = filled.filter((cell) => !isHeaderText(cell)).length;
    // Most rows have too few texts to know more headers: what those say need not be asked.
    const texts = filled.filter((cell) => typeof cell === 'string').length;
    const known = texts > most && texts >= amounts ? knownHeaders(cells, options) : 0;
    // An account whose labels read like headers, as "Primary market", has amounts beside them.
    if (known > most && amounts <= known) [best, most] = [row, known];
    if (filled.length > width && amounts === 0) [widest, width] = [row, filled.length];
  }
  if (most >= 2) return best;
  if (best >= 0 && !filledOf(values[best] as Values[number], options).every(isHeaderText)) best = -1;
  if (best > widest && widest >= 0 && width >= filledOf(values[best] as Values[number], options).length) best = widest;
  if (widest < 0) return best;
  const around = values.slice(widest + 1).map((cells) => cells.filter((cell) => cell !== '').length);
  const below = around.reduce((most, filled) => Math.max(most, filled), 0);
  return width >= 2 && below > 0 && width >= below * 0.6 ? widest : best;
}

function filledOf(cells: Values[number], { ownColumns }: HeaderOptions): Values[number] {
  return cells.filter((cell, column) => cell !== '' && !ownColumns.includes(column));
}

/** Ranges of groups of headers that are tables of their own, else ''. */
function sideBySide(values: Values, headerRow: number, ownColumns: readonly number[]): string {
  const headers = values[headerRow] as Values[number];
  if (headers.every((header, column) => cleanText(header) !== '' || ownColumns.includes(column))) return '';
  const blank = values.findIndex((row, r) => r > headerRow && row.every((cell) => cell === ''));
  const block = values.slice(headerRow, blank < 0 ? values.length : blank);
  const groups: number[][] = [[]];
  headers.forEach((header, column) => {
    if (ownColumns.includes(column)) return;
    if (cleanText(header) !== '') groups[groups.length - 1]?.push(column);
    else if (block.every((_, row) => cellAt(block, row, column) === '')) groups.push([]);
  });
  const tables = groups.filter(({ length }) => length >= 2);
  const isWide = groups.some(({ length }, i) => length === 0 && i > 0 && i < groups.length - 1);
  if (tables.length < 2 || !(isWide || endApart(block, tables))) return '';
  return tables
    .map((table) => [table[0], table[table.length - 1]].map((at) => columnLetter(at as number)).join(':'))
    .join(' and ');
}

/** One blank column may be a spacer of one table: its rows go on beside it, those of two tables seldom do. */
function endApart(block: Values, tables: readonly (readonly number[])[]): boolean {
  const apart = block.filter((_, row) => {
    const blank = tables.filter((table) => table.every((column) => cellAt(block, row, column) === ''));
    return blank.length > 0 && blank.length < tables.length;
  });
  return apart.length > block.length / 4;
}

function missingMapping(values: Values, row: number, { mapping, ownColumns }: HeaderOptions, place: string): string {
  for (const field of FIELD_NAMES) {
    const name = mapping[field];
    if (name && columnNamed(values[row] as Values[number], name, ownColumns) < 0) {
      return `The model reads ${FIELDS[field].title} from a column "${name}", but row ${row + 1} of ${place} has no such header. Rename the header or change the mapping.`;
    }
  }
  return '';
}

// What the columns of a table are read as, for the command line: every header with its field or the question about it.

export interface ColumnAnswer {
  readonly header: string;
  /** The field that it is read as, or that is asked about; null: nothing reads it. */
  readonly field: Field | null;
  readonly confidence: 'sure' | 'ask' | 'none';
  /** What a person has to answer before the column is read; null: nothing. */
  readonly question: string | null;
}

/** @param doubts open ones about columns that are surely known */
export function columnAnswers(proposals: readonly Proposal[], doubts: readonly Doubt[] = []): ColumnAnswer[] {
  return proposals.map(({ header, field, column, confidence, reason }) => {
    const doubt = doubts.find((one) => one.column === column);
    if (doubt) return { header, field: doubt.field, confidence: 'ask', question: doubt.question };
    const isAsked = confidence === 'check';
    return { header, field, confidence: isAsked ? 'ask' : confidence, question: isAsked ? reason : null };
  });
}
