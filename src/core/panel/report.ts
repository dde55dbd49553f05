// The report of the command line: per-account results and summary as plain JSON, null for a system that is off.
import { outcomesOf } from '../checks/outcomes.ts';
import { overviewOf, segmentLabel, type Tally, UNSEGMENTED_LABEL } from '../checks/overview.ts';
import { round } from '../checks/share.ts';
import { reasonsOf } from '../composite/account-reasons.ts';
import type { DimensionScores } from '../composite/dimension.ts';
import { bitOfFlag } from '../composite/reason.ts';
import { bandOf, labelsOf } from '../model/bands.ts';
import type { Field } from '../model/fields.ts';
import { type Model, segmentScale } from '../model/model.ts';
import type { Accounts } from '../read/accounts.ts';
import { isoDay } from '../read/calendar.ts';
import type { ColumnAnswer } from '../read/column-answers.ts';
import type { Scored, Scores } from '../systems/system.ts';
import { SYSTEMS } from '../systems/systems.ts';

export interface Report {
  readonly accounts: readonly Record<string, unknown>[];
  readonly summary: Readonly<Record<string, unknown>>;
  /** Every header with its field, and what is asked about it. */
  readonly columns?: readonly ColumnAnswer[];
}

const SCORE_DECIMALS = 6;
const PCT_DECIMALS = 4;

export function reportOf(model: Model, accounts: Accounts, scores: Scores): Report {
  const active = accounts.rows.map((_, i) => i).filter((i) => accounts.isActive[i]);
  return {
    accounts: active.map((i) => accountReport(model, accounts, scores, i)),
    summary: summaryReport(model, accounts, scores),
  };
}

function accountReport(model: Model, accounts: Accounts, scores: Scores, i: number): Record<string, unknown> {
  const { dimensions } = scores;
  return {
    account_id: accounts.ids[i],
    reasons: reasonsOf(accounts, scores, i),
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
      composite: null,
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
  const overview = overviewOf(model, accounts, scores);
  const { segments, arr } = overview;
  const ids = (indexes: readonly number[] | undefined) => indexes?.map((i) => accounts.ids[i]) ?? null;
  return {
    asOf: isoDay(scores.asOf),
    records: overview.records,
    active: overview.active,
    computedTierCounts: countsOf(segments?.computed),
    effectiveTierCounts: countsOf(segments?.effective),
    coverage: rated(segments?.coverage),
    completeness: completenessReport(overview.completeness),
    keyFieldCompletenessMean: pctOrNull(overview.keyFieldMeanPct),
    recordCompleteness: rated(overview.recordCompleteness),
    concentration: rated(segments?.concentration),
    distribution: segments && {
      tiers: segments.distribution.tiers.map(({ pct, status }) => ({ pct: pctOrNull(pct), status })),
      dominant: segments.distribution.dominant,
    },
    segmentCount: segments?.segmentCount ?? null,
    segmentSizes: segments && sizesReport(model, segments.sizes),
    readiness: overview.readiness,
    shareBelow10kARR: pctOrNull(arr?.lowSharePct),
    arrTotal: arr?.total ?? null,
    ...systemCounts({ model, accounts, scores }),
    provisional: ids(segments?.provisional),
    intervention: ids(segments?.intervention),
    flaggedForReview: ids(segments?.flaggedForReview),
    overrideConflicts: ids(segments?.overrideConflicts),
    outcomesAll: outcomesReport(accounts),
    gini: arr?.gini === null || arr?.gini === undefined ? null : round(arr.gini, SCORE_DECIMALS),
  };
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

function rated<T extends { readonly pct: number | null }>(result: T | null | undefined): unknown {
  return result ? { ...result, pct: pctOrNull(result.pct) } : null;
}

function completenessReport(byField: ReturnType<typeof overviewOf>['completeness']): Record<string, unknown> {
  const report: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(REPORTED_FIELDS)) report[name] = rated(byField[field]);
  return report;
}

function sizesReport(model: Model, sizes: readonly string[]): Record<string, string> {
  const report: Record<string, string> = {};
  labelsOf(segmentScale(model).bands).forEach((label, i) => {
    report[label] = sizes[i] as string;
  });
  return report;
}

function outcomesReport(accounts: Accounts): unknown {
  const all = outcomesOf(accounts);
  return all && { nrr: scoreOrNull(all.nrr), grr: scoreOrNull(all.grr), logoChurn: scoreOrNull(all.logoChurn) };
}
