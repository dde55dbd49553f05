import type { Account } from './account.ts';
import { bandOf, CONSTANTS, passes } from './bands.ts';
import { valueIn } from './cell-text.ts';
import { Fraction } from './fraction.ts';
import { healthColour } from './health.ts';
import { expansionPoints } from './rubric.ts';

export interface Priority {
  value: number;
  health: number | null;
  strategic: number;
  total: number;
  tier: string;
  capped: boolean;
  partial: boolean;
}

const VALUE_CAP = 40;

/** S29, S30. `cap` is `value40` or `none`; `ratings` are logo value, reference potential, partnership. */
export function priorityOf(
  arr: Fraction,
  potential: string | null,
  health: Fraction | null,
  ratings: readonly (Fraction | null)[],
  cap: 'value40' | 'none' = 'value40',
): Priority {
  const points = CONSTANTS.priority;
  const raw = (points.arr[bandOf('arr.strategies', arr)] ?? 0) + (points.expansion[potential ?? ''] ?? 0);
  const value = cap === 'value40' ? Math.min(raw, VALUE_CAP) : raw;
  const colour = healthColour(health);
  const healthPoints = colour === null ? null : (points.health[colour] ?? 0);
  const strategic = Fraction.sum(ratings.map((rating) => clamp(rating)));
  const known = strategic.plus(Fraction.of(value));
  const total = healthPoints === null ? known.times(100).over(70) : known.plus(Fraction.of(healthPoints));
  return {
    value,
    health: healthPoints,
    strategic: strategic.toNumber(6),
    total: total.toNumber(6),
    tier: bandOf('priority.tier', total),
    capped: value < raw,
    partial: healthPoints === null,
  };
}

function clamp(rating: Fraction | null): Fraction {
  if (!rating || rating.compare(0) < 0) return Fraction.of(0);
  return rating.compare(10) > 0 ? Fraction.of(10) : rating;
}

/** S29: Strong is High, Moderate and Some are Medium, Limited and Contracting are Low. */
export function potentialOf(account: Account): string | null {
  const points = expansionPoints(account);
  if (points === null) return null;
  return points === 5 ? 'High' : points >= 3 ? 'Medium' : 'Low';
}

/** S5. */
export function valueMatrix(arr: Fraction, potential: string | null): string | null {
  if (potential === null) return null;
  const large = passes(arr, '>=', Fraction.of(25000));
  if (potential === 'High') return large ? 'GROW' : 'NURTURE';
  return large ? 'RETAIN' : 'OPTIMIZE';
}

export function priorityOfAccount(account: Account): Priority | null {
  const arr = valueIn(account.arr);
  return arr && priorityOf(arr, potentialOf(account), valueIn(account.health), account.strategicRatings.map(valueIn));
}
