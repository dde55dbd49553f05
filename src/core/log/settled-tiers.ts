// Accounts that were provisional in the run before and have behavioral data now (S44): the same tier, or another one.
import { leadingRows } from '../composite/leading-row.ts';
import { provisionalStatus } from '../composite/provisional.ts';
import { bitOfFlag } from '../composite/reason.ts';
import { segmentLabel } from '../composite/tier-label.ts';
import { arrAt, byArr, type QueueItem } from './queue.ts';
import type { Governed } from './review.ts';
import type { RunSnapshot } from './snapshot.ts';

export function settledTiers(before: RunSnapshot, { accounts, scores }: Governed): QueueItem[] {
  const { segments } = scores;
  if (!segments || before.provisional.length === 0) return [];
  const rows = leadingRows(accounts, segments.computed);
  const items: QueueItem[] = [];
  for (const place of before.provisional) {
    const key = before.keys[place] as string;
    const i = rows.get(key);
    if (i === undefined || (segments.flags[i] as number) & bitOfFlag.PROVISIONAL) continue;
    const from = before.labels[before.tiers[place] as number] as string;
    const to = segmentLabel(segments.scale, segments.computed[i] as number);
    // Scores follow the data as soon as it is there, so the days of grace do not count.
    const status = provisionalStatus(
      { tier: from, start: Number.NaN },
      { tier: to, isProvisional: false },
      scores.asOf,
    );
    const about = { key, account: accounts.names[i] as string, arr: arrAt(accounts, i) };
    items.push({ ...about, from, to, since: before.day, status, until: '', reason: 'There is behavioral data now' });
  }
  return items.sort(byArr);
}
