import { comparisonSince } from '../core/log/run-comparison.ts';
import type { WeekItem } from '../core/log/week-list.ts';
import type { RunRequest, SummaryResult } from '../core/panel/calls.ts';
import { isoDay } from '../core/read/date.ts';
import type { ScoredSheet } from '../core/systems/score-sheet.ts';
import type { Stamp } from '../core/tabs/summary/block.ts';
import { placeOf } from '../core/tabs/summary/live.ts';
import { summaryOf } from '../core/tabs/summary/summary.ts';
import { weekGrid } from '../core/tabs/week-grid.ts';
import { lastStandingRun, readRun } from './history-tab.ts';
import { withDocumentLock } from './lock.ts';
import { pastOf } from './modelling.ts';
import { assertNoOtherLog } from './other-log.ts';
import { type Book, readBook } from './read-book.ts';
import { ensureReportTabs, type ReportTabs, writeReportTabs } from './report-tabs.ts';
import { ofSheet, weekOf } from './run-history.ts';
import { scoreBook } from './score-book.ts';
import { tornScores } from './torn-scores.ts';

export function runSummary(request: RunRequest): SummaryResult {
  return withDocumentLock(() => {
    const book = readBook(SpreadsheetApp.getActiveSpreadsheet(), request);
    if (!book.tabs.log) assertNoOtherLog(book.spreadsheet);
    const scored = scoreBook(book);
    const report = ensureReportTabs(book);
    const last = readRun(book.tabs.history, lastStandingRun(book.log.lines));
    const before = ofSheet(last, book.snapshot.sheetId);
    const { week, figures } = weekOf(scored, book.snapshot, book.states, before);
    const comparison = comparisonSince(before, scored, figures);
    const governance = { lines: book.log.lines, states: book.states, comparison };
    const checks = writeReport(report, book, scored, { place: placeOf(book.snapshot, scored), governance, week });
    const torn = tornScores(book, before);
    const open = checks.filter(({ isFine }) => !isFine).length;
    return {
      sheetName: report.tabs.summary.sheet.getName(),
      checks,
      message: [`Summary built: ${checks.length - open} of ${checks.length} checks are fine, ${open} need a look`, torn]
        .filter((sentence) => sentence !== '')
        .join('. '),
    };
  });
}

type About = Pick<Stamp, 'place' | 'governance'> & { readonly week: readonly WeekItem[] };

/** Summary, list of the week and details. */
export function writeReport(
  report: ReportTabs,
  book: Book,
  scored: ScoredSheet,
  about: About,
): SummaryResult['checks'] {
  const { snapshot, parsed } = book;
  const { sheetName, sheetId } = snapshot;
  const past = pastOf(book, scored);
  const detailsId = report.tabs.details?.id;
  const links = detailsId === undefined ? { sheetId } : { sheetId, detailsId };
  const stamp = { snapshot, modelHash: parsed.hash, past, ...links, ...about };
  const { grid, details, checks } = summaryOf(scored, stamp);
  const list = weekGrid({ items: about.week, sheetName, sheetId, day: isoDay(scored.scores.asOf) });
  writeReportTabs(report, { summary: grid, list, details });
  return checks;
}
