// The cells of columns as they stand, read once and row by row: each is a number or one of its column's distinct texts,
// and what a text means is asked once a text.
import { type Cell, cleanText, isErrorCell, saysNothing } from '../exact/cell.ts';
import type { Field } from '../model/fields.ts';
import type { Values } from './values.ts';

export interface Written {
  /** By row: the place of its text, or NUMBER. */
  readonly code: Codes;
  /** By row; empty where the column has no numbers. */
  readonly number: Float64Array;
  /** What is no number: '' for blank cells, then the others in order of appearance; true and false are of checkboxes. */
  readonly texts: readonly (string | boolean)[];
  /** Each of them is a label as it stands: clean, a text, no error and no word for nothing. */
  readonly areLabels: boolean;
}

/** A column of few texts takes a byte a row: fresh memory costs more than what is done with it. */
type Codes = Int8Array | Int16Array | Int32Array;

const MOST_IN_BYTE = 2 ** 7 - 1;
const MOST_IN_TWO = 2 ** 15 - 1;

export const NUMBER = -1;
const BLANK = 0;

const NO_NUMBERS = new Float64Array(0);

/** Places of texts by what they say: where most differ, as ids do, a Map takes three times as long. */
class Places {
  readonly texts: (string | boolean)[] = [''];
  areLabels = true;
  private hashes = new Int32Array(32);
  /** At the hash of a text its place, else in the next free slot: BLANK. Twice as many as texts at least. */
  private slots = new Int32Array(64);

  of(cell: string | boolean): number {
    const hash = hashOf(String(cell));
    let slot = hash & (this.slots.length - 1);
    for (;;) {
      const place = this.slots[slot] as number;
      if (place === BLANK) return this.add(cell, hash, slot);
      if (this.hashes[place] === hash && this.texts[place] === cell) return place;
      slot = (slot + 1) & (this.slots.length - 1);
    }
  }

  /** A text that is not looked for among the others. */
  push(cell: string | boolean): number {
    this.areLabels = this.areLabels && isLabel(cell);
    return this.texts.push(cell) - 1;
  }

  private add(cell: string | boolean, hash: number, slot: number): number {
    const place = this.push(cell);
    this.hashes[place] = hash;
    this.slots[slot] = place;
    if (this.texts.length === this.hashes.length) this.grow();
    return place;
  }

  private grow(): void {
    const { hashes } = this;
    this.hashes = new Int32Array(hashes.length * 4);
    this.hashes.set(hashes);
    this.slots = new Int32Array(hashes.length * 8);
    for (let place = 1; place < hashes.length; place++) {
      let slot = (hashes[place] as number) & (this.slots.length - 1);
      while (this.slots[slot] !== BLANK) slot = (slot + 1) & (this.slots.length - 1);
      this.slots[slot] = place;
    }
  }
}

/** Asked while the text is read: to come back to a million texts takes longer than to look at them. */
function isLabel(cell: string | boolean): boolean {
  return cleanText(cell) === cell && !saysNothing(cell) && !isErrorCell(cell);
}

function hashOf(text: string): number {
  let hash = 0;
  for (let k = 0; k < text.length; k++) hash = (Math.imul(hash, 31) + text.charCodeAt(k)) | 0;
  return hash;
}

class Writer implements Written {
  code: Codes;
  number = NO_NUMBERS;
  private readonly places = new Places();
  /** The last place that a code has room for. */
  private last = MOST_IN_BYTE;

  /** @param isOwn its texts hardly ever repeat: none is looked for among the others */
  constructor(
    count: number,
    private readonly isOwn: boolean,
  ) {
    this.code = new Int8Array(count);
  }

  get texts(): Written['texts'] {
    return this.places.texts;
  }

  get areLabels(): boolean {
    return this.places.areLabels;
  }

  add(i: number, cell: Cell): void {
    if (typeof cell === 'number') {
      if (this.number === NO_NUMBERS) this.number = new Float64Array(this.code.length);
      this.number[i] = cell;
      this.code[i] = NUMBER;
    } else if (cell !== '') {
      const place = this.isOwn ? this.places.push(cell) : this.places.of(cell);
      if (place > this.last) this.widen();
      this.code[i] = place;
    }
  }

  private widen(): void {
    const isShort = this.last === MOST_IN_BYTE;
    this.code = isShort ? new Int16Array(this.code) : new Int32Array(this.code);
    this.last = isShort ? MOST_IN_TWO : Number.POSITIVE_INFINITY;
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

/** Numbers by row, those of the texts as they are read, written over what was spent. */
export function numbersOf(
  { code, number, texts }: Written,
  read: (text: string | boolean) => number,
  spent?: Float64Array,
): Float64Array {
  const ofTexts = texts.map(read);
  const numbers = spent ?? new Float64Array(code.length);
  for (let i = 0; i < code.length; i++) {
    const place = code[i] as number;
    numbers[i] = (place === NUMBER ? number[i] : ofTexts[place]) as number;
  }
  return numbers;
}

/** How many cells have each text, and the first of them. */
export function tallies({ code, texts }: Written): { readonly count: Int32Array; readonly first: Int32Array } {
  const [count, first] = [new Int32Array(texts.length), new Int32Array(texts.length)];
  for (let i = code.length - 1; i >= 0; i--) {
    const place = code[i] as number;
    if (place === NUMBER) continue;
    count[place] = (count[place] as number) + 1;
    first[place] = i;
  }
  return { count, first };
}
