// Why an account is as it is: reason codes in their fixed order (C14).

import type { Field } from '../model/fields.ts';
import type { Accounts } from '../read/accounts.ts';
import { State } from '../read/column.ts';
import { bitOfReason, invalidReason, missingReasons } from './reason.ts';
import type { TierScores } from './tiers.ts';

/**
 * Reason codes of one account: what is missing, what is unreadable, then DUPLICATE and ERROR_CELL.
 * @param missing more bits of what is missing, for systems beside the composite score
 */
export function reasonsOf(accounts: Accounts, scores: TierScores, i: number, missing = 0): string[] {
  const reasons: string[] = missingReasons(missingOf(accounts, scores, i) | missing);
  for (const field of invalidFields(scores, i)) {
    const reason = invalidReason(field);
    if (!reasons.includes(reason)) reasons.push(reason);
  }
  if (accounts.isDuplicate[i]) reasons.push('DUPLICATE');
  if (accounts.hasErrorCell[i]) reasons.push('ERROR_CELL');
  return reasons;
}

/** Without a composite score the ARR tier is what an account may lack. */
function missingOf({ columns }: Accounts, { segments }: TierScores, i: number): number {
  if (segments) return segments.missing[i] as number;
  return columns.arr && columns.arr.state[i] === State.missing ? bitOfReason.MISSING_ARR : 0;
}

/** Fields of the account whose cell says something that cannot be used. */
export function invalidFields({ invalid }: TierScores, i: number): Field[] {
  const fields: Field[] = [];
  for (const [field, marks] of invalid) if (marks[i]) fields.push(field);
  return fields;
}
