// The cells of a sheet by row and column, and where a cell stands, as a person writes it.
import { type Cell, cleanText } from '../exact/cell.ts';

/** Cells of a sheet, row by row. */
export type Values = readonly (readonly Cell[])[];

/** A cell of a ragged table: blank where there is none. */
export function cellAt(values: Values, row: number, column: number): Cell {
  const cell = values[row]?.[column];
  return cell === undefined ? '' : cell;
}

/** Columns that are taken together: each row is fetched once for all of them. */
const TOGETHER = 4;

/** What is made of the cells of the given rows, by column; the next columns are written over the arrays of cells. */
export function mapColumns<T>(
  values: Values,
  rows: readonly number[],
  columns: readonly number[],
  read: (cells: readonly Cell[], k: number) => T,
): T[] {
  const made: T[] = [];
  const taken = Array.from({ length: TOGETHER }, () => new Array<Cell>(rows.length));
  for (let start = 0; start < columns.length; start += TOGETHER) {
    const some = columns.slice(start, start + TOGETHER);
    rows.forEach((row, i) => {
      for (let k = 0; k < some.length; k++) (taken[k] as Cell[])[i] = cellAt(values, row, some[k] as number);
    });
    made.push(...some.map((_, k) => read(taken[k] as Cell[], start + k)));
  }
  return made;
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
