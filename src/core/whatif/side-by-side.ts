// One model in a comparison of several: its tiers, the hours they take, and who moves against a baseline.
import { type Capacity, capacity, planFor } from '../checks/capacity.ts';
import type { Tally } from '../checks/overview.ts';
import type { Model } from '../model/model.ts';
import type { Accounts } from '../read/accounts.ts';
import { compareScores, type Move, type Tiered } from './compare.ts';

export interface Side {
  /** By tier in the model's order, Unsegmented last; ARR exact to the cent. */
  readonly tallies: readonly Tally[];
  readonly moved: Move;
  readonly capacity: Capacity;
}

export interface Modelled extends Tiered {
  readonly model: Model;
}

/** null: one of the models has no composite score. */
export function sideOf(baseline: Modelled, other: Modelled, accounts: Accounts): Side | null {
  const comparison = compareScores(baseline.model, baseline, other.model, other, accounts);
  if (!comparison) return null;
  const { matrix, moved, to } = comparison;
  const tallies = to.map((label, column): Tally => {
    const cells = matrix.map((row) => row[column] as Move);
    const cents = cells.reduce((sum, { arr }) => sum + Math.round(arr * 100), 0);
    return { label, accounts: cells.reduce((sum, cell) => sum + cell.accounts, 0), arr: cents / 100 };
  });
  const counts = tallies.map((tally) => tally.accounts);
  return { tallies, moved, capacity: capacity(planFor(other.model, counts)) };
}
