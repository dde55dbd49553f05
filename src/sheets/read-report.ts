import { systemLines } from '../core/explain/in-words.ts';
import type { RunRequest, StoryRequest } from '../core/panel/calls.ts';
import { type Report, reportOf } from '../core/panel/report.ts';
import { columnAnswers } from '../core/read/header.ts';
import type { Line } from '../core/systems/system.ts';
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

export function readStory({ row, ...request }: StoryRequest): { lines: readonly Line[] } {
  const scored = scoreBook(readBook(SpreadsheetApp.getActiveSpreadsheet(), request));
  const i = scored.accounts.rows.indexOf(row - 1);
  if (i < 0) throw new Error(`Row ${row} is no account any more: refresh, then open it again`);
  return { lines: systemLines(scored, i) };
}
