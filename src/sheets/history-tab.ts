// The history tab (hidden): one row a run, each in the place that its number gives it, so that a run reads and writes
// one or two rows of it and never the whole tab.

import type { Cell } from '../core/exact/cell.ts';
import { HISTORY_HEADER, type HistoryRow, historyCells, parseHistory } from '../core/log/history.ts';
import { type LogLine, runLines } from '../core/log/log.ts';
import { planning } from '../core/model/presets.ts';
import { cellText } from './looks.ts';
import type { NewTab } from './own-tabs.ts';
import { growTo } from './room.ts';
import type { Write } from './write-together.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const { keptRuns } = planning.log;

export const HISTORY_TAB: NewTab = {
  kind: 'history',
  name: 'Tierwise history',
  isHidden: true,
  dress: dressHistory,
  header: HISTORY_HEADER,
};

/** A new tab: all of it is text. */
function dressHistory(sheet: Sheet): void {
  sheet.getRange(1, 1, keptRuns + 1, sheet.getMaxColumns()).setNumberFormat('@');
}

/** Row of the tab (1-based). */
function rowOf(run: number): number {
  return 2 + ((run - 1) % keptRuns);
}

/** The runs that stand, the last one first: an undone one does not. */
export function standingRuns(lines: readonly LogLine[]): number[] {
  const all = lines.map(({ run }) => run);
  return runLines(lines, all)
    .filter(({ canUndo }) => canUndo)
    .map(({ run }) => run);
}

/** 0: none yet. */
export function lastStandingRun(lines: readonly LogLine[]): number {
  return standingRuns(lines)[0] ?? 0;
}

/** null: no longer kept. */
export function readRun(sheet: Sheet | undefined, run: number): HistoryRow | null {
  return sheet && run > 0 ? found(sheet.getRange(rangeName(run, run)).getValues(), run) : null;
}

function found(rows: Cell[][], run: number): HistoryRow | null {
  return parseHistory([[...HISTORY_HEADER], ...rows]).find((row) => row.run === run) ?? null;
}

/** Numbers of the runs whose values are kept. */
export function keptRunsOf(sheet: Sheet | undefined): number[] {
  if (!sheet) return [];
  const rows = sheet.getRange(2, 1, keptRuns, 1).getValues();
  return rows.map(([run]) => Number(run)).filter((run) => run > 0);
}

/** The rows of these runs, as far as they are kept. */
export function readRuns(sheet: Sheet | undefined, runs: readonly number[]): HistoryRow[] {
  if (!sheet || runs.length === 0) return [];
  // Without their texts, which are large.
  const rows = sheet.getRange(2, 1, keptRuns, HISTORY_HEADER.length).getValues();
  return parseHistory([[...HISTORY_HEADER], ...rows]).filter(({ run }) => runs.includes(run));
}

/** All that is kept, the oldest run first. */
export function readHistoryRows(sheet: Sheet | undefined): HistoryRow[] {
  if (!sheet) return [];
  const rows = sheet.getRange(rangeName(1, keptRuns)).getValues();
  return parseHistory([[...HISTORY_HEADER], ...rows]).sort((a, b) => a.run - b.run);
}

const rangeName = (from: number, to: number) => `${rowOf(from)}:${rowOf(to)}`;

export interface History {
  readonly sheet: Sheet;
  /** The run before this one; null: none, or not kept. */
  readonly last: HistoryRow | null;
  /** Of the run to come: one of this number was killed before its line of the log. */
  readonly killed: HistoryRow | null;
  /** Whole rows, that of the last run first; rows below each other are one block. */
  readonly blocks: readonly { readonly name: string; readonly range: Range; readonly cells: Cell[][] }[];
}

/** The last run, read together with the place of the next one where that is the row below. */
export function readHistory(sheet: Sheet, lastRun: number, nextRun: number): History {
  const isPair = lastRun > 0 && rowOf(nextRun) === rowOf(lastRun) + 1;
  const runs = [lastRun, nextRun].filter((run) => run > 0);
  const names = isPair ? [rangeName(lastRun, nextRun)] : runs.map((run) => rangeName(run, run));
  const blocks = names.map((name) => {
    const range = sheet.getRange(name);
    return { name, range, cells: range.getValues() as Cell[][] };
  });
  const rows = blocks.flatMap(({ cells }) => cells);
  return { sheet, blocks, last: found(rows, lastRun), killed: found(rows, nextRun) };
}

/** Writes the next run; the last one gives its inputs away, which are large and asked for only once. */
export function nextRunWrite(history: History, next: HistoryRow): Write {
  const { last, blocks } = history;
  const rows = blocks.flatMap(({ cells }) => cells);
  rows[rows.length - 1] = historyCells(next);
  if (last) rows[0] = historyCells({ ...last, inputs: '' });
  return {
    write: () => put(history, rows),
    takeBack: () =>
      put(
        history,
        blocks.flatMap(({ cells }) => cells),
      ),
  };
}

function put({ sheet, blocks }: History, rows: readonly Cell[][]): void {
  const width = blocks[0]?.cells[0]?.length ?? 0;
  const needed = Math.max(...rows.map((row) => row.length));
  if (needed > width) growTo(sheet, 1, needed);
  let row = 0;
  for (const { name, range, cells } of blocks) {
    const area = needed > width ? sheet.getRange(name) : range;
    const columns = needed > width ? area.getNumColumns() : width;
    const block = rows.slice(row, row + cells.length);
    area.setValues(block.map((each) => Array.from({ length: columns }, (_, c) => cellText(each[c] ?? ''))));
    row += cells.length;
  }
}
