import { type Answers, approachByMatrix, approachByVote } from '../../../src/core/checks/approach.ts';
import { capacity, fteRange, wholePeople } from '../../../src/core/checks/capacity.ts';
import { overScale, percentOf, rated } from '../../../src/core/checks/check.ts';
import { completeness } from '../../../src/core/checks/completeness.ts';
import { largestShare, psi, sharesOf } from '../../../src/core/checks/distribution.ts';
import { nextDue, reviewStatus } from '../../../src/core/checks/governance.ts';
import { npsOf, outcomes } from '../../../src/core/checks/outcomes.ts';
import { gini, scopingLevel } from '../../../src/core/checks/quality.ts';
import { segmentCount, segmentSize } from '../../../src/core/checks/segments.ts';
import type { Cell } from '../../../src/core/exact/cell.ts';
import { round } from '../../../src/core/exact/numbers.ts';
import { bandOf } from '../../../src/core/model/bands.ts';
import { clvOf } from '../../../src/core/read/accounts.ts';
import { isoDay, parseIsoDay } from '../../../src/core/read/date.ts';
import { arrTiers } from '../../../src/core/systems/arr-tiers.ts';
import { isRenewalNear } from '../../../src/core/systems/lifecycle-strategies.ts';
import { midrankScores, quantileCuts } from '../../../src/core/systems/rfm-scores.ts';
import { priorityTriggers } from '../../../src/core/systems/triggers.ts';
import {
  AS_OF,
  accountOf,
  assign,
  composite,
  dimension,
  effective,
  type Input,
  labelOf,
  model,
  multiProduct,
  num,
  presetReport,
  priority,
  rfmRow,
  strategiesStageOf,
  transitionOf,
} from './account-calculations.ts';
import { cell } from './cell.ts';
import { scoreRows } from './report.ts';

export type { Input };

const nums = (value: unknown): number[] => value as number[];
const day = (text: unknown): number => parseIsoDay(String(text)) ?? Number.NaN;
const tidy = (value: number | null): number | null => (value === null ? null : round(value, 6));

/** Every calculation of examples.json, by the product's code. */
export const CALCULATIONS: Record<string, (input: Input) => unknown> = {
  arr_tier: ({ arr, preset }) => presetReport(arr, preset),
  arr_subsegment: ({ arr }) => {
    const { scores } = scoreRows(
      [
        ['Account id', 'ARR'],
        ['X', num(arr)],
      ],
      AS_OF,
    );
    const sub = scores.systems(arrTiers)?.sub;
    return sub?.labels[sub.codes[0] as number] || null;
  },
  clv: ({ arpa, churn }) => clvOf(num(arpa), num(churn)),
  value_matrix: ({ arr, potential }) => {
    const labels: Record<string, string> = { High: 'Strong', Medium: 'Some', Low: 'Limited' };
    return accountOf({ ARR: arr, 'Expansion potential': labels[String(potential)] }).valueMatrix;
  },
  employees_pts: ({ n }) => pointsOf('firmographic', 'employees', num(n)),
  arr_pts: ({ a }) => pointsOf('value', 'arr', num(a)),
  expansion_pts: ({ r }) => pointsOf('value', 'expansion', num(r)),
  firmographic: ({ emp, industry, geo, stage }) =>
    dimension('firmographic', { Employees: emp, 'Industry fit': industry, Geography: geo, 'Growth stage': stage }),
  value: ({ arr, expansion, contract, strategic }) =>
    dimension('value', {
      ARR: arr,
      'Expansion potential': expansion,
      'Contract type': contract,
      'Strategic importance': strategic,
    }),
  behavioural: ({ freq, adoption, trend, tickets }) => {
    const cells: Record<string, unknown> = {
      'Usage frequency': freq ?? '',
      'Feature adoption': adoption ?? '',
      'Usage trend': trend ?? '',
      'Open tickets': tickets ?? '',
    };
    const table = [
      ['Account id', ...Object.keys(cells)],
      ['X', ...(Object.values(cells) as Cell[])],
    ];
    const { scores } = scoreRows(table, AS_OF);
    const imputed = scores.dimensions.behavioral?.imputed[0] ?? 0;
    return { score: accountOf(cells).behavioural, imputed: [0, 1, 2].filter((bit) => imputed & (1 << bit)).length };
  },
  behav_from_health: ({ h }) => accountOf({ 'Health score': h, ARR: 1 }).behavioural,
  composite,
  usage_pattern: ({ adoption, freq, days }) =>
    accountOf({
      'Feature adoption': adoption,
      'Active days per week': freq,
      'Last activity': days === null ? '' : isoDay(day(AS_OF) - num(days)),
    }).usagePattern,
  trajectory: ({ u1, u2, u3 }) => {
    const months = { 'Usage month 1': u1, 'Usage month 2': u2, 'Usage month 3': u3 };
    return labelOf('Growth trajectory (strategies)', months);
  },
  recency_A: ({ d }) => rfmRow(num(d), 1, 1, 'A')[0],
  recency_B: ({ d }) => rfmRow(num(d), 1, 1, 'B')[0],
  freq_A: ({ w, label }) => rfmRow(1, (label ?? num(w)) as Cell, 1, 'A')[1],
  freq_B: ({ w, label }) => rfmRow(1, (label ?? num(w)) as Cell, 1, 'B')[1],
  midrank_score: ({ values }) => [...midrankScores(Float64Array.from(nums(values)), model.monetaryMidrank)],
  rfm: ({ days, perweek, mscore, variant }) => {
    const [r, f, m, total, code, band] = rfmRow(num(days), num(perweek), num(mscore), variant);
    return { r, f, m, total, code, band };
  },
  rfm_band: ({ t, variant }) => bandOf(model.rfm[variant === 'A' ? 'strategies' : 'methods'].segments, num(t)),
  r_bins: ({ xs }) => quantileCuts(Float64Array.from(nums(xs))).map((cut) => round(cut, 6)),
  lifecycle_methods: ({ start, asof }) => ({
    stage: cell('LIFECYCLE_STAGE', String(start), String(asof), null, 'methods'),
    day: day(asof) - day(start),
  }),
  lifecycle_strategies: ({ start, asof, contract_end, advocate }) => {
    const end = contract_end === null ? Number.NaN : day(contract_end);
    return {
      stage: strategiesStageOf(start, contract_end, advocate === true, asof),
      day: day(asof) - day(start),
      renewalWindow: isRenewalNear(end, day(asof)),
    };
  },
  health_risk: ({ h, nps, expanding }) => {
    return cell('HEALTH_SEGMENT', h as Cell, nps as Cell, expanding === true) || 'Unsegmented';
  },
  health_colour: ({ h }) => labelOf('Health color (priority scale)', { 'Health score': h }),
  priority,
  capacity: ({ csms, hours, eff, alloc, proactive, buffer }) => {
    const plan = {
      csms: num(csms),
      hours: num(hours),
      efficiency: num(eff),
      tiers: alloc as [number, number][],
      proactive: num(proactive),
      buffer: num(buffer),
    };
    const { status, ...numbers } = capacity(plan);
    return { ...Object.fromEntries(Object.entries(numbers).map(([key, value]) => [key, round(value, 6)])), status };
  },
  ratio_need: ({ accounts, per }) => {
    const [fte] = fteRange(num(accounts), [num(per), num(per)]);
    return { fte: round(fte, 6), csms: wholePeople(fte) };
  },
  ratio_range: ({ accounts, lo, hi }) => {
    const [minCSMs, maxCSMs] = fteRange(num(accounts), [num(lo), num(hi)]);
    return { minCSMs: round(minCSMs, 6), maxCSMs: round(maxCSMs, 6) };
  },
  coverage: ({ assigned, total }) => tidied(rated(percentOf(num(assigned), num(total)), model.checks.coverage)),
  completeness: ({ nn, total }) => tidied(completeness(percentOf(num(nn), num(total)), model.checks)),
  completeness001: ({ p }) => scopingLevel(num(p)),
  concentration: ({ counts, total }) =>
    tidied(
      rated(
        percentOf(Math.max(0, ...nums(counts)), num(total)),
        overScale(model.checks.concentrationWarnOver, 'Warning'),
      ),
    ),
  dist: ({ counts, ranges }) => {
    const tiers = sharesOf(nums(counts), ranges as [number, number][]);
    const { status } = rated(largestShare(nums(counts)), overScale(model.checks.dominantOver, 'Dominant'));
    return {
      tiers: tiers.map((share) => ({ pct: tidy(share.pct), status: share.status })),
      dominant: status === 'Dominant',
    };
  },
  segcount: ({ n, active }) => segmentCount(num(n), num(active)),
  segsize: ({ n }) => segmentSize(num(n), model.checks.segmentSize),
  dup: ({ records, distinct }) =>
    tidied(rated(percentOf(num(records) - num(distinct), num(records)), model.checks.duplicates)),
  readiness: ({ n }) => bandOf(model.checks.readiness, num(n)),
  transition: transitionOf,
  effective,
  migration: ({ arr0, arr1, h0, h1 }) => {
    const cells = { ARR: arr1, 'Prior ARR': arr0, 'Health score': h1, 'Previous health': h0 };
    return accountOf(cells).migration;
  },
  approach000: ({ n, csp, completeness: pct, products, plg }) =>
    approachByMatrix({
      accounts: num(n),
      hasCsp: csp === true,
      completeness: num(pct),
      products: num(products),
      isProductLed: plg === true,
    }),
  approach001: ({ csp, comp, dims, enrich, accounts }) =>
    voteOf({
      hasCsp: csp === true,
      completeness: num(comp),
      dimensions: num(dims),
      hasEnrichment: enrich === true,
      accounts: num(accounts),
    }),
  next_due: ({ last, months }) => isoDay(nextDue(day(last), num(months))),
  review_status: ({ last, asof }) => reviewStatus(last === null ? null : day(last), day(asof)),
  outcomes: ({ rows }) => {
    const all = outcomes((rows as [number, number][]).map(([start, end]) => [start, end, end === 0] as const));
    return { nrr: tidy(all.nrr), grr: tidy(all.grr), logoChurn: tidy(all.logoChurn) };
  },
  nps: ({ scores }) => npsOf(nums(scores)),
  gini: ({ xs }) => tidy(gini(Float64Array.from(nums(xs)))),
  psi: ({ a, b }) => tidy(psi(nums(a), nums(b))),
  multi_product: ({ arrs }) => multiProduct(nums(arrs)),
  assign,
  size_proxy: ({ arr }) => {
    const table = [
      ['Account id', 'ARR', 'Employees', 'Industry fit', 'Geography', 'Growth stage'],
      ['X', num(arr), '', 'Target vertical', 'Primary market', 'Mature'],
    ];
    const { scores } = scoreRows(table, AS_OF, { missingData: 'fallback' });
    const employees = scores.dimensions.firmographic?.byCriterion.find(({ criterion }) => criterion.id === 'employees');
    const points = employees?.points[0] ?? 0;
    return { size: { 5: 'Ent', 3: 'MM', 1: 'SMB' }[points], points };
  },
  priority_trigger: ({ prev_h, h, days_to_renewal, champion_left }) =>
    priorityTriggers(
      {
        previousHealth: num(prev_h),
        health: num(h),
        daysToRenewal: num(days_to_renewal),
        hasChampionLeft: champion_left === true,
      },
      model.scales.healthColor,
    ),
};

function pointsOf(name: 'firmographic' | 'value', field: string, value: number): number {
  const criterion = model.rubrics[name].find((each) => each.field === field);
  if (!criterion || !('bands' in criterion)) throw new Error(`No number criterion ${field}`);
  return bandOf(criterion.bands, value);
}

function voteOf(answers: Answers) {
  const { approach, votes } = approachByVote(answers);
  return { approach, votes };
}

function tidied<T extends { pct: number | null }>(result: T): T {
  return { ...result, pct: tidy(result.pct) };
}
