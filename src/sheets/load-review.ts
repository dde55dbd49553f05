// What waits for a person and what was done, from the log and the accounts as they are now.

import { modelVersions, runLines } from '../core/log/log.ts';
import { looksOf } from '../core/log/looks.ts';
import { reviewLists } from '../core/log/queue.ts';
import { seenIn } from '../core/log/run-week.ts';
import { weekCounts } from '../core/log/week-counts.ts';
import { weekList } from '../core/log/week-list.ts';
import type { Review, ReviewRequest } from '../core/panel/calls.ts';
import { isoDay, parseIsoDay } from '../core/read/date.ts';
import { keptRunsOf, lastStandingRun, readRun } from './history-tab.ts';
import { readBook } from './read-book.ts';
import { ofSheet } from './run-history.ts';
import { scoreBook } from './score-book.ts';

const NEWEST = 100;
/** Enough for the busiest week; the tab has them all. */
const MOST_LISTED = 500;

export function loadReview({ sheetId }: ReviewRequest): Review {
  const book = readBook(
    SpreadsheetApp.getActiveSpreadsheet(),
    sheetId === undefined ? { asOf: null } : { asOf: null, sheetId },
  );
  const scored = scoreBook(book);
  const { lines } = book.log;
  const last = ofSheet(readRun(book.tabs.history, lastStandingRun(lines)), book.snapshot.sheetId);
  const week = weekList(scored, book.states, last && seenIn(last.week));
  return {
    ...reviewLists(scored.accounts, book.states, isoDay(book.asOf)),
    lines: lines.slice(-NEWEST).reverse(),
    versions: modelVersions(lines),
    runs: runLines(lines, keptRunsOf(book.tabs.history)),
    week: week.slice(0, MOST_LISTED),
    weekCounts: weekCounts(week),
    looks: looksOf(lines, parseIsoDay(book.today) ?? book.asOf),
  };
}
