// The tiers of a model without its other systems: what scenarios, policies and perturbations are compared by.
import type { Accounts } from '../input/accounts.ts';
import { DIMENSIONS, type Model } from '../model/model.ts';
import { type DimensionScores, dimensionScores } from '../score/dimension.ts';
import { type Dimensions, type Segments, segments } from '../score/segment.ts';

/** null: a weighted dimension is off, so there is no composite score. */
export function tiersUnder(model: Model, accounts: Accounts, asOf: number): Segments | null {
  const dimensions = {} as Record<keyof Dimensions, DimensionScores | null>;
  for (const dimension of DIMENSIONS) dimensions[dimension] = dimensionScores(dimension, model, accounts, asOf);
  return segments(model, accounts, dimensions, asOf);
}
