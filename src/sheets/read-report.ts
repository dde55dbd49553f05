import type { RunRequest } from '../core/job/calls.ts';
import { type Report, reportOf } from '../core/job/report.ts';
import { scoreActive } from './score-active.ts';

export function readReport(request: RunRequest): Report {
  const { scored } = scoreActive(SpreadsheetApp.getActiveSpreadsheet(), request);
  return reportOf(scored.model, scored.accounts, scored.scores);
}
