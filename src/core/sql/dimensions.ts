// The scores of the dimensions (S7-S10, S73): weighted means in doubles, added up in core's order.

import { MEDIAN } from '../composite/criterion.ts';
import { type DimensionScores, ENTERED, MOST_HEALTH, neededWeight, PRODUCT_USAGE } from '../composite/dimension.ts';
import { Derived } from '../composite/stand-ins.ts';
import type { Dimension } from '../model/model.ts';
import { FALSE, fieldCells, none, type Reading } from './cells.ts';
import { type CriterionSql, criterionSql } from './points.ts';
import { bit, passesCut } from './thresholds.ts';

/** A dimension that is on, by account. */
export interface DimensionSql {
  readonly dimension: Dimension;
  /** 1 to 5, NULL where it is missing. */
  readonly score: string;
  readonly byCriterion: readonly CriterionSql[];
  /** Conditions: a person entered the score; some criterion gave points; which criteria got the median. */
  readonly isEntered: string;
  readonly hasPoints: string;
  readonly imputed: readonly (readonly [id: string, condition: string])[];
  /** A code of Derived. */
  readonly derived: string;
}

/** @param found what core has of the same columns without any row: which criteria are on */
export function dimensionSql(reading: Reading, found: DimensionScores): DimensionSql {
  const { query, model } = reading;
  const { dimension } = found;
  const byCriterion = found.byCriterion.map((each, k) => criterionSql(reading, each, `${dimension}_${k}`));
  const isBehavioral = dimension === 'behavioral';
  const count = byCriterion.map(({ points }) => bit(`${points} > 0`));
  const counted = byCriterion.length > 0 ? query.let(`${dimension}_counted`, count.join(' + ')) : '0';
  const needed = isBehavioral ? 0 : neededWeight(dimension, model);
  const mean = byCriterion.length > 0 ? meanOf(reading, dimension, byCriterion, counted, needed, isBehavioral) : null;
  const sources: Source[] = mean ? [{ score: mean, code: Derived.none }] : [];
  if (isBehavioral) sources.push(...behavioralSources(reading, mean !== null));
  const entered = fieldCells(reading, ENTERED[dimension])?.numbers.sql;
  const isEntered = entered ? `${entered} IS NOT NULL` : FALSE;
  const scores = [...(entered ? [entered] : []), ...sources.map(({ score }) => score)];
  const score = query.let(
    `${dimension}_score`,
    scores.length > 1 ? `COALESCE(${scores.join(', ')})` : (scores[0] ?? none(reading).sql),
  );
  const codes = sources.map(({ score: each, code }) => `WHEN ${each} IS NOT NULL THEN ${code}`).join(' ');
  const derived = query.let(`${dimension}_derived`, `CASE WHEN ${isEntered} THEN 0 ${codes} ELSE 0 END`);
  const hasPoints = `(${counted} > 0 AND NOT (${isEntered}))`;
  const imputed = isBehavioral
    ? byCriterion
        .filter(({ criterion }) => PRODUCT_USAGE.includes(criterion.field))
        .map(({ criterion, points }) => [criterion.id, `(${points} = 0 AND ${hasPoints})`] as const)
    : [];
  return { dimension, score, byCriterion, isEntered, hasPoints, imputed, derived };
}

interface Source {
  readonly score: string;
  readonly code: number;
}

/** Health, and what is known of the onboarding, where no criterion gives points. */
function behavioralSources(reading: Reading, hasRubric: boolean): Source[] {
  const { behavioralSource, behavioralMissing } = reading.model;
  const sources: Source[] = [];
  const add = (field: 'health' | 'onboarding', whole: number, code: number) => {
    const cells = fieldCells(reading, field);
    if (cells) sources.push({ score: scaled(reading, cells.numbers.sql, whole), code });
  };
  if (hasRubric ? behavioralSource === 'auto' : behavioralSource !== 'rubric') {
    add('health', MOST_HEALTH, hasRubric ? Derived.health : Derived.none);
  }
  if (behavioralMissing === 'onboarding') add('onboarding', 1, Derived.onboarding);
  return sources;
}

function scaled({ dialect }: Reading, value: string, whole: number): string {
  const [one, four, all] = [1, 4, whole].map(dialect.number);
  return `(${one} + (${four} * ${value}) / ${all})`;
}

/** The weighted mean of the criteria with points; of product usage that is blank the median counts (S10). */
function meanOf(
  reading: Reading,
  dimension: Dimension,
  byCriterion: readonly CriterionSql[],
  counted: string,
  needed: number,
  hasMedians: boolean,
): string {
  const { query, dialect } = reading;
  const medians = hasMedians ? byCriterion.filter(({ criterion }) => PRODUCT_USAGE.includes(criterion.field)) : [];
  const parts = [
    ...byCriterion.map(({ criterion, points }) => ({ weight: criterion.weight, points, isThere: `${points} > 0` })),
    ...medians.map(({ criterion, points }) => ({
      weight: criterion.weight,
      points: String(MEDIAN),
      isThere: `${points} = 0 AND ${counted} > 0`,
    })),
  ];
  const sum = (of: (part: (typeof parts)[number]) => string) =>
    parts.map((part) => `CASE WHEN ${part.isThere} THEN ${of(part)} ELSE ${dialect.number(0)} END`).join(' + ');
  const points = query.let(
    `${dimension}_points`,
    sum((part) => `${dialect.double(part.points)} * ${dialect.number(part.weight)}`),
  );
  const weight = query.let(
    `${dimension}_weight`,
    sum((part) => dialect.number(part.weight)),
  );
  const isEnough = passesCut(dialect, { sql: weight }, needed, '>=');
  return query.let(
    `${dimension}_mean`,
    `CASE WHEN ${weight} > ${dialect.number(0)} AND ${isEnough} THEN ${points} / ${weight} END`,
  );
}
