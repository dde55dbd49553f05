// The list for this week as a tab: whom somebody should see to, why, and what to do (S79).

import type { Cell } from '../exact/cell.ts';
import { needsCall, weekCounts, weekSentence } from '../log/week-counts.ts';
import type { WeekItem } from '../log/week-list.ts';
import { parseIsoDay } from '../read/date.ts';
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

const HEADERS = ['Account', 'Owner', 'Segment', 'ARR', 'Renewal', 'Call', 'Why', 'What to do', 'Since', 'Row'];
const WIDTHS = [170, 110, 100, 105, 85, 75, 320, 280, 95, 65];
const DAY = 'yyyy-mm-dd';
const FORMATS = ['@', '@', '@', MONEY, DAY, '@', '@', '@', DAY, '@'];
/** Days between the first one of a spreadsheet and that of the day numbers. */
const EPOCH = 25569;
const WRAPPED = [0, 6, 7];

export function weekGrid(week: Week): SheetGrid & { readonly rows: readonly SummaryRow[] } {
  const { items, sheetName, day } = week;
  const more = items.length - MOST;
  const rows: SummaryRow[] = [
    row('title', ['Accounts for this week']),
    note(`As of ${day}, "${sheetName}". ${weekSentence(weekCounts(items), String)}. Each run writes this list anew.`),
    header(...HEADERS),
    ...items.slice(0, MOST).map((item) => itemRow(item, week.sheetId)),
    ...(more > 0 ? [note(`${more} more have less urgent reasons`)] : []),
  ];
  return { widths: WIDTHS, rows, charts: [], wrapped: WRAPPED, frozenRows: HEADER_ROWS, tabColor: '#d55e00' };
}

function itemRow(item: WeekItem, sheetId: Week['sheetId']): SummaryRow {
  const { account, owner, segment, arr, renewal, reasons, row: at } = item;
  const cells: SummaryCell[] = [
    account,
    owner,
    segment,
    arr ?? '',
    dayCell(renewal),
    needsCall(item) ? 'this week' : '',
    whyText(reasons),
    todoText(reasons),
    dayCell(reasons[0].since),
    rowLink(sheetId, at),
  ];
  return row('line', cells, { formats: FORMATS });
}

/** Sorts and filters as a date, but for `by 2026-06-30`. */
function dayCell(day: string): Cell {
  const found = parseIsoDay(day);
  return found === null ? day : found + EPOCH;
}

type Reasons = WeekItem['reasons'];

function whyText(reasons: Reasons): string {
  return reasons.map(({ why }) => why).join('. ');
}

/** The first reasons, as many as there is room for: half a sentence says less than none. */
export function whyWithin(reasons: Reasons, room: number): string {
  let [text = '', ...others] = reasons.map(({ why }) => why);
  const left = others.findIndex((why) => {
    const isTooLong = text.length + why.length + 4 > room;
    if (!isTooLong) text += `. ${why}`;
    return isTooLong;
  });
  return left < 0 ? shortened(text, room) : shortened(`${text} …`, room);
}

/** The beginning of a text, as far as there is room for it. */
export function shortened(text: string, room: number): string {
  return text.length > room ? `${text.slice(0, room - 1).trimEnd()}…` : text;
}

/** What is the same for several reasons is said once. */
function todoText(reasons: Reasons): string {
  return [...new Set(reasons.map(({ todo }) => todo))].filter(Boolean).join('. ');
}

/** A press goes to the account. */
export function rowLink(sheetId: number | null, at: number): SummaryCell {
  const text = `row ${at}`;
  return live(sheetId === null ? null : linkTo(sheetId, `A${at}`, text), text);
}

/** Of the rows from the first to the last. */
export function rangeLink(sheetId: number, [first, last]: readonly [number, number], text: string): string {
  return linkTo(sheetId, `A${first}:B${last}`, text);
}

/** @param text never one that a person typed */
function linkTo(sheetId: number, range: string, text: string): string {
  return `HYPERLINK("#gid=${sheetId}&range=${range}";"${text}")`;
}
