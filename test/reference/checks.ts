import { bandOf, CONSTANTS, passes } from './bands.ts';
import { Fraction } from './fraction.ts';

export interface Share {
  pct: number | null;
  status: string;
}

function percent(part: number, whole: number): Fraction {
  return Fraction.of(part).times(100).over(whole);
}

/** S36. */
export function coverage(assigned: number, active: number): Share {
  if (active === 0) return { pct: null, status: 'n/a' };
  const pct = percent(assigned, active);
  return { pct: pct.toNumber(4), status: bandOf('coverage', pct) };
}

export interface Completeness extends Share {
  maturity: string;
  target: string;
}

/** S37. */
export function completeness(present: number, active: number): Completeness {
  if (active === 0) return { pct: null, status: 'n/a', maturity: 'n/a', target: 'n/a' };
  const pct = percent(present, active);
  return {
    pct: pct.toNumber(4),
    status: bandOf('completeness', pct),
    maturity: bandOf('completeness.maturity', pct),
    target: bandOf('completeness.target', pct),
  };
}

export function meanPercent(present: readonly number[], active: number): number | null {
  if (active === 0 || present.length === 0) return null;
  return Fraction.sum(present.map((count) => percent(count, active)))
    .over(present.length)
    .toNumber(4);
}

/** S38: Unsegmented is no segment but stays in the denominator. */
export function concentration(counts: readonly number[], active: number): Share {
  if (active === 0) return { pct: null, status: 'n/a' };
  const pct = percent(Math.max(...counts), active);
  const over = passes(pct, '>', Fraction.of(CONSTANTS.concentration.warnOver));
  return { pct: pct.toNumber(4), status: over ? 'Warning' : 'OK' };
}

type Range = readonly [low: number, high: number];

export interface Distribution {
  tiers: Share[];
  dominant: boolean;
}

/** S39: shares of the accounts that have a tier. */
export function distribution(counts: readonly number[], ranges: readonly (Range | null)[]): Distribution {
  const tiered = counts.reduce((sum, count) => sum + count, 0);
  if (tiered === 0) return { tiers: counts.map(() => ({ pct: null, status: 'n/a' })), dominant: false };
  const shares = counts.map((count) => percent(count, tiered));
  return {
    tiers: shares.map((pct, tier) => ({ pct: pct.toNumber(4), status: rangeStatus(pct, ranges[tier]) })),
    dominant: shares.some((pct) => passes(pct, '>', Fraction.of(CONSTANTS.distribution.dominantOver))),
  };
}

/** S72: a source that names no share expects none. */
function rangeStatus(pct: Fraction, range: Range | null | undefined): string {
  if (!range) return 'n/a';
  if (passes(pct, '>', Fraction.of(range[1]))) return 'High';
  return passes(pct, '<', Fraction.of(range[0])) ? 'Low' : 'In range';
}

/** S40. */
export function segmentCount(segments: number, active: number): string {
  if (segments <= 2 || segments >= 16) return 'Red flag';
  if (segments === 3) return active < 200 ? 'Good' : 'Warning';
  return segments <= 8 ? 'Good' : 'Warning';
}

/** S41. */
export function segmentSize(accounts: number): string {
  return accounts === 0 ? 'Empty' : bandOf('segmentSize', Fraction.of(accounts));
}

/** S61. */
export function readiness(active: number): string {
  return bandOf('readiness.accounts', Fraction.of(active));
}

/** S1: the share of accounts with ARR that is below $10,000. */
export function shareBelow10k(arrs: readonly Fraction[]): number | null {
  if (arrs.length === 0) return null;
  return percent(arrs.filter((arr) => passes(arr, '<', Fraction.of(10000))).length, arrs.length).toNumber(4);
}
