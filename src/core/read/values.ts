// The cells of a sheet by row and column, and where a cell stands, as a person writes it.
import { type Cell, cleanText } from '../exact/cell.ts';

/** Cells of a sheet, row by row. */
export type Values = readonly (readonly Cell[])[];

/** A cell of a ragged table: blank where there is none. */
export function cellAt(values: Values, row: number, column: number): Cell {
  const cell = values[row]?.[column];
  return cell === undefined ? '' : cell;
}

export function textIn(values: Values, row: number, column: number): string {
  return cleanText(cellAt(values, row, column));
}

/** `0` is A, `28` is AC. */
export function columnLetter(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** `(3, 6)` is G4. */
export function address(row: number, column: number): string {
  return columnLetter(column) + (row + 1);
}
