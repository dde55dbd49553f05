// What could go wrong is asked before the first cell changes.
import type { Header } from '../core/input/header.ts';
import { cellsOf, type SheetSnapshot } from './account-sheet.ts';

/** @throws a sentence when the sheet cannot be written to */
export function assertWritable({ sheet, sheetName }: SheetSnapshot, headerRow: number): void {
  const area = sheet.getDataRange();
  if (sheet.getRange(headerRow + 1, 1, 1, area.getNumColumns()).isPartOfMerge()) {
    throw new Error(
      `The header row ${headerRow + 1} of "${sheetName}" has merged cells: unmerge them, then score again`,
    );
  }
  for (const protection of sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)) {
    if (!protection.canEdit() && !protection.isWarningOnly()) {
      throw new Error(`"${sheetName}" is protected and you may not edit it: ask its owner for access, or score a copy`);
    }
  }
}

/** Has anybody sorted, inserted or moved something since the snapshot? Reads the header row and the key column again. */
export function hasMoved({ sheet, values, toDay }: SheetSnapshot, { row, columnOf }: Header): boolean {
  const key = columnOf.id ?? columnOf.domain ?? columnOf.name ?? Object.values(columnOf)[0] ?? 0;
  if (sheet.getLastRow() !== values.length) return true;
  const [headers = []] = cellsOf(sheet.getRange(row + 1, 1, 1, values[0]?.length ?? 1).getValues(), toDay);
  if (headers.some((cell, column) => cell !== values[row]?.[column])) return true;
  const keys = cellsOf(sheet.getRange(1, key + 1, values.length, 1).getValues(), toDay);
  return keys.some(([cell], r) => cell !== values[r]?.[key]);
}
