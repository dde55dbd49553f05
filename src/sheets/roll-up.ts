// A table of orders as a tab of accounts: made anew, nothing of the person's is touched.
import type { Cell } from '../core/exact/cell.ts';
import type { RollUpRequest } from '../core/panel/calls.ts';
import { isoDay, parseIsoDay } from '../core/read/date.ts';
import { orderColumns } from '../core/read/header.ts';
import { notationOf } from '../core/read/number.ts';
import { rolledUp } from '../core/read/orders.ts';
import { cellAt } from '../core/read/values.ts';
import { findSheetTable } from '../core/systems/score-sheet.ts';
import { takeSnapshot } from './account-sheet.ts';
import { withDocumentLock } from './lock.ts';
import { cellText } from './looks.ts';
import { readModel } from './model-cell.ts';
import { attempt } from './write-together.ts';

const HEADER = ['Account name', 'Last activity', 'Order count', 'Order amount'];

export function rollUpOrders({ sheetId, today }: RollUpRequest): { sheetId: number } {
  return withDocumentLock(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const { values, locale, ...snapshot } = takeSnapshot(spreadsheet, spreadsheet.getSpreadsheetTimeZone(), sheetId);
    const table = findSheetTable({ values, locale, ...snapshot }, readModel(spreadsheet).model);
    const found = typeof table === 'string' ? null : orderColumns(values, table);
    if (typeof table === 'string' || !found) {
      throw new Error(
        `"${snapshot.sheetName}" is no table of orders: it needs several rows a customer, a date and an amount`,
      );
    }
    const column = (place: number) => table.rows.map((row) => cellAt(values, row, place));
    const [names, dates, amounts] = [found.key, found.date, found.amount].map(column) as [Cell[], Cell[], Cell[]];
    const { customers } = rolledUp(names, dates, amounts, parseIsoDay(today) as number, notationOf(locale));
    if (customers.length === 0)
      throw new Error(`No row of "${snapshot.sheetName}" has a customer, a date and an amount`);
    const rows = customers.map(({ name, lastOrder, orders, amount }) => [name, isoDay(lastOrder), orders, amount]);
    const sheet = spreadsheet.insertSheet();
    try {
      sheet.getRange(1, 1, rows.length + 1, HEADER.length).setValues([HEADER, ...rows.map((row) => row.map(cellText))]);
      sheet.setFrozenRows(1);
      return { sheetId: sheet.getSheetId() };
    } catch (error) {
      attempt(() => spreadsheet.deleteSheet(sheet));
      throw error;
    }
  });
}
