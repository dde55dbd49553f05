// Why an account is as it is: reason codes in their fixed order (C14).

import type { Accounts } from '../read/accounts.ts';
import type { Marks } from './invalid.ts';
import { codeOf, missingReasons } from './reason.ts';
import type { TierScores } from './tiers.ts';

/**
 * Reason codes of one account: what is missing, what is unreadable, what is not rated, then DUPLICATE and ERROR_CELL.
 * @param missing more bits of what is missing, for systems beside the composite score
 */
export function reasonsOf(accounts: Accounts, scores: TierScores, i: number, missing = 0): string[] {
  const reasons: string[] = missingReasons((scores.missing[i] as number) | missing);
  for (const [prefix, marks] of [
    ['INVALID', scores.invalid],
    ['UNRATED', scores.unrated],
  ] as const) {
    for (const key of markedKeys(marks, i)) {
      const reason = `${prefix}_${codeOf(key)}`;
      if (!reasons.includes(reason)) reasons.push(reason);
    }
  }
  if (accounts.isDuplicate[i]) reasons.push('DUPLICATE');
  if (accounts.hasErrorCell[i]) reasons.push('ERROR_CELL');
  return reasons;
}

/** Fields and own criteria of the account that are marked. */
export function markedKeys(marks: Marks, i: number): string[] {
  const keys: string[] = [];
  for (const [key, each] of marks) if (each[i]) keys.push(key);
  return keys;
}
