// The tiers of a model without its other systems: what scenarios and policies are compared by.

import { type Segments, segments } from '../composite/segment.ts';
import { scoreDimensions } from '../composite/tiers.ts';
import type { Model } from '../model/model.ts';
import type { Accounts } from '../read/accounts.ts';

/** null: a weighted dimension is off, so there is no composite score. */
export function tiersUnder(model: Model, accounts: Accounts, asOf: number): Segments | null {
  return segments(model, accounts, scoreDimensions(model, accounts, asOf), asOf).segments;
}
