// What waits for a person: changes to decide, joint coverage, overrides, mergers, movements (S48 to S51).
import { mergerQueue } from '../../checks/merger-queue.ts';
import { numberReader } from '../../composite/number-reader.ts';
import { type QueueItem, reviewLists, workLists } from '../../log/queue.ts';
import { isoDay } from '../../read/calendar.ts';
import type { Facts } from './facts.ts';
import { COUNT, header, heading, MONEY, row, type SummaryRow } from './row.ts';

interface Waiting {
  readonly name: string;
  readonly items: readonly Pick<QueueItem, 'account' | 'arr' | 'since' | 'status'>[];
  /** Status of an item that is late. */
  readonly late?: string;
}

const FORMATS = ['@', COUNT, COUNT, MONEY, '@', '@', '@', '@'];

export function reviewRows(facts: Facts): SummaryRow[] {
  const waiting = waitingLists(facts).filter(({ items }) => items.length > 0);
  if (waiting.length === 0) return [];
  return [
    heading('Waiting for a person'),
    header('List', 'Accounts', 'Late', 'ARR', 'Since', '', 'Verdict', 'First of them by ARR'),
    ...waiting.map(waitingRow),
  ];
}

function waitingLists({ sheet, stamp }: Facts): Waiting[] {
  const { model, accounts, scores } = sheet;
  const { migration, triggers } = workLists({ model, accounts, scores });
  const lists: Waiting[] = [];
  if (stamp.governance) {
    const { queue, transitions, overrides } = reviewLists(accounts, stamp.governance.states, isoDay(scores.asOf));
    lists.push(
      { name: 'Tier changes to decide', items: queue, late: 'Overdue' },
      { name: 'Joint coverage', items: transitions, late: 'Coverage is over' },
      { name: 'Overrides to look at again', items: overrides, late: 'Review due' },
    );
  }
  const arr = numberReader(accounts.columns.arr);
  const mergers = mergerQueue(model, accounts).map(({ account }) => ({
    account: accounts.names[account] as string,
    arr: arr(account),
    since: '',
    status: '',
  }));
  return [
    ...lists,
    { name: 'Industry changed: a merger?', items: mergers },
    { name: 'Grown: upward trigger', items: migration.filter(({ status }) => status === 'Up') },
    { name: 'Shrunk: downward trigger', items: migration.filter(({ status }) => status === 'Down') },
    { name: 'Both at once', items: migration.filter(({ status }) => status === 'Mixed') },
    { name: 'Priority triggers', items: triggers },
  ];
}

const SHOWN = 4;

function waitingRow({ name, items, late }: Waiting): SummaryRow {
  const cents = items.reduce((sum, { arr }) => sum + Math.round((arr || 0) * 100), 0);
  const overdue = late === undefined ? '' : items.filter(({ status }) => status === late).length;
  const since =
    items
      .map((item) => item.since)
      .filter(Boolean)
      .sort()[0] ?? '';
  const more = items.length > SHOWN ? ` and ${items.length - SHOWN} more` : '';
  const names =
    items
      .slice(0, SHOWN)
      .map(({ account }) => account)
      .join(', ') + more;
  const verdict = overdue === '' ? '' : overdue > 0 ? 'Late' : 'On time';
  return row('line', [name, items.length, overdue, cents / 100, since, '', verdict, names], {
    formats: FORMATS,
    ...(verdict ? { verdict: { column: 6, isFine: verdict === 'On time' } } : {}),
  });
}
