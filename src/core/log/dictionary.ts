// Many cells, few different ones: the different ones once, and a short code for each cell.
import type { Cell } from '../exact/cell.ts';

/** JSON writes these without an escape. */
const LETTERS = Array.from({ length: 94 }, (_, k) => String.fromCharCode(33 + k)).filter(
  (letter) => letter !== '"' && letter !== '\\',
);
const CODE_OF = new Map(LETTERS.map((letter, code) => [letter, code]));

export interface Coded {
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
  readonly words: Coded;
}

export function encode(cells: readonly Cell[]): Coded {
  const plain = encodePlain(cells);
  const values = plain.values as readonly Cell[];
  if (!values.every(isSentence)) return plain;
  const split = values.map(wordsOf);
  const words = encodePlain(split.flat());
  return { ...plain, values: { lengths: split.map(({ length }) => length), words } };
}

function encodePlain(cells: readonly Cell[]): Coded {
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

export function decode({ values, width, codes }: Coded): Cell[] {
  const known = 'words' in values ? sentencesOf(values) : values;
  const cells: Cell[] = [];
  for (let at = 0; at < codes.length; at += width) cells.push(known[numberOf(codes.slice(at, at + width))] as Cell);
  return cells;
}

function sentencesOf({ lengths, words }: Sentences): string[] {
  const all = decode(words);
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
