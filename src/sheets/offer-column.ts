// The cells of any column of the sheet, for a criterion of a person's own that the page previews.
import type { ColumnRequest } from '../core/panel/calls.ts';
import { type ColumnOffer, columnOffer } from '../core/panel/columns.ts';
import { parseIsoDay } from '../core/read/date.ts';
import { columnNamed } from '../core/read/mapping.ts';
import { notationOf } from '../core/read/number.ts';
import { cellAt } from '../core/read/values.ts';
import { readSheet } from '../core/systems/score-sheet.ts';
import { takeSnapshot } from './account-sheet.ts';
import { withMergedKeys } from './merged-keys.ts';
import { readModel } from './model-cell.ts';

/** @throws a sentence when the column is not there any more */
export function offerColumn({ sheetId, header: name, kind, today }: ColumnRequest): ColumnOffer {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const snapshot = takeSnapshot(spreadsheet, spreadsheet.getSpreadsheetTimeZone(), sheetId);
  const { values, locale, ownColumns } = snapshot;
  const { model } = readModel(spreadsheet);
  const { header, accounts } = withMergedKeys(readSheet(snapshot, model), snapshot, model);
  const column = columnNamed(values[header.row] ?? [], name, Object.values(ownColumns));
  if (column < 0) throw new Error(`"${snapshot.sheetName}" has no column "${name}": refresh, then choose another one`);
  const cells = accounts.rows.map((row) => cellAt(values, row, column));
  return columnOffer(cells, notationOf(locale), kind, parseIsoDay(today) ?? 0);
}
