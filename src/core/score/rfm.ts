// RFM in both published variants (S19-S22): recency, frequency, monetary, each 1-5.
import type { Accounts } from '../input/accounts.ts';
import { type Column, State } from '../input/column.ts';
import { type Bands, bandIndex, bandOf } from '../model/bands.ts';
import type { Model, RfmVariant } from '../model/model.ts';
import { pointsOfLabels, UNREADABLE } from './criterion.ts';

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

export const NEVER_ACTIVE = 1;

/** S21: score of each value by its mid-rank percentile; NaN values are not part of the population and get 0. */
export function midrankScores(values: Float64Array, bands: Bands<number>): Uint8Array {
  const population = values.filter((value) => !Number.isNaN(value)).sort();
  const scores = new Uint8Array(values.length);
  const scoreOf = new Map<number, number>();
  for (let start = 0; start < population.length; ) {
    let end = start + 1;
    while (end < population.length && population[end] === population[start]) end++;
    scoreOf.set(population[start] as number, bandOf(bands, (start + end) / 2 / population.length));
    start = end;
  }
  for (let i = 0; i < values.length; i++) scores[i] = scoreOf.get(values[i] as number) ?? 0;
  return scores;
}

/** Monetary score of the active accounts with an ARR, zero included; null when no ARR is mapped. */
export function monetaryScores(model: Model, { columns, isActive, count }: Accounts): Uint8Array | null {
  const { arr } = columns;
  if (!arr) return null;
  const values = new Float64Array(count).fill(Number.NaN);
  for (let i = 0; i < count; i++) {
    if (isActive[i] && arr.state[i] === State.number) values[i] = arr.value[i] as number;
  }
  return midrankScores(values, model.monetaryMidrank);
}

/** RFM of every account, or null when one of its inputs is not mapped. */
export function rfmScores(
  variant: RfmVariant,
  monetary: Uint8Array | null,
  { columns, count }: Accounts,
  asOf: number,
): RfmScores | null {
  const { lastActivity, usageFrequency, activeDaysPerWeek } = columns;
  if (!lastActivity || !monetary || !(usageFrequency || activeDaysPerWeek)) return null;
  const recency = recencyScores(variant, lastActivity, asOf);
  const frequency = frequencyScores(variant, usageFrequency, activeDaysPerWeek, count);
  const total = new Uint8Array(count);
  const segment = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const [r, f, m] = [recency[i] as number, frequency[i] as number, monetary[i] as number];
    if (!(r && f && m)) continue;
    total[i] = r + f + m;
    segment[i] = bandIndex(variant.segments, r + f + m);
  }
  return { variant, recency, frequency, monetary, total, segment };
}

/** A future last activity is invalid (C5): no recency. */
function recencyScores(variant: RfmVariant, lastActivity: Column, asOf: number): Uint8Array {
  return Uint8Array.from(lastActivity.state, (state, i) => {
    if (state === State.label) return NEVER_ACTIVE;
    const days = asOf - (lastActivity.value[i] as number);
    return state === State.number && days >= 0 ? bandOf(variant.recencyDays, days) : 0;
  });
}

/** The number of active days first, the written frequency where there is none. */
function frequencyScores(
  variant: RfmVariant,
  label: Column | undefined,
  days: Column | undefined,
  count: number,
): Uint8Array {
  const scores = new Uint8Array(count);
  const byCode = label ? pointsOfLabels(variant.frequency, label) : [];
  for (let i = 0; i < count; i++) {
    const numeric = [days, label].find((column) => column?.state[i] === State.number);
    if (numeric) scores[i] = bandOf(variant.activeDaysPerWeek, numeric.value[i] as number);
    else if (label?.state[i] === State.label) {
      const points = byCode[label.value[i] as number] ?? UNREADABLE;
      scores[i] = points === UNREADABLE ? 0 : points;
    }
  }
  return scores;
}
