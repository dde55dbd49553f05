import type { Account, Expansion } from './account.ts';
import { adoptionPoints, bandOf, pointsOf, ticketPoints } from './bands.ts';
import { valueIn } from './cell-text.ts';
import { Fraction } from './fraction.ts';

/** S9: points of the criteria that could be scored; no score below 60 % of the criteria. */
export interface Dimension {
  points: number;
  criteria: number;
  score: Fraction | null;
  tier: string;
}

type Points = number | null;

export function dimensionOf(criteria: readonly Points[]): Dimension {
  const scored = criteria.filter((points) => points !== null);
  const points = scored.reduce((sum, each) => sum + each, 0);
  const enough = scored.length * 10 >= criteria.length * 6;
  if (!enough) return { points, criteria: scored.length, score: null, tier: 'Unsegmented' };
  const score = Fraction.of(points).over(scored.length);
  return { points, criteria: scored.length, score, tier: bandOf('rubric.tier', score.times(4)) };
}

export function firmographicOf(account: Account): Dimension {
  const employees = valueIn(account.employees);
  return dimensionOf([
    employees && pointsOf('firmographic.employees', employees),
    valueIn(account.industry),
    valueIn(account.geography),
    valueIn(account.growthStage),
  ]);
}

export function valueDimensionOf(account: Account): Dimension {
  const arr = valueIn(account.arr);
  return dimensionOf([
    arr && pointsOf('value.arr', arr),
    expansionPoints(account),
    valueIn(account.contract),
    valueIn(account.strategic),
  ]);
}

/** S8: a ratio to an ARR of 0 is undefined, so it counts as missing; a label still counts. */
export function expansionPoints(account: Account): Points {
  const expansion = valueIn(account.expansion);
  if (expansion === null) return null;
  if ('ratio' in expansion && valueIn(account.arr)?.equals(0)) return null;
  return pointsOfExpansion(expansion);
}

export function pointsOfExpansion(expansion: Expansion): number {
  return 'points' in expansion ? expansion.points : pointsOf('value.expansionRatio', expansion.ratio);
}

export interface Behaviour {
  score: Fraction | null;
  imputed: number;
}

/** S10: a missing product-usage criterion counts as the median 3 as soon as any criterion is there. */
export function behaviourOf(usage: readonly Points[], tickets: Points): Behaviour {
  const present = [...usage, tickets].filter((points) => points !== null);
  if (present.length === 0) return { score: null, imputed: 0 };
  const imputed = usage.filter((points) => points === null).length;
  const points = present.reduce((sum, each) => sum + each, 3 * imputed);
  return { score: Fraction.of(points).over(present.length + imputed), imputed };
}

export function behaviourOfAccount(account: Account): Behaviour {
  const days = valueIn(account.activeDays);
  const byDays = days && pointsOf('rfm.strategies.activeDaysPerWeek', days);
  const adoption = valueIn(account.adoption);
  const tickets = valueIn(account.tickets);
  return behaviourOf(
    [valueIn(account.frequencyA) ?? byDays, adoption && adoptionPoints(adoption), valueIn(account.trend)],
    tickets && ticketPoints(tickets),
  );
}
