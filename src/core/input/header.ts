// Where the table starts and which column is which field.
import { type Cell, cleanText } from './cell.ts';
import { FIELD_NAMES, FIELDS, type Field } from './fields.ts';

export type ColumnOf = Partial<Record<Field, number>>;

export interface Header {
  /** Index of the header row in the values. */
  readonly row: number;
  readonly columnOf: ColumnOf;
}

export interface HeaderOptions {
  /** Header texts chosen by the user; null: leave the field out. */
  readonly mapping: Readonly<Partial<Record<Field, string | null>>>;
  /** Columns that the add-on wrote itself. */
  readonly ownColumns: readonly number[];
}

const SEARCHED_ROWS = 30;

/** Header text without case, punctuation and the decorations of CRM exports. */
export function normaliseHeader(cell: Cell): string {
  return cleanText(cell)
    .toLowerCase()
    .replace(/\(do not modify\)/g, ' ')
    .replace(/__c$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function spellings(cell: Cell): string[] {
  const text = cleanText(cell);
  const withoutBrackets = text.replace(/\([^)]*\)/g, ' ');
  const lastPart = text.slice(text.lastIndexOf('.') + 1);
  return [text, withoutBrackets, lastPart].map(normaliseHeader);
}

/** The row of the first 30 that names the most fields, or a sentence. */
export function findHeader(
  values: readonly (readonly Cell[])[],
  options: HeaderOptions,
  place: string,
): Header | string {
  let best: Header | null = null;
  for (let row = 0; row < Math.min(values.length, SEARCHED_ROWS); row++) {
    const columnOf = mapColumns(values[row] as readonly Cell[], options);
    if (!best || Object.keys(columnOf).length > Object.keys(best.columnOf).length) best = { row, columnOf };
  }
  const chosen = Object.values(options.mapping).some((text) => text !== null);
  if (!best || Object.keys(best.columnOf).length < (chosen ? 1 : 2)) {
    return `No header row found in ${place}: the first ${SEARCHED_ROWS} rows name no two known columns. Put headers such as "Account name" and "ARR" above the accounts.`;
  }
  return missingMapping(values[best.row] as readonly Cell[], options, `row ${best.row + 1} of ${place}`) ?? best;
}

function mapColumns(headers: readonly Cell[], { mapping, ownColumns }: HeaderOptions): ColumnOf {
  const columnOf: ColumnOf = {};
  const taken = new Set(ownColumns);
  for (const field of FIELD_NAMES) {
    const column = mapping[field] ? columnNamed(headers, mapping[field], ownColumns) : -1;
    if (column < 0) continue;
    columnOf[field] = column;
    taken.add(column);
  }
  const free = headers.map((header, column) => (taken.has(column) ? [] : spellings(header)));
  for (const { field, column } of candidates(free, mapping)) {
    if (columnOf[field] !== undefined || taken.has(column)) continue;
    columnOf[field] = column;
    taken.add(column);
  }
  return columnOf;
}

function columnNamed(headers: readonly Cell[], name: string, ownColumns: readonly number[]): number {
  const wanted = cleanText(name).toLowerCase();
  return headers.findIndex(
    (header, column) => !ownColumns.includes(column) && cleanText(header).toLowerCase() === wanted,
  );
}

interface Candidate {
  readonly field: Field;
  readonly column: number;
  readonly rank: number;
}

/** Every column that a field's header texts name, the most telling text first. */
function candidates(free: readonly string[][], mapping: HeaderOptions['mapping']): Candidate[] {
  const found: Candidate[] = [];
  for (const field of FIELD_NAMES) {
    if (mapping[field] !== undefined) continue;
    const texts: readonly string[] = FIELDS[field].headers;
    free.forEach((names, column) => {
      const rank = texts.findIndex((text) => names.includes(text));
      if (rank >= 0) found.push({ field, column, rank });
    });
  }
  return found.sort((a, b) => a.rank - b.rank);
}

function missingMapping(headers: readonly Cell[], options: HeaderOptions, place: string): string | null {
  for (const field of FIELD_NAMES) {
    const name = options.mapping[field];
    if (name && columnNamed(headers, name, options.ownColumns) < 0) {
      return `The model reads ${FIELDS[field].title} from a column "${name}", but ${place} has no such header. Rename the header or change the mapping.`;
    }
  }
  return null;
}
