// S36-S39: who has a segment, which fields are filled in, how the tiers are spread.
import { bandOf } from '../model/bands.ts';
import type { CheckScales } from '../model/model.ts';
import { percentOf } from './share.ts';

export interface Rated {
  /** 0 to 100, null when there is nothing to rate. */
  readonly pct: number | null;
  readonly status: string;
}

export function coverage(assigned: number, active: number, scales: CheckScales): Rated {
  const pct = percentOf(assigned, active);
  return { pct, status: pct === null ? 'n/a' : bandOf(scales.coverage, pct) };
}

export interface Completeness extends Rated {
  readonly maturity: string;
  readonly target: string;
}

export function completeness(filled: number, active: number, scales: CheckScales): Completeness {
  const pct = percentOf(filled, active);
  if (pct === null) return { pct, status: 'n/a', maturity: 'n/a', target: 'n/a' };
  return {
    pct,
    status: bandOf(scales.completeness, pct),
    maturity: bandOf(scales.completenessMaturity, pct),
    target: bandOf(scales.completenessTarget, pct),
  };
}

/** Share of the largest segment in all active accounts; `Unsegmented` is no segment (S38). */
export function concentration(segmentCounts: readonly number[], active: number, scales: CheckScales): Rated {
  const pct = percentOf(Math.max(0, ...segmentCounts), active);
  if (pct === null) return { pct, status: 'n/a' };
  return { pct, status: pct > scales.concentrationWarnOver + 1e-9 ? 'Warning' : 'OK' };
}

export interface TierShare {
  readonly pct: number | null;
  readonly status: 'In range' | 'High' | 'Low' | 'n/a';
  /** Points outside of the range, 0 inside. */
  readonly offBy: number;
}

export interface Distribution {
  readonly tiers: readonly TierShare[];
  /** One tier holds more than `dominantOver` percent. */
  readonly dominant: boolean;
}

/** Shares of the accounts with a tier against the expected ranges, bounds inclusive (S39). */
export function distribution(
  counts: readonly number[],
  ranges: readonly (readonly [low: number, high: number] | null | undefined)[],
  scales: CheckScales,
): Distribution {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const tiers = counts.map((count, i) => tierShare(percentOf(count, total), ranges[i]));
  return { tiers, dominant: tiers.some(({ pct }) => pct !== null && pct > scales.dominantOver + 1e-9) };
}

function tierShare(pct: number | null, range: readonly [number, number] | null | undefined): TierShare {
  if (pct === null || !range) return { pct, status: 'n/a', offBy: 0 };
  const [low, high] = range;
  if (pct < low - 1e-9) return { pct, status: 'Low', offBy: low - pct };
  return pct > high + 1e-9 ? { pct, status: 'High', offBy: pct - high } : { pct, status: 'In range', offBy: 0 };
}
