// From the sidebar to the row of an account in the sheet, and back from the row that a person selected.
import type { OpenTab, SelectionRequest, SelectRequest } from '../core/panel/calls.ts';
import { accountSheet } from './account-sheet.ts';
import { isOwnTab } from './own-tabs.ts';

/** Which tab the person looks at. */
export function openTab(): OpenTab {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  const keys = sheet.getDeveloperMetadata().map((mark) => mark.getKey());
  return { sheetId: sheet.getSheetId(), sheetName: sheet.getName(), isOurs: isOwnTab(keys) };
}

export function selectAccount({ sheetId, row }: SelectRequest): object {
  const { sheet } = accountSheet(SpreadsheetApp.getActiveSpreadsheet(), sheetId);
  if (row > sheet.getLastRow()) throw new Error(`Row ${row} is no longer there: refresh, then select it again`);
  sheet.getRange(row, 1, 1, sheet.getLastColumn()).activate();
  return {};
}

/** @throws a sentence when another tab is open or nothing is selected */
export function readSelection({ sheetId }: SelectionRequest): { row: number } {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const range = spreadsheet.getActiveRange();
  if (!range || range.getSheet().getSheetId() !== sheetId) {
    const name = accountSheet(spreadsheet, sheetId).sheet.getName();
    throw new Error(`Select a cell of an account on the tab "${name}" first`);
  }
  return { row: range.getRow() };
}
