// Arguments of cell functions: a single cell or a range, blank or not, always as a rectangle here.
import { type Cell, cleanText, isErrorCell, isMissing } from '../exact/cell.ts';
import { parseNumber } from '../read/number.ts';

/** What a sheet hands to a function, dates already as `yyyy-MM-dd` text; a skipped argument is undefined. */
export type Argument = Scalar | RangeArgument;
type Scalar = Cell | null | undefined;
type RangeArgument = readonly (readonly (Cell | null)[])[];
/** One cell, or a rectangle that spills. */
export type Result = Cell | Cell[][];

export type Grid = readonly (readonly Cell[])[];

export function isRange(argument: Argument): argument is RangeArgument {
  return Array.isArray(argument);
}

export function isBlank(argument: Argument): boolean {
  if (isRange(argument)) return argument.every((row) => row.every((cell) => isBlank(cell)));
  return argument === undefined || argument === null || isMissing(argument);
}

export function gridOf(argument: Argument): Grid {
  if (!isRange(argument)) return [[argument ?? '']];
  return argument.map((row) => row.map((cell) => cell ?? ''));
}

/** All cells of a row, a column or a rectangle, read row by row. */
export function cellsOf(argument: Argument): Cell[] {
  const cells: Cell[] = [];
  for (const row of gridOf(argument)) cells.push(...row);
  return cells;
}

/** Where a cell stands, for a sentence: nothing for a single cell, `row 3` in a range. */
export function place(name: string, grid: Grid, row: number): string {
  return grid.length > 1 ? `${name} in row ${row + 1}` : name;
}

export function shown(cell: Cell): string {
  const text = typeof cell === 'string' ? `"${cleanText(cell)}"` : String(cell);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/**
 * The number in a cell, NaN when it is blank.
 * @throws a sentence when the cell says something else
 */
export function numberIn(cell: Cell, where: string): number {
  if (typeof cell === 'number') return cell;
  if (isMissing(cell)) return Number.NaN;
  if (isErrorCell(cell)) throw new Error(`${where} is the error ${cell}: mend that cell first`);
  const parsed = typeof cell === 'string' ? parseNumber(cleanText(cell), null) : null;
  if (!parsed) throw new Error(`${where} is ${shown(cell)}, must be a number`);
  return parsed.value;
}

/** The only cell of an argument that must not be a range. */
export function scalarOf(argument: Argument, name: string): Cell {
  const cells = cellsOf(argument);
  if (cells.length > 1) throw new Error(`${name} is a range of ${cells.length} cells, must be a single value`);
  return cells[0] ?? '';
}

/** A single cell when only single cells were given, else a rectangle. */
export function answer(given: readonly Argument[], rows: Cell[][]): Result {
  return given.some(isRange) ? rows : (rows[0]?.[0] ?? '');
}
