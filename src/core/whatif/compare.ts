// Who changes tier between two models over the same accounts: active accounts, computed tiers, ARR exact to the cent.

import { type Capacity, capacity, planFor } from '../checks/capacity.ts';
import type { Overview, Tally } from '../checks/overview.ts';
import { UNSEGMENTED_LABEL } from '../composite/codes.ts';
import { UNSEGMENTED } from '../composite/segment.ts';
import type { TierScores } from '../composite/tiers.ts';
import { centsOf } from '../exact/numbers.ts';
import { type Bands as AnyBands, bandIndex, bandOf, labelAt, labelsOf } from '../model/bands.ts';
import { renamedLabels } from '../model/label.ts';
import { type Model, segmentScale } from '../model/model.ts';
import type { Accounts } from '../read/accounts.ts';
import { isNumberAt } from '../read/column.ts';

/** Active accounts in one tier before and in one after. */
export interface Move {
  readonly accounts: number;
  /** Sum in the sheet's currency, exact to the cent. */
  readonly arr: number;
}

export interface Comparison {
  /** Labels of the rows and of the columns of the matrix: tiers in their model's order, Unsegmented last. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly matrix: readonly (readonly Move[])[];
  /** What stands in another tier, by its label. */
  readonly moved: Move;
  /** Indexes of the accounts that change tier, in the order of the sheet. */
  readonly flips: readonly number[];
}

export interface Flip {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** null: not a number in the sheet. */
  readonly arr: number | null;
}

/** All that a comparison reads of the scores. */
export type Tiered = Pick<TierScores, 'segments'>;

/** From the first model's tiers to the other's; null: one of them has no composite score. */
export function compareScores(
  model: Model,
  scores: Tiered,
  otherModel: Model,
  otherScores: Tiered,
  accounts: Accounts,
): Comparison | null {
  const [before, after] = [scores.segments?.computed, otherScores.segments?.computed];
  if (!before || !after) return null;
  const [from, to] = [labelsAndNone(model), labelsAndNone(otherModel)];
  const counts = new Uint32Array(from.length * to.length);
  const cents = new Float64Array(counts.length);
  const flips: number[] = [];
  const renamed = renamedLabels(from, to);
  const isSame = Uint8Array.from(counts, (_, cell) => {
    const label = from[Math.floor(cell / to.length)] as string;
    return +((renamed.get(label) ?? label) === to[cell % to.length]);
  });
  for (let i = 0; i < accounts.count; i++) {
    if (!accounts.isActive[i]) continue;
    const cell = place(from, before[i] as number) * to.length + place(to, after[i] as number);
    counts[cell] = (counts[cell] as number) + 1;
    cents[cell] = (cents[cell] as number) + centsAt(accounts, i);
    if (!isSame[cell]) flips.push(i);
  }
  const move = (cell: number): Move => ({ accounts: counts[cell] as number, arr: (cents[cell] as number) / 100 });
  const arrOfFlips = flips.reduce((sum, i) => sum + centsAt(accounts, i), 0) / 100;
  return {
    from,
    to,
    matrix: from.map((_, row) => to.map((_, column) => move(row * to.length + column))),
    moved: { accounts: flips.length, arr: arrOfFlips },
    flips,
  };
}

/** The accounts with the most ARR that change tier; of equal ones the upper row comes first. */
export function largestFlips(
  { from, to, flips }: Comparison,
  scores: Tiered,
  otherScores: Tiered,
  accounts: Accounts,
  count: number,
): Flip[] {
  const largest: number[] = [];
  for (const i of flips) {
    const cents = centsAt(accounts, i);
    // Few are kept of very many: each goes to its place among them.
    let at = largest.length;
    while (at > 0 && cents > centsAt(accounts, largest[at - 1] as number)) at--;
    if (at < count) largest.splice(at, 0, i);
    if (largest.length > count) largest.pop();
  }
  const label = (labels: readonly string[], { segments }: Tiered, i: number) =>
    labels[place(labels, segments?.computed[i] ?? UNSEGMENTED)] as string;
  return largest.map((index) => ({
    index,
    id: accounts.ids[index] as string,
    name: accounts.names[index] as string,
    from: label(from, scores, index),
    to: label(to, otherScores, index),
    arr: isNumberAt(accounts.columns.arr, index) ? centsAt(accounts, index) / 100 : null,
  }));
}

function labelsAndNone(model: Model): string[] {
  return [...labelsOf(segmentScale(model).bands), UNSEGMENTED_LABEL];
}

/** Unsegmented is the last of the labels. */
function place(labels: readonly string[], code: number): number {
  return code === UNSEGMENTED ? labels.length - 1 : code;
}

export interface SheetTotals {
  /** All accounts of the sheet, and the sum of their ARR column. */
  readonly all: Move;
  /** Not active, so in no tier. */
  readonly inactive: Move;
  /** Active accounts whose ARR cell holds no number: they count 0. */
  readonly withoutArr: number;
}

export function sheetTotals(accounts: Accounts): SheetTotals {
  let [all, inactive, inactiveAccounts, withoutArr] = [0, 0, 0, 0];
  for (let i = 0; i < accounts.count; i++) {
    const cents = centsAt(accounts, i);
    all += cents;
    if (accounts.isActive[i]) {
      if (!isNumberAt(accounts.columns.arr, i)) withoutArr++;
    } else {
      inactiveAccounts++;
      inactive += cents;
    }
  }
  return {
    all: { accounts: accounts.count, arr: all / 100 },
    inactive: { accounts: inactiveAccounts, arr: inactive / 100 },
    withoutArr,
  };
}

export interface TierTotal {
  readonly total: Move;
  /** What the tiers and the inactive accounts have too much or too little, against the sheet. */
  readonly off: Move;
}

export interface ControlTotals {
  /** null: there is no ARR column. */
  readonly arrTiers: TierTotal | null;
  /** null: there is no composite score. */
  readonly tiers: TierTotal | null;
}

export function controlTotals(
  { arr, segments }: Pick<Overview, 'arr' | 'segments'>,
  sheet: SheetTotals,
): ControlTotals {
  return { arrTiers: arr && against(arr.tiers, sheet), tiers: segments && against(segments.computed, sheet) };
}

function against(tallies: readonly Tally[], { all, inactive }: SheetTotals): TierTotal {
  const accounts = tallies.reduce((sum, tally) => sum + tally.accounts, 0);
  const cents = tallies.reduce((sum, tally) => sum + centsOf(tally.arr), 0);
  return {
    total: { accounts, arr: cents / 100 },
    off: {
      accounts: accounts + inactive.accounts - all.accounts,
      arr: (cents + centsOf(inactive.arr) - centsOf(all.arr)) / 100,
    },
  };
}

// One model in a comparison of several: its tiers, the hours they take, and who moves against a baseline.

export interface Side {
  /** By tier in the model's order, Unsegmented last; ARR exact to the cent. */
  readonly tallies: readonly Tally[];
  readonly moved: Move;
  readonly capacity: Capacity;
}

type Bands = AnyBands<string>;

/** The ARR tiers of a model beside its segments. */
export type ArrSide = Pick<Side, 'tallies' | 'moved'>;

/** null: there is no ARR, or the segments are the ARR tiers. */
export function arrSideOf(baseline: Model, other: Modelled, accounts: Accounts): ArrSide | null {
  const { arr } = accounts.columns;
  if (!arr || other.segments?.source === 'arr') return null;
  const [before, after] = [baseline, other.model].map(({ arrTiers, preset }) => arrTiers[preset]) as [Bands, Bands];
  const renamed = renamedLabels(labelsOf(before), labelsOf(after));
  const counts = after.cuts.map(() => 0).concat(0);
  const cents = counts.map(() => 0);
  let [moved, movedCents] = [0, 0];
  for (let i = 0; i < accounts.count; i++) {
    if (!accounts.isActive[i] || !isNumberAt(arr, i)) continue;
    const amount = centsAt(accounts, i);
    const tier = bandIndex(after, arr.value[i] as number);
    counts[tier] = (counts[tier] as number) + 1;
    cents[tier] = (cents[tier] as number) + amount;
    const was = bandOf(before, arr.value[i] as number);
    if (labelAt(after, tier) === (renamed.get(was) ?? was)) continue;
    moved++;
    movedCents += amount;
  }
  const tallies = labelsOf(after).map((label, k) => ({
    label,
    accounts: counts[k] as number,
    arr: (cents[k] as number) / 100,
  }));
  return { tallies, moved: { accounts: moved, arr: movedCents / 100 } };
}

export interface Modelled extends Tiered {
  readonly model: Model;
}

/** null: one of the models has no composite score. */
export function sideOf(baseline: Modelled, other: Modelled, accounts: Accounts): Side | null {
  const comparison = compareScores(baseline.model, baseline, other.model, other, accounts);
  if (!comparison) return null;
  const { matrix, moved, to } = comparison;
  const tallies = to.map((label, column): Tally => {
    const cells = matrix.map((row) => row[column] as Move);
    const cents = cells.reduce((sum, { arr }) => sum + centsOf(arr), 0);
    return { label, accounts: cells.reduce((sum, cell) => sum + cell.accounts, 0), arr: cents / 100 };
  });
  const counts = tallies.map((tally) => tally.accounts);
  return { tallies, moved, capacity: capacity(planFor(other.model, counts)) };
}

// ARR in whole cents, so that sums are exact whatever their order.

/** ARR of an account; 0 where there is none that can be read. */
export function centsAt({ columns: { arr } }: Accounts, i: number): number {
  return isNumberAt(arr, i) ? centsOf(arr.value[i] as number) : 0;
}
