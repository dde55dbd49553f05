// Too few people for the segments (S33): what each way out would have to be, in one number each.

import { capacity, capacityCut, planFor, wholePeople } from '../checks/capacity.ts';
import { activeArr, type SegmentOverview } from '../checks/overview.ts';
import type { TierScores } from '../composite/tiers.ts';
import { floorOf, passes, round } from '../exact/numbers.ts';
import type { Model } from '../model/model.ts';
import type { Accounts } from '../read/accounts.ts';
import { isNumberAt } from '../read/column.ts';

export interface WaysOut {
  readonly required: number;
  readonly available: number;
  readonly gapHours: number;
  /** In all, where there were `csms`. */
  readonly people: { readonly csms: number; readonly needed: number };
  /** Of the first label; null: no cut is served while the others stay. */
  readonly cut: { readonly label: string; readonly at: number; readonly accounts: number } | null;
  /** An account of the label that takes most; null: even none would not do. */
  readonly hours: { readonly label: string; readonly from: number; readonly to: number } | null;
  /** The smallest accounts of the label that takes most, if the label below served them; null: all would not do. */
  readonly pooled: { readonly label: string; readonly into: string; readonly accounts: readonly number[] } | null;
}

export interface Segmented {
  readonly model: Model;
  readonly accounts: Accounts;
  readonly scores: TierScores;
  readonly overview: SegmentOverview;
  /** By account: position of its label. */
  readonly codes: Uint8Array;
}

/** null: nobody said how many people there are, or they are enough. */
export function waysOut(given: Segmented): WaysOut | null {
  const { model, overview, codes, accounts } = given;
  const counts = countsOf(overview, codes, accounts);
  const plan = planFor(model, counts, overview);
  const found = capacity(plan);
  if (plan.csms === 0 || found.status === 'OK') return null;
  const { required, available, gapHours, extraFTE } = found;
  const load = plan.tiers.map(([count, hours]) => count * hours);
  const k = load.indexOf(Math.max(...load));
  const [count, from] = plan.tiers[k] ?? [0, 0];
  return {
    required,
    available,
    gapHours,
    people: { csms: plan.csms, needed: wholePeople(plan.csms + extraFTE) },
    cut: cutOf(given, available),
    hours: hoursOf(label(overview, k), count, from, gapHours),
    pooled: pooledOf(given, k, gapHours),
  };
}

function label({ effective }: SegmentOverview, k: number): string {
  return effective[k]?.label ?? '';
}

function countsOf({ counts }: SegmentOverview, codes: Uint8Array, accounts: Accounts): number[] {
  const found = counts.map(() => 0);
  for (const i of activeArr(accounts).active) {
    const code = codes[i] as number;
    if (code < found.length) found[code] = (found[code] as number) + 1;
  }
  return found;
}

const STEPS_AN_HOUR = 4;

function hoursOf(name: string, count: number, from: number, gap: number): WaysOut['hours'] {
  const most = count > 0 ? from - gap / count : -1;
  // A quarter of an hour is what people plan in.
  return most < 0 ? null : { label: name, from, to: floorOf(most * STEPS_AN_HOUR) / STEPS_AN_HOUR };
}

function pooledOf({ model, overview, codes, accounts }: Segmented, k: number, gap: number): WaysOut['pooled'] {
  const plan = planFor(model, overview.counts, overview);
  const [from, into] = [plan.tiers[k]?.[1] ?? 0, plan.tiers[k + 1]?.[1]];
  if (into === undefined || into >= from) return null;
  const { active, cents } = activeArr(accounts);
  const members = Array.from(active).filter((i) => codes[i] === k);
  const count = wholePeople(gap / (from - into));
  if (count > members.length) return null;
  members.sort((a, b) => (cents[a] as number) - (cents[b] as number) || a - b);
  return { label: label(overview, k), into: label(overview, k + 1), accounts: members.slice(0, count) };
}

function cutOf(given: Segmented, available: number): WaysOut['cut'] {
  const { model, accounts, scores, overview } = given;
  if (overview.source === 'composite') {
    const found = scores.composite && capacityCut(model, scores.composite, accounts);
    return found ? { label: label(overview, 0), at: found.at, accounts: found.accounts } : null;
  }
  return overview.source === 'arr' ? arrCut(given, available) : null;
}

/** The lowest amount from which on the accounts of the first label can be served, the others in the second. */
function arrCut({ model, accounts, codes, overview }: Segmented, available: number): WaysOut['cut'] {
  const { arr } = accounts.columns;
  const upper = Array.from(activeArr(accounts).active).filter((i) => (codes[i] as number) < 2 && isNumberAt(arr, i));
  const amounts = upper.map((i) => arr?.value[i] as number).sort((a, b) => b - a);
  const rest = countsOf(overview, codes, accounts).slice(2);
  let best: WaysOut['cut'] = null;
  for (let n = 0; n <= amounts.length; n++) {
    // Equal amounts are on one side of a cut.
    if (n > 0 && n < amounts.length && amounts[n] === amounts[n - 1]) continue;
    const { required } = capacity(planFor(model, [n, amounts.length - n, ...rest], overview));
    if (!passes(required, available, '<=')) break;
    if (n > 0) best = { label: label(overview, 0), at: round(amounts[n - 1] as number, 2), accounts: n };
  }
  return best;
}
