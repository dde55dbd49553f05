import { inScale, labelsIn, type Scale } from './bands.ts';
import { Fraction } from './fraction.ts';
import type { DimensionName } from './model-document.ts';

export type Weights = Record<DimensionName, Fraction>;
export type DimensionScores = Record<DimensionName, Fraction | null>;

export interface Composite {
  score: Fraction;
  tier: string;
  provisional: boolean;
}

const MEDIAN = Fraction.of(3);

/**
 * S11, S12, S44: without behavior the two other weights are renormalised and the tier is provisional, unless the
 * median stands in. A dimension without weight is not asked for.
 */
export function compositeOf(
  scores: DimensionScores,
  weights: Weights,
  tiers: Scale<string>,
  missing: 'skip' | 'median3' | 'onboarding' = 'skip',
): Composite | null {
  const used = (['firmographic', 'behavioral', 'value'] as const).filter((name) => !weights[name].equals(0));
  if (used.some((name) => name !== 'behavioral' && !scores[name])) return null;
  const standIn = missing === 'median3' ? MEDIAN : null;
  const known = used.flatMap((name) => {
    const score = scores[name] ?? (name === 'behavioral' ? standIn : null);
    return score ? [{ score, weight: weights[name] }] : [];
  });
  if (known.length === 0) return null;
  const total = Fraction.sum(known.map((each) => each.weight));
  const sum = Fraction.sum(known.map((each) => each.score.times(each.weight)));
  const score = known.length === used.length ? sum : sum.over(total);
  return { score, tier: inScale(score, tiers), provisional: known.length < used.length };
}

/** S13: would be in the best tier by value and in the last by behavior, whatever the tier is. */
export function needsIntervention(behavioral: Fraction | null, value: Fraction | null, tiers: Scale<string>): boolean {
  if (!behavioral || !value) return false;
  return inScale(value, tiers) === labelsIn(tiers)[0] && inScale(behavioral, tiers) === tiers.floor;
}
