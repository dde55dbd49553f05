// S40, S41, S61: how many segments, how large, and whether the book is large enough to segment.
import { type Bands, bandOf } from '../model/bands.ts';
import type { CheckScales } from '../model/model.ts';
import methodology from '../model/presets/methodology.json' with { type: 'json' };

type Verdict = 'Good' | 'Warning' | 'Red flag';

/** Verdict on the number of non-empty segments. Three is in no band of the source: fine for a small book (S40). */
export function segmentCount(segments: number, active: number): Verdict {
  const verdict = bandOf(methodology.segmentCount as unknown as Bands<Verdict | 'Three'>, segments);
  if (verdict !== 'Three') return verdict;
  return active < methodology.segmentCount.threeIsGoodBelow ? 'Good' : 'Warning';
}

export function segmentSize(accounts: number, scales: CheckScales): string {
  return accounts === 0 ? 'Empty' : bandOf(scales.segmentSize, accounts);
}

export function readiness(active: number, scales: CheckScales): string {
  return bandOf(scales.readiness, active);
}

/** Gini coefficient of the values (S60): 0 when all are equal, towards 1 when one holds everything. */
export function gini(values: Float64Array): number | null {
  const ascending = values.slice().sort();
  let sum = 0;
  let weighted = 0;
  for (let i = 0; i < ascending.length; i++) {
    const value = ascending[i] as number;
    sum += value;
    weighted += (2 * (i + 1) - ascending.length - 1) * value;
  }
  return sum > 0 ? weighted / (ascending.length * sum) : null;
}
