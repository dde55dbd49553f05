import type { Account } from './account.ts';
import { bandOf, CONSTANTS, passes } from './bands.ts';
import { valueIn } from './cell-text.ts';
import { Fraction } from './fraction.ts';
import { healthColour } from './health.ts';

export interface Priority {
  value: number;
  health: number | null;
  strategic: number;
  total: number;
  tier: string;
  capped: boolean;
  partial: boolean;
}

export type Cap = 'value40' | 'total100' | 'none';

const VALUE_CAP = 40;
const TOTAL_CAP = 100;

/** S29, S30. `ratings` are logo value, reference potential, partnership. */
export function priorityOf(
  arr: Fraction,
  potential: string | null,
  health: Fraction | null,
  ratings: readonly (Fraction | null)[],
  cap: Cap = 'value40',
): Priority {
  const points = CONSTANTS.priority;
  const raw = (points.arr[bandOf('arr.strategies', arr)] ?? 0) + (points.expansion[potential ?? ''] ?? 0);
  const value = cap === 'value40' ? Math.min(raw, VALUE_CAP) : raw;
  const colour = healthColour(health);
  const healthPoints = colour === null ? null : (points.health[colour] ?? 0);
  const strategic = Fraction.sum(ratings.map((rating) => clamp(rating)));
  const known = strategic.plus(Fraction.of(value));
  const sum = healthPoints === null ? known.times(100).over(70) : known.plus(Fraction.of(healthPoints));
  const total = cap === 'total100' && sum.compare(TOTAL_CAP) > 0 ? Fraction.of(TOTAL_CAP) : sum;
  return {
    value,
    health: healthPoints,
    strategic: strategic.toNumber(6),
    total: total.toNumber(6),
    tier: bandOf('priority.tier', total),
    capped: value < raw || total.compare(sum) < 0,
    partial: healthPoints === null,
  };
}

function clamp(rating: Fraction | null): Fraction {
  if (!rating || rating.compare(0) < 0) return Fraction.of(0);
  return rating.compare(10) > 0 ? Fraction.of(10) : rating;
}

/** S29: Strong is High, Moderate and Some are Medium, Limited and Contracting are Low; a ratio to an ARR of 0 is none. */
export function potentialOf(account: Account): string | null {
  const expansion = valueIn(account.expansion);
  if (expansion === null) return null;
  if ('label' in expansion) return POTENTIALS[expansion.label] ?? null;
  if (valueIn(account.arr)?.equals(0)) return null;
  if (passes(expansion.ratio, '>=', Fraction.of(2))) return 'High';
  return passes(expansion.ratio, '>=', Fraction.of('1.2')) ? 'Medium' : 'Low';
}

const POTENTIALS: Record<string, string> = {
  Strong: 'High',
  Moderate: 'Medium',
  Some: 'Medium',
  Limited: 'Low',
  Contracting: 'Low',
};

/** S5. */
export function valueMatrix(arr: Fraction, potential: string | null): string | null {
  if (potential === null) return null;
  const large = passes(arr, '>=', Fraction.of(25000));
  if (potential === 'High') return large ? 'GROW' : 'NURTURE';
  return large ? 'RETAIN' : 'OPTIMIZE';
}

export function priorityOfAccount(account: Account, cap?: Cap): Priority | null {
  const arr = valueIn(account.arr);
  const ratings = account.strategicRatings.map(valueIn);
  return arr && priorityOf(arr, potentialOf(account), valueIn(account.health), ratings, cap);
}
