// How many accounts stand where on the composite score, by tier.

import type { CompositeScores } from '../src/core/composite/segment.ts';
import type { Accounts } from '../src/core/read/accounts.ts';
import { HIGHEST, LOWEST } from './cuts.ts';

export const BINS = 50;

export interface Bins {
  /** Accounts by tier (in the model's order), then by bin. */
  readonly byTier: readonly Uint32Array[];
  readonly tallest: number;
  readonly accounts: number;
}

/** Active accounts with a composite score; a bin that a cut runs through is shared by two tiers. */
export function binsOf({ score, tier: codes }: CompositeScores, { isActive }: Accounts, tiers: number): Bins {
  const counts = new Uint32Array(tiers * BINS);
  for (let i = 0; i < score.length; i++) {
    const tier = codes[i] as number;
    if (tier >= tiers || isActive[i] === 0) continue;
    const place = tier * BINS + binAt(score[i] as number);
    counts[place] = (counts[place] as number) + 1;
  }
  const byTier = Array.from({ length: tiers }, (_, tier) => counts.subarray(tier * BINS, (tier + 1) * BINS));
  const heights = Array.from({ length: BINS }, (_, bin) =>
    byTier.reduce((sum, bins) => sum + (bins[bin] as number), 0),
  );
  return { byTier, tallest: Math.max(...heights), accounts: heights.reduce((sum, height) => sum + height, 0) };
}

const WIDTH = (HIGHEST - LOWEST) / BINS;

function binAt(score: number): number {
  const bin = Math.floor((score - LOWEST) / WIDTH + 1e-9);
  return bin < 0 ? 0 : bin < BINS ? bin : BINS - 1;
}
