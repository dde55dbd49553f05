// How well a number tells who left from who stayed (S68): its AUC, and by DeLong how far that can be trusted. Sums are made
// in one order, so that no result changes with the rows.
import { passes, round } from '../exact/numbers.ts';

export type Interval = readonly [low: number, high: number];

export interface Ranked {
  /** Chance that of a churned and a kept account the churned one has the lower number; ties count half. */
  readonly auc: number;
  readonly error: number;
  readonly interval: Interval;
  /** It is below a half. */
  readonly isWrongWay: boolean;
}

/** 97.5% point of the normal distribution. */
export const Z = 1.959963984540054;

// DeLong: each account's share of accounts of the other outcome that stand where a good number puts them.

export interface Placements {
  readonly ofChurned: number[];
  readonly ofKept: number[];
}

interface Judged {
  /** 1: churned, 0: kept. */
  readonly churned: Uint8Array;
  readonly scores: Float64Array;
  readonly arr: Float64Array;
}

/** The accounts stand in one order whatever that of the rows, so that sums are the same. */
export function inOneOrder({ churned, scores, arr }: Judged): Uint32Array {
  const by = (of: Float64Array, a: number, b: number) => (of[a] as number) - (of[b] as number) || 0;
  return Uint32Array.from(churned.keys()).sort(
    (a, b) => by(scores, a, b) || by(arr, a, b) || (churned[a] as number) - (churned[b] as number),
  );
}

export function placementsOf(outcomes: Judged, values: Float64Array, order = inOneOrder(outcomes)): Placements {
  const { churned } = outcomes;
  const steps = stepsOf(churned, values);
  const all = countOf(churned);
  const found: Placements = { ofChurned: [], ofKept: [] };
  for (const i of order) {
    const { below, at } = steps.get(exact(values[i] as number)) as Step;
    if (churned[i]) found.ofChurned.push((all.kept - below.kept - at.kept / 2) / all.kept);
    else found.ofKept.push((below.churned + at.churned / 2) / all.churned);
  }
  return found;
}

interface Step {
  readonly below: { readonly churned: number; readonly kept: number };
  readonly at: { churned: number; kept: number };
}

/** By value: who has it, and who a lower one. */
export function stepsOf(churned: Uint8Array, values: Float64Array): Map<number, Step> {
  const found = new Map<number, Step['at']>();
  values.forEach((value, i) => {
    const key = exact(value);
    const at = found.get(key) ?? { churned: 0, kept: 0 };
    if (churned[i]) at.churned++;
    else at.kept++;
    found.set(key, at);
  });
  const steps = new Map<number, Step>();
  let below = { churned: 0, kept: 0 };
  for (const [value, at] of [...found].sort(([a], [b]) => a - b)) {
    steps.set(value, { below, at });
    below = { churned: below.churned + at.churned, kept: below.kept + at.kept };
  }
  return steps;
}

/** Noise of a weighted sum parts no two accounts. */
function exact(value: number): number {
  return round(value, 9);
}

export function rankedOf({ ofChurned, ofKept }: Placements): Ranked {
  const auc = meanOf(ofChurned);
  const error = errorOf(ofChurned, ofKept);
  const interval: Interval = [tidy(Math.max(0, auc - Z * error)), tidy(Math.min(1, auc + Z * error))];
  return { auc: tidy(auc), error: tidy(error), interval, isWrongWay: !passes(auc, 0.5, '>=') };
}

export function errorOf(ofChurned: readonly number[], ofKept: readonly number[]): number {
  return Math.sqrt(varianceOf(ofChurned) / ofChurned.length + varianceOf(ofKept) / ofKept.length);
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

export function countOf(churned: Uint8Array) {
  const count = churned.reduce((sum, each) => sum + each, 0);
  return { churned: count, kept: churned.length - count };
}

/** As many decimals as are shown. */
export function tidy(value: number): number {
  return round(value, 6);
}
