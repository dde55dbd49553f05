// The list for this week as a tab: whom somebody should see to, why, and what to do (S79).

import { needsCall, type WeekItem } from '../log/week-list.ts';
import { HEADER_ROWS, type SheetGrid } from './sheet-grid.ts';
import { header, live, MONEY, note, row, type SummaryCell, type SummaryRow } from './summary/block.ts';

export interface Week {
  readonly items: readonly WeekItem[];
  readonly sheetName: string;
  /** `yyyy-MM-dd` */
  readonly day: string;
  /** Of the sheet with the accounts; null: no links. */
  readonly sheetId: number | null;
}

/** A list of so many is for nobody's week; the rest is said as a number. */
const MOST = 1000;

const HEADERS = ['Account', 'Owner', 'Segment', 'ARR', 'Renewal', 'Why', 'What to do', 'Since', 'Row'];
const WIDTHS = [170, 110, 100, 105, 85, 330, 290, 85, 65];
const FORMATS = ['@', '@', '@', MONEY, '@', '@', '@', '@', '@'];
const WRAPPED = [0, 5, 6];

export function weekGrid(week: Week): SheetGrid & { readonly rows: readonly SummaryRow[] } {
  const { items, sheetName, day } = week;
  const more = items.length - MOST;
  const rows: SummaryRow[] = [
    row('title', ['Accounts for this week']),
    note(`As of ${day}, "${sheetName}": ${weekSentence(items)}. Each run writes this list anew.`),
    header(...HEADERS),
    ...items.slice(0, MOST).map((item) => itemRow(item, week.sheetId)),
    ...(more > 0 ? [note(`${more} more have less urgent reasons`)] : []),
  ];
  return { widths: WIDTHS, rows, charts: [], wrapped: WRAPPED, frozenRows: HEADER_ROWS, tabColor: '#d55e00' };
}

/**
 * `12 accounts need somebody, 5 of them a call`
 * @internal a test counts on it
 */
export function weekSentence(items: readonly WeekItem[]): string {
  if (items.length === 0) return 'no account needs anybody';
  const calls = items.filter(needsCall).length;
  const what = items.length === 1 ? '1 account needs' : `${items.length} accounts need`;
  return `${what} somebody, ${calls} of them a call`;
}

function itemRow(
  { account, owner, segment, arr, renewal, reasons, row: at }: WeekItem,
  sheetId: Week['sheetId'],
): SummaryRow {
  const cells: SummaryCell[] = [
    account,
    owner,
    segment,
    arr ?? '',
    renewal,
    whyText(reasons),
    todoText(reasons),
    reasons[0].since,
    rowLink(sheetId, at),
  ];
  return row('line', cells, { formats: FORMATS });
}

type Reasons = WeekItem['reasons'];

function whyText(reasons: Reasons): string {
  return reasons.map(({ why }) => why).join('. ');
}

/** What is the same for several reasons is said once. */
function todoText(reasons: Reasons): string {
  return [...new Set(reasons.map(({ todo }) => todo))].filter(Boolean).join('. ');
}

/** A press goes to the account. */
function rowLink(sheetId: number | null, at: number): SummaryCell {
  const text = `row ${at}`;
  return live(sheetId === null ? null : `HYPERLINK("#gid=${sheetId}&range=A${at}";"${text}")`, text);
}
