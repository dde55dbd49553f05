import type { Account } from './account.ts';
import { CONSTANTS, labelsOf } from './bands.ts';
import { type Reading, valueIn } from './cell-text.ts';
import {
  completeness,
  concentration,
  coverage,
  distribution,
  meanPercent,
  readiness,
  segmentCount,
  segmentSize,
  shareBelow10k,
} from './checks.ts';
import { Fraction } from './fraction.ts';
import { gini, outcomes, periodsOf } from './outcomes.ts';
import type { AccountReport } from './reference.ts';
import { hasKeyFields } from './segment.ts';

export interface Report {
  accounts: AccountReport[];
  summary: ReturnType<typeof summaryOf>;
}

const TIERS = labelsOf('composite.tier');
const UNSEGMENTED = 'Unsegmented';

export function summaryOf(asOf: string, records: readonly Account[], reports: readonly AccountReport[]) {
  const active = records.filter((account) => account.active);
  const arrs = active.flatMap((account) => valueIn(account.arr) ?? []);
  return {
    asOf,
    records: records.length,
    active: active.length,
    ...segmentChecks(reports),
    ...completenessChecks(active),
    readiness: readiness(active.length),
    shareBelow10kARR: shareBelow10k(arrs),
    arrTotal: Fraction.sum(arrs).toNumber(2),
    ...labelCounts(reports),
    ...listsOf(reports),
    outcomesAll: outcomes(periodsOf(records)),
    gini: gini(arrs),
  };
}

function segmentChecks(reports: readonly AccountReport[]) {
  const computed = reports.map((report) => report.computedTier);
  const effective = reports.map((report) => report.effectiveTier);
  const counts = TIERS.map((tier) => effective.filter((each) => each === tier).length);
  const assigned = effective.filter((tier) => tier !== UNSEGMENTED).length;
  const ranges = TIERS.map((tier) => CONSTANTS.distribution.composite[tier] ?? ([0, 100] as const));
  return {
    computedTierCounts: countBy(computed, [...TIERS, UNSEGMENTED]),
    effectiveTierCounts: countBy(effective, [...TIERS, UNSEGMENTED]),
    coverage: coverage(assigned, reports.length),
    concentration: concentration(counts, reports.length),
    distribution: distribution(counts, ranges),
    segmentCount: segmentCount(counts.filter((count) => count > 0).length, reports.length),
    segmentSizes: Object.fromEntries(TIERS.map((tier, index) => [tier, segmentSize(counts[index] ?? 0)])),
  };
}

function completenessChecks(active: readonly Account[]) {
  const present = (cell: (account: Account) => Reading<unknown>) =>
    active.filter((account) => cell(account).kind === 'value').length;
  const counts = {
    industry_fit: present((account) => account.industry),
    employees: present((account) => account.employees),
    arr: present((account) => account.arr),
    health: present((account) => account.health),
    nps: present((account) => account.nps),
    last_activity: present((account) => account.idleDays),
    feature_adoption: present((account) => account.adoption),
  };
  const fields = Object.entries(counts).map(([field, count]) => [field, completeness(count, active.length)]);
  return {
    completeness: Object.fromEntries(fields) as Record<keyof typeof counts, ReturnType<typeof completeness>>,
    keyFieldCompletenessMean: meanPercent([counts.industry_fit, counts.employees, counts.arr], active.length),
    recordCompleteness: completeness(active.filter(hasKeyFields).length, active.length),
  };
}

function labelCounts(reports: readonly AccountReport[]) {
  const arrCounts = (preset: 'methodology' | 'methods' | 'strategies') =>
    countBy(
      reports.map((report) => report.arrTier[preset]),
      [...labelsOf(`arr.${preset}`), UNSEGMENTED],
    );
  return {
    arrTierCounts: {
      methodology: arrCounts('methodology'),
      methods: arrCounts('methods'),
      strategies: arrCounts('strategies'),
    },
    healthRiskCounts: countBy(
      reports.map((report) => report.healthRisk),
      ['Champions', 'Stable', 'At-Risk', 'Critical', UNSEGMENTED],
    ),
    priorityTierCounts: countBy(
      reports.map((report) => report.priority?.tier),
      labelsOf('priority.tier'),
    ),
    rfmA: countBy(
      reports.map((report) => report.rfmA?.band),
      labelsOf('rfm.strategies.total'),
    ),
    rfmB: countBy(
      reports.map((report) => report.rfmB?.band),
      labelsOf('rfm.methods.total'),
    ),
    ...stageCounts(reports),
    usagePattern: countBy(
      reports.map((report) => report.usagePattern),
      ['Power Users', 'Standard Users', 'At-Risk Users', 'Dormant', UNSEGMENTED],
    ),
    valueMatrix: countBy(
      reports.map((report) => report.valueMatrix),
      ['GROW', 'RETAIN', 'NURTURE', 'OPTIMIZE'],
    ),
  };
}

function stageCounts(reports: readonly AccountReport[]) {
  return {
    lifecycleMethods: countBy(
      reports.map((report) => report.lifecycleMethods?.stage),
      ['Onboarding', 'Growth', 'Mature', 'Late Stage'],
    ),
    lifecycleStrategies: countBy(
      reports.map((report) => report.lifecycleStrategies?.stage),
      ['Onboarding', 'Adoption', 'Growth', 'Renewal', 'Advocacy'],
    ),
  };
}

function listsOf(reports: readonly AccountReport[]) {
  const ids = (belongs: (report: AccountReport) => boolean) => reports.filter(belongs).map((each) => each.account_id);
  return {
    provisional: ids((report) => report.provisional),
    intervention: ids((report) => report.intervention),
    flaggedForReview: ids((report) => report.change === 'Flagged for review'),
    overrideConflicts: ids((report) => report.change === 'Override holds'),
  };
}

function countBy(labels: readonly (string | null | undefined)[], kinds: readonly string[]): Record<string, number> {
  return Object.fromEntries(kinds.map((kind) => [kind, labels.filter((label) => label === kind).length]));
}
