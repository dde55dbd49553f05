// What a person decides: lines of the log, and the segment columns of the accounts that were decided on.

import type { Cell } from '../core/exact/cell.ts';
import { decideAll, decisionMessage } from '../core/log/decisions.ts';
import { type ColumnUpdate, type PreviousValues, undoUpdate } from '../core/log/previous-values.ts';
import { replay } from '../core/log/replay.ts';
import type { DecideRequest, Done } from '../core/panel/calls.ts';
import { parseIsoDay } from '../core/read/date.ts';
import { keyAt } from '../core/read/identity.ts';
import type { ScoredSheet } from '../core/systems/score-sheet.ts';
import { scoringUpdate } from '../core/tabs/scored-columns.ts';
import { assertWritable } from './check-sheet.ts';
import { withDocumentLock } from './lock.ts';
import { appendLines } from './log-tab.ts';
import { assertNoOtherLog } from './other-log.ts';
import { type Book, readBook } from './read-book.ts';
import { previousOf } from './run-history.ts';
import { runTabs } from './run-tabs.ts';
import { scoreBook } from './score-book.ts';
import { ColumnWrite } from './write-columns.ts';
import { writeStill } from './write-still.ts';

export function decide({ decisions, sheetId }: DecideRequest): Done {
  return withDocumentLock(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    let message = '';
    let shown: PreviousValues | null = null;
    const written = writeStill((before) => {
      const book = readBook(spreadsheet, { asOf: null, sheetId });
      const { log, stamp, sheet, snapshot, model } = book;
      if (!book.tabs.log) assertNoOtherLog(spreadsheet);
      const { header, accounts } = sheet;
      const decided = decideAll(stamp, decisions, { model, accounts, log: log.lines });
      message = decisionMessage(decided);
      if (decided.lines.length === 0) throw new Error(message);
      const lines = [...log.lines, ...decided.lines];
      const states = replay(lines, model.segmentBy);
      const after = { ...book, log: { ...log, lines }, states, asOf: dayOfDecision(book, decided.lines) };
      shown = (before && shown) || previousOf(book);
      const keys = new Set(decided.lines.map(({ key }) => key));
      const update = segmentUpdate(book, scoreBook(after), keys, { ...shown, isAll: before !== null });
      const columns = new ColumnWrite({ snapshot, header, model }, update, before).targets.map(({ column }) => column);
      assertWritable(snapshot, header, columns);
      const { tabs } = runTabs(book);
      return { snapshot, header, model, update, last: [appendLines(tabs.log, log, decided.lines)] };
    });
    return { message: [message, ...(written?.warnings ?? [])].join('. ') };
  });
}

/** The later of the last run and the decisions: the sheet goes on showing that run, but not what was decided for later. */
function dayOfDecision({ log, today }: Book, decided: readonly { readonly day: string }[]): number {
  const runs = log.lines.filter(({ event }) => event === 'Scored').map(({ day }) => day);
  const days = [...runs.slice(-1), ...decided.map(({ day }) => (day < today ? day : today))].sort();
  return parseIsoDay(days[days.length - 1] ?? today) ?? 0;
}

/** Columns that say what segment holds and why. */
const SEGMENT_COLUMNS = [
  ...['segment', 'reason', 'nextStep', 'service', 'status', 'label', 'play'],
  ...['attention', 'gaps', 'flags', 'codes'],
];

/**
 * Those of our columns that are there, with new cells for the decided accounts alone.
 * @param shown cells of the others, by account; of all columns where an earlier write went astray
 */
function segmentUpdate(
  { snapshot }: Book,
  scored: ScoredSheet,
  keys: ReadonlySet<string>,
  shown: PreviousValues & { readonly isAll: boolean },
): ColumnUpdate[] {
  const { header, accounts } = scored;
  const rows = snapshot.values.length - header.row - 1;
  const decided = new Set(
    accounts.rows.filter((_, i) => keys.has(keyAt(accounts, i))).map((row) => row - header.row - 1),
  );
  const isDecided = (id: string, row: number) => SEGMENT_COLUMNS.includes(id) && decided.has(row);
  const owned = snapshot.own.map(({ id }) => id);
  const kept = new Map(
    undoUpdate(shown, { accounts, headerRow: header.row, rows }, owned, () => '').map((each) => [each.id, each]),
  );
  return scoringUpdate(scored, rows, owned)
    .filter(({ id }) => (shown.isAll || SEGMENT_COLUMNS.includes(id)) && owned.includes(id))
    .map((column) => {
      const there = (row: number): Cell => kept.get(column.id)?.cells[row] ?? '';
      return { ...column, cells: column.cells.map((cell, row) => (isDecided(column.id, row) ? cell : there(row))) };
    });
}
