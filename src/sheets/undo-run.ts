// Puts back what stood in our columns before a run, and says in the log that its automatic lines no longer count.

import { scoreFormat } from '../core/composite/composite.ts';
import type { HistoryRow } from '../core/log/history.ts';
import { type LogLine, undoneLine } from '../core/log/log.ts';
import { type ColumnUpdate, type PreviousValues, previousFrom, undoUpdate } from '../core/log/previous-values.ts';
import type { Done, UndoRequest } from '../core/panel/calls.ts';
import { assertWritable } from './check-sheet.ts';
import { dayReader } from './days.ts';
import { lastStandingRun, readRun, readRuns, standingRuns } from './history-tab.ts';
import { withDocumentLock } from './lock.ts';
import { appendLines, readLog } from './log-tab.ts';
import { assertNoOtherLog } from './other-log.ts';
import { ownTabs } from './own-tabs.ts';
import { type Book, readBook } from './read-book.ts';
import { ColumnWrite } from './write-columns.ts';
import { writeStill } from './write-still.ts';

/** Takes back a run and all after it. */
export function undoRun({ run }: UndoRequest): Done {
  return undo(() => run);
}

export function undoLastRun(): Done {
  return undo(lastStandingRun);
}

function undo(chosen: (lines: readonly LogLine[]) => number): Done {
  return withDocumentLock(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const { run, row, previous } = keptRun(spreadsheet, chosen);
    const written = writeStill((before) => {
      // The sheet that the run scored, whichever is open.
      const book = readBook(spreadsheet, { asOf: null, sheetId: row.sheet });
      const { log, tabs, snapshot, model, stamp, today } = book;
      const { header } = book.sheet;
      const update = updateOf(book, previous);
      const plan = { snapshot, header, model };
      const { targets } = new ColumnWrite(plan, update, before);
      assertWritable(
        snapshot,
        header,
        targets.map(({ column }) => column),
      );
      if (!tabs.log) throw new Error(`There is no log that tells of run ${run}`);
      return { ...plan, update, last: [appendLines(tabs.log, log, [undoneLine(stamp, run, today)])] };
    });
    const ranges = written?.columns.ranges.join(', ') ?? '';
    const done = `Run ${run} is undone: the scores of before are back in ${ranges}`;
    return { message: [done, ...(written?.warnings ?? [])].join('. ') };
  });
}

interface KeptRun {
  readonly run: number;
  readonly row: HistoryRow;
  readonly previous: PreviousValues;
}

function keptRun(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  chosen: (lines: readonly LogLine[]) => number,
): KeptRun {
  const tabs = ownTabs(spreadsheet, ['log', 'history']);
  if (!tabs.log) assertNoOtherLog(spreadsheet);
  const { lines } = readLog(tabs.log, dayReader(spreadsheet.getSpreadsheetTimeZone()));
  const run = chosen(lines);
  if (run === 0) throw new Error('There is no scoring to undo');
  const standing = standingRuns(lines);
  const row = standing.includes(run) ? readRun(tabs.history, run) : null;
  const previous = row && previousFrom(row.previous);
  if (!row || !previous) {
    throw new Error(`Run ${run} cannot be undone: it was undone before, or its previous scores are no longer kept`);
  }
  const later = standing.filter((each) => each > run);
  const other = readRuns(tabs.history, later).find(
    // Where its sheet is gone there is nothing to bring back.
    ({ sheet }) => sheet !== row.sheet && spreadsheet.getSheetById(sheet),
  );
  if (other) throw new Error(`Run ${other.run} came later and scored another sheet: undo that one first`);
  return { run, row, previous };
}

function updateOf({ snapshot, sheet, parsed }: Book, previous: PreviousValues): ColumnUpdate[] {
  const { header, accounts } = sheet;
  const place = { accounts, headerRow: header.row, rows: snapshot.values.length - header.row - 1 };
  const owned = snapshot.own.map(({ id }) => id);
  return undoUpdate(previous, place, owned, (_, cell) =>
    typeof cell === 'number' ? scoreFormat(cell, parsed.model.segmentScales.composite.bands) : '@',
  );
}
