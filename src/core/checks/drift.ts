// Drift between two distributions of segments (S60).
import { type Bands, bandOf } from '../model/bands.ts';
import planning from '../model/presets/planning.json' with { type: 'json' };

/** Population stability index of counts or shares by segment; null when one side is empty. */
export function psi(before: readonly number[], after: readonly number[]): number | null {
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  const [from, to] = [total(before), total(after)];
  const { leastShare } = planning.drift;
  if (!(from > 0 && to > 0)) return null;
  return before.reduce((sum, count, i) => {
    const p = Math.max(count / from, leastShare);
    const q = Math.max((after[i] ?? 0) / to, leastShare);
    return sum + (q - p) * Math.log(q / p);
  }, 0);
}

export function driftStatus(index: number): string {
  return bandOf(planning.drift as unknown as Bands<string>, index);
}

/** Share of the whole that the largest n hold, null when there is nothing. */
export function topShare(values: Float64Array, n: number): number | null {
  const descending = values.slice().sort().reverse();
  const sum = descending.reduce((total, value) => total + value, 0);
  return sum > 0 ? descending.slice(0, n).reduce((total, value) => total + value, 0) / sum : null;
}

/** Accounts whose tier differs between two configurations. */
export function flips(before: Uint8Array, after: Uint8Array): number[] {
  return Array.from(before.keys()).filter((i) => before[i] !== after[i]);
}
