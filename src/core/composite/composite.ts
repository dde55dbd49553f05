// The weighted mean of the three dimensions (S11), with the policy for accounts without behavioural data (S44).
import type { BehavioralMissing, Weights } from '../model/model.ts';
import { methodology } from '../model/presets.ts';

/** What stands for behavior that is not known (S10, S44). */
export const MEDIAN = methodology.rubricRules.median;

/**
 * 1 to 5; NaN when a dimension that carries weight is missing, except for the behavioral one: it is skipped and the
 * other weights renormalised, or it counts as the median.
 * `compositeScore(4, 2, 5, { firmographic: 0.25, behavioral: 0.4, value: 0.35 }, 'skip')` is 3.55.
 */
export function compositeScore(
  firmographic: number,
  behavioral: number,
  value: number,
  weights: Weights,
  whenMissing: BehavioralMissing,
): number {
  const lacksBehavior = Number.isNaN(behavioral) && weights.behavioral > 0;
  const rest = part(firmographic, weights.firmographic) + part(value, weights.value);
  if (!lacksBehavior) return rest + part(behavioral, weights.behavioral);
  if (whenMissing === 'median3') return rest + MEDIAN * weights.behavioral;
  const share = weights.firmographic + weights.value;
  return share > 0 ? rest / share : Number.NaN;
}

/** A dimension without weight may be missing. */
function part(score: number, weight: number): number {
  return weight === 0 ? 0 : score * weight;
}
