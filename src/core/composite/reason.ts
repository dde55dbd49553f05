// Reason and flag codes in their fixed order (C14); sentences.ts has what they say.
import { FIELDS, type Field } from '../model/fields.ts';

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
