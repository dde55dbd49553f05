// The cells of columns as they stand, read once and row by row: each is a number or one of its column's distinct texts,
// and what a text means is asked once a text.
import type { Cell } from '../exact/cell.ts';
import type { Field } from '../model/fields.ts';
import type { Values } from './values.ts';

export interface Written {
  /** By row: the place of its text, or NUMBER. */
  readonly code: Int32Array;
  /** By row; empty where the column has no numbers. */
  readonly number: Float64Array;
  /** What is no number, in order of appearance: '' for blank cells, true and false of checkboxes. */
  readonly texts: readonly (string | boolean)[];
}

export const NUMBER = -1;

const NO_NUMBERS = new Float64Array(0);

class Writer implements Written {
  readonly code: Int32Array;
  number = NO_NUMBERS;
  readonly texts: (string | boolean)[] = [];
  private readonly places: Map<string | boolean, number> | null;

  /** @param isOwn its texts hardly ever repeat: to look for one among a million others would be most of the time */
  constructor(count: number, isOwn: boolean) {
    this.code = new Int32Array(count);
    this.places = isOwn ? null : new Map();
  }

  add(i: number, cell: Cell): void {
    if (typeof cell === 'number') {
      if (this.number === NO_NUMBERS) this.number = new Float64Array(this.code.length);
      this.number[i] = cell;
      this.code[i] = NUMBER;
    } else this.code[i] = this.places?.get(cell) ?? this.place(cell);
  }

  private place(cell: string | boolean): number {
    const place = this.texts.push(cell) - 1;
    this.places?.set(cell, place);
    return place;
  }
}

export function written(cells: readonly Cell[]): Written {
  const writer = new Writer(cells.length, false);
  for (let i = 0; i < cells.length; i++) writer.add(i, cells[i] as Cell);
  return writer;
}

interface Rows {
  readonly rows: readonly number[];
  readonly columnOf: Partial<Record<Field, number>>;
}

interface Read {
  readonly values: Values;
  readonly columns: Map<number, Written>;
}

/** By the rows of a table: its doubts, its accounts and the report on them read the same cells. */
const known = new WeakMap<readonly number[], Read>();

/** Columns of the given rows; those that nobody read before are read together. */
export function writtenColumns(values: Values, table: Rows, columns: readonly number[]): Written[] {
  const { rows } = table;
  const found = known.get(rows);
  const read = found?.values === values ? found : { values, columns: new Map<number, Written>() };
  known.set(rows, read);
  readTogether(
    read,
    table,
    [...new Set(columns)].filter((column) => !read.columns.has(column)),
  );
  return columns.map((column) => read.columns.get(column) as Written);
}

function readTogether({ values, columns: read }: Read, { rows, columnOf }: Rows, columns: readonly number[]): void {
  const own = [columnOf.name, columnOf.domain];
  const writers = columns.map((column) => new Writer(rows.length, own.includes(column)));
  for (let i = 0; i < rows.length; i++) {
    const cells = values[rows[i] as number] as readonly (Cell | undefined)[];
    for (let k = 0; k < columns.length; k++) (writers[k] as Writer).add(i, cells[columns[k] as number] ?? '');
  }
  columns.forEach((column, k) => {
    read.set(column, writers[k] as Writer);
  });
}

export function writtenAt({ code, number, texts }: Written, i: number): Cell {
  const place = code[i] as number;
  return (place === NUMBER ? number[i] : texts[place]) as Cell;
}

export function cellsOf(column: Written): Cell[] {
  return Array.from(column.code, (_, i) => writtenAt(column, i));
}

/** The column as it would be with other cells; the same one where none changes. */
export function changed(column: Written, change: (cell: Cell) => Cell): Written {
  const texts = column.texts.map(change);
  const isSame = texts.every((text, k) => text === column.texts[k]);
  if (isSame && column.number.every((number, i) => column.code[i] !== NUMBER || change(number) === number))
    return column;
  const writer = new Writer(column.code.length, false);
  column.code.forEach((place, i) => {
    writer.add(i, place === NUMBER ? change(column.number[i] as number) : (texts[place] as Cell));
  });
  return writer;
}

/** Numbers by row, those of the texts as they are read. */
export function numbersOf({ code, number, texts }: Written, read: (text: string | boolean) => number): Float64Array {
  const ofTexts = texts.map(read);
  return Float64Array.from(code, (place, i) => (place === NUMBER ? number[i] : ofTexts[place]) as number);
}

/** Texts with their number of cells and the first row of each. */
export function tallies({ code, texts }: Written): { text: string | boolean; count: number; first: number }[] {
  const found = texts.map((text) => ({ text, count: 0, first: -1 }));
  code.forEach((place, i) => {
    const tally = found[place];
    if (tally && tally.count++ === 0) tally.first = i;
  });
  return found;
}
