// All systems over all accounts: what is there, what is missing, what is shown beside.

import { Kept } from '../composite/kept.ts';
import { bitOfReason } from '../composite/reason.ts';
import { type Asked, type PriorityOf, scoreTiers, type TierScores, withSource } from '../composite/tiers.ts';
import { asksFor, type Model } from '../model/model.ts';
import type { Accounts } from '../read/accounts.ts';
import { State } from '../read/column.ts';
import { priority } from './priority.ts';
import { type Inputs, isReady, type Results, type Scored, type Scores, type System } from './system.ts';
import { SYSTEMS } from './systems.ts';

export function scoreAccounts(model: Model, accounts: Accounts, asOf: number, kept = new Kept()): Scores {
  const systems = resultsOf(model, accounts, asOf);
  const tiers = scoreTiers(model, accounts, asOf, { kept, priority: priorityBy(systems) });
  addFlags(tiers.flags, systems);
  return { ...tiers, systems };
}

/** Scores with the model that names the source of the segments. */
export function scored(model: Model, accounts: Accounts, asOf: number, kept?: Kept): Scored {
  const scores = scoreAccounts(model, accounts, asOf, kept);
  return { model: withSource(model, scores), accounts, scores };
}

function addFlags(masks: Uint32Array, systems: Results): void {
  for (const system of SYSTEMS) {
    const result = system.flags && systems(system);
    if (!system.flags || result === null) continue;
    for (let i = 0; i < masks.length; i++) masks[i] = (masks[i] as number) | system.flags.at(result, i);
  }
}

/** The same accounts under other held segments: the systems beside them stay as they were. */
export function scoreUnder(model: Model, accounts: Accounts, { asOf, systems }: Scores, kept?: Kept): Scores {
  const tiers = scoreTiers(model, accounts, asOf, { priority: priorityBy(systems), ...(kept ? { kept } : {}) });
  addFlags(tiers.flags, systems);
  return { ...tiers, systems };
}

/** Bits of the flags that a person sees: those of a system that is not written would have no column to explain them. */
export function shownFlags({ model: { columns } }: Scored): number {
  let mask = -1;
  for (const { flags } of SYSTEMS) if (flags && !asksFor(columns, ...flags.shownWith)) mask &= ~flags.bits;
  return mask;
}

/** Bits of what is blank and would have been needed, for a model that has chosen its columns. */
export function missingInputs({ model, accounts: { columns }, scores }: Scored): (i: number) => number {
  if (model.columns.length === 0) return () => 0;
  const asked = SYSTEMS.filter(({ missing }) => missing).flatMap((system) =>
    scores.systems(system) === null ? [] : (system.missing ?? []).filter((each) => isAsked(each.with, model)),
  );
  return (i) => {
    let mask = 0;
    for (const { reason, fields } of asked) {
      const isBlank = fields.every((field) => (columns[field]?.state[i] ?? State.missing) === State.missing);
      if (isBlank) mask |= bitOfReason[reason];
    }
    return mask;
  };
}

function isAsked(ids: readonly string[] | undefined, { columns }: Model): boolean {
  return ids === undefined || asksFor(columns, ...ids);
}

// Tiers and segments alone: what a preview and a comparison need.

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
function priorityBy(systems: Results): PriorityOf {
  return () => {
    const found = systems(priority);
    return found && { values: found.total, codes: found.tiers.codes };
  };
}
