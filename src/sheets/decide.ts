// What a person decides: lines of the log, and the segment columns of the accounts that were decided on.

import type { Cell } from '../core/exact/cell.ts';
import { decideAll, decisionMessage } from '../core/log/decisions.ts';
import type { ColumnUpdate } from '../core/log/previous-values.ts';
import { replay } from '../core/log/replay.ts';
import type { DecideRequest, Done } from '../core/panel/calls.ts';
import { parseIsoDay } from '../core/read/date.ts';
import { keyAt } from '../core/read/identity.ts';
import type { ScoredSheet } from '../core/systems/score-sheet.ts';
import { scoringUpdate } from '../core/tabs/scored-columns.ts';
import { assertStill } from './check-sheet.ts';
import { withDocumentLock } from './lock.ts';
import { appendLines } from './log-tab.ts';
import { type Book, readBook } from './read-book.ts';
import { runTabs } from './run-tabs.ts';
import { scoreBook } from './score-book.ts';
import { columnWrite } from './write-columns.ts';
import { writeTogether } from './write-together.ts';

export function decide({ decisions, sheetId }: DecideRequest): Done {
  return withDocumentLock(() => {
    const book = readBook(SpreadsheetApp.getActiveSpreadsheet(), { asOf: null, sheetId });
    const { log, stamp, sheet, snapshot } = book;
    const { header, accounts } = sheet;
    const decided = decideAll(stamp, decisions, { model: book.model, accounts, log: log.lines });
    if (decided.lines.length === 0) throw new Error(decisionMessage(decided));
    assertStill(snapshot, header);
    const lines = [...log.lines, ...decided.lines];
    const states = replay(lines, book.model.segmentBy);
    const after = { ...book, log: { ...log, lines }, states, asOf: dayOfDecision(book, decided.lines) };
    const update = segmentUpdate(book, scoreBook(after), new Set(decided.lines.map(({ key }) => key)));
    const logTab = runTabs(book).log;
    writeTogether([columnWrite(snapshot, header.row, update), appendLines(logTab, log, decided.lines)]);
    return { message: decisionMessage(decided) };
  });
}

/** The later of the last run and the decisions: the sheet goes on showing that run, but not what was decided for later. */
function dayOfDecision({ log, today }: Book, decided: readonly { readonly day: string }[]): number {
  const runs = log.lines.filter(({ event }) => event === 'Scored').map(({ day }) => day);
  const days = [...runs.slice(-1), ...decided.map(({ day }) => (day < today ? day : today))].sort();
  return parseIsoDay(days[days.length - 1] ?? today) ?? 0;
}

/** Columns that say what segment holds and why. */
const SEGMENT_COLUMNS = ['segment', 'service', 'status', 'flags', 'codes', 'reason', 'label', 'play'];

/** Those of our columns that are there, with new cells for the decided accounts alone. */
function segmentUpdate({ snapshot }: Book, scored: ScoredSheet, keys: ReadonlySet<string>): ColumnUpdate[] {
  const { header, accounts } = scored;
  const start = header.row + 1;
  const rows = new Set(accounts.rows.filter((_, i) => keys.has(keyAt(accounts, i))).map((row) => row - start));
  const columnOf = new Map(snapshot.own.map(({ id, column }) => [id, column]));
  const update = scoringUpdate(scored, snapshot.values.length - start, [...columnOf.keys()]);
  return update
    .filter(({ id }) => SEGMENT_COLUMNS.includes(id) && columnOf.has(id))
    .map((column) => {
      const there = (row: number): Cell => snapshot.values[start + row]?.[columnOf.get(column.id) as number] ?? '';
      return { ...column, cells: column.cells.map((cell, row) => (rows.has(row) ? cell : there(row))) };
    });
}
