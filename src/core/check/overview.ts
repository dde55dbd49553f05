// The numbers behind the summary tab, the report and the sidebar: one count of everything, over active accounts (C7).
import type { Accounts } from '../input/accounts.ts';
import { type Column, State, textAt } from '../input/column.ts';
import { FIELD_NAMES, type Field } from '../input/fields.ts';
import { labelAt, labelsOf } from '../model/bands.ts';
import type { Model } from '../model/model.ts';
import { bitOfFlag } from '../score/reason.ts';
import type { Scores } from '../score/score.ts';
import { type Segments, UNSEGMENTED, usedKeyFields } from '../score/segment.ts';
import {
  type Completeness,
  completeness,
  concentration,
  coverage,
  type Distribution,
  distribution,
  type Rated,
} from './coverage.ts';
import { gini, readiness, segmentCount, segmentSize } from './segments.ts';

export const UNSEGMENTED_LABEL = 'Unsegmented';

/** Accounts and ARR of one label; labels keep the model's order, Unsegmented last. */
export interface Tally {
  readonly label: string;
  readonly accounts: number;
  /** Sum in the sheet's currency, exact to the cent. */
  readonly arr: number;
}

export interface SegmentOverview {
  readonly computed: readonly Tally[];
  readonly effective: readonly Tally[];
  readonly coverage: Rated;
  readonly concentration: Rated;
  readonly distribution: Distribution;
  readonly segmentCount: string;
  /** By tier, in the model's order. */
  readonly sizes: readonly string[];
  /** Accounts (indexes) by flag. */
  readonly provisional: readonly number[];
  readonly intervention: readonly number[];
  readonly flaggedForReview: readonly number[];
  readonly overrideConflicts: readonly number[];
  /** Overrides without a reason (S49). */
  readonly unreasoned: readonly number[];
  readonly unsegmented: readonly number[];
}

export interface Overview {
  readonly records: number;
  readonly active: number;
  readonly segments: SegmentOverview | null;
  readonly arr: {
    readonly total: number;
    readonly tiers: readonly Tally[];
    readonly lowSharePct: number | null;
    readonly gini: number | null;
  } | null;
  readonly completeness: Readonly<Partial<Record<Field, Completeness>>>;
  readonly keyFields: readonly Field[];
  readonly keyFieldMeanPct: number | null;
  readonly recordCompleteness: Completeness | null;
  readonly readiness: string;
  readonly duplicates: number;
}

export function overviewOf(model: Model, accounts: Accounts, scores: Scores): Overview {
  const active = activeIndexes(accounts);
  const cents = arrCents(accounts);
  const byField = fieldCompleteness(model, accounts, scores, active);
  const keyFields: Field[] = usedKeyFields(model, accounts).map(({ field }) => field);
  return {
    records: accounts.count,
    active: active.length,
    segments:
      scores.segments && segmentOverview(model, scores.segments, active, cents, accounts.columns.overrideReason),
    arr: scores.arrTiers && arrOverview(model, accounts, scores.arrTiers[model.preset], active, cents),
    completeness: byField,
    keyFields,
    keyFieldMeanPct: mean(keyFields.map((field) => byField[field]?.pct ?? null)),
    recordCompleteness: keyFields.length > 0 ? recordCompleteness(model, accounts, scores, active, keyFields) : null,
    readiness: readiness(active.length, model.checks),
    duplicates: accounts.count - accounts.distinct,
  };
}

function activeIndexes({ count, isActive }: Accounts): number[] {
  const active: number[] = [];
  for (let i = 0; i < count; i++) if (isActive[i]) active.push(i);
  return active;
}

/** ARR in whole cents, so that sums are exact; 0 where there is none. */
function arrCents({ columns, count }: Accounts): Float64Array {
  const cents = new Float64Array(count);
  const { arr } = columns;
  if (!arr) return cents;
  for (let i = 0; i < count; i++) {
    if (arr.state[i] === State.number) cents[i] = Math.round((arr.value[i] as number) * 100);
  }
  return cents;
}

/** Accounts and ARR by code: one tally a label, then Unsegmented. */
export function tallies(
  labels: readonly string[],
  codes: Uint8Array,
  active: readonly number[],
  cents: Float64Array,
): Tally[] {
  const accounts = new Array<number>(labels.length + 1).fill(0);
  const sums = new Array<number>(labels.length + 1).fill(0);
  for (const i of active) {
    const code = codes[i] === UNSEGMENTED ? labels.length : (codes[i] as number);
    accounts[code] = (accounts[code] as number) + 1;
    sums[code] = (sums[code] as number) + (cents[i] as number);
  }
  return [...labels, UNSEGMENTED_LABEL].map((label, code) => ({
    label,
    accounts: accounts[code] as number,
    arr: (sums[code] as number) / 100,
  }));
}

function segmentOverview(
  model: Model,
  segments: Segments,
  active: readonly number[],
  cents: Float64Array,
  reason: Column | undefined,
): SegmentOverview {
  const labels = labelsOf(model.tiers);
  const effective = tallies(labels, segments.effective, active, cents);
  const counts = effective.slice(0, -1).map(({ accounts }) => accounts);
  const assigned = counts.reduce((sum, count) => sum + count, 0);
  const flagged = (bit: number) => active.filter((i) => (segments.flags[i] as number) & bit);
  return {
    computed: tallies(labels, segments.computed, active, cents),
    effective,
    coverage: coverage(assigned, active.length, model.checks),
    concentration: concentration(counts, active.length, model.checks),
    distribution: distribution(
      counts,
      labels.map((label) => model.expectedShares[label]),
      model.checks,
    ),
    segmentCount: segmentCount(counts.filter((count) => count > 0).length, active.length),
    sizes: counts.map((count) => segmentSize(count, model.checks)),
    provisional: flagged(bitOfFlag.PROVISIONAL),
    intervention: flagged(bitOfFlag.INTERVENTION),
    flaggedForReview: flagged(bitOfFlag.BOUNDARY_CROSSED),
    overrideConflicts: flagged(bitOfFlag.OVERRIDE_CONFLICT),
    unreasoned: flagged(bitOfFlag.OVERRIDE).filter((i) => textAt(reason, i) === ''),
    unsegmented: active.filter((i) => segments.effective[i] === UNSEGMENTED),
  };
}

function arrOverview(
  model: Model,
  { columns }: Accounts,
  codes: Uint8Array,
  active: readonly number[],
  cents: Float64Array,
): Overview['arr'] {
  const withArr = active.filter((i) => columns.arr?.state[i] === State.number);
  const values = Float64Array.from(withArr, (i) => (cents[i] as number) / 100);
  const low = values.filter((value) => value < model.checks.lowArrBelow).length;
  return {
    total: withArr.reduce((sum, i) => sum + (cents[i] as number), 0) / 100,
    tiers: tallies(labelsOf(model.arrTiers[model.preset]), codes, active, cents),
    lowSharePct: values.length > 0 ? (low / values.length) * 100 : null,
    gini: gini(values),
  };
}

/** Says something usable; invalid counts as missing (S37). */
function isFilled(field: Field, { columns }: Accounts, { invalid }: Scores): (i: number) => boolean {
  const column = columns[field];
  const marks = invalid.get(field);
  return (i) => column !== undefined && column.state[i] !== State.missing && !marks?.[i];
}

function fieldCompleteness(
  model: Model,
  accounts: Accounts,
  scores: Scores,
  active: readonly number[],
): Overview['completeness'] {
  const byField: Partial<Record<Field, Completeness>> = {};
  for (const field of FIELD_NAMES) {
    if (!accounts.columns[field]) continue;
    const filled = active.filter(isFilled(field, accounts, scores)).length;
    byField[field] = completeness(filled, active.length, model.checks);
  }
  return byField;
}

function recordCompleteness(
  model: Model,
  accounts: Accounts,
  scores: Scores,
  active: readonly number[],
  keyFields: readonly Field[],
): Completeness {
  const filled = keyFields.map((field) => isFilled(field, accounts, scores));
  const complete = active.filter((i) => filled.every((has) => has(i)));
  return completeness(complete.length, active.length, model.checks);
}

function mean(values: readonly (number | null)[]): number | null {
  const numbers = values.filter((value) => value !== null);
  return numbers.length > 0 ? numbers.reduce((sum, value) => sum + value, 0) / numbers.length : null;
}

/** Label of a tier code. */
export function tierLabel(model: Model, code: number): string {
  return code === UNSEGMENTED ? UNSEGMENTED_LABEL : labelAt(model.tiers, code);
}
