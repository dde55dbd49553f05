import type { RunRequest } from '../core/panel/calls.ts';
import { type Report, reportOf } from '../core/panel/report.ts';
import { readBook } from './read-book.ts';
import { scoreBook } from './score-book.ts';

export function readReport(request: RunRequest): Report {
  const { model, accounts, scores } = scoreBook(readBook(SpreadsheetApp.getActiveSpreadsheet(), request));
  return reportOf(model, accounts, scores);
}
