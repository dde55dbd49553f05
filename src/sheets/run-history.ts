// What a run keeps: what stood in the sheet before it, for undo, and what the next run is compared with.
import type { HistoryRow } from '../core/govern/history.ts';
import { nextRun } from '../core/govern/log.ts';
import { previousText, previousValues } from '../core/govern/previous-values.ts';
import { compareRuns, comparisonText, type RunComparison } from '../core/govern/run-comparison.ts';
import { inputsText } from '../core/govern/run-inputs.ts';
import { snapshotOf, snapshotText } from '../core/govern/snapshot.ts';
import { isoDay } from '../core/input/calendar.ts';
import type { ScoredSheet } from '../core/job/score-sheet.ts';
import { type History, lastStandingRun, readHistory } from './history-tab.ts';
import type { Book } from './read-book.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface RunHistory {
  readonly history: History;
  readonly row: HistoryRow;
  readonly comparison: RunComparison;
}

export function runHistory(book: Book, tab: Sheet, scored: ScoredSheet): RunHistory {
  const { log, snapshot, sheet, stamp, parsed, asOf } = book;
  const run = nextRun(log.lines);
  const history = readHistory(tab, lastStandingRun(log.lines), run);
  const now = snapshotOf(scored);
  const comparison = compareRuns(history.last, scored);
  const previous = previousValues(sheet.accounts, snapshot.values, sheet.header.row, snapshot.ownColumns);
  const row = {
    run,
    at: stamp.at,
    day: isoDay(asOf),
    model: stamp.model,
    snapshot: now ? snapshotText(now) : '',
    comparison: comparisonText(comparison),
    previous: previousText(previous),
    inputs: inputsText(parsed.document, scored.accounts, asOf),
  };
  return { history, row, comparison };
}
