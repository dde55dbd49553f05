// What waits for a person and what was done, from the log and the accounts as they are now.

import { modelVersions, runLines } from '../core/log/log.ts';
import { looksOf } from '../core/log/looks.ts';
import { callList, reviewLists } from '../core/log/queue.ts';
import type { Review, ReviewRequest } from '../core/panel/calls.ts';
import { isoDay, parseIsoDay } from '../core/read/date.ts';
import { keptRunsOf } from './history-tab.ts';
import { readBook } from './read-book.ts';
import { scoreBook } from './score-book.ts';

const NEWEST = 100;
const MOST_CALLS = 50;

export function loadReview({ sheetId }: ReviewRequest): Review {
  const book = readBook(
    SpreadsheetApp.getActiveSpreadsheet(),
    sheetId === undefined ? { asOf: null } : { asOf: null, sheetId },
  );
  const scored = scoreBook(book);
  const { lines } = book.log;
  const calls = callList(scored);
  return {
    ...reviewLists(scored.accounts, book.states, isoDay(book.asOf)),
    lines: lines.slice(-NEWEST).reverse(),
    versions: modelVersions(lines),
    runs: runLines(lines, keptRunsOf(book.tabs.history)),
    calls: calls.slice(0, MOST_CALLS),
    callCount: calls.length,
    looks: looksOf(lines, parseIsoDay(book.today) ?? book.asOf),
  };
}
