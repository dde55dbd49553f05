// How much more an account could become: rated indicators (S6), or the expansion potential (S29).

import { numberReader } from '../composite/number-reader.ts';
import type { Field } from '../model/fields.ts';
import strategies from '../model/presets/strategies.json' with { type: 'json' };
import type { Accounts } from '../read/accounts.ts';

const WEIGHTS = Object.entries(strategies.potential.weights) as [Field, number][];

/** Weighted mean of the ratings that are there, NaN below three of them. */
export function potentialScore(ratings: readonly number[]): number {
  let [sum, weight, rated] = [0, 0, 0];
  for (let k = 0; k < WEIGHTS.length; k++) {
    const rating = ratings[k] as number;
    if (!(rating >= 1)) continue;
    const each = (WEIGHTS[k] as [Field, number])[1];
    sum += rating * each;
    weight += each;
    rated++;
  }
  return rated < strategies.potential.leastRatings ? Number.NaN : sum / weight;
}

/** Scores of all accounts; null when too few indicators are mapped. */
export function potentialScores({ columns, count }: Accounts): Float64Array | null {
  if (WEIGHTS.filter(([field]) => columns[field]).length < strategies.potential.leastRatings) return null;
  const readers = WEIGHTS.map(([field]) => numberReader(columns[field]));
  const scores = new Float64Array(count);
  for (let i = 0; i < count; i++) scores[i] = potentialScore(readers.map((read) => read(i)));
  return scores;
}

/** Points of the expansion criterion (S8) -> 2 High, 1 Medium, 0 Low; NONE (S29, X46). */
export function expansionLevel(points: number): number {
  const { high, medium } = strategies.priority.expansionLevels;
  return points >= high ? 2 : points >= medium ? 1 : points > 0 ? 0 : NO_EXPANSION;
}
export const NO_EXPANSION = -1;
