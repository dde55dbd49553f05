// All systems over all accounts: what is there, what is missing, what is shown beside.
import { bitOfReason } from '../composite/reason.ts';
import { rescore, scoreTiers } from '../composite/tiers.ts';
import type { Model } from '../model/model.ts';
import { asksFor } from '../model/optional-columns.ts';
import type { Accounts } from '../read/accounts.ts';
import { State } from '../read/column.ts';
import { type Inputs, isReady, type Results, type Scored, type Scores, type System } from './system.ts';
import { SYSTEMS } from './systems.ts';

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

export function scoreAccounts(model: Model, accounts: Accounts, asOf: number): Scores {
  const tiers = scoreTiers(model, accounts, asOf);
  const systems = resultsOf(model, accounts, asOf);
  addFlags(tiers.flags, systems);
  return { ...tiers, systems };
}

function addFlags(masks: Uint32Array, systems: Results): void {
  for (const system of SYSTEMS) {
    const result = system.flags && systems(system);
    if (!system.flags || result === null) continue;
    for (let i = 0; i < masks.length; i++) masks[i] = (masks[i] as number) | system.flags.at(result, i);
  }
}

/** The same accounts under other held segments or cuts of tiers: the systems beside them stay as they were. */
export function scoreUnder(model: Model, accounts: Accounts, previous: Scores): Scores {
  const tiers = rescore(model, accounts, previous);
  addFlags(tiers.flags, previous.systems);
  return { ...previous, ...tiers };
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
