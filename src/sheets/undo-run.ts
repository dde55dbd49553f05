// Puts back what stood in our columns before a run, and says in the log that its automatic lines no longer count.
import { undoneLine } from '../core/govern/log.ts';
import { previousFrom, undoUpdate } from '../core/govern/previous-values.ts';
import type { Done, UndoRequest } from '../core/job/calls.ts';
import type { ColumnUpdate } from '../core/job/scoring-update.ts';
import { scoreFormat } from '../core/score/display-score.ts';
import { assertStill } from './check-sheet.ts';
import { lastStandingRun, readRun } from './history-tab.ts';
import { withDocumentLock } from './lock.ts';
import { appendLines } from './log-tab.ts';
import { type Book, readBook } from './read-book.ts';
import { columnWrite } from './write-columns.ts';
import { writeTogether } from './write-together.ts';

/** Takes back a run and all after it. */
export function undoRun({ run, sheetId }: UndoRequest): Done {
  return undo(sheetId, () => run);
}

export function undoLastRun(): Done {
  return undo(undefined, ({ log }) => lastStandingRun(log.lines));
}

function undo(sheetId: number | undefined, chosen: (book: Book) => number): Done {
  return withDocumentLock(() => {
    const book = readBook(SpreadsheetApp.getActiveSpreadsheet(), { asOf: null, sheetId });
    const { log, tabs, snapshot, sheet, stamp, today } = book;
    const run = chosen(book);
    if (run === 0) throw new Error('There is no scoring to undo');
    const update = updateOf(book, run);
    assertStill(snapshot, sheet.header);
    const columns = columnWrite(snapshot, sheet.header.row, update);
    if (!tabs.log) throw new Error(`There is no log that tells of run ${run}`);
    writeTogether([columns, appendLines(tabs.log, log, [undoneLine(stamp, run, today)])]);
    return { message: `Run ${run} is undone: the scores of before are back in ${columns.ranges.join(', ')}` };
  });
}

function updateOf({ log, tabs, snapshot, sheet, parsed }: Book, run: number): ColumnUpdate[] {
  const kept = run <= lastStandingRun(log.lines) ? readRun(tabs.history, run) : null;
  const previous = kept && previousFrom(kept.previous);
  if (!previous)
    throw new Error(`Run ${run} cannot be undone: it was undone before, or its previous scores are no longer kept`);
  const { header, accounts } = sheet;
  const place = { accounts, headerRow: header.row, rows: snapshot.values.length - header.row - 1 };
  const owned = snapshot.own.map(({ id }) => id);
  return undoUpdate(previous, place, owned, (_, cell) =>
    typeof cell === 'number' ? scoreFormat(cell, parsed.model.tiers) : '@',
  );
}
