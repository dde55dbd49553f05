// What could go wrong is asked before the first cell changes.
import { columnLetter } from '../core/input/address.ts';
import type { Header } from '../core/input/header.ts';
import { cellsOf, type SheetSnapshot } from './account-sheet.ts';

/** @throws a sentence when the sheet cannot be written to */
export function assertWritable({ sheet, sheetName, values }: SheetSnapshot, headerRow: number): void {
  if (sheet.getRange(headerRow + 1, 1, 1, values[0]?.length ?? 1).isPartOfMerge()) {
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

/** Has anybody sorted, inserted or moved something since the snapshot? Reads the whole header row and key column again. */
export function hasMoved({ sheet, values, toDay }: SheetSnapshot, { row, columnOf }: Header): boolean {
  const key = columnOf.id ?? columnOf.domain ?? columnOf.name ?? Object.values(columnOf)[0] ?? 0;
  const [headers = []] = cellsOf(sheet.getRange(`${row + 1}:${row + 1}`).getValues(), toDay);
  if (headers.some((cell, column) => cell !== (values[row]?.[column] ?? ''))) return true;
  const letter = columnLetter(key);
  const keys = cellsOf(sheet.getRange(`${letter}:${letter}`).getValues(), toDay);
  return keys.length < values.length || keys.some(([cell], r) => cell !== (values[r]?.[key] ?? ''));
}
