// A scale as ordered cuts plus a floor (C1): upper bounds are never stored, so gaps and overlaps cannot be said.

export type Operator = '>=' | '>' | '<=' | '<';

/** `[at, operator, label]`: a value that passes gets the label. */
export type Cut<L> = readonly [at: number, operator: Operator, label: L];

export interface Bands<L> {
  /** From best to worst; the first cut that passes wins. */
  readonly cuts: readonly Cut<L>[];
  readonly floor: L;
}

// C3: float noise of weights such as 0.06/0.57/0.37 must not move an account across a cut.
export const TOLERANCE = 1e-9;

export function passes(value: number, at: number, operator: Operator): boolean {
  switch (operator) {
    // The plain comparison first: above 1e7 the tolerance is smaller than one step of a double.
    case '>=':
      return value >= at || value > at - TOLERANCE;
    case '>':
      return value > at + TOLERANCE;
    case '<=':
      return value <= at || value < at + TOLERANCE;
    case '<':
      return value < at - TOLERANCE;
  }
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
