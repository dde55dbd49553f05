// Tiers and segments alone, whatever the segment is worked out from: what a preview and a comparison need.
import { type Asked, type PriorityOf, scoreTiers, type TierScores } from '../composite/tiers.ts';
import type { Model } from '../model/model.ts';
import type { Accounts } from '../read/accounts.ts';
import { priority } from './priority.ts';
import { type Inputs, isReady, type Results, type System } from './system.ts';

/** Each system is scored when somebody asks for it, and only once. */
export function resultsOf(model: Model, accounts: Accounts, asOf: number): Results {
  const known = new Map<string, unknown>();
  const systems: Results = <R>(system: System<R>): R | null => {
    if (!known.has(system.id)) known.set(system.id, isReady(system, accounts) ? system.score(inputs) : null);
    return known.get(system.id) as R | null;
  };
  const inputs: Inputs = { model, accounts, asOf, systems };
  return systems;
}

/** Tiers and segments without the other systems. */
export function chosenTiers(model: Model, accounts: Accounts, asOf: number, asked: Asked = {}): TierScores {
  return scoreTiers(model, accounts, asOf, { priority: priorityBy(resultsOf(model, accounts, asOf)), ...asked });
}

/** The priority score is a source of the segment, and a system. */
export function priorityBy(systems: Results): PriorityOf {
  return () => {
    const found = systems(priority);
    return found && { values: found.total, codes: found.tiers.codes };
  };
}
