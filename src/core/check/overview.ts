// The numbers behind the summary tab, the report and the sidebar: one count of everything, over active accounts (C7).
import type { Accounts } from '../input/accounts.ts';
import { type Column, State, textAt } from '../input/column.ts';
import { FIELD_NAMES, type Field } from '../input/fields.ts';
import { labelsOf } from '../model/bands.ts';
import type { Model } from '../model/model.ts';
import { usedKeyFields } from '../score/key-fields.ts';
import { bitOfFlag } from '../score/reason.ts';
import { type Segments, UNSEGMENTED } from '../score/segment.ts';
import { tierLabel, UNSEGMENTED_LABEL } from '../score/tier-label.ts';
import type { TierScores } from '../score/tiers.ts';
import { type Completeness, concentration, coverage, type Distribution, distribution, type Rated } from './coverage.ts';
import { distinctActions } from './distinct-actions.ts';
import { completenessOf } from './filled.ts';
import { gini, readiness, segmentCount, segmentSize } from './segments.ts';
import { percentOf } from './share.ts';

export { tierLabel, UNSEGMENTED_LABEL };

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
  /** Non-empty segments, those that are treated alike as one (S40). */
  readonly distinct: number;
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

export function overviewOf(model: Model, accounts: Accounts, scores: TierScores): Overview {
  const { active, cents } = activeArr(accounts);
  const byField: Partial<Record<Field, Completeness>> = {};
  for (const field of FIELD_NAMES) {
    if (accounts.columns[field]) byField[field] = completenessOf([field], model, accounts, scores, active);
  }
  return {
    records: accounts.count,
    active: active.length,
    segments: scores.segments && segmentOverview(model, scores.segments, accounts, active, cents),
    arr: scores.arrTiers && arrOverview(model, accounts, scores.arrTiers, active, cents),
    completeness: byField,
    ...keyFieldOverview(model, accounts, scores, byField, active),
    readiness: readiness(active.length, model.checks),
    duplicates: accounts.count - accounts.distinct,
  };
}

export interface Counted {
  readonly scores: TierScores;
  readonly overview: Overview;
}

const TIER_FIELDS = ['currentSegment', 'overrideSegment'] as const;

/** The overview under other weights and cuts: what they do not move is taken over from the one before. */
export function overviewAfter(model: Model, accounts: Accounts, scores: TierScores, before: Counted): Overview {
  const { overview } = before;
  const { active, cents } = activeArr(accounts);
  const byField = { ...overview.completeness };
  for (const field of scores.invalid === before.scores.invalid ? [] : TIER_FIELDS) {
    if (accounts.columns[field]) byField[field] = completenessOf([field], model, accounts, scores, active);
  }
  const hasKeyFields = String(keyFieldsOf(model, accounts)) === String(overview.keyFields);
  return {
    ...overview,
    segments: scores.segments && segmentOverview(model, scores.segments, accounts, active, cents),
    arr: overview.arr && arrAfter(model, scores, active, cents, before),
    completeness: byField,
    ...(hasKeyFields ? {} : keyFieldOverview(model, accounts, scores, byField, active)),
  };
}

function arrAfter(
  model: Model,
  { arrTiers }: TierScores,
  active: Int32Array,
  cents: Float64Array,
  { scores, overview }: Counted,
): Overview['arr'] {
  if (!arrTiers || arrTiers === scores.arrTiers) return overview.arr;
  return overview.arr && { ...overview.arr, tiers: arrTallies(model, arrTiers, active, cents) };
}

function keyFieldsOf(model: Model, accounts: Accounts): Field[] {
  return usedKeyFields(model, accounts).map(({ field }) => field);
}

type KeyFieldOverview = Pick<Overview, 'keyFields' | 'keyFieldMeanPct' | 'recordCompleteness'>;

function keyFieldOverview(
  model: Model,
  accounts: Accounts,
  scores: TierScores,
  byField: Overview['completeness'],
  active: Int32Array,
): KeyFieldOverview {
  const keyFields = keyFieldsOf(model, accounts);
  return {
    keyFields,
    keyFieldMeanPct: mean(keyFields.map((field) => byField[field]?.pct ?? null)),
    recordCompleteness: keyFields.length > 0 ? completenessOf(keyFields, model, accounts, scores, active) : null,
  };
}

/** Worked out once for all the models that are tried on the same accounts. */
const known = new WeakMap<Accounts, ActiveArr>();

function activeArr(accounts: Accounts): ActiveArr {
  const found = known.get(accounts) ?? findActiveArr(accounts);
  known.set(accounts, found);
  return found;
}

interface ActiveArr {
  /** Indexes of the active accounts. */
  readonly active: Int32Array;
  /** ARR of every account in whole cents, so that sums are exact; 0 where there is none. */
  readonly cents: Float64Array;
}

function findActiveArr({ columns: { arr }, count, isActive }: Accounts): ActiveArr {
  const active = new Int32Array(count);
  const cents = new Float64Array(count);
  let length = 0;
  for (let i = 0; i < count; i++) {
    if (isActive[i]) active[length++] = i;
    if (arr && arr.state[i] === State.number) cents[i] = Math.round((arr.value[i] as number) * 100);
  }
  return { active: active.subarray(0, length), cents };
}

/** Accounts and ARR by code: one tally a label, then Unsegmented. */
function tallies(labels: readonly string[], codes: Uint8Array, active: Int32Array, cents: Float64Array): Tally[] {
  const accounts = new Float64Array(UNSEGMENTED + 1);
  const sums = new Float64Array(UNSEGMENTED + 1);
  for (let k = 0; k < active.length; k++) {
    const i = active[k] as number;
    const code = codes[i] as number;
    accounts[code] = (accounts[code] as number) + 1;
    sums[code] = (sums[code] as number) + (cents[i] as number);
  }
  const tally = (label: string, code: number): Tally => ({
    label,
    accounts: accounts[code] as number,
    arr: (sums[code] as number) / 100,
  });
  return [...labels.map(tally), tally(UNSEGMENTED_LABEL, UNSEGMENTED)];
}

function segmentOverview(
  model: Model,
  segments: Segments,
  { columns, held }: Accounts,
  active: Int32Array,
  cents: Float64Array,
): SegmentOverview {
  const labels = labelsOf(model.tiers);
  const effective = tallies(labels, segments.effective, active, cents);
  const counts = effective.slice(0, -1).map(({ accounts }) => accounts);
  const assigned = counts.reduce((sum, count) => sum + count, 0);
  const distinct = distinctActions(
    labels.filter((_, i) => (counts[i] as number) > 0),
    model.serviceModels,
  );
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
    distinct,
    segmentCount: segmentCount(distinct, active.length),
    sizes: counts.map((count) => segmentSize(count, model.checks)),
    ...listed(segments, active, columns.overrideReason, held),
  };
}

const { PROVISIONAL, INTERVENTION, BOUNDARY_CROSSED, OVERRIDE, OVERRIDE_CONFLICT } = bitOfFlag;
const LISTED = PROVISIONAL | INTERVENTION | BOUNDARY_CROSSED | OVERRIDE | OVERRIDE_CONFLICT;

/** Indexes by flag, in one pass. */
function listed(
  { flags, effective }: Segments,
  active: Int32Array,
  reason: Column | undefined,
  held: Accounts['held'],
) {
  const provisional: number[] = [];
  const intervention: number[] = [];
  const flaggedForReview: number[] = [];
  const overrideConflicts: number[] = [];
  const unreasoned: number[] = [];
  const unsegmented: number[] = [];
  for (let k = 0; k < active.length; k++) {
    const i = active[k] as number;
    const mask = flags[i] as number;
    if (effective[i] === UNSEGMENTED) unsegmented.push(i);
    // Most accounts are in no list.
    if ((mask & LISTED) === 0) continue;
    if (mask & PROVISIONAL) provisional.push(i);
    if (mask & INTERVENTION) intervention.push(i);
    if (mask & BOUNDARY_CROSSED) flaggedForReview.push(i);
    if (mask & OVERRIDE_CONFLICT) overrideConflicts.push(i);
    if (mask & OVERRIDE && textAt(reason, i) === '' && !held?.overrides.has(i)) unreasoned.push(i);
  }
  return { provisional, intervention, flaggedForReview, overrideConflicts, unreasoned, unsegmented };
}

type ArrTiers = NonNullable<TierScores['arrTiers']>;

function arrTallies(model: Model, codes: ArrTiers, active: Int32Array, cents: Float64Array): Tally[] {
  return tallies(labelsOf(model.arrTiers[model.preset]), codes[model.preset], active, cents);
}

function arrOverview(
  model: Model,
  { columns: { arr } }: Accounts,
  codes: ArrTiers,
  active: Int32Array,
  cents: Float64Array,
): Overview['arr'] {
  const values = new Float64Array(active.length);
  let [length, total, low] = [0, 0, 0];
  for (let k = 0; k < active.length; k++) {
    const i = active[k] as number;
    if (arr?.state[i] !== State.number) continue;
    const value = (cents[i] as number) / 100;
    values[length++] = value;
    total += cents[i] as number;
    if (value < model.checks.lowArrBelow) low++;
  }
  return {
    total: total / 100,
    tiers: arrTallies(model, codes, active, cents),
    lowSharePct: percentOf(low, length),
    gini: gini(values.subarray(0, length)),
  };
}

function mean(values: readonly (number | null)[]): number | null {
  const numbers = values.filter((value) => value !== null);
  return numbers.length > 0 ? numbers.reduce((sum, value) => sum + value, 0) / numbers.length : null;
}
