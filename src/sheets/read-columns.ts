import type { Columns, PanelRequest } from '../core/panel/calls.ts';
import { columnsOf } from '../core/panel/columns.ts';
import { parseIsoDay } from '../core/read/date.ts';
import { takeSnapshot } from './account-sheet.ts';
import { dayOf, nowIn } from './clock.ts';
import { readModel } from './model-cell.ts';

export function readColumns({ sheetId }: PanelRequest): Columns {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const { model } = readModel(spreadsheet);
  const today = parseIsoDay(dayOf(nowIn(timeZone))) as number;
  return columnsOf(takeSnapshot(spreadsheet, timeZone, sheetId), model, today);
}
