// How many accounts stand where on the composite score, by tier.
import type { Accounts } from '../src/core/input/accounts.ts';
import type { Segments } from '../src/core/score/segment.ts';
import { HIGHEST, LOWEST } from './cuts.ts';

export const BINS = 50;

export interface Bins {
  /** Accounts by tier (in the model's order), then by bin. */
  readonly byTier: readonly Uint32Array[];
  readonly tallest: number;
  readonly accounts: number;
}

/** Active accounts with a composite score; a bin that a cut runs through is shared by two tiers. */
export function binsOf({ composite, computed }: Segments, { isActive }: Accounts, tiers: number): Bins {
  const byTier = Array.from({ length: tiers }, () => new Uint32Array(BINS));
  const heights = new Uint32Array(BINS);
  let accounts = 0;
  for (let i = 0; i < composite.length; i++) {
    const bins = byTier[computed[i] as number];
    if (!isActive[i] || !bins) continue;
    const bin = binAt(composite[i] as number);
    bins[bin] = (bins[bin] as number) + 1;
    heights[bin] = (heights[bin] as number) + 1;
    accounts++;
  }
  return { byTier, tallest: Math.max(...heights), accounts };
}

function binAt(score: number): number {
  const place = ((score - LOWEST) / (HIGHEST - LOWEST)) * BINS;
  return Math.min(BINS - 1, Math.max(0, Math.floor(place + 1e-9)));
}
