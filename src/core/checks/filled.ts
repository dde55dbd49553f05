// S37: how many active accounts say something usable; invalid counts as missing.

import type { TierScores } from '../composite/tiers.ts';
import type { Field } from '../model/fields.ts';
import type { Model } from '../model/model.ts';
import type { Accounts } from '../read/accounts.ts';
import { type Column, State } from '../read/column.ts';
import { type Completeness, completeness } from './coverage.ts';

/** Of the accounts that are filled in all of the fields. */
export function completenessOf(
  fields: readonly Field[],
  { checks }: Model,
  { columns }: Accounts,
  { invalid }: TierScores,
  active: Int32Array,
): Completeness {
  const states = fields.map((field) => (columns[field] as Column).state);
  const marks = fields.map((field) => invalid.get(field));
  let filled = 0;
  for (let k = 0; k < active.length; k++) if (isFilled(states, marks, active[k] as number)) filled++;
  return completeness(filled, active.length, checks);
}

function isFilled(states: readonly Uint8Array[], marks: readonly (Uint8Array | undefined)[], i: number): boolean {
  for (let k = 0; k < states.length; k++) {
    if ((states[k] as Uint8Array)[i] === State.missing || marks[k]?.[i]) return false;
  }
  return true;
}
