// The log tab: lines are appended in one write; when there are too many, the tab is written anew in one write.

import type { Cell } from '../core/exact/cell.ts';
import type { LogLine } from '../core/log/log.ts';
import { LOG_HEADER, lineCells, parseLog } from '../core/log/log-cells.ts';
import { trimLog } from '../core/log/replay.ts';
import { setInBlocks } from './blocks.ts';
import { cellsOf } from './cells.ts';
import type { DayReader } from './days.ts';
import { cellText } from './looks.ts';
import type { NewTab } from './own-tabs.ts';
import { roomFor } from './room.ts';
import type { Write } from './write-together.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const LOG_TAB: NewTab = { kind: 'log', name: 'Tierwise log', dress: dressLog };

/** The log as it was read. */
export interface Log {
  readonly lines: readonly LogLine[];
  /** Rows of the tab, with the header; none before the first line. */
  readonly cells: readonly (readonly Cell[])[];
}

/** @throws a sentence that names the damaged row */
export function readLog(sheet: Sheet | undefined, toDay: DayReader): Log {
  const cells = sheet ? cellsOf(sheet.getDataRange().getValues(), toDay) : [];
  const isBlank = cells.every((row) => row.every((cell) => cell === ''));
  return isBlank ? { lines: [], cells: [] } : { lines: parseLog(cells, LOG_TAB.name), cells };
}

/** A new tab. Text stays text: no key, segment or JSON may become a number, a date or a formula. */
function dressLog(sheet: Sheet): void {
  sheet.getRange(1, 1, sheet.getMaxRows(), LOG_HEADER.length).setNumberFormat('@');
  sheet.getRange(1, 1, 1, LOG_HEADER.length).setFontWeight('bold').setBackground('#e8eaed');
  sheet.setFrozenRows(1);
  sheet.setColumnWidths(1, LOG_HEADER.length, 140);
  // From, To and Reason are sentences; the last columns are for the add-on alone.
  sheet.setColumnWidths(LOG_HEADER.indexOf('From') + 1, 3, 280);
  const machine = LOG_HEADER.indexOf('Model');
  sheet
    .getRange(1, machine + 1, 1, LOG_HEADER.length - machine)
    .shiftColumnGroupDepth(1)
    .collapseGroups();
}

/** So that an emptied log is not taken for one that no run was ever written to. */
const BEGUN = 'tierwise.log.begun';

export function hasBegun(sheet: Sheet): boolean {
  return sheet.getDeveloperMetadata().some((mark) => mark.getKey() === BEGUN);
}

export function appendLines(sheet: Sheet, log: Log, lines: readonly LogLine[]): Write {
  const all = [...log.lines, ...lines];
  const kept = trimLog(all);
  const isNew = kept.length < all.length || log.cells.length === 0;
  const { write, takeBack } = isNew
    ? rewrite(sheet, log, [LOG_HEADER, ...kept.map(lineCells)])
    : append(sheet, log.cells.length + 1, lines);
  const isFirst = !log.lines.some(isRun) && lines.some(isRun);
  return {
    write: () => {
      write();
      if (isFirst && !hasBegun(sheet)) {
        SpreadsheetApp.flush();
        sheet.addDeveloperMetadata(BEGUN, '1', SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
      }
    },
    takeBack,
  };
}

const isRun = ({ event }: LogLine) => event === 'Scored';

function append(sheet: Sheet, row: number, lines: readonly LogLine[]): Write {
  const area = () => roomFor(sheet, row, 1, lines.length, LOG_HEADER.length);
  const cells = lines.map((line) => lineCells(line).map(cellText));
  return {
    write: () => setInBlocks(sheet, row, 1, cells, area()),
    takeBack: () => area().clearContent(),
  };
}

function rewrite(sheet: Sheet, { lines, cells }: Log, rows: readonly (readonly Cell[])[]): Write {
  const old = cells.length > 0 ? [LOG_HEADER, ...lines.map(lineCells)] : [];
  const width = Math.max(...[...cells, ...rows].map((row) => row.length));
  const height = Math.max(cells.length, rows.length);
  const put = (cells: readonly (readonly Cell[])[]) => {
    const area = roomFor(sheet, 1, 1, height, width);
    setInBlocks(
      sheet,
      1,
      1,
      Array.from({ length: height }, (_, r) => Array.from({ length: width }, (__, c) => cellText(cells[r]?.[c] ?? ''))),
      area,
    );
  };
  return { write: () => put(rows), takeBack: () => put(old) };
}
