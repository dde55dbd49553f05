// Accounts to try the add-on on, in the open sheet when it is empty, else on a new tab: nothing of the user's is touched.

import type { SampleRequest } from '../core/panel/calls.ts';
import { parseIsoDay } from '../core/read/date.ts';
import { sampleAccounts } from '../core/tabs/sample-accounts.ts';
import { withDocumentLock } from './lock.ts';
import { attempt } from './write-together.ts';

export function insertSample({ today }: SampleRequest): { sheetId: number } {
  return withDocumentLock(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const rows = sampleAccounts(parseIsoDay(today) as number);
    const active = spreadsheet.getActiveSheet();
    const isEmpty = active.getType() === SpreadsheetApp.SheetType.GRID && active.getLastRow() === 0;
    const sheet = isEmpty ? active : spreadsheet.insertSheet();
    const width = (rows[0] as unknown[]).length;
    try {
      sheet.getRange(1, 1, rows.length, width).setValues(rows);
      sheet.setFrozenRows(1);
      return { sheetId: sheet.getSheetId() };
    } catch (error) {
      // The next try would leave this one behind.
      attempt(() => (isEmpty ? sheet.getRange(1, 1, rows.length, width).clear() : spreadsheet.deleteSheet(sheet)));
      throw error;
    }
  });
}
