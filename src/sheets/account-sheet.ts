// Which sheet holds the accounts, and a snapshot of it in one read.
import type { Snapshot } from '../core/systems/score-sheet.ts';
import { type AccountMark, accountMark, lastScoredSheet } from './account-mark.ts';
import { cellsOf } from './cells.ts';
import { parsePattern } from './column-pattern.ts';
import { type DayReader, dayReader } from './days.ts';
import { type OwnColumn, ownColumns } from './own-columns.ts';
import { isOwnTab } from './own-tabs.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface AccountSheet {
  readonly sheet: Sheet;
  /** null: it was not the one scored last. */
  readonly mark: AccountMark | null;
}

/** The sheet asked for, else the active one unless it is ours, else the one that was scored last. */
export function accountSheet(spreadsheet: Spreadsheet, sheetId?: number): AccountSheet {
  const asked = sheetId === undefined ? spreadsheet.getActiveSheet() : spreadsheet.getSheetById(sheetId);
  if (!asked) throw new Error('The tab with the accounts is gone: open the one to score and refresh');
  const { marks, keys } = marksOf(asked);
  const mark = accountMark(marks, keys);
  // A run that was killed may leave a tab open that is to be ours.
  const isLeft = !mark && sheetId === undefined && !isOwnTab(keys) && asked.getLastRow() === 0;
  const scored = isLeft ? lastScoredSheet(spreadsheet) : null;
  if (scored) return withMark(scored);
  const found = isOwnTab(keys) ? otherSheet(spreadsheet, asked) : { sheet: asked, mark };
  if (found.mark === null) assertTable(found.sheet);
  return found;
}

/** @throws a sentence on a tab without cells of its own */
function assertTable(sheet: Sheet): void {
  const { GRID, OBJECT } = SpreadsheetApp.SheetType;
  const type = sheet.getType();
  if (type === GRID) return;
  throw new Error(
    type === OBJECT
      ? `"${sheet.getName()}" is a chart, not a table: open the tab with your accounts`
      : `"${sheet.getName()}" is connected to a database and cannot be written to: use Extract on it, or copy the data as values to another tab, then score that tab`,
  );
}

function otherSheet(spreadsheet: Spreadsheet, ours: Sheet): AccountSheet {
  const sheet = lastScoredSheet(spreadsheet) ?? onlyTableOf(spreadsheet);
  if (!sheet) throw new Error(`"${ours.getName()}" is written by Tierwise: open the tab with your accounts first`);
  return withMark(sheet);
}

function withMark(sheet: Sheet): AccountSheet {
  const { marks, keys } = marksOf(sheet);
  return { sheet, mark: accountMark(marks, keys) };
}

function marksOf(sheet: Sheet) {
  const marks = sheet.getDeveloperMetadata();
  return { marks, keys: marks.map((mark) => mark.getKey()) };
}

/** With a single table beside our tabs there is nothing to choose. */
function onlyTableOf(spreadsheet: Spreadsheet): Sheet | null {
  const tables = spreadsheet.getSheets().filter((sheet) => !isOwnTab(marksOf(sheet).keys));
  return tables.length === 1 ? (tables[0] ?? null) : null;
}

export interface SheetSnapshot extends Snapshot, AccountSheet {
  /** What the values were read from. */
  readonly area: GoogleAppsScript.Spreadsheet.Range;
  readonly sheetId: number;
  readonly toDay: DayReader;
  readonly own: readonly OwnColumn[];
}

export function takeSnapshot(spreadsheet: Spreadsheet, timeZone: string, sheetId?: number): SheetSnapshot {
  const { sheet, mark } = accountSheet(spreadsheet, sheetId);
  const toDay = dayReader(timeZone);
  const area = sheet.getDataRange();
  const values = cellsOf(area.getValues(), toDay);
  const own = ownColumns(sheet, values, mark && parsePattern(mark.text));
  const columnOf: Record<string, number> = {};
  for (const { id, column } of own) columnOf[id] = column;
  return {
    sheet,
    sheetId: sheet.getSheetId(),
    area,
    mark,
    own,
    toDay,
    sheetName: sheet.getName(),
    ownColumns: columnOf,
    locale: spreadsheet.getSpreadsheetLocale(),
    values,
  };
}
