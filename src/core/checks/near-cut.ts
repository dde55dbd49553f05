// Accounts that stand close to a cut of the composite tiers, the closest first.

import { bitOfFlag } from '../composite/reason.ts';
import { bandIndex, type Cut, labelAt } from '../model/bands.ts';
import type { Book } from './book.ts';

export interface NearCut {
  readonly account: number;
  readonly score: number;
  readonly cut: number;
  /** Above 0: the score has passed the cut. */
  readonly distance: number;
  readonly tier: string;
  /** The tier on the other side of the cut. */
  readonly other: string;
}

export function nearCuts({ model, scores, byArr }: Book): NearCut[] {
  const { composite } = scores;
  if (!composite) return [];
  const tiers = model.segmentScales.composite.bands;
  const near = byArr.filter((i) => (scores.flags[i] as number) & bitOfFlag.NEAR_BOUNDARY);
  const found = Array.from(near, (i): NearCut => {
    const score = composite.score[i] as number;
    const band = bandIndex(tiers, score);
    const [cut, k] = closest(tiers.cuts, score);
    return {
      account: i,
      score,
      cut,
      distance: score - cut,
      tier: labelAt(tiers, band),
      other: labelAt(tiers, band <= k ? k + 1 : k),
    };
  });
  return found.sort((a, b) => Math.abs(a.distance) - Math.abs(b.distance));
}

function closest(cuts: readonly Cut<string>[], score: number): [cut: number, k: number] {
  const distances = cuts.map(([at]) => Math.abs(score - at));
  const k = distances.indexOf(Math.min(...distances));
  return [cuts[k]?.[0] as number, k];
}
