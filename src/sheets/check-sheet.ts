// What could go wrong is asked before the first cell changes.

import type { Header } from '../core/read/header.ts';
import { columnLetter } from '../core/read/values.ts';
import type { SheetSnapshot } from './account-sheet.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** @throws a sentence that names what stops us, when the sheet cannot be written to in these columns (0-based) */
export function assertWritable(snapshot: SheetSnapshot, header: Header, columns: readonly number[]): void {
  const { sheet, sheetName } = snapshot;
  assertNotMerged(snapshot, header, columns);
  const { ProtectionType } = SpreadsheetApp;
  if (sheet.getProtections(ProtectionType.SHEET).some(isClosed)) {
    throw new Error(`"${sheetName}" is protected and you may not edit it: ask its owner for access, or score a copy`);
  }
  for (const protection of sheet.getProtections(ProtectionType.RANGE)) {
    const range = protection.getRange();
    if (!reaches(range, header, columns) || !isClosed(protection)) continue;
    throw new Error(
      `The cells ${range.getA1Notation()} of "${sheetName}" are protected and you may not edit them, but scores belong there: ask the owner of the file for access, or score a copy`,
    );
  }
}

function isClosed(protection: Protection): boolean {
  return !protection.canEdit() && !protection.isWarningOnly();
}

/** From the header row on, in one of the columns. */
function reaches(range: Range, { row }: Header, columns: readonly number[]): boolean {
  const [first, last] = [range.getColumn() - 1, range.getColumn() + range.getNumColumns() - 2];
  return columns.some((column) => column >= first && column <= last) && range.getLastRow() > row;
}

/** Merged cells beside the table, as of a note, are no obstacle. */
function assertNotMerged(snapshot: SheetSnapshot, header: Header, columns: readonly number[]): void {
  const wanted = [...Object.values(header.columnOf), ...columns];
  for (const merge of mergesOf(snapshot, header)) {
    const [first, last] = [merge.getColumn() - 1, merge.getLastColumn() - 1];
    const touches = (column: number) => column >= first && column <= last;
    const place = `(${merge.getA1Notation()})`;
    if (merge.getRow() === header.row + 1 && wanted.some(touches)) {
      throw new Error(
        `The header row ${header.row + 1} of "${snapshot.sheetName}" has merged cells ${place}: unmerge them, then score again`,
      );
    }
    if (columns.some(touches)) {
      throw new Error(
        `"${snapshot.sheetName}" has merged cells where scores belong ${place}: unmerge them (Format > Merge cells > Unmerge), then score again`,
      );
    }
  }
}

function mergesOf({ area }: SheetSnapshot, { row }: Header): Range[] {
  return area.isPartOfMerge() ? area.getMergedRanges().filter((merge) => merge.getLastRow() > row) : [];
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
