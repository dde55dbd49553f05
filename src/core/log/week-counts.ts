// What is said of the list for this week in numbers: the same in summary, list and panel.
import type { WeekItem } from './week-list.ts';

export interface WeekCounts {
  readonly all: number;
  readonly calls: number;
  /** Critical health without a call this week. */
  readonly critical: number;
  /** Contracts that ended before this week. */
  readonly ended: number;
}

export function needsCall({ reasons }: WeekItem): boolean {
  return reasons.some(({ isCall }) => isCall);
}

export function weekCounts(items: readonly WeekItem[]): WeekCounts {
  const has = (id: string) => (item: WeekItem) => item.reasons.some((reason) => reason.id === id);
  return {
    all: items.length,
    calls: items.filter(needsCall).length,
    critical: items.filter((item) => has('health')(item) && !needsCall(item)).length,
    ended: items.filter(has('ended')).length,
  };
}

/** `202 accounts need somebody, 18 of them a call this week. 145 more have critical health` */
export function weekSentence({ all, calls, critical, ended }: WeekCounts, text: (count: number) => string): string {
  if (all === 0) return 'No account needs anybody';
  const call = calls === 0 ? 'none of them a call this week' : `${text(calls)} of them a call this week`;
  const one = calls === 0 ? '1 account needs somebody, but no call this week' : '1 account needs a call this week';
  return [
    all === 1 ? one : `${text(all)} accounts need somebody, ${call}`,
    critical > 0 && `${text(critical)} more ${critical === 1 ? 'has' : 'have'} critical health`,
    ended > 0 &&
      `${text(ended)} ${ended === 1 ? 'contract' : 'contracts'} ended earlier: confirm or end ${ended === 1 ? 'it' : 'them'}`,
  ]
    .filter(Boolean)
    .join('. ');
}
