// Which sheet holds the accounts, and a snapshot of it in one read.
import type { Cell } from '../core/input/cell.ts';
import type { Snapshot } from '../core/job/score-sheet.ts';
import { type DayReader, dayReader, isDate } from './days.ts';
import { type OwnColumn, ownColumns } from './own-columns.ts';
import { kindOfTab, tabOfKind } from './own-tabs.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The sheet asked for, else the active one unless it is ours, else the one that was scored last. */
export function accountSheet(spreadsheet: Spreadsheet, sheetId?: number): Sheet {
  const sheet = sheetId === undefined ? defaultSheet(spreadsheet) : sheetById(spreadsheet, sheetId);
  if (sheet.getType() !== SpreadsheetApp.SheetType.GRID) {
    throw new Error(`"${sheet.getName()}" is a chart, not a table: open the tab with your accounts`);
  }
  return sheet;
}

function sheetById(spreadsheet: Spreadsheet, sheetId: number): Sheet {
  const sheet = spreadsheet.getSheets().find((candidate) => candidate.getSheetId() === sheetId);
  if (!sheet) throw new Error('The tab with the accounts is gone: open the one to score and refresh');
  return sheet;
}

function defaultSheet(spreadsheet: Spreadsheet): Sheet {
  const active = spreadsheet.getActiveSheet();
  if (!isOurs(active)) return active;
  const sheet = tabOfKind(spreadsheet, 'accounts') ?? onlyTableOf(spreadsheet);
  if (!sheet) throw new Error(`"${active.getName()}" is written by Tierwise: open the tab with your accounts first`);
  return sheet;
}

function isOurs(sheet: Sheet): boolean {
  const kind = kindOfTab(sheet);
  return kind !== null && kind !== 'accounts';
}

/** With a single table beside our tabs there is nothing to choose. */
function onlyTableOf(spreadsheet: Spreadsheet): Sheet | null {
  const tables = spreadsheet.getSheets().filter((sheet) => !isOurs(sheet));
  return tables.length === 1 ? (tables[0] ?? null) : null;
}

export interface SheetSnapshot extends Snapshot {
  readonly sheet: Sheet;
  readonly toDay: DayReader;
  readonly own: readonly OwnColumn[];
}

export function takeSnapshot(spreadsheet: Spreadsheet, sheet: Sheet): SheetSnapshot {
  const own = ownColumns(sheet);
  const toDay = dayReader(spreadsheet.getSpreadsheetTimeZone());
  const columnOf: Record<string, number> = {};
  for (const { id, column } of own) columnOf[id] = column;
  return {
    sheet,
    own,
    toDay,
    sheetName: sheet.getName(),
    ownColumns: columnOf,
    locale: spreadsheet.getSpreadsheetLocale(),
    values: cellsOf(sheet.getDataRange().getValues(), toDay),
  };
}

/** Values as core wants them: dates as text of their day. */
export function cellsOf(values: unknown[][], toDay: DayReader): Cell[][] {
  for (const row of values) {
    for (let column = 0; column < row.length; column++) {
      const value = row[column];
      if (isDate(value)) row[column] = toDay(value);
    }
  }
  return values as Cell[][];
}
