import type { RunRequest, SummaryResult } from '../core/job/calls.ts';
import { placeOf } from '../core/job/summary/place.ts';
import { summaryOf } from '../core/job/summary/summary.ts';
import { withDocumentLock } from './lock.ts';
import { ensureTab, type NewTab } from './own-tabs.ts';
import { scoreActive } from './score-active.ts';
import { writeGrid } from './write-grid.ts';

const TAB: NewTab = { kind: 'summary', name: 'Tierwise summary' };

export function runSummary(request: RunRequest): SummaryResult {
  return withDocumentLock(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const { snapshot, parsed, scored } = scoreActive(spreadsheet, request);
    const { grid, checks } = summaryOf(scored, {
      sheetName: snapshot.sheetName,
      modelHash: parsed.hash,
      place: placeOf(snapshot, scored),
    });
    const tab = ensureTab(spreadsheet, TAB);
    writeGrid(tab, grid);
    const open = checks.filter(({ isFine }) => !isFine).length;
    return {
      sheetName: tab.getName(),
      checks,
      message: `Summary built: ${checks.length - open} of ${checks.length} checks are fine, ${open} need a look`,
    };
  });
}
