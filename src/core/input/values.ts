import { type Cell, cleanText } from './cell.ts';

/** Cells of a sheet, row by row. */
export type Values = readonly (readonly Cell[])[];

/** A cell of a ragged table: blank where there is none. */
export function cellAt(values: Values, row: number, column: number): Cell {
  const cell = values[row]?.[column];
  return cell === undefined ? '' : cell;
}

/** The cells of the given rows by column, taken row by row: from column to column each row would be fetched again. */
export function columnsOf(values: Values, rows: readonly number[], columns: readonly number[]): Cell[][] {
  const cells = columns.map(() => new Array<Cell>(rows.length));
  rows.forEach((row, i) => {
    for (let k = 0; k < columns.length; k++) (cells[k] as Cell[])[i] = cellAt(values, row, columns[k] as number);
  });
  return cells;
}

export function textIn(values: Values, row: number, column: number): string {
  return cleanText(cellAt(values, row, column));
}
