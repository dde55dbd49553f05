// C13: each weight in [0, 1], sum 1; percent entry (25/40/35) is the same thing times 100.
import type { Dimension, Weights } from './model.ts';
import { DIMENSIONS } from './model.ts';

const SUM_TOLERANCE = 1e-6;

/** A sentence naming what is wrong with the weights, or null. */
export function weightProblem(weights: Weights): string | null {
  const outside = DIMENSIONS.find((dimension) => !(weights[dimension] >= 0));
  if (outside) return `The ${outside} weight is ${weights[outside]}, must be 0 or more`;
  const sum = DIMENSIONS.reduce((total, dimension) => total + weights[dimension], 0);
  if (Math.abs(sum - 1) <= SUM_TOLERANCE || Math.abs(sum - 100) <= SUM_TOLERANCE * 100) return null;
  return isPercent(sum)
    ? `Weights sum to ${sumText(sum)}, must be 100 (or 1.00)`
    : `Weights sum to ${sumText(sum)}, must be 1.00`;
}

// Between the two notations lies nothing sensible: 1.2 is a slip in fractions, 95 one in percent.
function isPercent(sum: number): boolean {
  return sum > 10;
}

/** At least two decimals, and as many as it takes to see the difference. */
function sumText(sum: number): string {
  for (let decimals = 2; decimals < 6; decimals++) {
    const text = sum.toFixed(decimals);
    if (Math.abs(Number(text) - sum) < SUM_TOLERANCE) return text;
  }
  return sum.toFixed(6);
}

/** Weights entered in percent become fractions. */
export function asFractions(weights: Weights): Weights {
  const unit = isPercent(weights.firmographic + weights.behavioral + weights.value) ? 100 : 1;
  const fractions = {} as Record<Dimension, number>;
  for (const dimension of DIMENSIONS) fractions[dimension] = weights[dimension] / unit;
  return fractions;
}
