import { type Cell, cleanText } from './cell.ts';

/** Cells of a sheet, row by row. */
export type Values = readonly (readonly Cell[])[];

/** A cell of a ragged table: blank where there is none. */
export function cellAt(values: Values, row: number, column: number): Cell {
  const cell = values[row]?.[column];
  return cell === undefined ? '' : cell;
}

/** The cells of one column in the given rows. */
export function columnCells(values: Values, rows: readonly number[], column: number): Cell[] {
  const cells = new Array<Cell>(rows.length);
  for (let i = 0; i < rows.length; i++) cells[i] = cellAt(values, rows[i] as number, column);
  return cells;
}

export function textIn(values: Values, row: number, column: number): string {
  return cleanText(cellAt(values, row, column));
}
