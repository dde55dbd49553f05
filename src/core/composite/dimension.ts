// Criteria -> a dimension's score of 1 to 5 (S7-S10): the mean of the criteria that have points.

import type { Field } from '../model/fields.ts';
import type { Dimension, Model } from '../model/model.ts';
import methodology from '../model/presets/methodology.json' with { type: 'json' };
import type { Accounts } from '../read/accounts.ts';
import { State } from '../read/column.ts';
import { MEDIAN } from './composite.ts';
import { type CriterionPoints, criterionPoints, pointsAt } from './criterion.ts';
import { withStandIns } from './fallback.ts';

export interface DimensionScores {
  readonly dimension: Dimension;
  /** 1 to 5, NaN where the dimension is missing. */
  readonly score: Float64Array;
  /** Sum of the points and number of criteria behind it; 0 where the score was entered or derived. */
  readonly points: Uint8Array;
  readonly criteria: Uint8Array;
  /** By criterion of the rubric, for the explanation and for the reasons. */
  readonly byCriterion: readonly CriterionPoints[];
  /** Criteria that got the median 3 because product usage was blank (S10), as bits of `byCriterion`. */
  readonly imputed: Uint8Array;
}

const { leastShare } = methodology.rubricRules;
const PRODUCT_USAGE: readonly Field[] = ['usageFrequency', 'adoption', 'trend'];
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
  }
  return result;
}

function emptyScores(dimension: Dimension, count: number, byCriterion: CriterionPoints[]): DimensionScores {
  return {
    dimension,
    score: new Float64Array(count).fill(Number.NaN),
    points: new Uint8Array(count),
    criteria: new Uint8Array(count),
    byCriterion,
    imputed: new Uint8Array(count),
  };
}

function mappedCriteria(dimension: Dimension, model: Model, accounts: Accounts, asOf: number): CriterionPoints[] {
  return model.rubrics[dimension]
    .map((criterion) => {
      const points = criterionPoints(criterion, accounts, asOf);
      return model.missingData === 'fallback' ? withStandIns(criterion, points, model, accounts) : points;
    })
    .filter((points) => points !== null);
}

/** S7 to S9: scored when at least 60% of the rubric's criteria have points, pro-rated by the mean. */
function rubricScores(dimension: Dimension, model: Model, accounts: Accounts, asOf: number): DimensionScores | null {
  const byCriterion = mappedCriteria(dimension, model, accounts, asOf);
  const needed = Math.ceil(model.rubrics[dimension].length * leastShare);
  if (byCriterion.length < needed) return null;
  const result = emptyScores(dimension, accounts.count, byCriterion);
  for (const { points } of byCriterion) addColumn(result, points);
  setMeans(result, needed);
  return result;
}

function addColumn(result: DimensionScores, points: Uint8Array): void {
  for (let i = 0; i < points.length; i++) addPoints(result, i, pointsAt(points, i));
}

function addPoints(result: DimensionScores, i: number, points: number): void {
  if (points === 0) return;
  result.points[i] = (result.points[i] as number) + points;
  result.criteria[i] = (result.criteria[i] as number) + 1;
}

function setMeans({ score, points, criteria }: DimensionScores, needed: number): void {
  for (let i = 0; i < score.length; i++) {
    if ((criteria[i] as number) >= needed) score[i] = (points[i] as number) / (criteria[i] as number);
  }
}

function behavioralScores(model: Model, accounts: Accounts, asOf: number): DimensionScores | null {
  const byCriterion = model.behavioralSource === 'health' ? [] : mappedCriteria('behavioral', model, accounts, asOf);
  if (byCriterion.length > 0) return behavioralRubric(byCriterion, accounts);
  return model.behavioralSource === 'rubric' ? null : scoresFromHealth(accounts);
}

/** S10 (c): any criterion makes a score; blank product usage beside it counts as the median 3. */
function behavioralRubric(byCriterion: CriterionPoints[], accounts: Accounts): DimensionScores {
  const result = emptyScores('behavioral', accounts.count, byCriterion);
  for (const { points } of byCriterion) addColumn(result, points);
  byCriterion.forEach(({ criterion, points }, k) => {
    if (PRODUCT_USAGE.includes(criterion.field)) imputeMedian(result, points, 1 << k);
  });
  setMeans(result, 1);
  return result;
}

function imputeMedian(result: DimensionScores, points: Uint8Array, bit: number): void {
  for (let i = 0; i < points.length; i++) {
    if (pointsAt(points, i) > 0 || result.criteria[i] === 0) continue;
    addPoints(result, i, MEDIAN);
    result.imputed[i] = (result.imputed[i] as number) | bit;
  }
}

/** S10 (b): a health score of 0-100 becomes 1 + 4 × health / 100. */
function scoresFromHealth(accounts: Accounts): DimensionScores | null {
  const health = accounts.columns.health;
  if (!health) return null;
  const result = emptyScores('behavioral', accounts.count, []);
  for (let i = 0; i < accounts.count; i++) {
    if (health.state[i] === State.number) result.score[i] = 1 + (4 * (health.value[i] as number)) / 100;
  }
  return result;
}
