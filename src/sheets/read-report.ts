import type { RunRequest } from '../core/panel/calls.ts';
import { type Report, reportOf } from '../core/panel/report.ts';
import { columnAnswers } from '../core/read/header.ts';
import { readBook } from './read-book.ts';
import { scoreBook } from './score-book.ts';

export function readReport(request: RunRequest): Report {
  const book = readBook(SpreadsheetApp.getActiveSpreadsheet(), request);
  const { model, accounts, scores } = scoreBook(book);
  return {
    ...reportOf(model, accounts, scores),
    columns: columnAnswers(book.sheet.header.proposals, book.sheet.header.doubts),
  };
}
