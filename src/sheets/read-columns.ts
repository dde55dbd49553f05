import type { Columns, PanelRequest } from '../core/panel/calls.ts';
import { columnsOf } from '../core/panel/columns.ts';
import { takeSnapshot } from './account-sheet.ts';
import { readModel } from './model-cell.ts';

export function readColumns({ sheetId }: PanelRequest): Columns {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const { model } = readModel(spreadsheet);
  return columnsOf(takeSnapshot(spreadsheet, spreadsheet.getSpreadsheetTimeZone(), sheetId), model);
}
