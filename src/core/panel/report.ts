// The report of the command line: per-account results and summary as plain JSON, null for a system that is off.
import { type Checked, checkedOf, judge, rated } from '../checks/check.ts';
import { completeness, filledPct, keyFieldMeanPct, keyFieldsOf } from '../checks/completeness.ts';
import { concentration, concentrationScale, coverage, dominance, shareParts } from '../checks/distribution.ts';
import { outcomesOf } from '../checks/outcomes.ts';
import { activeArr, type SegmentOverview, type Tally, withFlag } from '../checks/overview.ts';
import { arrAmounts, gini, lowArrPct } from '../checks/quality.ts';
import { distinctSegments, segmentCount, segmentSize } from '../checks/segments.ts';
import { segmentLabel, UNSEGMENTED_LABEL } from '../composite/codes.ts';
import type { DimensionScores } from '../composite/dimension.ts';
import { unratedTexts } from '../composite/rated-texts.ts';
import { bitOfFlag, flagCodes, reasonsOf, STAND_INS } from '../composite/reason.ts';
import { round } from '../exact/numbers.ts';
import { bandOf } from '../model/bands.ts';
import type { Field } from '../model/fields.ts';
import type { Model, Source } from '../model/model.ts';
import { VERSION } from '../model/version.ts';
import type { Accounts } from '../read/accounts.ts';
import { isoDay } from '../read/date.ts';
import type { ColumnAnswer } from '../read/header.ts';
import type { Scored, Scores } from '../systems/system.ts';
import { SYSTEMS } from '../systems/systems.ts';

export interface Report {
  /** Of the program that scored. */
  readonly version: string;
  readonly accounts: readonly Record<string, unknown>[];
  readonly summary: Readonly<Record<string, unknown>>;
  /** What the segment comes from; null: there is none. */
  readonly segmentBy: Source | null;
  /** Texts that wait for a label, with how many accounts have each, by field or own criterion. */
  readonly unrated: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Every header with its field, and what is asked about it. */
  readonly columns?: readonly ColumnAnswer[];
}

const SCORE_DECIMALS = 6;
const PCT_DECIMALS = 4;

export function reportOf(model: Model, accounts: Accounts, scores: Scores): Report {
  const active = accounts.rows.map((_, i) => i).filter((i) => accounts.isActive[i]);
  return {
    version: VERSION,
    accounts: active.map((i) => accountReport(model, accounts, scores, i)),
    summary: summaryReport(model, accounts, scores),
    segmentBy: scores.segments?.source ?? null,
    unrated: unratedReport(model, accounts, scores),
  };
}

function accountReport(model: Model, accounts: Accounts, scores: Scores, i: number): Record<string, unknown> {
  const { dimensions } = scores;
  return {
    account_id: accounts.ids[i],
    reasons: reasonsOf(accounts, scores, i),
    flags: flagCodes((scores.flags[i] as number) & STAND_INS),
    firmographic: dimensionReport(model, dimensions.firmographic, i),
    value: dimensionReport(model, dimensions.value, i),
    behavioural: scoreOrNull(dimensions.behavioral?.score[i]),
    ...segmentReport(scores, i),
    ...systemReports({ model, accounts, scores }, i),
  };
}

function systemReports(scored: Scored, i: number): Record<string, unknown> {
  const report: Record<string, unknown> = {};
  for (const system of SYSTEMS) {
    const result = system.report ? scored.scores.systems(system) : null;
    for (const [key, tell] of Object.entries(system.report ?? {})) {
      report[key] = result === null ? null : rounded(tell(result, scored, i));
    }
  }
  return report;
}

function systemCounts(scored: Scored): Record<string, unknown> {
  const report: Record<string, unknown> = {};
  for (const system of SYSTEMS) {
    const result = system.counts ? scored.scores.systems(system) : null;
    for (const [key, count] of Object.entries(system.counts ?? {})) {
      report[key] = result === null ? null : count(result, scored);
    }
  }
  return report;
}

/** The numbers of a plain object as the report writes scores. */
function rounded(told: unknown): unknown {
  if (typeof told === 'number') return round(told, SCORE_DECIMALS);
  if (typeof told !== 'object' || told === null || Array.isArray(told)) return told;
  return Object.fromEntries(Object.entries(told).map(([key, value]) => [key, rounded(value)]));
}

function scoreOrNull(score: number | undefined | null): number | null {
  return score === undefined || score === null || Number.isNaN(score) ? null : round(score, SCORE_DECIMALS);
}

function dimensionReport(model: Model, dimension: DimensionScores | null, i: number): Record<string, unknown> | null {
  if (!dimension) return null;
  const score = dimension.score[i] as number;
  return {
    points: dimension.points[i],
    criteria: dimension.criteria[i],
    score: scoreOrNull(score),
    tier: Number.isNaN(score) ? UNSEGMENTED_LABEL : bandOf(model.rubricTiers, score * 4),
  };
}

function segmentReport({ composite, segments }: Scores, i: number): Record<string, unknown> {
  if (!segments) {
    return {
      composite: scoreOrNull(composite?.score[i]),
      computedTier: null,
      provisional: null,
      intervention: null,
      effectiveTier: null,
      change: null,
    };
  }
  const flags = segments.flags[i] as number;
  return {
    composite: scoreOrNull(composite?.score[i]),
    computedTier: segmentLabel(segments.scale, segments.computed[i] as number),
    provisional: (flags & bitOfFlag.PROVISIONAL) !== 0,
    intervention: (flags & bitOfFlag.INTERVENTION) !== 0,
    effectiveTier: segmentLabel(segments.scale, segments.effective[i] as number),
    change: changeOf(flags),
  };
}

/** What stands between the computed tier and the segment that holds (S48, S49). */
function changeOf(flags: number): string | null {
  if (flags & bitOfFlag.OVERRIDE_CONFLICT) return 'Override holds';
  return flags & bitOfFlag.BOUNDARY_CROSSED ? 'Flagged for review' : null;
}

/** Fields whose completeness the report lists, by its own names. */
const REPORTED_FIELDS: Readonly<Record<string, Field>> = {
  industry_fit: 'industry',
  employees: 'employees',
  arr: 'arr',
  health: 'health',
  nps: 'nps',
  last_activity: 'lastActivity',
  feature_adoption: 'adoption',
};

function summaryReport(model: Model, accounts: Accounts, scores: Scores): Record<string, unknown> {
  const checked = checkedOf(model, accounts, scores);
  const { overview } = checked;
  const { segments, arr, active } = overview;
  const ids = (indexes: readonly number[] | undefined) => indexes?.map((i) => accounts.ids[i]) ?? null;
  const flagged = (bit: number) => segments && ids(withFlag(scores.flags, activeArr(accounts).active, bit));
  const coefficient = arr && gini(arrAmounts(accounts));
  const keys = keyFieldsOf(checked);
  return {
    asOf: isoDay(scores.asOf),
    segmentBy: scores.segments?.source ?? null,
    unrated: unratedCounts(model, accounts, scores),
    records: overview.records,
    active,
    computedTierCounts: countsOf(segments?.computed),
    effectiveTierCounts: countsOf(segments?.effective),
    coverage: segments && roundedPct(rated(coverage.measure(checked, null), model.checks.coverage)),
    completeness: completenessReport(checked),
    keyFieldCompletenessMean: pctOrNull(keyFieldMeanPct(checked)),
    recordCompleteness: keys.length > 0 ? completenessOf(checked, keys) : null,
    concentration: segments && roundedPct(rated(concentration.measure(checked, null), concentrationScale(checked))),
    distribution: segments && {
      tiers: shareParts(checked)
        .filter(({ of }) => of === 'accounts')
        .map(({ pct, status }) => ({ pct: pctOrNull(pct), status })),
      dominant: !judge(dominance, checked, null).isFine,
    },
    segmentCount: segments && segmentCount(distinctSegments(checked), active),
    segmentSizes: segments && sizesReport(segments, model),
    readiness: bandOf(model.checks.readiness, active),
    shareBelow10kARR: arr && pctOrNull(lowArrPct(checked)),
    arrTotal: arr?.total ?? null,
    ...systemCounts({ model, accounts, scores }),
    provisional: flagged(bitOfFlag.PROVISIONAL),
    intervention: flagged(bitOfFlag.INTERVENTION),
    flaggedForReview: flagged(bitOfFlag.BOUNDARY_CROSSED),
    overrideConflicts: flagged(bitOfFlag.OVERRIDE_CONFLICT),
    outcomesAll: outcomesReport(accounts),
    gini: scoreOrNull(coefficient),
  };
}

function unratedReport(model: Model, accounts: Accounts, scores: Scores): Report['unrated'] {
  const report: Record<string, Record<string, number>> = {};
  for (const { key, texts } of unratedTexts(model, accounts, scores)) {
    report[key] = Object.fromEntries(texts.map(({ text, accounts: count }) => [text, count]));
  }
  return report;
}

function unratedCounts(model: Model, accounts: Accounts, scores: Scores): Record<string, unknown> {
  const counts: Record<string, unknown> = {};
  for (const { key, texts, accounts: count } of unratedTexts(model, accounts, scores)) {
    counts[key] = { texts: texts.length, accounts: count };
  }
  return counts;
}

function countsOf(tally: readonly Tally[] | undefined): Record<string, number> | null {
  if (!tally) return null;
  const counts: Record<string, number> = {};
  for (const { label, accounts } of tally) counts[label] = accounts;
  return counts;
}

function pctOrNull(pct: number | null | undefined): number | null {
  return pct === null || pct === undefined ? null : round(pct, PCT_DECIMALS);
}

function roundedPct<T extends { readonly pct: number | null }>(result: T): unknown {
  return { ...result, pct: pctOrNull(result.pct) };
}

function completenessOf(checked: Checked, fields: readonly Field[]): unknown {
  return roundedPct(completeness(filledPct(checked, fields), checked.model.checks));
}

function completenessReport(checked: Checked): Record<string, unknown> {
  const report: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(REPORTED_FIELDS)) {
    report[name] = checked.accounts.columns[field] ? completenessOf(checked, [field]) : null;
  }
  return report;
}

function sizesReport({ effective, counts }: SegmentOverview, { checks }: Model): Record<string, string> {
  const sizes = counts.map((count, k) => [effective[k]?.label, segmentSize(count, checks.segmentSize)] as const);
  return Object.fromEntries(sizes);
}

function outcomesReport(accounts: Accounts): unknown {
  const all = outcomesOf(accounts);
  return all && { nrr: scoreOrNull(all.nrr), grr: scoreOrNull(all.grr), logoChurn: scoreOrNull(all.logoChurn) };
}
