// Lifecycle stages (S23-S25), with the flags of a contract end that is near.

import type { Flag } from '../composite/reason.ts';
import { FIELDS } from '../model/fields.ts';
import { methods, strategies } from '../model/presets.ts';
import { lifecycleMethods } from '../systems/lifecycle-methods.ts';
import { lifecycleStrategies, TRANSITIONS } from '../systems/lifecycle-strategies.ts';
import type { Scored } from '../systems/system.ts';
import { FALSE, fieldCells, none, type Reading } from './cells.ts';
import type { Conditions } from './segments.ts';
import { bit, labelCase, passesCut } from './thresholds.ts';

export interface Written {
  readonly cells: Readonly<Record<string, string>>;
  readonly flags?: Conditions<Flag>;
}

const METHODS = methods.lifecycle;

/** Position of the stage, NULL for none; null: the system is off. */
export function methodsStage(reading: Reading, { scores }: Scored): string | null {
  const start = fieldCells(reading, 'startDate')?.numbers.sql;
  if (scores.systems(lifecycleMethods) === null || !start) return null;
  const { query, asOf, dialect } = reading;
  const whens = [
    `${start} IS NULL THEN NULL`,
    `${start} > ${asOf} THEN ${METHODS.stages.length - 1}`,
    `${dialect.monthsAfter(start, METHODS.lateMonths)} <= ${asOf} THEN 3`,
    `${dialect.monthsAfter(start, METHODS.matureMonths)} <= ${asOf} THEN 2`,
    `${asOf} - ${start} <= ${METHODS.onboardingDays} THEN 0`,
  ];
  return query.let('stage_methods', `CASE ${whens.map((when) => `WHEN ${when}`).join(' ')} ELSE 1 END`);
}

export function methodsCells(reading: Reading, scored: Scored): Written {
  const stage = methodsStage(reading, scored);
  if (!stage) return { cells: {} };
  const { dialect } = reading;
  const health = fieldCells(reading, 'health');
  const below = METHODS.healthTargets.map((target, k) => {
    const text = dialect.text(`health below stage target ${target}`);
    return `WHEN ${stage} = ${k} AND ${health?.numbers.sql} < ${dialect.number(target)} THEN ${text}`;
  });
  return {
    cells: {
      lifecycleMethods: labelCase(dialect, stage, METHODS.stages),
      ...(health ? { stageHealth: `CASE ${below.join(' ')} END` } : {}),
    },
  };
}

const { stages: STAGES, onboardingDays, adoptionDays, renewalFromDay, renewalWindowDays } = strategies.lifecycle;
const [GROWTH, RENEWAL, ADVOCACY, NOT_STARTED] = [2, 3, 4, 5];

/** Condition: at most 90 days to the contract end, or past it. */
export function isRenewalNear(reading: Reading): string {
  const end = fieldCells(reading, 'contractEnd')?.numbers.sql;
  return end ? `${end} - ${reading.asOf} <= ${renewalWindowDays}` : FALSE;
}

export function strategiesCells(reading: Reading, { model, scores }: Scored): Written {
  const start = fieldCells(reading, 'startDate')?.numbers.sql;
  if (scores.systems(lifecycleStrategies) === null || !start) return { cells: {} };
  const { query, asOf, dialect } = reading;
  const end = (fieldCells(reading, 'contractEnd')?.numbers ?? none(reading)).sql;
  const lacking = lackingByStage(reading);
  const byDays = query.let('stage_by_days', stageByDays(reading, start, end, lacking));
  const stage = model.milestoneMode ? query.let('stage_held', heldStage(byDays, lacking)) : byDays;
  const isNear = `${start} <= ${asOf} AND ${isRenewalNear(reading)}`;
  const hasReadiness = lacking.some((each) => each !== null);
  return {
    cells: {
      lifecycleStrategies: labelCase(dialect, stage, STAGES),
      ...(hasReadiness ? { stageReadiness: readiness(reading, stage, lacking) } : {}),
    },
    flags: {
      RENEWAL_WINDOW: isNear,
      RENEWAL_OVERDUE: `${isNear} AND ${byDays} = ${RENEWAL} AND ${end} < ${asOf}`,
    },
  };
}

/** Titles of what an account may lack for a stage, each with its condition; null: no criterion of it is mapped. */
type Lacking = { readonly count: string; readonly parts: readonly (readonly [title: string, is: string])[] } | null;

/** By stage, as in core: Onboarding has no criteria. */
function lackingByStage(reading: Reading): readonly Lacking[] {
  const { query, dialect } = reading;
  const [health, nps] = [fieldCells(reading, 'health'), fieldCells(reading, 'nps')];
  const made = TRANSITIONS.map(({ fields, healthOver, npsFrom }, k): Lacking => {
    const mapped = fields.flatMap((field): (readonly [title: string, is: string])[] => {
      const cells = fieldCells(reading, field);
      return cells ? [[FIELDS[field].title, `COALESCE(${cells.numbers.sql}, 0) <> 1`]] : [];
    });
    if (mapped.length === 0) return null;
    const parts = [...mapped];
    const lacks = (condition: string) => `CASE WHEN ${condition} THEN 0 ELSE 1 END = 1`;
    if (healthOver && health)
      parts.push([`Health over ${healthOver}`, lacks(passesCut(dialect, health.numbers, healthOver, '>'))]);
    if (npsFrom) parts.push([`NPS ${npsFrom}+`, nps ? lacks(passesCut(dialect, nps.numbers, npsFrom, '>=')) : '1 = 1']);
    const count = query.let(`lacking_${k + 1}`, parts.map(([, is]) => bit(is)).join(' + '));
    return { count, parts };
  });
  return [null, ...made];
}

function stageByDays(reading: Reading, start: string, end: string, lacking: readonly Lacking[]): string {
  const last = lacking[lacking.length - 1];
  const isComplete = TRANSITIONS[TRANSITIONS.length - 1]?.fields.every((field) => reading.columns[field]);
  const day = `${reading.asOf} - ${start}`;
  const whens = [
    `${start} IS NULL THEN NULL`,
    `${day} < 0 THEN ${NOT_STARTED}`,
    `${day} <= ${onboardingDays} THEN 0`,
    `${day} <= ${adoptionDays} THEN 1`,
    `${isRenewalNear(reading)} THEN ${RENEWAL}`,
    ...(last && isComplete ? [`${last.count} = 0 THEN ${ADVOCACY}`] : []),
    `${end} IS NULL AND ${day} >= ${renewalFromDay} THEN ${RENEWAL}`,
  ];
  return `CASE ${whens.map((when) => `WHEN ${when}`).join(' ')} ELSE ${GROWTH} END`;
}

/** Milestone mode: the earliest stage whose next one the account is not ready for. */
function heldStage(stage: string, lacking: readonly Lacking[]): string {
  const whens = lacking.flatMap((next, k) =>
    next && k > 0 ? [`WHEN ${stage} BETWEEN ${k} AND ${ADVOCACY} AND ${next.count} > 0 THEN ${k - 1}`] : [],
  );
  return whens.length > 0 ? `CASE ${whens.join(' ')} ELSE ${stage} END` : stage;
}

function readiness({ dialect }: Reading, stage: string, lacking: readonly Lacking[]): string {
  const whens: string[] = [];
  lacking.forEach((each, k) => {
    if (!each) return;
    const titles = each.parts.map(([title, is]) => `CASE WHEN ${is} THEN ${dialect.text(title)} END`);
    const behind = `CONCAT(${dialect.text('Behind: ')}, ${dialect.listed(titles, ', ')})`;
    whens.push(`WHEN ${stage} = ${k} AND ${each.count} > 0 THEN ${behind}`);
  });
  lacking.forEach((each, k) => {
    if (each) whens.push(`WHEN ${stage} = ${k - 1} AND ${each.count} = 0 THEN ${dialect.text('Early')}`);
  });
  lacking.forEach((each, k) => {
    if (each) whens.push(`WHEN ${stage} = ${k} THEN ${dialect.text('Ready')}`);
  });
  return `CASE ${whens.join(' ')} END`;
}
