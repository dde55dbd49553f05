// What an account is worth: potential, quadrant and priority (S5, S6, S29, S30).

import { labelsOf } from '../model/bands.ts';
import { strategies } from '../model/presets.ts';
import { presetCriterion } from '../model/resolve.ts';
import { priority } from '../systems/priority.ts';
import type { Scored } from '../systems/system.ts';
import { expansion, levelOf, potential, valueMatrix, WEIGHTS } from '../systems/value-matrix.ts';
import { fieldCells, NULL, none, type Reading } from './cells.ts';
import type { Written } from './lifecycle.ts';
import { wordCase } from './points.ts';
import type { ComputedSql } from './segments.ts';
import { bandCase, billionths, bit, labelCase, pointsCase } from './thresholds.ts';
import { arrCells } from './worked-out.ts';

const HIGH = 2;

/** 2 High, 1 Medium, 0 Low, NULL for none. */
function expansionLevel(reading: Reading): string {
  const { query, model, dialect } = reading;
  const preset = presetCriterion('expansion');
  const cells = fieldCells(reading, 'expansion');
  if (!cells || preset?.kind !== 'either') return none(reading).sql;
  const scale = { ...preset, ...model.labels.expansion };
  const arr = arrCells(reading)?.numbers.sql;
  const whens: string[] = [];
  if (cells.words !== NULL) {
    const level = wordCase(reading, cells.words, scale, (label) => levelOf(scale.labels[label] ?? 0));
    const said = query.let('expansion_said', `CASE WHEN ${cells.words} IS NOT NULL THEN ${level} END`);
    whens.push(`WHEN ${said} IS NOT NULL THEN NULLIF(${said}, -1)`);
  }
  if (arr) whens.push(`WHEN ${arr} = 0 THEN NULL`);
  const { cuts, floor } = preset.bands;
  const levels = {
    cuts: cuts.map(([at, sign, points]) => [at, sign, levelOf(points)] as const),
    floor: levelOf(floor),
  };
  whens.push(`WHEN ${cells.numbers.sql} IS NOT NULL THEN ${pointsCase(dialect, levels, cells.numbers)}`);
  return query.let('expansion_level', `CASE ${whens.join(' ')} END`);
}

/** Weighted mean of the ratings that are there, NULL below three of them. */
function potentialScore(reading: Reading): string {
  const { query, dialect } = reading;
  const [zero, one] = [0, 1].map(dialect.number);
  const rated = WEIGHTS.flatMap(([field, weight]) => {
    const rating = fieldCells(reading, field)?.numbers.sql;
    return rating ? [{ rating, weight: dialect.number(weight) }] : [];
  });
  const sum = (tell: (part: (typeof rated)[number]) => string, none: string | undefined) =>
    rated.map((part) => `CASE WHEN ${part.rating} >= ${one} THEN ${tell(part)} ELSE ${none} END`).join(' + ');
  const points = sum(({ rating, weight }) => `${rating} * ${weight}`, zero);
  const isEnough = `${sum(() => '1', '0')} >= ${strategies.potential.leastRatings}`;
  return query.let('potential', `CASE WHEN ${isEnough} THEN (${points}) / (${sum(({ weight }) => weight, zero)}) END`);
}

export function quadrantCells(reading: Reading, { model, scores: { systems } }: Scored): Written {
  const cells: Record<string, string> = {};
  const { query, dialect } = reading;
  const score = systems(potential) === null ? null : potentialScore(reading);
  if (score) cells.potential = billionths(dialect, score);
  const arr = arrCells(reading)?.numbers;
  if (systems(valueMatrix) === null || !arr) return { cells };
  const level = systems(expansion) === null ? none(reading).sql : expansionLevel(reading);
  const { highArr, highPotential } = model.scales;
  const isLow = bit(`${level} < ${HIGH}`);
  const band = (sql: string) => bandCase(dialect, highPotential, { sql }, (k) => (k > 0 ? 1 : 0));
  const low = score ? `CASE WHEN ${score} IS NULL THEN ${isLow} ELSE ${band(score)} END` : isLow;
  const value = bandCase(dialect, highArr, arr, (k) => (k > 0 ? 2 : 0));
  const isNone = `${arr.sql} IS NULL OR (${score ? `${score} IS NULL AND ` : ''}${level} IS NULL)`;
  const code = query.let('quadrant', `CASE WHEN ${isNone} THEN NULL ELSE ${low} + ${value} END`);
  cells.quadrant = labelCase(dialect, code, strategies.matrix.labels);
  return { cells };
}

const MOST = 100;
const { arrPoints, expansionPoints, healthPoints, valueCap, ratingCap, mostStrategic } = strategies.priority;

/** Totals and tiers, null where the system is off. */
export function prioritySql(
  reading: Reading,
  { model, scores: { systems } }: Scored,
): (Written & Pick<ComputedSql, 'values' | 'codes'>) | null {
  const arr = arrCells(reading)?.numbers;
  if (systems(priority) === null || !arr) return null;
  const { query, dialect } = reading;
  const cap = model.priorityCap;
  const tierPoints = bandCase(dialect, model.arrTiers.strategies, arr, (k) => arrPoints[k] ?? 0);
  const levels = `CASE ${expansionLevel(reading)} ${expansionPoints.map((points, k) => `WHEN ${k} THEN ${points}`).join(' ')} ELSE 0 END`;
  const raw = query.let('priority_raw', `${tierPoints} + ${levels}`);
  const value = dialect.double(
    cap === 'value40' ? `CASE WHEN ${raw} > ${valueCap} THEN ${valueCap} ELSE ${raw} END` : raw,
  );
  const health = fieldCells(reading, 'health')?.numbers ?? none(reading);
  const byColor = bandCase(dialect, model.scales.healthColor, health, (k) => healthPoints[k] ?? 0);
  const points = query.let('priority_health', `COALESCE(${byColor}, 0)`);
  const strategic = query.let('priority_strategic', strategicSum(reading));
  const partial = `(${value} + ${strategic}) * ${dialect.number(MOST)} / ${dialect.number(valueCap + mostStrategic)}`;
  const sum = `CASE WHEN ${points} = 0 THEN ${partial} ELSE ${value} + ${dialect.double(points)} + ${strategic} END`;
  const uncapped = query.let('priority_sum', `CASE WHEN ${arr.sql} IS NOT NULL THEN ${sum} END`);
  const most = dialect.number(MOST);
  const total = query.let(
    'priority_total',
    cap === 'total100' ? `CASE WHEN ${uncapped} > ${most} THEN ${most} ELSE ${uncapped} END` : uncapped,
  );
  const bands = model.scales.priority;
  const codes = query.let(
    'priority_tier',
    bandCase(dialect, bands, { sql: total }, (k) => k),
  );
  return {
    values: { sql: total },
    codes,
    cells: {
      priorityScore: billionths(dialect, total),
      priorityTier: labelCase(dialect, codes, labelsOf(bands)),
      touch: labelCase(dialect, codes, strategies.touch.models),
    },
    flags: { PARTIAL: `${total} IS NOT NULL AND ${points} = 0` },
  };
}

/** Each rating is clamped to 0-10, blank counts 0. */
function strategicSum(reading: Reading): string {
  const { dialect } = reading;
  const [zero, most] = [0, ratingCap].map(dialect.number);
  const parts = (['logo', 'reference', 'partnership'] as const).flatMap((field) => {
    const rating = fieldCells(reading, field)?.numbers.sql;
    return rating
      ? [`CASE WHEN ${rating} > ${most} THEN ${most} WHEN ${rating} > ${zero} THEN ${rating} ELSE ${zero} END`]
      : [];
  });
  return [zero, ...parts].join(' + ');
}
