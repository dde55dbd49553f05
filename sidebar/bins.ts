// How many accounts stand where on the scale of the segment, by tier.

import type { Segments } from '../src/core/composite/segment.ts';
import { floorOf } from '../src/core/exact/numbers.ts';
import type { Accounts } from '../src/core/read/accounts.ts';
import { type Axis, placesOn } from './axis.ts';

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
  const bins = axis.isByPowers ? keptBins(values, axis) : null;
  const place = placesOn(axis);
  for (let i = 0; i < values.length; i++) {
    const tier = computed[i] as number;
    if (tier >= tiers || isActive[i] === 0) continue;
    const bin = bins ? (bins[i] as number) : binAt(place(values[i] as number));
    counts[tier * BINS + bin] = (counts[tier * BINS + bin] as number) + 1;
  }
  const byTier = Array.from({ length: tiers }, (_, tier) => counts.subarray(tier * BINS, (tier + 1) * BINS));
  const heights = Array.from({ length: BINS }, (_, bin) =>
    byTier.reduce((sum, bins) => sum + (bins[bin] as number), 0),
  );
  return { byTier, tallest: Math.max(...heights), accounts: heights.reduce((sum, height) => sum + height, 0) };
}

function binAt(place: number): number {
  const bin = floorOf(place * BINS);
  return bin < 0 ? 0 : bin < BINS ? bin : BINS - 1;
}

interface KeptBins {
  readonly low: number;
  readonly high: number;
  readonly bins: Uint8Array;
}

/** Amounts stay while cuts move (scores are written over), and their logarithms take longer than all else. */
const kept = new WeakMap<Float64Array, KeptBins>();

function keptBins(values: Float64Array, axis: Axis): Uint8Array {
  const last = kept.get(values);
  if (last?.low === axis.low && last.high === axis.high) return last.bins;
  const place = placesOn(axis);
  const bins = Uint8Array.from(values, (value) => binAt(place(value)));
  kept.set(values, { low: axis.low, high: axis.high, bins });
  return bins;
}
