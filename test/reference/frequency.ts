import type { Account } from './account.ts';
import { CONSTANTS, inScale, pointsOf, type Scale } from './bands.ts';
import { valueIn } from './cell-text.ts';
import type { Fraction } from './fraction.ts';
import type { Criterion } from './model.ts';

/** S75, S10: the word, else active days a week, else active days in the last 30 by S19's cuts. */
export function frequencyPoints(account: Account, { labels, bands }: Criterion): number | null {
  const label = valueIn(account.frequency);
  if (label !== null) return labels[label] ?? null;
  const perWeek = valueIn(account.activeDays);
  if (perWeek) return bands && inScale(perWeek, bands);
  return inLast30(account);
}

/** S19. */
export function frequencyA(account: Account): number | null {
  const label = valueIn(account.frequency);
  if (label !== null) return pointsOfWord('strategies', label);
  const perWeek = valueIn(account.activeDays);
  return perWeek ? pointsOf('rfm.strategies.activeDaysPerWeek', perWeek) : inLast30(account);
}

/** S20, and fixture row A03: a number of days says more than "monthly", which is below the cut of 12 a year. */
export function frequencyB(account: Account): number | null {
  const perWeek = valueIn(account.activeDays);
  if (perWeek) return pointsOf('rfm.methods.activeDaysPerWeek', perWeek);
  const label = valueIn(account.frequency);
  return label === null ? inLast30(account) : pointsOfWord('methods', label);
}

function inLast30(account: Account): number | null {
  const days = valueIn(account.activeDays30);
  return days && pointsOf('rfm.activeDays30', days);
}

function pointsOfWord(preset: 'strategies' | 'methods', label: string): number | null {
  return CONSTANTS.labels[`frequency.${preset}`]?.[label] ?? null;
}

/** S14: 3 is daily, 2 weekly, 1 less. */
export function frequencyLevel(account: Account): number | null {
  const points = frequencyA(account);
  if (points === null) return null;
  return points === 5 ? 3 : points >= 3 ? 2 : 1;
}

const LEVELS: Scale<number> = {
  cuts: [
    [5, '>=', 3],
    [1, '>=', 2],
  ],
  floor: 1,
};

export function levelOfDays(daysPerWeek: Fraction): number {
  return inScale(daysPerWeek, LEVELS);
}
