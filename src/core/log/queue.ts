// The lists of the weekly review: what the log says (S48, S49), and what the scores themselves ask somebody to look at
// (S13, S44, S46, S49, S50, S51).

import { mergerQueue } from '../checks/governance.ts';
import { segmentLabel } from '../composite/codes.ts';
import { bitOfFlag, reasonsOf } from '../composite/reason.ts';
import { UNSEGMENTED } from '../composite/segment.ts';
import { planning } from '../model/presets.ts';
import type { Accounts } from '../read/accounts.ts';
import { isNumberAt } from '../read/column.ts';
import { isoDay, parseIsoDay } from '../read/date.ts';
import { keyAt } from '../read/identity.ts';
import type { Scored } from '../systems/system.ts';
import { directionOf, inWords, migration, migrationReasons, triggers } from '../systems/triggers.ts';
import { SOURCE_NAMES } from './log.ts';
import { hasNoOwnOverride, leadingRows } from './overlay.ts';
import { type AccountState, type Elsewhere, isPending } from './replay.ts';

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
  /** Committed or overridden while the segment was worked out from something else: they do not hold. */
  readonly elsewhere: readonly QueueItem[];
}

/** The active accounts of the sheet that wait for somebody on a day, the largest ARR first. */
export function reviewLists(accounts: Accounts, states: ReadonlyMap<string, AccountState>, day: string): ReviewLists {
  const queue: QueueItem[] = [];
  const transitions: QueueItem[] = [];
  const overrides: QueueItem[] = [];
  const elsewhere: QueueItem[] = [];
  for (const [key, i] of leadingRows(accounts, new Uint8Array(accounts.count))) {
    const state = states.get(key);
    if (!state) continue;
    const about = { key, account: accounts.names[i] as string, arr: arrAt(accounts, i) };
    if (state.target !== '') queue.push(flagged(about, state, day));
    if (state.until !== '') transitions.push(moving(about, state, day));
    if (state.override) overrides.push(overridden(about, state, state.override, hasNoOwnOverride(accounts, i), day));
    elsewhere.push(...state.elsewhere.map((held) => heldElsewhere(about, held)));
  }
  return {
    queue: queue.sort(byArr),
    transitions: transitions.sort(byArr),
    overrides: overrides.sort(byArr),
    elsewhere: elsewhere.sort(byArr),
  };
}

type About = Pick<QueueItem, 'key' | 'account' | 'arr'>;

function flagged(about: About, { committed, target, flaggedOn, reason }: AccountState, day: string): QueueItem {
  const status = isOverdue(flaggedOn, day) ? 'Overdue' : 'Flagged for review';
  const until = isoDay((parseIsoDay(flaggedOn) as number) + planning.review.overdueAfterDays);
  return { ...about, from: committed, to: target, since: flaggedOn, status, until, reason };
}

/** The review is weekly: what waits longer was left out of one. */
export function isOverdue(flaggedOn: string, day: string): boolean {
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

function heldElsewhere(about: About, { source, isOverride, segment, day, reason }: Elsewhere): QueueItem {
  const status = `${isOverride ? 'Override' : 'Committed'} by ${SOURCE_NAMES[source]}`;
  return { ...about, from: segment, to: '', since: day, status, until: '', reason };
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

export interface WorkLists {
  /** High value and low usage (S13). */
  readonly intervention: readonly QueueItem[];
  /** Scored without behavioral data (S44); Overdue when the days for it are over. */
  readonly provisional: readonly QueueItem[];
  /** Computed as Unsegmented: data to find (S46). */
  readonly research: readonly QueueItem[];
  /** Grown or shrunk enough to be reviewed (S50). */
  readonly migration: readonly QueueItem[];
  /** Events that change the priority for a while (S51). */
  readonly triggers: readonly QueueItem[];
  /** Industry that came in differs from the stored one (S49). */
  readonly mergers: readonly QueueItem[];
}

/** Each is made when somebody looks at it. */
export function workLists(scored: Scored): WorkLists {
  return {
    get intervention() {
      return interventions(scored);
    },
    get provisional() {
      return provisionals(scored);
    },
    get research() {
      return research(scored);
    },
    get migration() {
      return migrations(scored);
    },
    get triggers() {
      return triggered(scored);
    },
    get mergers() {
      return mergers(scored);
    },
  };
}

type Found = Partial<QueueItem> & Pick<QueueItem, 'status'>;

/** Active accounts of which something is said, the largest ARR first. */
function listed({ accounts, scores: { segments } }: Scored, find: (i: number) => Found | null): QueueItem[] {
  const items: QueueItem[] = [];
  for (let i = 0; i < accounts.count; i++) {
    const found = accounts.isActive[i] ? find(i) : null;
    if (!found) continue;
    const from = segments ? segmentLabel(segments.scale, segments.effective[i] as number) : '';
    const about = { key: keyAt(accounts, i), account: accounts.names[i] as string, arr: arrAt(accounts, i) };
    items.push({ ...about, from, to: '', since: '', until: '', reason: '', ...found });
  }
  return items.sort(byArr);
}

function interventions(scored: Scored): QueueItem[] {
  const { segments, dimensions } = scored.scores;
  const score = (name: 'value' | 'behavioral', i: number) =>
    Number((dimensions[name]?.score[i] ?? Number.NaN).toFixed(2));
  return listed(scored, (i) => {
    if (!((segments?.flags[i] ?? 0) & bitOfFlag.INTERVENTION)) return null;
    return { status: 'Intervene', reason: `Value ${score('value', i)}, behavior ${score('behavioral', i)}` };
  });
}

function provisionals(scored: Scored): QueueItem[] {
  const { model, accounts, scores } = scored;
  const { startDate } = accounts.columns;
  return listed(scored, (i) => {
    const flags = scores.segments?.flags[i] ?? 0;
    if (!(flags & bitOfFlag.PROVISIONAL)) return null;
    const start = isNumberAt(startDate, i) ? (startDate.value[i] as number) : null;
    return {
      status: flags & bitOfFlag.PROVISIONAL_OVERDUE ? 'Overdue' : 'Provisional',
      since: start === null ? '' : isoDay(start),
      until: start === null ? '' : isoDay(start + model.provisionalDays),
      reason: 'No usage data',
    };
  });
}

function research(scored: Scored): QueueItem[] {
  const { accounts, scores } = scored;
  return listed(scored, (i) => {
    if (scores.segments?.computed[i] !== UNSEGMENTED) return null;
    return { status: 'Unsegmented', reason: reasonsOf(accounts, scores, i).join(', ') };
  });
}

function migrations(scored: Scored): QueueItem[] {
  const found = scored.scores.systems(migration);
  return listed(scored, (i) => {
    const reasons = found?.[i] ?? 0;
    if (reasons === 0) return null;
    return { status: directionOf(reasons), reason: inWords(migrationReasons(reasons)) };
  });
}

function triggered(scored: Scored): QueueItem[] {
  const read = scored.scores.systems(triggers);
  return listed(scored, (i) => {
    const codes = read?.(i) ?? [];
    return codes.length > 0 ? { status: inWords(codes.slice(0, 1)), reason: inWords(codes) } : null;
  });
}

function mergers(scored: Scored): QueueItem[] {
  const byAccount = new Map(mergerQueue(scored.model, scored.accounts).map((found) => [found.account, found]));
  return listed(scored, (i) => {
    const found = byAccount.get(i);
    return found ? { status: 'Industry changed', reason: `${found.stored} → ${found.incoming}` } : null;
  });
}
