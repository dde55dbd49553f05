// What the segments take of people: hours and CSMs (S33, S34), and what waits for a decision (S48 to S51).

import {
  type CapacityPlan,
  capacity,
  fteOf,
  peopleNow,
  peopleNowText,
  planFor,
  ratioText,
  roomInTier,
  wholePeople,
} from '../../checks/capacity.ts';
import { mergerQueue } from '../../checks/governance.ts';
import type { SegmentOverview, Tally } from '../../checks/overview.ts';
import { numberReader } from '../../composite/codes.ts';
import { centsOf, round } from '../../exact/numbers.ts';
import { type QueueItem, reviewLists, workLists } from '../../log/queue.ts';
import { isoDay } from '../../read/date.ts';
import { type WaysOut, waysOut } from '../../whatif/ways-out.ts';
import {
  type Block,
  COUNT,
  DECIMAL,
  type Facts,
  header,
  listed,
  live,
  MONEY,
  note,
  row,
  type SummaryRow,
} from './block.ts';
import { countOf } from './live.ts';

const HOURS = '#,##0.0';

export const capacityTable: Block = {
  id: 'capacity',
  title: 'Capacity',
  rows({ checked, sheet, place }, top) {
    const { segments } = checked.overview;
    if (!segments) return [];
    const plan = planFor(sheet.model, segments.counts, segments);
    const first = top + 2;
    const codes = sheet.scores.segments?.effective ?? new Uint8Array(0);
    const now = peopleNow(sheet.accounts, codes, segments.counts.length);
    return [
      note(planNote(plan)),
      header('Tier', 'Accounts', 'Hours each', 'Hours a month', 'Ratio', 'Fewest CSMs', 'Most CSMs', 'What it means'),
      ...segments.counts.map((_, k) => tierRow(segments, place, plan, k, first, peopleNowText(now[k]))),
      neededRow(plan, place, first),
      ...wayRows(sheet, waysOut({ ...sheet, overview: segments, codes })),
    ];
  },
};

function planNote({ csms, hours, efficiency, proactive, buffer }: CapacityPlan): string {
  const one = `One CSM has ${hours * efficiency} hours a month: ${hours} at ${round(efficiency * 100, 0)}%`;
  const more = proactive + buffer > 0 ? `; programs take ${proactive} hours, the buffer ${buffer}` : '';
  const ask =
    csms > 0
      ? `. There ${csms === 1 ? 'is' : 'are'} ${peopleText(csms)}`
      : '. How many CSMs there are is not in the model';
  return `${one}${more}${ask}`;
}

function tierRow(
  { effective, scale }: SegmentOverview,
  place: Facts['place'],
  plan: CapacityPlan,
  k: number,
  first: number,
  now: string,
): SummaryRow {
  const { label, accounts } = effective[k] as Tally;
  const { service = '', ratio = null } = scale.treatments[k] ?? {};
  const [low, high] = fteOf(scale, accounts, k) ?? ['', ''];
  const hours = plan.tiers[k]?.[1] ?? 0;
  const line = first + k;
  return row(
    'line',
    [
      label,
      live(countOf(place, 'segment', label), accounts),
      hours,
      live(place && `B${line}*C${line}`, accounts * hours),
      ratio ? ratioText(ratio) : 'none',
      low,
      high,
      [service, roomText(plan, k), now].filter(Boolean).join('; '),
    ],
    { formats: ['@', COUNT, HOURS, HOURS, '@', DECIMAL, DECIMAL, '@'], rights: [4] },
  );
}

/** How many accounts of the tier fit, the others as they are. */
function roomText(plan: CapacityPlan, k: number): string {
  const room = plan.csms > 0 ? roomInTier(plan, k) : null;
  return room === null ? '' : `room for ${Math.max(0, room)} accounts`;
}

function neededRow(plan: CapacityPlan, place: Facts['place'], first: number): SummaryRow {
  const { required, available, status, extraCSMs } = capacity(plan);
  const fte = required / (plan.hours * plan.efficiency);
  const hours = `SUM(D${first}:D${first + plan.tiers.length - 1})`;
  const rest = plan.proactive + plan.buffer;
  const isOver = plan.csms > 0 && status !== 'OK';
  const missing = isOver ? `: ${peopleText(extraCSMs, 'more ')} needed` : '';
  const against = plan.csms > 0 ? `${available} hours available${missing}` : `${peopleText(wholePeople(fte))} by hours`;
  return row(
    'total',
    [
      'Needed a month',
      '',
      '',
      live(place && Number.isInteger(rest) ? `${hours}+${rest}` : null, required),
      '',
      fte,
      plan.csms > 0 ? status : '',
      against,
    ],
    {
      formats: ['@', COUNT, HOURS, HOURS, '@', DECIMAL, '@', '@'],
      ...(plan.csms > 0 ? { verdict: { column: 6, isFine: !isOver } } : {}),
    },
  );
}

/** Too few people: each way out with its number; the panel takes one at a press. */
function wayRows({ accounts }: Facts['sheet'], ways: WaysOut | null): SummaryRow[] {
  if (!ways) return [];
  const { people, cut, hours, pooled, gapHours } = ways;
  const way = (what: string, amount: number, text: string) =>
    row('line', [what, '', '', amount, '', '', '', text], { formats: ['@', '@', '@', '#,##0.##'] });
  const names = pooled?.accounts.map((i) => accounts.names[i] as string) ?? [];
  return [
    header(`Ways out of ${round(gapHours, 1)} hours too few`, '', '', 'Number', '', '', '', 'What it means'),
    way('People', people.needed, `in all, instead of ${people.csms}`),
    ...(cut ? [way(`Cut of ${cut.label}`, cut.at, `${cut.accounts} accounts are in ${cut.label} then`)] : []),
    ...(hours ? [way(`Hours an account of ${hours.label}`, hours.to, `a month, instead of ${hours.from}`)] : []),
    ...(pooled ? [way(`Accounts served as ${pooled.into}`, names.length, listed(names, SHOWN))] : []),
  ];
}

function peopleText(count: number, more = ''): string {
  return `${count} ${more}${count === 1 ? 'CSM' : 'CSMs'}`;
}

interface Waiting {
  readonly name: string;
  readonly items: readonly Pick<QueueItem, 'account' | 'arr' | 'since' | 'status'>[];
  /** Status of an item that is late. */
  readonly late?: string;
}

export const waiting: Block = {
  id: 'review',
  title: 'Waiting for a person',
  rows(facts) {
    const lists = waitingLists(facts).filter(({ items }) => items.length > 0);
    if (lists.length === 0) return [];
    return [
      header('List', 'Accounts', 'Late', 'ARR', 'Since', '', 'Verdict', 'First of them by ARR'),
      ...lists.map(waitingRow),
    ];
  },
};

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
  const cents = items.reduce((sum, { arr }) => sum + centsOf(arr || 0), 0);
  const overdue = late === undefined ? null : items.filter(({ status }) => status === late).length;
  const [since = ''] = items
    .map((item) => item.since)
    .filter(Boolean)
    .sort();
  const names = listed(
    items.map(({ account }) => account),
    SHOWN,
  );
  const verdict = overdue === null ? '' : overdue > 0 ? 'Late' : 'On time';
  return row('line', [name, items.length, overdue ?? '', cents / 100, since, '', verdict, names], {
    formats: ['@', COUNT, COUNT, MONEY, '@', '@', '@', '@'],
    ...(overdue === null ? {} : { verdict: { column: 6, isFine: overdue === 0 } }),
  });
}
