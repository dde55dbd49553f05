// Recency, frequency and monetary points (S19-S22), each 1-5: by published bands or by the quantiles of the R package rfm.

import { numberReader } from '../composite/codes.ts';
import { monthlyPoints, pointsAt, pointsIn, pointsOfLabels } from '../composite/criterion.ts';
import { passes } from '../exact/numbers.ts';
import { type Bands, bandIndex, bandOf } from '../model/bands.ts';
import type { Model, RfmVariant } from '../model/model.ts';
import type { Accounts } from '../read/accounts.ts';
import { type Column, State } from '../read/column.ts';

export interface RfmScores {
  readonly variant: RfmVariant;
  /** 1 to 5, 0 where missing. */
  readonly recency: Uint8Array;
  readonly frequency: Uint8Array;
  readonly monetary: Uint8Array;
  /** 3 to 15, 0 where any part is missing: no RFM then. */
  readonly total: Uint8Array;
  /** Band of the variant's segments; only where there is a total. */
  readonly segment: Uint8Array;
}

/** S21: score of each value by its mid-rank percentile; NaN values are not part of the population and get 0. */
export function midrankScores(values: Float64Array, bands: Bands<number>): Uint8Array {
  const population = values.filter((value) => !Number.isNaN(value)).sort();
  const scores = new Uint8Array(values.length);
  const steps: [lowest: number, score: number][] = [];
  for (let start = 0; start < population.length; ) {
    let end = start + 1;
    while (end < population.length && population[end] === population[start]) end++;
    const score = bandOf(bands, (start + end) / 2 / population.length);
    if (steps[0]?.[1] !== score) steps.unshift([population[start] as number, score]);
    start = end;
  }
  for (let i = 0; i < values.length; i++) scores[i] = scoreOn(steps, values[i] as number);
  return scores;
}

/** The score of the first step, from the highest down, that the value reaches. */
function scoreOn(steps: readonly (readonly [lowest: number, score: number])[], value: number): number {
  for (let k = 0; k < steps.length; k++) {
    const step = steps[k] as readonly [number, number];
    if (value >= step[0]) return step[1];
  }
  return 0;
}

/** Monetary score of the active accounts with an ARR, zero included. */
export function monetaryScores(model: Model, { columns, isActive, count }: Accounts): Uint8Array {
  const arr = numberReader(columns.arr);
  const values = new Float64Array(count).fill(Number.NaN);
  for (let i = 0; i < count; i++) {
    if (isActive[i]) values[i] = arr(i);
  }
  const { monetaryEdges, rfmMode, monetaryMidrank } = model;
  if (monetaryEdges) return edgeScores(values, monetaryEdges);
  return rfmMode === 'rfm-r' ? quantileScores(values, false) : midrankScores(values, monetaryMidrank);
}

/** S21, frozen edges: 5 from the first amount on, 1 below the last. */
function edgeScores(values: Float64Array, edges: readonly number[]): Uint8Array {
  return Uint8Array.from(values, (value) =>
    Number.isNaN(value) ? 0 : 1 + edges.filter((edge) => passes(value, edge, '>=')).length,
  );
}

/** S21: lowest amount that was scored 5, 4, 3 and 2; null where no account has the score. */
export function monetaryEdges(scores: Uint8Array, arr: Column): (number | null)[] {
  return [5, 4, 3, 2].map((score) => {
    let lowest = Number.POSITIVE_INFINITY;
    scores.forEach((each, i) => {
      if (each === score) lowest = Math.min(lowest, arr.value[i] as number);
    });
    return lowest < Number.POSITIVE_INFINITY ? lowest : null;
  });
}

/** RFM of every account. */
export function rfmScores(
  variant: RfmVariant,
  monetary: Uint8Array,
  accounts: Accounts,
  asOf: number,
  { rfmMode, monetaryMidrank }: Pick<Model, 'rfmMode' | 'monetaryMidrank'>,
): RfmScores {
  const { columns, count } = accounts;
  const { lastActivity } = columns;
  const isByQuantile = rfmMode === 'rfm-r';
  const recency = isByQuantile
    ? quantileScores(
        activeNumbers(accounts, (i) => idleDays(lastActivity, i, asOf)),
        true,
      )
    : recencyScores(variant, accounts, asOf);
  const frequency = isByQuantile
    ? quantileScores(activeNumbers(accounts, frequencyNumber(columns)), false)
    : withOrders(frequencyScores(variant, accounts), accounts, monetaryMidrank);
  const total = new Uint8Array(count);
  const segment = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    if (!(recency[i] && frequency[i] && monetary[i])) continue;
    const sum = (recency[i] as number) + (frequency[i] as number) + (monetary[i] as number);
    total[i] = sum;
    segment[i] = bandIndex(variant.segments, sum);
  }
  return { variant, recency, frequency, monetary, total, segment };
}

/** A future last activity is invalid (C5): no recency. */
export function recencyScores(variant: RfmVariant, { columns, count }: Accounts, asOf: number): Uint8Array {
  const scores = new Uint8Array(count);
  for (let i = 0; i < scores.length; i++) {
    const days = idleDays(columns.lastActivity, i, asOf);
    if (days === Number.POSITIVE_INFINITY) scores[i] = variant.recencyDays.floor;
    else if (!Number.isNaN(days)) scores[i] = bandOf(variant.recencyDays, days);
  }
  return scores;
}

/**
 * The written frequency first, then the active days a week, then those of a month (S75). In variant B the days of a
 * week say more than the word: "Monthly" is below its cut of 12 a year (S20).
 */
export function frequencyScores(variant: RfmVariant, { columns, count }: Accounts): Uint8Array {
  const { usageFrequency: label, activeDaysPerWeek: days, activeDays30 } = columns;
  const byLabel = label && pointsIn(label, pointsOfLabels(variant.frequency, label), variant.activeDaysPerWeek);
  const byDays = days && pointsIn(days, [], variant.activeDaysPerWeek);
  const ofWeek = variant.letter === 'B' ? [byDays, byLabel] : [byLabel, byDays];
  const scores = new Uint8Array(count);
  for (const points of [...ofWeek, activeDays30 && monthlyPoints(activeDays30)]) if (points) fillWith(points, scores);
  return scores;
}

function fillWith(points: Uint8Array, scores: Uint8Array): void {
  for (let i = 0; i < scores.length; i++) if (scores[i] === 0) scores[i] = pointsAt(points, i);
}

/** Orders say how often somebody buys, not how often they use it: they count for the RFM alone, against each other (S21). */
function withOrders(scores: Uint8Array, accounts: Accounts, midrank: Bands<number>): Uint8Array {
  const { orders } = accounts.columns;
  if (!orders) return scores;
  const ofOrders = midrankScores(activeNumbers(accounts, numberReader(orders)), midrank);
  return scores.map((score, i) => score || (ofOrders[i] as number));
}

/** How often the product is used. */
export const USE_FIELDS = ['usageFrequency', 'activeDaysPerWeek', 'activeDays30'] as const;

export const FREQUENCY_FIELDS = [...USE_FIELDS, 'orders'] as const;

/** The first frequency that is a number; words have no place among quantiles. */
function frequencyNumber(columns: Accounts['columns']): (i: number) => number {
  const readers = FREQUENCY_FIELDS.map((field) => numberReader(columns[field]));
  return (i) => readers.reduce((found, read) => (Number.isNaN(found) ? read(i) : found), Number.NaN);
}

function activeNumbers({ count, isActive }: Accounts, read: (i: number) => number): Float64Array {
  const values = new Float64Array(count);
  for (let i = 0; i < count; i++) values[i] = isActive[i] ? read(i) : Number.NaN;
  return values;
}

/** Days since the last activity: Infinity for never, NaN when it is missing or lies in the future. */
export function idleDays(lastActivity: Column | undefined, i: number, asOf: number): number {
  if (!lastActivity) return Number.NaN;
  if (lastActivity.state[i] === State.label) return Number.POSITIVE_INFINITY;
  const days = asOf - (lastActivity.value[i] as number);
  return lastActivity.state[i] === State.number && days >= 0 ? days : Number.NaN;
}

export const FIFTHS = [0.2, 0.4, 0.6, 0.8];

/**
 * Lowest values scored 2, 3, 4 and 5: type-7 quantiles plus one.
 * @internal an example of the specification has the cuts, a sheet shows the scores
 */
export function quantileCuts(values: Float64Array): number[] {
  // "Never" is Infinity days: it takes the worst score and no part in the cuts.
  const sorted = values.filter(Number.isFinite).sort();
  return FIFTHS.map((share) => quantile(sorted, share) + 1);
}

/** Type 7, as PERCENTILE.INC, of values from low to high. */
export function quantile(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] as number;
  const above = sorted[Math.ceil(place)] as number;
  return below + (place - Math.floor(place)) * (above - below);
}

/** 1 to 5 by the cuts of the values themselves, 0 for NaN; reversed: few days are good. */
export function quantileScores(values: Float64Array, isReversed: boolean): Uint8Array {
  const cuts = quantileCuts(values);
  return Uint8Array.from(values, (value) => {
    if (Number.isNaN(value)) return 0;
    const score = 1 + cuts.filter((cut) => value >= cut).length;
    return isReversed ? 6 - score : score;
  });
}
