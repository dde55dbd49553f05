import { bandOf, passes } from './bands.ts';
import { Fraction } from './fraction.ts';

export interface Weights {
  firmographic: Fraction;
  behavioral: Fraction;
  value: Fraction;
}

export const DEFAULT_WEIGHTS: Weights = {
  firmographic: Fraction.of('0.25'),
  behavioral: Fraction.of('0.4'),
  value: Fraction.of('0.35'),
};

export interface Composite {
  score: Fraction;
  tier: string;
  provisional: boolean;
}

/** S11, S12, S44: without behaviour the two other weights are renormalised and the tier is provisional. */
export function compositeOf(
  firmographic: Fraction,
  behavioural: Fraction | null,
  value: Fraction,
  weights = DEFAULT_WEIGHTS,
): Composite {
  const known = firmographic.times(weights.firmographic).plus(value.times(weights.value));
  const score = behavioural
    ? known.plus(behavioural.times(weights.behavioral))
    : known.over(weights.firmographic.plus(weights.value));
  return { score, tier: bandOf('composite.tier', score), provisional: behavioural === null };
}

/** S13: would be Tier 1 by value and Tier 3 by behaviour, whatever the tier is. */
export function needsIntervention(behavioural: Fraction | null, value: Fraction | null): boolean {
  if (!behavioural || !value) return false;
  return passes(value, '>=', Fraction.of(4)) && passes(behavioural, '<', Fraction.of('2.5'));
}
