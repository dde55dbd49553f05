import type { Model } from '../core/model/model.ts';
import type { Columns, PanelRequest } from '../core/panel/calls.ts';
import { columnsOf } from '../core/panel/columns.ts';
import type { Accounts } from '../core/read/accounts.ts';
import { parseIsoDay } from '../core/read/date.ts';
import { readSheet } from '../core/systems/score-sheet.ts';
import { type SheetSnapshot, takeSnapshot } from './account-sheet.ts';
import { dayOf, nowIn } from './clock.ts';
import { withMergedKeys } from './merged-keys.ts';
import { readModel } from './model-cell.ts';

export function readColumns({ sheetId }: PanelRequest): Columns {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const { model } = readModel(spreadsheet);
  const today = parseIsoDay(dayOf(nowIn(timeZone))) as number;
  const snapshot = takeSnapshot(spreadsheet, timeZone, sheetId);
  return columnsOf(snapshot, model, today, accountsIn(snapshot, model));
}

/** null: there are none to be read. */
function accountsIn(snapshot: SheetSnapshot, model: Model): Accounts | null {
  try {
    return withMergedKeys(readSheet(snapshot, model), snapshot, model).accounts;
  } catch {
    return null;
  }
}
