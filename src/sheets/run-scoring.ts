// The scoring job: lock, snapshot, scores, check that nothing moved, write, unlock.
import { overviewOf } from '../core/check/overview.ts';
import type { PlanRequest, RunRequest, ScoringPlan, ScoringResult } from '../core/job/calls.ts';
import { type ColumnUpdate, scoringUpdate } from '../core/job/scoring-update.ts';
import { assertWritable, hasMoved } from './check-sheet.ts';
import { withDocumentLock } from './lock.ts';
import { writeModel } from './model-cell.ts';
import { type ActiveScores, scoreActive } from './score-active.ts';
import { planColumns, writeColumns } from './write-columns.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const ATTEMPTS = 3;

export function runScoring(request: RunRequest): ScoringResult {
  return withDocumentLock(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const active = scoreUntilStill(spreadsheet, request);
    const update = updateOf(active);
    const ranges = writeColumns(active.snapshot, active.scored.header.row, update);
    return resultOf(
      active,
      update.map((column) => column.header),
      ranges,
    );
  });
}

/** What `runScoring` would write where. */
export function planScoring(request: PlanRequest): ScoringPlan {
  const active = scoreActive(SpreadsheetApp.getActiveSpreadsheet(), request);
  const update = updateOf(active);
  return {
    columns: update.map((column) => column.header),
    rows: active.scored.accounts.count,
    ...planColumns(active.snapshot, active.scored.header.row, update),
  };
}

function updateOf({ scored, snapshot }: ActiveScores): ColumnUpdate[] {
  const below = snapshot.values.length - scored.header.row - 1;
  return scoringUpdate(
    scored,
    below,
    snapshot.own.map(({ id }) => id),
  );
}

/** A person may sort or insert rows while we compute: what we write must stand beside the right accounts. */
function scoreUntilStill(spreadsheet: Spreadsheet, request: RunRequest): ActiveScores {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const active = scoreActive(spreadsheet, request);
    assertWritable(active.snapshot, active.scored.header.row);
    // Before the scores, so that a failure here leaves no half-finished run.
    if (attempt === 0 && !active.isStored) writeModel(spreadsheet, active.parsed);
    if (!hasMoved(active.snapshot, active.scored.header)) return active;
  }
  throw new Error(
    'Rows or columns moved while scoring, so nothing was written. Try again when nobody is editing the sheet',
  );
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
