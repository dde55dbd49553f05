// The first screen below its head: whom to see to, and which checks ask for something.
import type { CheckLine } from '../../checks/check.ts';
import { needsCall, weekCounts, weekSentence } from '../../log/week-counts.ts';
import type { WeekItem } from '../../log/week-list.ts';
import { rowLink, shortened, whyWithin } from '../week-grid.ts';
import { type Block, header, live, MONEY, note, row, type SummaryRow } from './block.ts';
import { numberCell, numberFormat } from './checks.ts';
import { compact } from './headline.ts';

/** Rows that a first look takes in. */
const SCREEN_ROWS = 40;

const MOST_NAMES = 5;
const NAME_FORMATS = ['@', '@', '@', MONEY, '@', '@'];
/** Characters that fit beside the amounts. */
const WHY_ROOM = 80;
/** Runs on into the next column. */
const SEGMENT_ROOM = 21;

export const names: Block = {
  id: 'names',
  title({ week }) {
    const calls = week.filter(needsCall).length;
    return calls > 0 ? `To call this week: ${first(calls)}` : `Who needs somebody: ${first(week.length)}`;
  },
  rows({ week, stamp }) {
    if (week.length === 0) return [];
    const calls = week.filter(needsCall);
    const shown = (calls.length > 0 ? calls : week).slice(0, MOST_NAMES);
    return [...nameRows(shown, stamp.sheetId ?? null), note(`${weekSentence(weekCounts(week), String)}.`)];
  },
};

const first = (count: number) => (count > MOST_NAMES ? `${MOST_NAMES} of ${count}` : String(count));

function nameRows(items: readonly WeekItem[], sheetId: number | null): SummaryRow[] {
  return [
    header('Account', 'Segment', '', 'ARR', 'Where', 'Why'),
    ...items.map(({ account, segment, arr, reasons, row: at }) => {
      const cells = [
        shortened(account, 26),
        shortened(segment, SEGMENT_ROOM),
        '',
        arr ?? '',
        rowLink(sheetId, at),
        whyWithin(reasons, WHY_ROOM),
      ];
      return row('line', cells, { formats: NAME_FORMATS });
    }),
  ];
}

const DANGER: readonly string[] = ['intervention', 'health'];
const MOST_RENEWALS = 3;

const renews = ({ reasons }: WeekItem) => reasons.some(({ id }) => id === 'renewal' || id === 'renewalSoon');
const isAtRisk = ({ reasons }: WeekItem) => reasons.some(({ id }) => DANGER.includes(id));

export const renewals: Block = {
  id: 'renewals',
  title({ week }) {
    const found = week.filter(renews);
    const risky = found.filter(isAtRisk);
    const arr = risky.reduce((sum, item) => sum + (item.arr ?? 0), 0);
    const amount = risky.length > 0 ? `, ARR ${compact(arr)}` : '';
    return `Renewals within 90 days: ${found.length}; at risk: ${risky.length}${amount}`;
  },
  rows({ week, stamp }) {
    const risky = week.filter((item) => renews(item) && isAtRisk(item)).sort((a, b) => (b.arr ?? -1) - (a.arr ?? -1));
    if (!week.some(renews)) return [];
    if (risky.length === 0)
      return [note('None of these accounts has critical or fallen health, or high value and low use')];
    return nameRows(risky.slice(0, MOST_RENEWALS), stamp.sheetId ?? null);
  },
};

const ACTION_ROOM = 88;
const NAME_ROOM = 28;
/** Heading, headers and the line that says how many more there are. */
const AROUND = 2;

export const failed: Block = {
  id: 'failed',
  title: ({ checks }) =>
    `Checks that need somebody: ${checks.filter(({ isFine }) => !isFine).length} of ${checks.length}`,
  rows({ checks, behindLinks }, top) {
    const open = together(checks.filter(({ isFine }) => !isFine));
    if (open.length === 0) return [note('All checks are fine')];
    const room = Math.max(AROUND, SCREEN_ROWS - top);
    const shown = open.length > room ? room - 1 : open.length;
    return [
      header('Check', 'Number', 'Accounts', 'Verdict', 'What to do next'),
      ...open.slice(0, shown).map((check) => failedRow(check, behindLinks(check))),
      ...(shown < open.length ? [note(`${open.length - shown} more are among all checks in Tierwise details`)] : []),
    ];
  },
};

/** What is wrong first; lines of one check that ask for the same are one line. */
export function together(open: readonly CheckLine[]): CheckLine[] {
  const groups = new Map<string, CheckLine[]>();
  for (const line of open) {
    const key = [line.id, line.isWrong, line.action, kindOf(line)].join();
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  const lines = [...groups.values()].map((group): CheckLine => {
    const [first, ...others] = group as [CheckLine, ...CheckLine[]];
    const behind = { count: 0, rows: [], names: [] };
    const verdict = others.every((each) => each.verdict === first.verdict) ? first.verdict : kindOf(first);
    return others.length === 0 ? first : { ...first, name: sharedName(group), verdict, value: '', behind };
  });
  return lines.sort((a, b) => Number(b.isWrong) - Number(a.isWrong));
}

/** `Low` of `Low by 4.3 pts`, `Warning` of `Warning (Minimum)` */
function kindOf({ verdict }: CheckLine): string {
  return verdict.split(/ by | \(/)[0] as string;
}

/** `Size of Tier 1, Tier 2, Tier 3` */
function sharedName(group: readonly CheckLine[]): string {
  const [first = '', ...others] = group.map(({ name }) => name);
  const words = first.split(' ');
  let same = 0;
  while (same < words.length - 1 && others.every((name) => name.split(' ')[same] === words[same])) same++;
  return [first, ...others.map((name) => name.split(' ').slice(same).join(' '))].join(', ');
}

/** A name may run on where no number follows. */
function failedRow(check: CheckLine, link: string | null): SummaryRow {
  const { name, verdict, isFine, isWrong, action, behind, value } = check;
  const count = behind.count === 0 ? '' : String(behind.count);
  const short = verdict.split(' (')[0] as string;
  const cells = [
    shortened(name, value === '' ? NAME_ROOM + 12 : NAME_ROOM),
    value && numberCell(check),
    live(link, count),
    shortened(short, 18),
    shortened(action, ACTION_ROOM),
  ];
  return row('line', cells, {
    formats: ['@', numberFormat(check)],
    rights: [2],
    verdict: { column: 3, isFine, isWrong },
  });
}
