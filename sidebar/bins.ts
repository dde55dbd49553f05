// How many accounts stand where on the scale of the segment, by tier.

import type { Segments } from '../src/core/composite/segment.ts';
import { floorOf } from '../src/core/exact/numbers.ts';
import type { Accounts } from '../src/core/read/accounts.ts';
import { type Axis, fractionOf } from './axis.ts';

export const BINS = 50;

export interface Bins {
  /** Accounts by tier (in the model's order), then by bin. */
  readonly byTier: readonly Uint32Array[];
  readonly tallest: number;
  readonly accounts: number;
}

/** Active accounts with a tier; a bin that a cut runs through is shared by two tiers. */
export function binsOf(
  { values, computed }: Pick<Segments, 'values' | 'computed'>,
  { isActive }: Pick<Accounts, 'isActive'>,
  tiers: number,
  axis: Axis,
): Bins {
  const counts = new Uint32Array(tiers * BINS);
  for (let i = 0; i < values.length; i++) {
    const tier = computed[i] as number;
    if (tier >= tiers || isActive[i] === 0) continue;
    const place = tier * BINS + binAt(axis, values[i] as number);
    counts[place] = (counts[place] as number) + 1;
  }
  const byTier = Array.from({ length: tiers }, (_, tier) => counts.subarray(tier * BINS, (tier + 1) * BINS));
  const heights = Array.from({ length: BINS }, (_, bin) =>
    byTier.reduce((sum, bins) => sum + (bins[bin] as number), 0),
  );
  return { byTier, tallest: Math.max(...heights), accounts: heights.reduce((sum, height) => sum + height, 0) };
}

function binAt(axis: Axis, value: number): number {
  const bin = floorOf(fractionOf(axis, value) * BINS);
  return bin < 0 ? 0 : bin < BINS ? bin : BINS - 1;
}
