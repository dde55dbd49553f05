// Reason and flag codes in their fixed order (C14); sentences.ts has what they say.

import { FIELDS, type Field } from '../model/fields.ts';
import type { Accounts } from '../read/accounts.ts';
import { invalidAt } from '../read/column.ts';
import type { Marks } from './missing.ts';
import type { TierScores } from './tiers.ts';

const MISSING_ORDER = [
  'MISSING_INDUSTRY',
  'MISSING_EMPLOYEES',
  'MISSING_ARR',
  'MISSING_FIRMOGRAPHIC',
  'MISSING_VALUE',
  'MISSING_HEALTH',
  'MISSING_START_DATE',
  'MISSING_LAST_ACTIVITY',
  'MISSING_FREQUENCY',
] as const;
export type MissingReason = (typeof MISSING_ORDER)[number];

const FLAG_ORDER = [
  'PROVISIONAL',
  'PROVISIONAL_OVERDUE',
  'INTERVENTION',
  'BOUNDARY_CROSSED',
  'IN_TRANSITION',
  'OVERRIDE',
  'OVERRIDE_CONFLICT',
  'FALLBACK_INDUSTRY',
  'FALLBACK_EMPLOYEES',
  'FALLBACK_GEOGRAPHY',
  'FALLBACK_CURRENCY',
  'IMPUTED_ARR',
  'IMPUTED_FREQUENCY',
  'IMPUTED_ADOPTION',
  'IMPUTED_TREND',
  'IMPUTED_ENGAGEMENT',
  'IMPUTED_CONTRACT',
  'BEHAVIORAL_FROM_HEALTH',
  'RENEWAL_WINDOW',
  'RENEWAL_OVERDUE',
  'NEAR_BOUNDARY',
  'PARTIAL',
] as const;
export type Flag = (typeof FLAG_ORDER)[number];

export const bitOfReason = bits(MISSING_ORDER);
export const bitOfFlag = bits(FLAG_ORDER);

function bits<T extends string>(order: readonly T[]): Readonly<Record<T, number>> {
  const bitOf = {} as Record<T, number>;
  order.forEach((code, position) => {
    bitOf[code] = 1 << position;
  });
  return bitOf;
}

export function missingReasons(mask: number): MissingReason[] {
  return MISSING_ORDER.filter((code) => mask & bitOfReason[code]);
}

export function flagCodes(mask: number): Flag[] {
  return FLAG_ORDER.filter((code) => mask & bitOfFlag[code]);
}

/** Bits of the flags of what was scored by something else than its own cell. */
export const STAND_INS = FLAG_ORDER.filter((code) => /^(FALLBACK|IMPUTED|BEHAVIORAL)_/.test(code)).reduce(
  (mask, code) => mask | bitOfFlag[code],
  0,
);

/** Name in reason codes of a field or of an own criterion. */
export function codeOf(key: string): string {
  return key in FIELDS ? FIELDS[key as Field].code : key.toUpperCase();
}

// Why an account is as it is: reason codes in their fixed order (C14).

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
      const reason = isWithoutRate(accounts, key, i) ? 'INVALID_CURRENCY' : `${prefix}_${codeOf(key)}`;
      if (!reasons.includes(reason)) reasons.push(reason);
    }
  }
  if (accounts.isDuplicate[i]) reasons.push('DUPLICATE');
  if (accounts.hasErrorCell[i]) reasons.push('ERROR_CELL');
  return reasons;
}

/** The amount can be read, but nobody said what its currency is worth (S76). */
export function isWithoutRate({ columns }: Accounts, key: string, i: number): boolean {
  const column = columns[key as Field];
  return column !== undefined && invalidAt(column.invalid, i)?.currency !== undefined;
}

/** Fields and own criteria of the account that are marked. */
export function markedKeys(marks: Marks, i: number): string[] {
  const keys: string[] = [];
  for (const [key, each] of marks) if (each[i]) keys.push(key);
  return keys;
}
