// A column of the sheet as a criterion of one's own: what kind it is by its cells, and bands that fit them.

import { type Cell, isErrorCell, isMissing } from '../exact/cell.ts';
import type { Bands, Cut } from '../model/bands.ts';
import { type Cells, State } from '../read/column.ts';
import type { Notation } from '../read/number.ts';
import { readOwn } from '../read/read-column.ts';
import { type WireCells, wireCells } from '../read/wire.ts';
import { flagOf } from '../read/words.ts';

export const OWN_KINDS = ['number', 'label', 'flag', 'age'] as const;
export type OwnKind = (typeof OWN_KINDS)[number];

export interface ColumnOffer {
  readonly kind: OwnKind;
  /** Of a number or an age; null: too few numbers to tell. */
  readonly bands: Bands<number> | null;
  readonly cells: WireCells;
}

const READ_AS = { number: 'number', label: 'label', flag: 'flag', age: 'date' } as const;

/** @param asked the person's word on its kind; null: what most of its cells are */
export function columnOffer(
  cells: readonly Cell[],
  notation: Notation,
  asked: OwnKind | null,
  today: number,
): ColumnOffer {
  const kind = asked ?? kindOf(cells, notation);
  const read = readOwn(READ_AS[kind], cells, notation);
  return { kind, bands: bandsFor(kind, numbersOf(read), today), cells: wireCells(read) };
}

function kindOf(cells: readonly Cell[], notation: Notation): OwnKind {
  const saying = cells.filter((cell) => cell !== '' && !isMissing(cell) && !isErrorCell(cell));
  if (saying.length === 0) return 'label';
  if (saying.every((cell) => flagOf(cell) >= 0)) return 'flag';
  const isMost = (kind: 'number' | 'date') => numbersOf(readOwn(kind, saying, notation)).length * 2 > saying.length;
  if (isMost('number')) return 'number';
  return isMost('date') ? 'age' : 'label';
}

function numbersOf({ state, value }: Cells): number[] {
  return Array.from(value).filter((_, i) => state[i] === State.number);
}

function bandsFor(kind: OwnKind, numbers: readonly number[], today: number): Bands<number> | null {
  if (kind === 'number') return fifths(numbers, '>=');
  return kind === 'age'
    ? fifths(
        numbers.map((day) => today - day),
        '<=',
      )
    : null;
}

/** Cuts that part the values into fifths, rounded so that a person can say them; fewer where values repeat. */
function fifths(values: readonly number[], operator: '>=' | '<='): Bands<number> | null {
  const isRising = operator === '<=';
  const best = [...values].sort((a, b) => (isRising ? a - b : b - a));
  const worst = best[best.length - 1];
  const ats: number[] = [];
  for (const share of [0.2, 0.4, 0.6, 0.8]) {
    const value = best[Math.ceil(share * best.length) - 1];
    if (value === undefined || worst === undefined) return null;
    const at = rounded(value);
    const last = ats[ats.length - 1];
    const isNext = last === undefined || (isRising ? at > last : at < last);
    if (isNext && (isRising ? at < worst : at > worst)) ats.push(at);
  }
  if (ats.length === 0) return null;
  const points = spread(ats.length + 1);
  return {
    cuts: ats.map((at, k): Cut<number> => [at, operator, points[k] as number]),
    floor: points[ats.length] as number,
  };
}

/** `spread(3)` is 5, 3, 1. */
function spread(count: number): number[] {
  return Array.from({ length: count }, (_, k) => Math.round(5 - (4 * k) / (count - 1)));
}

const DIGITS = 2;

function rounded(value: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(DIGITS));
}
