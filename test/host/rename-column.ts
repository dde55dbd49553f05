import type { Workbook } from '../../host/workbook/workbook.ts';

/** The header of a column, as a person renames it. */
export function renameColumn(workbook: Workbook, sheetId: number, column: number, name: string, headerRow = 1): void {
  workbook.setInput(sheetId, headerRow, column, name);
}
