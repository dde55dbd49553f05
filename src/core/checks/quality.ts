// Whether the book is fit to be segmented: its size (S61), its small accounts (S1), its rows (S42, S46), how unequal its ARR is (S60).

import { passes } from '../exact/numbers.ts';
import { bandOf } from '../model/bands.ts';
import { advice, planning, textBands } from '../model/presets.ts';
import type { Accounts } from '../read/accounts.ts';
import { isNumberAt, State } from '../read/column.ts';
import { type Check, type Checked, once, overScale, percentOf } from './check.ts';
import { activeArr } from './overview.ts';

export const readiness: Check = {
  s: 61,
  id: 'readiness',
  title: 'Size of the book',
  parts: once,
  measure: ({ overview }) => overview.active,
  scale: ({ model }) => model.checks.readiness,
  threshold: ({ model }) => `ready from ${model.checks.readiness.cuts[0]?.[0]} active accounts`,
  rows: () => () => true,
  action: () => 'Manage accounts one by one until the book is larger',
};

/** What the size of the book means beside the verdict: notes, not limits. */
export function readinessNotes(active: number): string[] {
  const { singleTierBelow, platformOver } = advice.readiness;
  const notes: string[] = [];
  if (active < singleTierBelow) notes.push(`Below ${singleTierBelow} accounts one treatment for all is acceptable`);
  if (active > platformOver) {
    notes.push(`Above ${platformOver} accounts a customer success platform makes segments easier to keep up`);
  }
  return notes;
}

/** Share of the accounts with ARR whose ARR is low, in percent. */
export function lowArrPct({ model, accounts }: Checked): number | null {
  const amounts = arrAmounts(accounts);
  const least = model.checks.lowArrBelow * 100;
  return percentOf(amounts.filter((cents) => cents < least).length, amounts.length);
}

/** Its part is the limit. */
export const lowArr: Check<number> = {
  s: 1,
  id: 'lowArr',
  title: 'Low ARR',
  isPercent: true,
  parts: ({ model }) => [model.checks.lowArrBelow],
  name: (limit) => `ARR below ${limit}`,
  measure: lowArrPct,
  scale: ({ model }) => overScale(model.checks.lowArrShareOver, 'Mostly small'),
  fineBands: [1],
  judge: (_, __, pct) => (pct === null ? { verdict: 'OK', isFine: true } : null),
  threshold: ({ model }) => `at most ${model.checks.lowArrShareOver}% of those with ARR`,
  rows: ({ accounts: { columns } }, limit) => {
    const { arr } = columns;
    return (i) => isNumberAt(arr, i) && (arr.value[i] as number) < limit;
  },
  action: () => 'Most of the base may be tech-touch by default: segment on usage rather than ARR',
};

export function duplicatePct({ records, duplicates }: Checked['overview']): number | null {
  return percentOf(duplicates, records);
}

export const duplicates: Check = {
  s: 42,
  id: 'duplicates',
  title: 'Duplicate rows',
  isPercent: true,
  isWorstWrong: true,
  parts: once,
  measure: ({ overview }) => duplicatePct(overview),
  scale: ({ model }) => model.checks.duplicates,
  fineBands: [0, 1],
  threshold: ({ model: { checks } }) => {
    const [ideal, target] = checks.duplicates.cuts;
    return `target under ${target?.[0]}%, ideal under ${ideal?.[0]}%`;
  },
  rows:
    ({ accounts }) =>
    (i) =>
      accounts.isDuplicate[i],
  action: () => 'Merge rows of the same account before you trust the counts',
};

/** Level of a completeness in percent for the scope of a project (001). */
export function scopingLevel(pct: number): string {
  return bandOf(SCOPING, pct);
}

/** Completeness in percent below which no segmentation should start (001). */
export const LEAST_TO_START: number = planning.quality.leastToStart;

export const SCOPING = textBands(planning.quality.scoping);

/** Of a spot check, in percent. */
export const ACCURACY = textBands(planning.quality.accuracy);

export interface Sampled {
  readonly key: string;
  /** Index of the account. */
  readonly account: number;
}

/** Accounts to compare with their source by hand: every k-th by key, the same ones whatever the order of the rows. */
export function spotCheck({ ids, isActive }: Accounts, most = planning.quality.spotCheck): Sampled[] {
  const byKey = new Map<string, number>();
  ids.forEach((key, account) => {
    if (isActive[account] && key) byKey.set(key, account);
  });
  const sorted = [...byKey].map(([key, account]) => ({ key, account })).sort((a, b) => (a.key < b.key ? -1 : 1));
  const step = Math.max(1, Math.floor(sorted.length / most));
  return sorted.filter((_, k) => k % step === 0).slice(0, most);
}

export interface Phase {
  readonly name: string;
  readonly time: string;
  readonly what: string;
}

/** The way out of poor data (S46). @param keyFieldMean in percent, null without any key field; empty: good enough */
export function cleanupPhases(keyFieldMean: number | null, duplicated: number | null): Phase[] {
  const { completenessBelow, duplicatesFrom, phases } = advice.cleanup;
  const isIncomplete = keyFieldMean !== null && !passes(keyFieldMean, completenessBelow, '>=');
  const isDoubled = duplicated !== null && passes(duplicated, duplicatesFrom, '>=');
  if (!isIncomplete && !isDoubled) return [];
  return phases.map(([name = '', time = '', what = '']) => ({ name, time, what }));
}

// How unequal the amounts are (S60).

export interface CurvePoint {
  /** Share of the accounts with ARR, largest first. */
  readonly share: number;
  readonly accounts: number;
  readonly arr: number;
  readonly arrShare: number;
}

export interface ArrConcentration {
  readonly curve: readonly CurvePoint[];
  /** Fewest accounts that hold half of the ARR. */
  readonly half: number;
  readonly accounts: number;
}

const TENTHS = 10;

/** null without any ARR above 0. */
export function arrConcentration(accounts: Accounts): ArrConcentration | null {
  const sums = runningSums(arrAmounts(accounts).sort().reverse());
  const total = sums[sums.length - 1] ?? 0;
  if (total === 0) return null;
  const curve = Array.from({ length: TENTHS }, (_, k): CurvePoint => {
    const count = Math.ceil((sums.length * (k + 1)) / TENTHS);
    const sum = sums[count - 1] as number;
    return { share: (k + 1) / TENTHS, accounts: count, arr: sum / 100, arrShare: sum / total };
  });
  return { curve, half: sums.findIndex((sum) => sum * 2 >= total) + 1, accounts: sums.length };
}

/** ARR of the active accounts that have one, in cents. */
export function arrAmounts(accounts: Accounts): Float64Array {
  const { active, cents } = activeArr(accounts);
  const { arr } = accounts.columns;
  return Float64Array.from(
    active.filter((i) => arr?.state[i] === State.number),
    (i) => cents[i] as number,
  );
}

function runningSums(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length);
  let sum = 0;
  values.forEach((value, k) => {
    sum += value;
    sums[k] = sum;
  });
  return sums;
}

/** Gini coefficient of the values (S60): 0 when all are equal, towards 1 when one holds everything. */
export function gini(values: Float64Array): number | null {
  const ascending = values.slice().sort();
  let sum = 0;
  let weighted = 0;
  for (let i = 0; i < ascending.length; i++) {
    const value = ascending[i] as number;
    sum += value;
    weighted += (2 * (i + 1) - ascending.length - 1) * value;
  }
  return sum > 0 ? weighted / (ascending.length * sum) : null;
}
