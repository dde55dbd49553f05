import { comparisonSince } from '../core/log/run-comparison.ts';
import type { RunRequest, SummaryResult } from '../core/panel/calls.ts';
import type { ScoredSheet } from '../core/systems/score-sheet.ts';
import type { Stamp } from '../core/tabs/summary/block.ts';
import { placeOf } from '../core/tabs/summary/live.ts';
import { summaryOf } from '../core/tabs/summary/summary.ts';
import { lastStandingRun, readRun } from './history-tab.ts';
import { withDocumentLock } from './lock.ts';
import { assertNoOtherLog } from './other-log.ts';
import { ensureTab } from './own-tabs.ts';
import { type Book, readBook } from './read-book.ts';
import { ofSheet } from './run-history.ts';
import { scoreBook } from './score-book.ts';
import { tornScores } from './torn-scores.ts';
import { writeGrid } from './write-grid.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const SUMMARY_TAB = { kind: 'summary', name: 'Tierwise summary' } as const;

export function runSummary(request: RunRequest): SummaryResult {
  return withDocumentLock(() => {
    const book = readBook(SpreadsheetApp.getActiveSpreadsheet(), request);
    if (!book.tabs.log) assertNoOtherLog(book.spreadsheet);
    const scored = scoreBook(book);
    const tab = book.tabs.summary ?? ensureTab(book.spreadsheet, SUMMARY_TAB);
    const last = readRun(book.tabs.history, lastStandingRun(book.log.lines));
    const comparison = comparisonSince(ofSheet(last, book.snapshot.sheetId), scored);
    const governance = { lines: book.log.lines, states: book.states, comparison };
    const checks = writeSummary(tab, book, scored, { place: placeOf(book.snapshot, scored), governance });
    const torn = tornScores(book, ofSheet(last, book.snapshot.sheetId));
    const open = checks.filter(({ isFine }) => !isFine).length;
    return {
      sheetName: tab.getName(),
      checks,
      message: [`Summary built: ${checks.length - open} of ${checks.length} checks are fine, ${open} need a look`, torn]
        .filter((sentence) => sentence !== '')
        .join('. '),
    };
  });
}

type About = Pick<Stamp, 'place' | 'governance'>;

export function writeSummary(tab: Sheet, book: Book, scored: ScoredSheet, about: About): SummaryResult['checks'] {
  const { snapshot, parsed } = book;
  const { grid, checks } = summaryOf(scored, { snapshot, modelHash: parsed.hash, ...about });
  writeGrid(tab, grid);
  return checks;
}
