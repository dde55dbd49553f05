import { CONSTANTS } from './bands.ts';
import { type Reading, valueIn } from './cell-text.ts';
import * as checks from './checks.ts';
import { Fraction } from './fraction.ts';
import { hasKeys, type KeyField } from './key-fields.ts';
import { countBy, labelCounts, UNSEGMENTED } from './label-counts.ts';
import { gini, outcomes, periodsOf } from './outcomes.ts';
import type { AccountReport, Book } from './reference.ts';
import type { AccountScores } from './scores.ts';
import type { Segmentation } from './source.ts';
import { unratedTexts } from './unrated-texts.ts';

export interface Report {
  accounts: AccountReport[];
  summary: ReturnType<typeof summaryOf>;
  /** The criteria of the rubrics that the sheet has: fields and own ids. */
  counted: string[];
}

export function summaryOf(asOf: string, book: Book, reports: readonly AccountReport[]) {
  const { records, scored, model, segmentation } = book;
  const active = scored.accounts;
  const arrs = active.flatMap((each) => valueIn(each.account.arr) ?? []);
  return {
    asOf,
    records: records.length,
    active: active.length,
    segmentBy: segmentation?.source ?? null,
    on: scored.on,
    ...(segmentation ? segmentChecks(reports, segmentation) : NO_SEGMENTS),
    ...completenessChecks(active, book),
    readiness: checks.readiness(active.length),
    shareBelow10kARR: checks.shareBelow10k(arrs),
    arrTotal: Fraction.sum(arrs).toNumber(2),
    ...labelCounts(reports, book),
    ...listsOf(reports),
    outcomesAll: book.sheet.has('prior_arr') ? outcomes(periodsOf(records)) : null,
    gini: gini(arrs),
    flags: tally(reports.flatMap((report) => report.flags)),
    unrated: unratedTexts(active, model),
  };
}

function segmentChecks(reports: readonly AccountReport[], { labels, shares, hours }: Segmentation) {
  const effective = reports.map((report) => report.effectiveTier);
  const counts = labels.map((label) => effective.filter((each) => each === label).length);
  const assigned = counts.reduce((sum, count) => sum + count, 0);
  const kinds = [...labels, UNSEGMENTED];
  return {
    computedTierCounts: countBy(
      reports.map((report) => report.computedTier),
      kinds,
    ),
    effectiveTierCounts: countBy(effective, kinds),
    coverage: checks.coverage(assigned, reports.length),
    concentration: checks.concentration(counts, reports.length),
    distribution: checks.distribution(counts, shares),
    segmentCount: checks.segmentCount(counts.filter((count) => count > 0).length, reports.length),
    segmentSizes: Object.fromEntries(labels.map((label, index) => [label, checks.segmentSize(counts[index] ?? 0)])),
    requiredHours: requiredHours(counts, hours),
  };
}

/** S72: without a source there is nothing to count. */
const NO_SEGMENTS = {
  computedTierCounts: null,
  effectiveTierCounts: null,
  coverage: null,
  concentration: null,
  distribution: null,
  segmentCount: null,
  segmentSizes: null,
  requiredHours: null,
};

/** S33. */
function requiredHours(counts: readonly number[], hours: readonly number[]): number {
  const { proactive, buffer } = CONSTANTS['capacity.004'];
  return counts.reduce((sum, count, index) => sum + count * (hours[index] ?? 0), proactive + buffer);
}

const REPORTED_FIELDS = {
  industry_fit: ['industry_fit', 'industry'],
  employees: ['employees', 'employees'],
  arr: ['arr', 'arr'],
  health: ['health', 'health'],
  nps: ['nps', 'nps'],
  last_activity: ['last_activity', 'idleDays'],
  feature_adoption: ['feature_adoption', 'adoption'],
} as const;

/** S37: unreadable and not rated cells count as missing. The key fields are those of the segment's source (S72). */
function completenessChecks(active: readonly AccountScores[], { sheet, segmentation, compositeKeys }: Book) {
  const present = (cell: (scores: AccountScores) => Reading<unknown>) =>
    active.filter((each) => cell(each).kind === 'value').length;
  const fields = Object.entries(REPORTED_FIELDS).map(([name, [column, field]]) => {
    const count = present((each) => each.account[field]);
    return [name, sheet.has(column) ? checks.completeness(count, active.length) : null] as const;
  });
  const keys: KeyField[] = segmentation?.source === 'composite' ? compositeKeys : ['arr'];
  return {
    completeness: Object.fromEntries(fields),
    keyFieldCompletenessMean: checks.meanPercent(
      keys.map((key) => present((each) => each.account[key])),
      active.length,
    ),
    recordCompleteness: keys.length > 0 ? checks.completeness(withAll(keys, active), active.length) : null,
  };
}

function withAll(keys: readonly KeyField[], active: readonly AccountScores[]): number {
  return active.filter((each) => hasKeys(each.account, keys)).length;
}

function listsOf(reports: readonly AccountReport[]) {
  const ids = (belongs: (report: AccountReport) => boolean) => reports.filter(belongs).map((each) => each.account_id);
  return {
    provisional: ids((report) => report.provisional === true),
    intervention: ids((report) => report.intervention),
    flaggedForReview: ids((report) => report.change === 'Flagged for review'),
    overrideConflicts: ids((report) => report.change === 'Override holds'),
  };
}

function tally(words: readonly string[]): Record<string, number> {
  return countBy(words, [...new Set(words)]);
}
