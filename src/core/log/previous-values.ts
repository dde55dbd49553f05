// What stood in our scored columns before a run, so that the run can be undone; found again by account, not by row.

import type { Cell } from '../exact/cell.ts';
import type { Accounts } from '../read/accounts.ts';
import { keyAt } from '../read/identity.ts';
import { cellAt, type Values } from '../read/values.ts';
import { dataOf } from './history.ts';

/** A column of ours to write. */
export interface ColumnUpdate {
  readonly id: string;
  readonly header: string;
  /** Its header in earlier versions. */
  readonly was?: string;
  /** One of the few that people read; the others are folded. */
  readonly isMain?: boolean;
  /** One cell a sheet row below the header, blank where there is no account. */
  readonly cells: readonly Cell[];
  readonly formats: readonly string[];
}

export interface PreviousColumn {
  readonly id: string;
  readonly header: string;
  /** One cell an account. */
  readonly cells: readonly Cell[];
}

export interface PreviousValues {
  /** One an account; '' for one that nothing identifies. */
  readonly keys: readonly string[];
  readonly columns: readonly PreviousColumn[];
}

/**
 * Before a run writes: what stands in the columns that an earlier run wrote.
 * @param headerRow index in the values
 * @param own index of the column by its id
 */
export function previousValues(
  accounts: Accounts,
  values: Values,
  headerRow: number,
  own: Readonly<Record<string, number>>,
): PreviousValues {
  const columns = Object.keys(own).map((id): PreviousColumn => {
    const column = own[id] as number;
    const header = String(cellAt(values, headerRow, column));
    return { id, header, cells: accounts.rows.map((row) => cellAt(values, row, column)) };
  });
  return { keys: accounts.rows.map((_, i) => keyAt(accounts, i)), columns };
}

type PackedColumn = Omit<PreviousColumn, 'cells'> & { readonly packed: Packed };

/** More than this is not kept: then the run cannot be undone. About 40,000 accounts with every column. */
const MOST_CHARACTERS = 5_000_000;

/** '' when it would be too long. */
export function previousText({ keys, columns }: PreviousValues): string {
  const packed = columns.map(({ id, header, cells }): PackedColumn => ({ id, header, packed: pack(cells) }));
  const text = JSON.stringify({ keys, columns: packed });
  return text.length > MOST_CHARACTERS ? '' : text;
}

/** null: not kept, or damaged. */
export function previousFrom(text: string): PreviousValues | null {
  return dataOf<{ keys: string[]; columns: PackedColumn[] }, PreviousValues>(text, ({ keys, columns }) => {
    const found = columns.map(({ id, header, packed }) => ({ id, header, cells: unpack(packed) }));
    return Array.isArray(keys) ? { keys, columns: found } : null;
  });
}

/** Where the accounts stand now. */
export interface AccountsNow {
  readonly accounts: Accounts;
  readonly headerRow: number;
  /** Sheet rows below the header. */
  readonly rows: number;
}

/**
 * What an undo writes: the previous cells beside the accounts they belong to; accounts that were not there then stay
 * blank, and so do columns that the run added.
 * @param owned ids of the columns that are there now
 * @param formatOf number format of a cell of a column
 */
export function undoUpdate(
  { keys, columns }: PreviousValues,
  { accounts, headerRow, rows }: AccountsNow,
  owned: readonly string[],
  formatOf: (id: string, cell: Cell) => string,
): ColumnUpdate[] {
  const earlier = earlierPlaces(keys, accounts);
  const ids = [...new Set([...columns.map(({ id }) => id), ...owned])];
  return ids.map((id) => {
    const column = columns.find((each) => each.id === id);
    const cells = new Array<Cell>(rows).fill('');
    accounts.rows.forEach((row, i) => {
      cells[row - headerRow - 1] = column?.cells[earlier[i] as number] ?? '';
    });
    return { id, header: column?.header ?? '', cells, formats: cells.map((cell) => formatOf(id, cell)) };
  });
}

/** Rows of one key, and rows without a key, are matched in their order. */
function earlierPlaces(keys: readonly string[], accounts: Accounts): number[] {
  const places = new Map<string, number[]>();
  keys.forEach((key, k) => {
    const found = places.get(key);
    if (found) found.push(k);
    else places.set(key, [k]);
  });
  const used = new Map<string, number>();
  return accounts.rows.map((_, i) => {
    const key = keyAt(accounts, i);
    const nth = used.get(key) ?? 0;
    used.set(key, nth + 1);
    return places.get(key)?.[nth] ?? -1;
  });
}

/** JSON writes these without an escape. */
const LETTERS = Array.from({ length: 94 }, (_, k) => String.fromCharCode(33 + k)).filter(
  (letter) => letter !== '"' && letter !== '\\',
);
const CODE_OF = new Map(LETTERS.map((letter, code) => [letter, code]));

/** Many cells, few different ones: the different ones once, and a short code for each cell. */
interface Packed {
  /** Different cells in the order of their first appearance; sentences go by their words instead. */
  readonly values: readonly Cell[] | Sentences;
  /** Letters a code. */
  readonly width: number;
  readonly codes: string;
}

interface Sentences {
  /** Words of each sentence. */
  readonly lengths: readonly number[];
  /** The words of all of them. */
  readonly words: Packed;
}

function pack(cells: readonly Cell[]): Packed {
  const plain = packPlain(cells);
  const values = plain.values as readonly Cell[];
  if (!values.every(isSentence)) return plain;
  const split = values.map(wordsOf);
  const words = packPlain(split.flat());
  return { ...plain, values: { lengths: split.map(({ length }) => length), words } };
}

function packPlain(cells: readonly Cell[]): Packed {
  const places = new Map<Cell, number>();
  for (const cell of cells) if (!places.has(cell)) places.set(cell, places.size);
  const width = widthFor(places.size);
  const codes = cells.map((cell) => lettersOf(places.get(cell) as number, width));
  return { values: [...places.keys()], width, codes: codes.join('') };
}

function isSentence(value: Cell): value is string {
  return typeof value === 'string';
}

/** Each with the space behind it, so that together they are the text again. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s?|\s/g) ?? [];
}

function unpack({ values, width, codes }: Packed): Cell[] {
  const known = 'words' in values ? sentencesOf(values) : values;
  const cells: Cell[] = [];
  for (let at = 0; at < codes.length; at += width) cells.push(known[numberOf(codes.slice(at, at + width))] as Cell);
  return cells;
}

function sentencesOf({ lengths, words }: Sentences): string[] {
  const all = unpack(words);
  let at = 0;
  return lengths.map((length) => {
    at += length;
    return all.slice(at - length, at).join('');
  });
}

function widthFor(count: number): number {
  let width = 1;
  while (LETTERS.length ** width < count) width++;
  return width;
}

function lettersOf(place: number, width: number): string {
  let text = '';
  for (let rest = place; text.length < width; rest = Math.floor(rest / LETTERS.length)) {
    text = (LETTERS[rest % LETTERS.length] as string) + text;
  }
  return text;
}

function numberOf(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * LETTERS.length + (CODE_OF.get(letter) as number);
  return number;
}
