// A scale as ordered cuts plus a floor (C1): upper bounds are never stored, so gaps and overlaps cannot be said.

import { exactNumber, type Operator, passes } from '../exact/numbers.ts';

/** `[at, operator, label]`: a value that passes gets the label. */
export type Cut<L> = readonly [at: number, operator: Operator, label: L];

export interface Bands<L> {
  /** From best to worst; the first cut that passes wins. */
  readonly cuts: readonly Cut<L>[];
  readonly floor: L;
}

/** Position of the value's band: 0 is the first cut, `cuts.length` the floor. */
export function bandIndex<L>(bands: Bands<L>, value: number): number {
  const { cuts } = bands;
  // By index: taking each cut apart through its iterator is most of the time of 100,000 accounts.
  for (let index = 0; index < cuts.length; index++) {
    const cut = cuts[index] as Cut<L>;
    if (passes(value, cut[0], cut[1])) return index;
  }
  return cuts.length;
}

export function labelAt<L>(bands: Bands<L>, index: number): L {
  const cut = bands.cuts[index];
  return cut ? cut[2] : bands.floor;
}

/** The label of a value: `bandOf(tiers, 3.55)` is `'Tier 2'`. */
export function bandOf<L>(bands: Bands<L>, value: number): L {
  return labelAt(bands, bandIndex(bands, value));
}

export function labelsOf<L>(bands: Bands<L>): L[] {
  return [...bands.cuts.map((cut) => cut[2]), bands.floor];
}

/** Cuts as a document may have them: a text such as "12/52" is exact. */
export interface WrittenBands<L> {
  readonly cuts: readonly (readonly [at: number | string, operator: Operator, label: L])[];
  readonly floor: L;
}

/** The same bands where every cut is a number already. */
export function exactBands<L>(bands: WrittenBands<L>): Bands<L> {
  if (isExact(bands)) return bands;
  const { cuts, floor } = bands;
  return { cuts: cuts.map(([at, operator, label]) => [exactNumber(at), operator, label]), floor };
}

function isExact<L>(bands: WrittenBands<L>): bands is Bands<L> {
  return bands.cuts.every(([at]) => typeof at === 'number');
}
