// What scoring writes: whole columns of cells as plain data. Writing them is the sheet edge's job.
import type { Cell } from '../exact/cell.ts';
import type { ColumnUpdate } from '../log/previous-values.ts';
import type { ScoredSheet } from '../systems/score-sheet.ts';
import type { ScoredColumn } from '../systems/system.ts';
import { scoredColumns } from './scored-columns.ts';

/**
 * Columns to write below the header row.
 * @param rows sheet rows below the header
 * @param owned ids of columns that an earlier run wrote: those that are off now are emptied, not left stale
 */
export function scoringUpdate(sheet: ScoredSheet, rows: number, owned: readonly string[]): ColumnUpdate[] {
  const accountAt = new Int32Array(rows).fill(-1);
  sheet.accounts.rows.forEach((row, i) => {
    accountAt[row - sheet.header.row - 1] = i;
  });
  const columns = scoredColumns(sheet);
  const stale = owned.filter((id) => !columns.some((column) => column.id === id && column.isOn));
  return [
    ...columns.filter(({ isOn }) => isOn).map((column) => columnUpdate(column, accountAt, sheet.accounts.isActive)),
    ...stale.map((id) => ({
      id,
      header: columns.find((column) => column.id === id)?.header ?? '',
      cells: new Array<Cell>(rows).fill(''),
      formats: new Array<string>(rows).fill('@'),
    })),
  ];
}

function columnUpdate(column: ScoredColumn, accountAt: Int32Array, isActive: Uint8Array): ColumnUpdate {
  const { id, header, format, formatAt } = column;
  const cells = new Array<Cell>(accountAt.length).fill('');
  const formats = new Array<string>(accountAt.length).fill(format);
  for (let row = 0; row < accountAt.length; row++) {
    const i = accountAt[row] as number;
    if (i < 0) continue;
    cells[row] = cellOf(column, i, isActive);
    if (formatAt) formats[row] = formatAt(i);
  }
  return { id, header, cells, formats };
}

export function cellOf({ cell, forInactive }: ScoredColumn, i: number, isActive: Uint8Array): Cell {
  return isActive[i] ? cell(i) : (forInactive?.(i) ?? '');
}
