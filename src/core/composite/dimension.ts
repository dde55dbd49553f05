// Criteria -> a dimension's score of 1 to 5 (S7-S10, S73): the weighted mean of the criteria that have points.

import { passes } from '../exact/numbers.ts';
import type { Field } from '../model/fields.ts';
import type { Criterion, Dimension, Model } from '../model/model.ts';
import type { Accounts } from '../read/accounts.ts';
import { State } from '../read/column.ts';
import { numberReader } from './codes.ts';
import { type CriterionPoints, criterionPoints, MEDIAN, pointsAt } from './criterion.ts';
import { Derived, withStandIns } from './stand-ins.ts';

export interface DimensionScores {
  readonly dimension: Dimension;
  /** 1 to 5, NaN where the dimension is missing. */
  readonly score: Float64Array;
  /** Plain sum of the points and number of criteria behind it; 0 where the score was entered or derived. */
  readonly points: Uint8Array;
  readonly criteria: Uint8Array;
  /** By criterion of the rubric that counts, for the explanation and for the reasons. */
  readonly byCriterion: readonly CriterionPoints[];
  /** Criteria that got the median 3 because product usage was blank (S10), as bits of `byCriterion`. */
  readonly imputed: Uint8Array;
  /** Codes of Derived: accounts without rubric points on a sheet that has the rubric, or without any behavior (S75). */
  readonly derived: Uint8Array;
}

export const PRODUCT_USAGE: readonly (Field | null)[] = ['usageFrequency', 'adoption', 'trend'];
export const ENTERED: Readonly<Record<Dimension, Field>> = {
  firmographic: 'firmographicScore',
  behavioral: 'behavioralScore',
  value: 'valueScore',
};

/** Scores of a dimension, or null when too few of its columns are mapped: the dimension is off (S64). */
export function dimensionScores(
  dimension: Dimension,
  model: Model,
  accounts: Accounts,
  asOf: number,
): DimensionScores | null {
  const scores =
    dimension === 'behavioral'
      ? behavioralScores(model, accounts, asOf)
      : rubricScores(dimension, model, accounts, asOf);
  const entered = accounts.columns[ENTERED[dimension]];
  if (!entered) return scores;
  const result = scores ?? emptyScores(dimension, accounts.count, []);
  for (let i = 0; i < accounts.count; i++) {
    if (entered.state[i] !== State.number) continue;
    result.score[i] = entered.value[i] as number;
    result.points[i] = 0;
    result.criteria[i] = 0;
    result.imputed[i] = 0;
    result.derived[i] = Derived.none;
  }
  return result;
}

function emptyScores(dimension: Dimension, count: number, byCriterion: CriterionPoints[]): DimensionScores {
  // One piece of memory is had sooner than four.
  const bytes = new Uint8Array(4 * count);
  const quarter = (k: number) => bytes.subarray(k * count, (k + 1) * count);
  return {
    dimension,
    score: new Float64Array(count).fill(Number.NaN),
    points: quarter(0),
    criteria: quarter(1),
    byCriterion,
    imputed: quarter(2),
    derived: quarter(3),
  };
}

function counting(dimension: Dimension, { rubrics }: Model): readonly Criterion[] {
  return rubrics[dimension].filter(({ isOff }) => !isOff);
}

/** What the criteria weigh together. */
function weightOf(criteria: readonly Criterion[]): number {
  return criteria.reduce((sum, { weight }) => sum + weight, 0);
}

/** The criteria that count and have a column. */
function mappedCriteria(dimension: Dimension, model: Model, accounts: Accounts, asOf: number): CriterionPoints[] {
  return counting(dimension, model)
    .map((criterion) =>
      model.missingData === 'fallback'
        ? withStandIns(criterion, criterionPoints(criterion, model, accounts, asOf), model, accounts)
        : keptPoints(criterion, model, accounts, asOf),
    )
    .filter((points) => points !== null);
}

interface KeptPoints {
  readonly inputs: readonly unknown[];
  readonly points: CriterionPoints | null;
}

/** Of a rubric of which one criterion was edited, the others keep their points. */
const kept = new WeakMap<Criterion, KeptPoints>();

function keptPoints(criterion: Criterion, model: Model, accounts: Accounts, asOf: number): CriterionPoints | null {
  const inputs = [accounts.columns, accounts.own, asOf, model.contractFromDates];
  const last = kept.get(criterion);
  if (last && inputs.every((input, k) => input === last.inputs[k])) return last.points;
  const points = criterionPoints(criterion, model, accounts, asOf);
  kept.set(criterion, { inputs, points });
  return points;
}

/** What the criteria with points must weigh together. */
export function neededWeight(dimension: Dimension, model: Model): number {
  return weightOf(counting(dimension, model)) * model.leastShares[dimension];
}

/** Whether enough of a rubric is on this sheet. */
function isOnSheet(dimension: Dimension, model: Model, mapped: readonly CriterionPoints[]): boolean {
  const weight = weightOf(mapped.map(({ criterion }) => criterion));
  return mapped.length > 0 && passes(weight, neededWeight(dimension, model), '>=');
}

/** S7 to S9, S73: scored when enough of the weight has points, pro-rated by the weighted mean. */
function rubricScores(dimension: Dimension, model: Model, accounts: Accounts, asOf: number): DimensionScores | null {
  const byCriterion = mappedCriteria(dimension, model, accounts, asOf);
  if (!isOnSheet(dimension, model, byCriterion)) return null;
  const result = emptyScores(dimension, accounts.count, byCriterion);
  setMeans(result, neededWeight(dimension, model), []);
  return result;
}

/**
 * The plain sums and the weighted mean of each account's points.
 * @param usage positions of the criteria that get the median where the account has points for others (S10)
 */
function setMeans(result: DimensionScores, needed: number, usage: readonly number[]): void {
  const { score, points: plain, criteria, imputed, byCriterion } = result;
  const columns = byCriterion.map(({ points }) => points);
  const weights = Float64Array.from(byCriterion, ({ criterion }) => criterion.weight);
  // Written out, without a function a row: a fresh process would compile it for each dimension anew.
  for (let i = 0; i < score.length; i++) {
    let sum = 0;
    let weight = 0;
    let total = 0;
    let found = 0;
    for (let k = 0; k < columns.length; k++) {
      const points = pointsAt(columns[k] as Uint8Array, i);
      if (points === 0) continue;
      total += points;
      found++;
      sum += points * (weights[k] as number);
      weight += weights[k] as number;
    }
    if (found === 0) continue;
    let medians = 0;
    for (let u = 0; u < usage.length; u++) {
      const k = usage[u] as number;
      if (pointsAt(columns[k] as Uint8Array, i) > 0) continue;
      total += MEDIAN;
      found++;
      sum += MEDIAN * (weights[k] as number);
      weight += weights[k] as number;
      medians |= 1 << k;
    }
    plain[i] = total;
    criteria[i] = found;
    imputed[i] = medians;
    if (weight > 0 && passes(weight, needed, '>=')) score[i] = sum / weight;
  }
}

function behavioralScores(model: Model, accounts: Accounts, asOf: number): DimensionScores | null {
  const { behavioralSource, behavioralMissing } = model;
  const mapped = behavioralSource === 'health' ? [] : mappedCriteria('behavioral', model, accounts, asOf);
  let result: DimensionScores | null = null;
  if (isOnSheet('behavioral', model, mapped)) {
    result = behavioralRubric(mapped, accounts);
    if (behavioralSource === 'auto') fillFromHealth(result, accounts);
  } else if (behavioralSource !== 'rubric') result = scoresFromHealth(accounts);
  if (behavioralMissing !== 'onboarding' || !accounts.columns.onboarding) return result;
  result ??= emptyScores('behavioral', accounts.count, []);
  fillFrom(result, accounts.columns.onboarding, 1, Derived.onboarding);
  return result;
}

/** S10 (c): any criterion makes a score; blank product usage beside it counts as the median 3. */
function behavioralRubric(byCriterion: CriterionPoints[], accounts: Accounts): DimensionScores {
  const result = emptyScores('behavioral', accounts.count, byCriterion);
  const usage = byCriterion.flatMap(({ criterion }, k) => (PRODUCT_USAGE.includes(criterion.field) ? [k] : []));
  setMeans(result, 0, usage);
  return result;
}

export const MOST_HEALTH = 100;

/** S10 (b): a health score of 0-100 becomes 1 + 4 × health / 100. */
function scoresFromHealth(accounts: Accounts): DimensionScores | null {
  const { health } = accounts.columns;
  if (!health) return null;
  const result = emptyScores('behavioral', accounts.count, []);
  fillFrom(result, health, MOST_HEALTH, Derived.none);
  return result;
}

/** S75: an account without any rubric points, beside others that have some. */
function fillFromHealth(result: DimensionScores, { columns }: Accounts): void {
  if (columns.health) fillFrom(result, columns.health, MOST_HEALTH, Derived.health);
}

function fillFrom(
  { score, derived }: DimensionScores,
  column: Parameters<typeof numberReader>[0],
  whole: number,
  code: number,
): void {
  const read = numberReader(column);
  for (let i = 0; i < score.length; i++) {
    const value = read(i);
    if (!Number.isNaN(score[i] as number) || Number.isNaN(value)) continue;
    score[i] = 1 + (4 * value) / whole;
    derived[i] = code;
  }
}
