// What a run keeps of the list for this week: since when each account is on it, and the numbers that only that run can count.

import type { CheckLine } from '../checks/check.ts';
import { outcomesOf } from '../checks/outcomes.ts';
import type { Overview } from '../checks/overview.ts';
import type { Scored } from '../systems/system.ts';
import { dataOf } from './history.ts';
import { weekCounts } from './week-counts.ts';
import type { ReasonId, Seen, WeekItem } from './week-list.ts';

/** Numbers of the first screen that no other run can count again. */
export interface Figures {
  /** null: nothing in the sheet tells. */
  readonly calls: number | null;
  /** null: there are no segments. */
  readonly toDecide: number | null;
  readonly nrr: number | null;
  readonly openChecks: number;
}

export function figuresOf(
  { accounts, scores }: Scored,
  { segments }: Overview,
  week: readonly WeekItem[],
  checks: readonly CheckLine[],
): Figures {
  const { columns } = accounts;
  const { value, behavioral } = scores.dimensions;
  const tells = columns.contractEnd || columns.health || (value && behavioral);
  return {
    calls: tells ? weekCounts(week).calls : null,
    toDecide: segments?.flaggedForReview ?? null,
    nrr: outcomesOf(accounts)?.nrr ?? null,
    openChecks: checks.filter(({ isFine }) => !isFine).length,
  };
}

type Since = Readonly<Partial<Record<ReasonId, Readonly<Record<string, readonly string[]>>>>>;

interface RunWeek {
  readonly figures: Figures;
  /** Keys by reason and day. */
  readonly since: Since;
}

export function runWeekText(week: readonly WeekItem[], figures: Figures): string {
  const since: Partial<Record<ReasonId, Record<string, string[]>>> = {};
  for (const { key, reasons } of week) {
    if (key === '') continue;
    for (const { id, since: day } of reasons) {
      since[id] ??= {};
      since[id][day] ??= [];
      since[id][day].push(key);
    }
  }
  const kept: RunWeek = { figures, since };
  return JSON.stringify(kept);
}

/** null: a run of an earlier version kept none, or its cells were damaged. Then nobody looked before. */
export function seenIn(text: string): Seen | null {
  return dataOf<RunWeek, Seen>(text, ({ since }) => {
    const days = new Map<string, string>();
    for (const [id, byDay] of Object.entries(since)) {
      for (const [day, keys] of Object.entries(byDay)) for (const key of keys) days.set(`${id} ${key}`, day);
    }
    return (key, id) => days.get(`${id} ${key}`);
  });
}

export function figuresIn(text: string): Figures | null {
  return dataOf<RunWeek>(text, (found) => ('calls' in found.figures ? found : null))?.figures ?? null;
}

/** With the keys that accounts have got since. */
export function withKeys(text: string, keyNow: (key: string) => string): string {
  const found = dataOf<RunWeek>(text, (kept) => kept);
  if (!found) return '';
  const now = Object.entries(found.since).map(([id, byDay]) => [
    id,
    Object.fromEntries(Object.entries(byDay).map(([day, keys]) => [day, keys.map(keyNow)])),
  ]);
  return JSON.stringify({ ...found, since: Object.fromEntries(now) });
}
