// What could go wrong is asked before the first cell changes.

import type { Header } from '../core/read/header.ts';
import { columnLetter } from '../core/read/values.ts';
import type { SheetSnapshot } from './account-sheet.ts';
import { cellsOf } from './cells.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

/**
 * The whole header row, for `hasMoved`.
 * @throws a sentence when the sheet cannot be written to
 */
export function assertWritable({ sheet, sheetName }: SheetSnapshot, { row }: Header): Range {
  const headers = sheet.getRange(`${row + 1}:${row + 1}`);
  if (headers.isPartOfMerge()) {
    throw new Error(`The header row ${row + 1} of "${sheetName}" has merged cells: unmerge them, then score again`);
  }
  for (const protection of sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)) {
    if (!protection.canEdit() && !protection.isWarningOnly()) {
      throw new Error(`"${sheetName}" is protected and you may not edit it: ask its owner for access, or score a copy`);
    }
  }
  return headers;
}

/**
 * Sorting a filter moves what stands in its columns alone: scores behind it would stay where they are.
 * @throws a sentence when it ends before them
 */
export function assertFilterReaches({ sheet, sheetName, own, values }: SheetSnapshot): void {
  const range = sheet.getFilter()?.getRange();
  if (!range) return;
  const last = own.length > 0 ? Math.max(...own.map(({ column }) => column)) : (values[0]?.length ?? 0);
  const end = range.getColumn() + range.getNumColumns() - 1;
  if (end > last) return;
  throw new Error(
    `The filter of "${sheetName}" ends at column ${columnLetter(end - 1)}, before the scores: sorting with it would move the accounts and leave their scores behind. Remove it (Data > Remove filter), score, then make a filter over all columns`,
  );
}

/** Has anybody sorted, inserted or moved something since the snapshot? Reads the header row and the key column again. */
export function hasMoved({ sheet, values, toDay }: SheetSnapshot, { row, columnOf }: Header, headers: Range): boolean {
  const key = columnOf.id ?? columnOf.domain ?? columnOf.name ?? Object.values(columnOf)[0] ?? 0;
  const [texts = []] = cellsOf(headers.getValues(), toDay);
  if (texts.some((cell, column) => cell !== (values[row]?.[column] ?? ''))) return true;
  const letter = columnLetter(key);
  const keys = cellsOf(sheet.getRange(`${letter}:${letter}`).getValues(), toDay);
  return keys.length < values.length || keys.some(([cell], r) => cell !== (values[r]?.[key] ?? ''));
}

/** @throws a sentence when the sheet cannot be written to, or is no longer what was read */
export function assertStill(snapshot: SheetSnapshot, header: Header): void {
  if (hasMoved(snapshot, header, assertWritable(snapshot, header))) throw new Error(MOVED);
}

export const MOVED =
  'Rows or columns moved meanwhile, so nothing was written. Try again when nobody is editing the sheet';
