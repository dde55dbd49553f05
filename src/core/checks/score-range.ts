// What a person can do about a tier that nobody reaches, and about scores that no cut can tell apart (S39).

import { type CompositeScores, UNSEGMENTED } from '../composite/segment.ts';
import type { Model } from '../model/model.ts';
import type { Accounts } from '../read/accounts.ts';

export interface ScoreRange {
  /** Among the active accounts with a score. */
  readonly accounts: number;
  readonly lowest: number;
  readonly highest: number;
  /** The best tier when nobody reaches it. */
  readonly emptyTier: string | null;
  /** The highest cut with two decimals that somebody reaches; null where the next cut leaves no room. */
  readonly cut: number | null;
}

export function scoreRange(
  { segmentScales }: Model,
  { isActive }: Accounts,
  { score, tier }: CompositeScores,
): ScoreRange {
  let [accounts, lowest, highest, best] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, UNSEGMENTED];
  for (let i = 0; i < score.length; i++) {
    if (!isActive[i] || tier[i] === UNSEGMENTED) continue;
    accounts++;
    lowest = Math.min(lowest, score[i] as number);
    highest = Math.max(highest, score[i] as number);
    best = Math.min(best, tier[i] as number);
  }
  const isEmpty = accounts > 0 && best > 0;
  const [first, second] = segmentScales.composite.bands.cuts;
  // Rounded up, the cut would lie above the score again; a cut that leaves itself out has to lie below it.
  const reached = Math.floor(highest * 100 + 1e-7) / 100;
  const cut = first?.[1] === '>' && reached >= highest ? Math.round(reached * 100 - 1) / 100 : reached;
  return {
    accounts,
    lowest,
    highest,
    emptyTier: isEmpty ? (first?.[2] ?? null) : null,
    cut: isEmpty && (!second || cut > second[0]) ? cut : null,
  };
}
