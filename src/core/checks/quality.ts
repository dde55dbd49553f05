// Whether the book is fit to be segmented: its size (S61), its small accounts (S1), its rows (S42, S46).
import { passes } from '../exact/tolerance.ts';
import { bandOf } from '../model/bands.ts';
import { advice, planning, textBands } from '../model/presets.ts';
import type { Accounts } from '../read/accounts.ts';
import { isNumberAt } from '../read/column.ts';
import { type Check, type Checked, once, overScale, percentOf } from './check.ts';
import { arrAmounts } from './spread.ts';

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
