// S37: which fields of the active accounts say something usable; invalid counts as missing.
import type { Accounts } from '../input/accounts.ts';
import { type Column, State } from '../input/column.ts';
import type { Field } from '../input/fields.ts';
import type { Model } from '../model/model.ts';
import type { Scores } from '../score/score.ts';
import { type Completeness, completeness } from './coverage.ts';

export function fieldCompleteness(
  field: Field,
  model: Model,
  { columns, count, isActive }: Accounts,
  { invalid }: Scores,
  active: number,
): Completeness {
  const column = columns[field] as Column;
  const marks = invalid.get(field);
  let filled = 0;
  for (let i = 0; i < count; i++) if (isActive[i] && isFilled(column, marks, i)) filled++;
  return completeness(filled, active, model.checks);
}

/** Accounts with all of the fields. */
export function recordCompleteness(
  fields: readonly Field[],
  model: Model,
  { columns, count, isActive }: Accounts,
  { invalid }: Scores,
  active: number,
): Completeness {
  const isComplete = isActive.slice();
  for (const field of fields) {
    const column = columns[field] as Column;
    const marks = invalid.get(field);
    for (let i = 0; i < count; i++) if (!isFilled(column, marks, i)) isComplete[i] = 0;
  }
  let complete = 0;
  for (let i = 0; i < count; i++) complete += isComplete[i] as number;
  return completeness(complete, active, model.checks);
}

function isFilled({ state }: Column, marks: Uint8Array | undefined, i: number): boolean {
  return state[i] !== State.missing && !marks?.[i];
}
