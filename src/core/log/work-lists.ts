// Lists of accounts that the scores themselves ask somebody to look at (S13, S44, S46, S49, S50, S51).
import { mergerQueue } from '../checks/merger-queue.ts';
import { reasonsOf } from '../composite/account-reasons.ts';
import { bitOfFlag } from '../composite/reason.ts';
import { UNSEGMENTED } from '../composite/segment.ts';
import { segmentLabel } from '../composite/tier-label.ts';
import { isoDay } from '../read/calendar.ts';
import { isNumberAt } from '../read/column.ts';
import { keyAt } from '../read/identity.ts';
import { directionOf, migration, migrationReasons, triggers } from '../systems/triggers.ts';
import { arrAt, byArr, type QueueItem } from './queue.ts';
import type { Governed } from './review.ts';

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

export function workLists(governed: Governed): WorkLists {
  return {
    intervention: interventions(governed),
    provisional: provisionals(governed),
    research: research(governed),
    migration: migrations(governed),
    triggers: triggered(governed),
    mergers: mergers(governed),
  };
}

type Found = Partial<QueueItem> & Pick<QueueItem, 'status'>;

/** Active accounts of which something is said, the largest ARR first. */
function listed({ accounts, scores: { segments } }: Governed, find: (i: number) => Found | null): QueueItem[] {
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

function interventions(governed: Governed): QueueItem[] {
  const { segments, dimensions } = governed.scores;
  const score = (name: 'value' | 'behavioral', i: number) =>
    Number((dimensions[name]?.score[i] ?? Number.NaN).toFixed(2));
  return listed(governed, (i) => {
    if (!((segments?.flags[i] ?? 0) & bitOfFlag.INTERVENTION)) return null;
    return { status: 'Intervene', reason: `Value ${score('value', i)}, behavior ${score('behavioral', i)}` };
  });
}

function provisionals(governed: Governed): QueueItem[] {
  const { model, accounts, scores } = governed;
  const { startDate } = accounts.columns;
  return listed(governed, (i) => {
    const flags = scores.segments?.flags[i] ?? 0;
    if (!(flags & bitOfFlag.PROVISIONAL)) return null;
    const start = isNumberAt(startDate, i) ? (startDate.value[i] as number) : null;
    return {
      status: flags & bitOfFlag.PROVISIONAL_OVERDUE ? 'Overdue' : 'Provisional',
      since: start === null ? '' : isoDay(start),
      until: start === null ? '' : isoDay(start + model.provisionalDays),
      reason: 'No behavioral data',
    };
  });
}

function research(governed: Governed): QueueItem[] {
  const { accounts, scores } = governed;
  return listed(governed, (i) => {
    if (scores.segments?.computed[i] !== UNSEGMENTED) return null;
    return { status: 'Unsegmented', reason: reasonsOf(accounts, scores, i).join(', ') };
  });
}

function migrations(governed: Governed): QueueItem[] {
  const found = governed.scores.systems(migration);
  return listed(governed, (i) => {
    const reasons = found?.[i] ?? 0;
    if (reasons === 0) return null;
    return { status: directionOf(reasons), reason: migrationReasons(reasons).join(', ') };
  });
}

function triggered(governed: Governed): QueueItem[] {
  const read = governed.scores.systems(triggers);
  return listed(governed, (i) => {
    const codes = read?.(i) ?? [];
    return codes.length > 0 ? { status: codes[0] as string, reason: codes.join(', ') } : null;
  });
}

function mergers(governed: Governed): QueueItem[] {
  const byAccount = new Map(mergerQueue(governed.model, governed.accounts).map((found) => [found.account, found]));
  return listed(governed, (i) => {
    const found = byAccount.get(i);
    return found ? { status: 'Industry changed', reason: `${found.stored} → ${found.incoming}` } : null;
  });
}
