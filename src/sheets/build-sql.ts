import type { SqlCall, SqlText } from '../core/panel/calls.ts';
import { parseIsoDay } from '../core/read/date.ts';
import { selectOf } from '../core/sql/select.ts';
import { mappingOf, tableColumns } from '../core/sql/sheet-columns.ts';
import { readModel } from './model-cell.ts';
import { readBook } from './read-book.ts';
import { scoreBook } from './score-book.ts';

/** Over the columns that are named, or over those of the sheet. */
export function buildSql({ dialect, table, columns, asOf, sheetId, text }: SqlCall): SqlText {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const target = { dialect, table, asOf: asOf === null ? null : parseIsoDay(asOf) };
  if (columns) return { sql: selectOf({ ...target, model: readModel(spreadsheet).model, columns }) };
  const book = readBook(spreadsheet, { asOf, sheetId, text });
  const { header } = book.sheet;
  const { values, locale, ownColumns } = book.snapshot;
  const sheet = { values, header, locale, ownColumns: Object.values(ownColumns) };
  // The source of the segment may be settled by the accounts.
  const model = { ...scoreBook(book).model, mapping: mappingOf(sheet), headerRow: undefined };
  return { sql: selectOf({ ...target, model, columns: tableColumns(sheet, model) }) };
}
