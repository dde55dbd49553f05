// The lists of the weekly review, from the log: changes to decide, changes under joint coverage, overrides (S48, S49).

import { leadingRows } from '../composite/leading-row.ts';
import planning from '../model/presets/planning.json' with { type: 'json' };
import type { Accounts } from '../read/accounts.ts';
import { isoDay, parseIsoDay } from '../read/calendar.ts';
import { isNumberAt } from '../read/column.ts';
import { hasNoOwnOverride } from './overlay.ts';
import { type AccountState, isPending } from './replay.ts';

/** Days are `yyyy-MM-dd`, '' where there is none. */
export interface QueueItem {
  /** '' for an account that nothing identifies. */
  readonly key: string;
  readonly account: string;
  readonly from: string;
  readonly to: string;
  readonly since: string;
  /** null: not a number in the sheet. */
  readonly arr: number | null;
  readonly status: string;
  readonly until: string;
  readonly reason: string;
}

export interface ReviewLists {
  /** Flagged for review. */
  readonly queue: readonly QueueItem[];
  readonly transitions: readonly QueueItem[];
  /** Set in the sidebar. */
  readonly overrides: readonly QueueItem[];
}

/** The active accounts of the sheet that wait for somebody on a day, the largest ARR first. */
export function reviewLists(accounts: Accounts, states: ReadonlyMap<string, AccountState>, day: string): ReviewLists {
  const queue: QueueItem[] = [];
  const transitions: QueueItem[] = [];
  const overrides: QueueItem[] = [];
  for (const [key, i] of leadingRows(accounts, new Uint8Array(accounts.count))) {
    const state = states.get(key);
    if (!state) continue;
    const about = { key, account: accounts.names[i] as string, arr: arrAt(accounts, i) };
    if (state.target !== '') queue.push(flagged(about, state, day));
    if (state.until !== '') transitions.push(moving(about, state, day));
    if (state.override) overrides.push(overridden(about, state, state.override, hasNoOwnOverride(accounts, i), day));
  }
  return { queue: queue.sort(byArr), transitions: transitions.sort(byArr), overrides: overrides.sort(byArr) };
}

type About = Pick<QueueItem, 'key' | 'account' | 'arr'>;

function flagged(about: About, { committed, target, flaggedOn, reason }: AccountState, day: string): QueueItem {
  const status = isOverdue(flaggedOn, day) ? 'Overdue' : 'Flagged for review';
  const until = isoDay((parseIsoDay(flaggedOn) as number) + planning.review.overdueAfterDays);
  return { ...about, from: committed, to: target, since: flaggedOn, status, until, reason };
}

/** The review is weekly: what waits longer was left out of one. */
function isOverdue(flaggedOn: string, day: string): boolean {
  const [from, to] = [parseIsoDay(flaggedOn), parseIsoDay(day)];
  return from !== null && to !== null && to - from > planning.review.overdueAfterDays;
}

function moving(about: About, state: AccountState, day: string): QueueItem {
  const { before, committed, since, until, reason } = state;
  const status = isPending(state, day) ? 'Approved for later' : day > until ? 'Coverage is over' : 'In transition';
  return { ...about, from: before, to: committed, since, status, until, reason };
}

function overridden(
  about: About,
  { committed }: AccountState,
  { segment, reason, day: since, reviewDate }: NonNullable<AccountState['override']>,
  holds: boolean,
  day: string,
): QueueItem {
  const status = !holds ? 'The sheet overrides it' : day >= reviewDate ? 'Review due' : 'Override holds';
  return { ...about, from: committed, to: segment, since, status, until: reviewDate, reason };
}

export function arrAt({ columns: { arr } }: Accounts, i: number): number | null {
  return isNumberAt(arr, i) ? (arr.value[i] as number) : null;
}

/** Unknown ARR last; of equal ones by name, so that the order of the rows does not matter. */
export function byArr(a: QueueItem, b: QueueItem): number {
  const gap = (b.arr ?? -1) - (a.arr ?? -1);
  if (gap !== 0) return gap;
  return a.account === b.account ? 0 : a.account < b.account ? -1 : 1;
}
