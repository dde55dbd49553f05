// The scoring job: lock, snapshot, scores, check that nothing moved, write, unlock.
import { overviewOf } from '../core/check/overview.ts';
import type { RunRequest, ScoringResult } from '../core/job/calls.ts';
import { scoringUpdate } from '../core/job/scoring-update.ts';
import { assertWritable, hasMoved } from './check-sheet.ts';
import { withDocumentLock } from './lock.ts';
import { modelText, writeModel } from './model-cell.ts';
import { markAccountSheet } from './own-tabs.ts';
import { type ActiveScores, scoreActive } from './score-active.ts';
import { writeColumns } from './write-columns.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const ATTEMPTS = 3;

export function runScoring(request: RunRequest): ScoringResult {
  return withDocumentLock(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const active = scoreUntilStill(spreadsheet, request);
    const { header } = active.scored;
    const below = active.snapshot.values.length - header.row - 1;
    const update = scoringUpdate(
      active.scored,
      below,
      active.snapshot.own.map(({ id }) => id),
    );
    const ranges = writeColumns(active.snapshot, header.row, update);
    return resultOf(
      active,
      update.map((column) => column.header),
      ranges,
    );
  });
}

/** A person may sort or insert rows while we compute: what we write must stand beside the right accounts. */
function scoreUntilStill(spreadsheet: Spreadsheet, request: RunRequest): ActiveScores {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const active = scoreActive(spreadsheet, request);
    assertWritable(active.snapshot, active.scored.header.row);
    if (attempt === 0) prepareDocument(spreadsheet, active);
    if (!hasMoved(active.snapshot, active.scored.header)) return active;
  }
  throw new Error(
    'Rows or columns moved while scoring, so nothing was written. Try again when nobody is editing the sheet',
  );
}

/** Before the scores, so that a failure here leaves no half-finished run: the model that was used, the sheet's mark. */
function prepareDocument(spreadsheet: Spreadsheet, { parsed, snapshot }: ActiveScores): void {
  if (modelText(spreadsheet) === '') writeModel(spreadsheet, parsed);
  markAccountSheet(spreadsheet, snapshot.sheet);
}

function resultOf({ scored, snapshot }: ActiveScores, columns: string[], ranges: string[]): ScoringResult {
  const { segments, active, arr } = overviewOf(scored.model, scored.accounts, scored.scores);
  return {
    accounts: scored.accounts.count,
    columns,
    ranges: ranges.map((range) => `'${snapshot.sheetName}'!${range}`),
    tierCounts: segments?.effective ?? arr?.tiers ?? [],
    warnings: scored.warnings,
    message: `Scored ${active} active accounts of ${scored.accounts.count} rows into ${ranges.join(', ')}`,
  };
}
