// The systems beside the composite score, by the ids of their columns.

import type { Flag } from '../composite/reason.ts';
import { labelsOf } from '../model/bands.ts';
import { methodology, methods, strategies, textBands } from '../model/presets.ts';
import { labelScaleOf } from '../model/resolve.ts';
import { healthColor, healthRisk } from '../systems/health.ts';
import { multiLabel, PLAYS } from '../systems/labels.ts';
import type { Scored } from '../systems/system.ts';
import { MIGRATION_REASONS, migration, TRIGGER_GAP, TRIGGER_WORDS, triggers } from '../systems/triggers.ts';
import { engagement, trajectory, usage } from '../systems/usage.ts';
import { FALSE, fieldCells, NULL, none, type Reading } from './cells.ts';
import { isRenewalNear, methodsCells, methodsStage, strategiesCells, type Written } from './lifecycle.ts';
import { wordCase } from './points.ts';
import { frequencyScore, idleDays, midrank, type Population, rfmCells } from './rfm.ts';
import type { ComputedSql, Conditions } from './segments.ts';
import type { Numbers } from './thresholds.ts';
import { bandCase, bit, doubleOf, labelCase, passesCut } from './thresholds.ts';
import { prioritySql, quadrantCells } from './value.ts';
import { arrCells, TRENDS, trendCode } from './worked-out.ts';

export interface SystemsSql extends Required<Written> {
  /** Totals and tiers, where the priority score is on. */
  readonly priority: Pick<ComputedSql, 'values' | 'codes'> | null;
}

export function systemsSql(reading: Reading, scored: Scored, isActive: string): SystemsSql {
  const active: Population = { isActive };
  const priority = prioritySql(reading, scored);
  const written: Written[] = [
    { cells: rfmCells(reading, scored, active) },
    { cells: subsegmentCell(reading) },
    methodsCells(reading, scored),
    strategiesCells(reading, scored),
    { cells: healthCells(reading, scored) },
    { cells: usageCells(reading, scored) },
    { cells: engagementCell(reading, scored, active) },
    quadrantCells(reading, scored),
    ...(priority ? [priority] : []),
    { cells: migrationCells(reading, scored) },
    { cells: triggersCell(reading, scored) },
    { cells: labelCells(reading, scored) },
  ];
  const flags: Conditions<Flag> = Object.assign({}, ...written.map((each) => each.flags ?? {}));
  return { cells: Object.assign({}, ...written.map(({ cells }) => cells)), flags, priority };
}

function numbersOf(reading: Reading, field: Parameters<typeof fieldCells>[1]): Numbers {
  return fieldCells(reading, field)?.numbers ?? none(reading);
}

/** S1: inside the best tier. */
function subsegmentCell(reading: Reading): Record<string, string> {
  const arr = arrCells(reading)?.numbers;
  const [best] = reading.model.arrTiers.methodology.cuts;
  if (!arr || !best) return {};
  const { dialect } = reading;
  const bands = textBands(methodology.subsegment);
  const label = bandCase(dialect, bands, arr, (k) => dialect.text(labelsOf(bands)[k] ?? ''));
  return { arrSub: `CASE WHEN ${passesCut(dialect, arr, best[0], best[1])} THEN ${label} END` };
}

const [CHAMPIONS, STABLE] = [0, 1];

/** Position of the health segment; null: the system is off. */
function healthSegment(reading: Reading, { model, scores }: Scored): string | null {
  if (scores.systems(healthRisk) === null) return null;
  const { query, dialect } = reading;
  const band = query.let(
    'health_band',
    bandCase(dialect, model.scales.health, numbersOf(reading, 'health'), (k) => k),
  );
  const [arr, prior] = [arrCells(reading)?.numbers, fieldCells(reading, 'priorArr')?.numbers];
  const grows = arr && prior ? `${arr.sql} > ${prior.sql}` : FALSE;
  const given = numbersOf(reading, 'expanding').sql;
  const isExpanding = `CASE WHEN ${given} = 1 THEN 1 WHEN ${given} = 0 THEN 0 WHEN ${grows} THEN 1 ELSE 0 END = 1`;
  const isPromoter = passesCut(dialect, numbersOf(reading, 'nps'), methods.championNps.at, '>=');
  return query.let(
    'health_segment',
    `CASE WHEN ${band} = ${CHAMPIONS} THEN CASE WHEN ${isExpanding} AND ${isPromoter} THEN ${CHAMPIONS} ELSE ${STABLE} END ELSE ${band} END`,
  );
}

function healthCells(reading: Reading, scored: Scored): Record<string, string> {
  const { dialect } = reading;
  const { scales } = scored.model;
  const segment = healthSegment(reading, scored);
  const isColored = scored.scores.systems(healthColor) !== null;
  const colors = labelsOf(scales.healthColor);
  return {
    ...(segment ? { healthSegment: labelCase(dialect, segment, labelsOf(scales.health)) } : {}),
    ...(isColored
      ? {
          healthColor: bandCase(dialect, scales.healthColor, numbersOf(reading, 'health'), (k) =>
            dialect.text(colors[k] ?? ''),
          ),
        }
      : {}),
  };
}

const USAGE = methods.usage;
const DORMANT = USAGE.labels.length - 1;

/** Position of the usage pattern; null: the system is off. */
function usagePattern(reading: Reading, { model, scores }: Scored): string | null {
  if (scores.systems(usage) === null) return null;
  const { query, dialect } = reading;
  const frequency = frequencyScore(reading, model.rfm.strategies);
  const { daily, weekly } = USAGE.frequencyPoints;
  const byFrequency = `CASE WHEN ${frequency} >= ${daily} THEN 0 WHEN ${frequency} >= ${weekly} THEN 1 ELSE 2 END`;
  const byAdoption = bandCase(dialect, model.scales.adoption, numbersOf(reading, 'adoption'), (k) => Math.ceil(k / 3));
  const [f, a] = [query.let('usage_by_frequency', byFrequency), query.let('usage_by_adoption', byAdoption)];
  const whens = [
    `${idleDays(reading).sql} >= ${USAGE.dormantDays} THEN ${DORMANT}`,
    `${frequency} = 0 THEN ${a}`,
    `${a} IS NULL OR ${f} > ${a} THEN ${f}`,
  ];
  return query.let('usage', `CASE ${whens.map((when) => `WHEN ${when}`).join(' ')} ELSE ${a} END`);
}

function usageCells(reading: Reading, scored: Scored): Record<string, string> {
  const { dialect } = reading;
  const code = usagePattern(reading, scored);
  const trend = trendPosition(reading, scored);
  const adoption = fieldCells(reading, 'adoption')?.numbers;
  const note =
    adoption && bandCase(dialect, scored.model.scales.adoption, adoption, (k) => dialect.text(USAGE.notes[k] ?? ''));
  return {
    ...(code
      ? { usage: labelCase(dialect, code, USAGE.labels), usageB2b: labelCase(dialect, code, USAGE.aliases) }
      : {}),
    ...(code && note ? { usageNote: `CASE WHEN COALESCE(${code}, -1) <> ${DORMANT} THEN ${note} END` } : {}),
    ...(trend ? { trajectory: labelCase(dialect, trend, TRENDS) } : {}),
  };
}

/** Position of the trend: the written one, else that of three months; null: the system is off. */
function trendPosition(reading: Reading, { model, scores }: Scored): string | null {
  if (scores.systems(trajectory) === null) return null;
  const { query } = reading;
  const { words, isUnusable } = fieldCells(reading, 'trend') ?? { words: NULL, isUnusable: FALSE };
  const scale = labelScaleOf(model, 'trend');
  const written =
    words !== NULL && scale
      ? [
          query.let(
            'trend_said',
            `CASE WHEN ${words} IS NOT NULL AND NOT ${isUnusable} THEN NULLIF(${wordCase(reading, words, scale, (label) => TRENDS.indexOf(label))}, -1) END`,
          ),
        ]
      : [];
  return query.let('trend_position', `COALESCE(${[...written, trendCode(reading) ?? NULL, NULL].join(', ')})`);
}

function engagementCell(reading: Reading, { scores }: Scored, active: Population): Record<string, string> {
  if (scores.systems(engagement) === null) return {};
  const score = midrank(reading, 'engagement_rank', numbersOf(reading, 'engagement'), active);
  const [power, middle, risk] = strategies.engagement.labels.map(reading.dialect.text);
  return {
    engagement: `CASE WHEN ${score} = 5 THEN ${power} WHEN ${score} > 1 THEN ${middle} WHEN ${score} = 1 THEN ${risk} END`,
  };
}

function migrationCells(reading: Reading, { model, scores }: Scored): Record<string, string> {
  if (scores.systems(migration) === null) return {};
  const { query, dialect } = reading;
  const reasons = migrationConditions(reading, model.scales.health);
  const is = (code: string) => bit(reasons.get(code) ?? FALSE);
  const sum = (...codes: string[]) => codes.map(is).join(' + ');
  const up = query.let('migrates_up', sum('ARR_GROWTH', 'ARR_FROM_ZERO', 'HEALTH_TO_GREEN'));
  const down = query.let('migrates_down', sum('ARR_CONTRACTION', 'HEALTH_TO_RED'));
  const direction = `CASE WHEN ${up} > 0 AND ${down} > 0 THEN 'Mixed' WHEN ${up} > 0 THEN 'Up' WHEN ${down} > 0 THEN 'Down' ELSE 'None' END`;
  const parts = MIGRATION_REASONS.flatMap((code) => {
    const condition = reasons.get(code);
    return condition ? [`CASE WHEN ${condition} THEN ${dialect.text(TRIGGER_WORDS[code] ?? code)} END`] : [];
  });
  return { migration: direction, migrationReasons: dialect.listed(parts, TRIGGER_GAP) };
}

function migrationConditions(reading: Reading, health: Scored['model']['scales']['health']): Map<string, string> {
  const { query, dialect } = reading;
  const found = new Map<string, string>();
  const [arr, prior] = [arrCells(reading)?.numbers, fieldCells(reading, 'priorArr')?.numbers];
  if (arr && prior) {
    const ratio = `CASE WHEN ${prior.sql} > 0 THEN ${doubleOf(dialect, arr)} / ${doubleOf(dialect, prior)} - ${dialect.number(1)} END`;
    const growth = query.let('arr_growth', ratio);
    found.set('ARR_GROWTH', passesCut(dialect, { sql: growth }, methods.migration.growthOver, '>'));
    found.set('ARR_FROM_ZERO', `${prior.sql} = 0 AND ${arr.sql} > 0`);
    found.set('ARR_CONTRACTION', `${arr.sql} < ${prior.sql}`);
  }
  if (fieldCells(reading, 'health') && fieldCells(reading, 'previousHealth')) {
    const color = (field: 'health' | 'previousHealth') =>
      query.let(
        `${field}_risk`,
        bandCase(dialect, health, numbersOf(reading, field), (k) => Math.max(0, k - STABLE)),
      );
    const [now, before] = [color('health'), color('previousHealth')];
    found.set('HEALTH_TO_GREEN', `${now} = 0 AND ${before} <> 0`);
    found.set('HEALTH_TO_RED', `${now} = 2 AND ${before} <> 2`);
  }
  return found;
}

function triggersCell(reading: Reading, { model, scores }: Scored): Record<string, string> {
  if (scores.systems(triggers) === null) return {};
  const { query, dialect } = reading;
  const [health, before] = [numbersOf(reading, 'health'), numbersOf(reading, 'previousHealth')];
  const color = (name: string, numbers: Numbers) =>
    query.let(
      `${name}_color`,
      bandCase(dialect, model.scales.healthColor, numbers, (k) => k),
    );
  const isKnown = fieldCells(reading, 'health') && fieldCells(reading, 'previousHealth');
  const drop = { sql: query.let('health_drop', `${before.sql} - ${health.sql}`) };
  const hasDropped = isKnown
    ? `(${passesCut(dialect, drop, strategies.triggers.healthDrop, '>=')} OR ${color('now', health)} > ${color('before', before)})`
    : FALSE;
  const parts = [
    [hasDropped, 'ESCALATE_PRIORITY'] as const,
    [isRenewalNear(reading), 'INCREASE_TOUCH_FREQUENCY'] as const,
  ].map(([condition, code]) => `CASE WHEN ${condition} THEN ${dialect.text(TRIGGER_WORDS[code] ?? code)} END`);
  return { triggers: dialect.listed(parts, TRIGGER_GAP) };
}

/** S52: value + health + lifecycle + behavior, and the play that goes with it. */
function labelCells(reading: Reading, scored: Scored): Record<string, string> {
  const arr = arrCells(reading)?.numbers;
  if (scored.scores.systems(multiLabel) === null || !arr) return {};
  const { query, dialect } = reading;
  const { model } = scored;
  const tiers = model.arrTiers.methods;
  const value = query.let(
    'label_value',
    bandCase(dialect, tiers, arr, (k) => k),
  );
  const health = healthSegment(reading, scored);
  const [stage, trend, pattern] = [
    methodsStage(reading, scored),
    trendPosition(reading, scored),
    usagePattern(reading, scored),
  ];
  const trends = TRENDS.map((label, k) => (k === TRENDS.length - 1 ? label : `${label} Usage`));
  const behavior = [
    ...(trend ? [labelCase(dialect, trend, trends)] : []),
    ...(pattern ? [labelCase(dialect, pattern, USAGE.labels)] : []),
  ];
  const parts = [
    labelCase(dialect, value, labelsOf(tiers)),
    ...(health ? [labelCase(dialect, health, labelsOf(model.scales.health))] : []),
    ...(stage ? [labelCase(dialect, stage, methods.lifecycle.stages)] : []),
    ...(behavior.length > 0 ? [`COALESCE(${[...behavior, NULL].join(', ')})`] : []),
  ];
  const plays = (health ? PLAYS : []).map(
    (play) =>
      `WHEN ${value} = ${play.tier} AND ${health} IN (${play.health.join(', ')}) THEN ${dialect.text(play.text)}`,
  );
  return {
    label: dialect.listed(parts, ' + '),
    play: plays.length > 0 ? `CASE ${plays.join(' ')} END` : dialect.text(''),
  };
}
