import { type Area, overlaps } from '../workbook/area.ts';
import type { Cell } from '../workbook/cell.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { requireEditable } from './edit-rights.ts';
import { requireValid } from './validations.ts';

export const grid = <T>({ row, column, rows, columns }: Area, at: (row: number, column: number) => T): T[][] =>
  Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (__, j) => at(row + i, column + j)));

/** Writes an area that may be edited; cells hidden under a merge keep what they have. */
export function writeCells(
  workbook: Workbook,
  area: Area,
  cellOf: (old: Cell | undefined, i: number, j: number) => Cell | undefined,
): void {
  requireEditable(workbook, area);
  const sheet = workbook.sheet(area.sheetId);
  const hidden = sheet.merges.filter((merge) => overlaps(merge, area));
  const isHidden = (row: number, column: number) =>
    hidden.some(
      (merge) =>
        overlaps(merge, { ...area, row, column, rows: 1, columns: 1 }) &&
        (row !== merge.row || column !== merge.column),
    );
  const cells = grid(area, (row, column) => {
    const old = sheet.cell(row, column);
    return isHidden(row, column) ? old : cellOf(old, row - area.row, column - area.column);
  });
  requireValid(sheet, area, cells);
  workbook.write(area.sheetId, area.row, area.column, cells);
}
