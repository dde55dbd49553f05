// What a run keeps: what stood in the sheet before it, for undo, and what the next run is compared with.
import type { HistoryRow } from '../core/log/history.ts';
import { withKeysOfToday } from '../core/log/known-accounts.ts';
import { type LogLine, nextRun } from '../core/log/log.ts';
import { previousText, previousValues } from '../core/log/previous-values.ts';
import { compareRuns, comparisonText, inputsText, type RunComparison } from '../core/log/run-comparison.ts';
import { snapshotOf, snapshotText } from '../core/log/snapshot.ts';
import { isoDay } from '../core/read/date.ts';
import type { ScoredSheet } from '../core/systems/score-sheet.ts';
import { HISTORY_TAB, type History, lastStandingRun, readHistory } from './history-tab.ts';
import type { Book } from './read-book.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface RunHistory {
  readonly history: History;
  readonly row: HistoryRow;
  readonly comparison: RunComparison;
}

/** To commit anew would approve every change that waits, and forget what was decided. */
const LOG_GONE = `The log of earlier runs is gone, so nobody knows what was committed and decided: bring it back from File > Version history. To start anew, show the hidden tab "${HISTORY_TAB.name}" and delete it`;

/** @param lines of the run */
export function runHistory(book: Book, tab: Sheet, scored: ScoredSheet, lines: readonly LogLine[]): RunHistory {
  const { log, snapshot, sheet, stamp, parsed, asOf } = book;
  const run = nextRun(log.lines);
  const history = readHistory(tab, lastStandingRun(log.lines), run);
  if (run === 1 && history.blocks.some(({ cells }) => cells.some(([first]) => first !== ''))) throw new Error(LOG_GONE);
  const now = snapshotOf(scored);
  const id = snapshot.sheet.getSheetId();
  const last = ofSheet(history.last, id);
  const comparison = compareRuns(last && withKeysOfToday(last, lines), scored);
  const previous = previousValues(sheet.accounts, snapshot.values, sheet.header.row, snapshot.ownColumns);
  const row = {
    run,
    at: stamp.at,
    day: isoDay(asOf),
    model: stamp.model,
    sheet: id,
    snapshot: now ? snapshotText(now) : '',
    comparison: comparisonText(comparison),
    previous: previousText(previous),
    inputs: inputsText(parsed.document, scored.accounts, asOf),
  };
  return { history, row, comparison };
}

/** Another sheet of the file holds other accounts: nothing moved between the two. */
export function ofSheet(row: HistoryRow | null, sheet: number): HistoryRow | null {
  return row?.sheet === sheet ? row : null;
}
