// The report of the command line: per-account results and summary as plain JSON, null for a system that is off.
import { outcomesOf } from '../checks/outcomes.ts';
import { overviewOf, segmentLabel, type Tally, UNSEGMENTED_LABEL } from '../checks/overview.ts';
import { round } from '../checks/share.ts';
import { reasonsOf } from '../composite/account-reasons.ts';
import type { DimensionScores } from '../composite/dimension.ts';
import { bitOfFlag } from '../composite/reason.ts';
import { UNSEGMENTED } from '../composite/segment.ts';
import { bandOf, labelAt, labelsOf } from '../model/bands.ts';
import type { Field } from '../model/fields.ts';
import { type Model, PRESET_NAMES, segmentScale } from '../model/model.ts';
import type { Accounts } from '../read/accounts.ts';
import { isoDay } from '../read/calendar.ts';
import type { RfmScores } from '../systems/rfm.ts';
import type { Scores } from '../systems/score.ts';
import { systemCounts, systemReports } from './system-report.ts';

export interface Report {
  readonly accounts: readonly Record<string, unknown>[];
  readonly summary: Readonly<Record<string, unknown>>;
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
    arrTier: arrTierReport(model, scores, i),
    firmographic: dimensionReport(model, dimensions.firmographic, i),
    value: dimensionReport(model, dimensions.value, i),
    behavioural: scoreOrNull(dimensions.behavioral?.score[i]),
    ...segmentReport(scores, i),
    rfmA: rfmReport(scores.rfm.strategies, i),
    rfmB: rfmReport(scores.rfm.methods, i),
    monetaryScore: scores.monetary?.[i] || null,
    ...systemReports(model, accounts, scores, i),
  };
}

function scoreOrNull(score: number | undefined | null): number | null {
  return score === undefined || score === null || Number.isNaN(score) ? null : round(score, SCORE_DECIMALS);
}

function arrTierReport(model: Model, { arrTiers }: Scores, i: number): Record<string, string> | null {
  if (!arrTiers) return null;
  const report: Record<string, string> = {};
  for (const preset of PRESET_NAMES) {
    const code = arrTiers[preset][i] as number;
    report[preset] = code === UNSEGMENTED ? UNSEGMENTED_LABEL : labelAt(model.arrTiers[preset], code);
  }
  return report;
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
export function changeOf(flags: number): string | null {
  if (flags & bitOfFlag.OVERRIDE_CONFLICT) return 'Override holds';
  return flags & bitOfFlag.BOUNDARY_CROSSED ? 'Flagged for review' : null;
}

function rfmReport(rfm: RfmScores | null, i: number): Record<string, unknown> | null {
  const total = rfm?.total[i];
  if (!rfm || !total) return null;
  const [r, f, m] = [rfm.recency[i], rfm.frequency[i], rfm.monetary[i]];
  return { r, f, m, total, code: `${r}${f}${m}`, band: labelAt(rfm.variant.segments, rfm.segment[i] as number) };
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
    arrTierCounts: arrTierCounts(model, accounts, scores),
    rfmA: rfmCounts(accounts, scores.rfm.strategies),
    rfmB: rfmCounts(accounts, scores.rfm.methods),
    ...systemCounts(accounts, scores),
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

function arrTierCounts(model: Model, { isActive }: Accounts, { arrTiers }: Scores): Record<string, unknown> | null {
  if (!arrTiers) return null;
  const report: Record<string, unknown> = {};
  for (const preset of PRESET_NAMES) {
    const counts: Record<string, number> = {};
    for (const label of [...labelsOf(model.arrTiers[preset]), UNSEGMENTED_LABEL]) counts[label] = 0;
    arrTiers[preset].forEach((code, i) => {
      const label = code === UNSEGMENTED ? UNSEGMENTED_LABEL : labelAt(model.arrTiers[preset], code);
      if (isActive[i]) counts[label] = (counts[label] as number) + 1;
    });
    report[preset] = counts;
  }
  return report;
}

function outcomesReport(accounts: Accounts): unknown {
  const all = outcomesOf(accounts);
  return all && { nrr: scoreOrNull(all.nrr), grr: scoreOrNull(all.grr), logoChurn: scoreOrNull(all.logoChurn) };
}

function rfmCounts({ isActive }: Accounts, rfm: RfmScores | null): Record<string, number> | null {
  if (!rfm) return null;
  const counts: Record<string, number> = {};
  for (const label of labelsOf(rfm.variant.segments)) counts[label] = 0;
  rfm.total.forEach((total, i) => {
    const label = labelAt(rfm.variant.segments, rfm.segment[i] as number);
    if (total && isActive[i]) counts[label] = (counts[label] as number) + 1;
  });
  return counts;
}
