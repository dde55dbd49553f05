// What a preview counts of one model over the active accounts (C7): accounts and ARR by segment and by ARR tier.

import { UNSEGMENTED_LABEL } from '../composite/codes.ts';
import { bitOfFlag } from '../composite/reason.ts';
import { type Segments, UNSEGMENTED } from '../composite/segment.ts';
import type { TierScores } from '../composite/tiers.ts';
import { centsOf } from '../exact/numbers.ts';
import { labelsOf } from '../model/bands.ts';
import type { Model, SegmentScale, Source } from '../model/model.ts';
import type { Accounts } from '../read/accounts.ts';
import { State } from '../read/column.ts';

/** Accounts and ARR of one label; labels keep the model's order, Unsegmented last. */
export interface Tally {
  readonly label: string;
  readonly accounts: number;
  /** Sum in the sheet's currency, exact to the cent. */
  readonly arr: number;
}

export interface SegmentOverview {
  readonly source: Source;
  readonly scale: SegmentScale;
  readonly computed: readonly Tally[];
  readonly effective: readonly Tally[];
  /** Accounts by label of the scale, without Unsegmented. */
  readonly counts: readonly number[];
  /** Accounts by flag. */
  readonly flaggedForReview: number;
  readonly overrideConflicts: number;
}

export interface Overview {
  /** The currency that amounts were converted to; '' where the sheet has one. */
  readonly base: string;
  readonly records: number;
  readonly active: number;
  readonly duplicates: number;
  readonly segments: SegmentOverview | null;
  readonly arr: { readonly total: number; readonly tiers: readonly Tally[] } | null;
}

export function overviewOf(model: Model, accounts: Accounts, { segments, arrTiers }: TierScores): Overview {
  const found = activeArr(accounts);
  const { preset } = model;
  return {
    base: model.currencies?.base ?? '',
    records: accounts.count,
    active: found.active.length,
    duplicates: accounts.count - accounts.distinct,
    segments: segments && segmentOverview(segments, found),
    arr: arrTiers && {
      total: found.total,
      tiers: tallies(labelsOf(model.arrTiers[preset]), arrTiers[preset], found),
    },
  };
}

/** What a total of ARR is called: every one names the currency it was converted to (S82). */
export function arrTitle({ base }: Pick<Overview, 'base'>): string {
  return base ? `ARR, ${base}` : 'ARR';
}

function segmentOverview(segments: Segments, found: ActiveArr): SegmentOverview {
  const { source, scale } = segments;
  const labels = labelsOf(scale.bands);
  const computed = tallies(labels, segments.computed, found);
  const effective = segments.effective === segments.computed ? computed : tallies(labels, segments.effective, found);
  return {
    source,
    scale,
    computed,
    effective,
    counts: effective.slice(0, -1).map(({ accounts }) => accounts),
    ...countFlagged(segments.flags, found.active),
  };
}

export interface ActiveArr {
  /** Indexes of the active accounts. */
  readonly active: Int32Array;
  /** ARR of every account in whole cents, so that sums are exact; 0 where there is none. */
  readonly cents: Float64Array;
  /** Of the active accounts, in the sheet's currency. */
  readonly total: number;
}

/** Worked out once for all the models that are tried on the same accounts. */
const known = new WeakMap<Accounts, ActiveArr>();

export function activeArr(accounts: Accounts): ActiveArr {
  const found = known.get(accounts) ?? findActiveArr(accounts);
  known.set(accounts, found);
  return found;
}

function findActiveArr({ columns: { arr }, count, isActive }: Accounts): ActiveArr {
  const active = new Int32Array(count);
  const cents = new Float64Array(count);
  let [length, total] = [0, 0];
  for (let i = 0; i < count; i++) {
    if (arr && arr.state[i] === State.number) cents[i] = centsOf(arr.value[i] as number);
    if (!isActive[i]) continue;
    active[length++] = i;
    total += cents[i] as number;
  }
  return { active: active.subarray(0, length), cents, total: total / 100 };
}

/** Accounts and ARR by code: one tally a label, then Unsegmented. */
function tallies(labels: readonly string[], codes: Uint8Array, { active, cents }: ActiveArr): Tally[] {
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

function countFlagged(
  flags: Uint32Array,
  active: Int32Array,
): Pick<SegmentOverview, 'flaggedForReview' | 'overrideConflicts'> {
  let [flaggedForReview, overrideConflicts] = [0, 0];
  for (let k = 0; k < active.length; k++) {
    const each = flags[active[k] as number] as number;
    if (each & bitOfFlag.BOUNDARY_CROSSED) flaggedForReview++;
    if (each & bitOfFlag.OVERRIDE_CONFLICT) overrideConflicts++;
  }
  return { flaggedForReview, overrideConflicts };
}

/** Indexes of the accounts that have the flag. */
export function withFlag(flags: Uint32Array, active: Int32Array, bit: number): number[] {
  const found: number[] = [];
  for (let k = 0; k < active.length; k++) {
    const i = active[k] as number;
    if ((flags[i] as number) & bit) found.push(i);
  }
  return found;
}

/** Active accounts and ARR by any labels; what has no label comes last, under ''. */
export function talliesBy(labels: readonly string[], codeOf: (i: number) => number, accounts: Accounts): Tally[] {
  const { active, cents } = activeArr(accounts);
  const sums = [...labels, ''].map((label) => ({ label, accounts: 0, cents: 0 }));
  for (let k = 0; k < active.length; k++) {
    const i = active[k] as number;
    const code = codeOf(i);
    const sum = sums[code >= 0 && code < labels.length ? code : labels.length] as (typeof sums)[number];
    sum.accounts++;
    sum.cents += cents[i] as number;
  }
  return sums.map(({ label, accounts: count, cents: sum }) => ({ label, accounts: count, arr: sum / 100 }));
}
