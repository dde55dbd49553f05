// Arguments of cell functions: a single cell or a range, blank or not, always as a rectangle here.
import { type Cell, cleanText, isErrorCell, isMissing } from '../exact/cell.ts';
import { isoDay, parseDate, parseIsoDay } from '../read/date.ts';
import { markOfColumn, type Notation, notationOf, parseNumber } from '../read/number.ts';

/** What a sheet hands to a function, dates already as `yyyy-MM-dd` text; a skipped argument is undefined. */
export type Argument = Scalar | RangeArgument;
type Scalar = Cell | null | undefined;
type RangeArgument = readonly (readonly (Cell | null)[])[];
/** One cell, or a rectangle that spills. */
export type Result = Cell | Cell[][];

export type Grid = readonly (readonly Cell[])[];

/** What a function may ask of the spreadsheet; asking costs time, so it is asked only where it matters. */
export interface CellHost {
  /** Such as `en_US`. */
  locale(): string;
}

export function isRange(argument: Argument): argument is RangeArgument {
  return Array.isArray(argument);
}

/** More than one cell: what is wrong in one of them leaves its row blank, what is wrong in a single cell is a sentence. */
export function isMany(argument: Argument): argument is RangeArgument {
  return isRange(argument) && argument.length * (argument[0]?.length ?? 0) > 1;
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

/** Why a cell that is no error cannot be used, after its name. */
export function refusal(cell: Cell, must: string): string {
  return isErrorCell(cell) ? `is the error ${cell}: correct that cell first` : `is ${shown(cell)}, ${must}`;
}

/**
 * The number in a cell, NaN when it is blank.
 * @throws a sentence when the cell says something else
 */
export function numberIn(cell: Cell, where: string, mark: Notation['decimalMark'] = null): number {
  if (typeof cell === 'number') return cell;
  if (isMissing(cell)) return Number.NaN;
  const parsed = typeof cell === 'string' ? parseNumber(cleanText(cell), mark) : null;
  if (!parsed) throw new Error(`${where} ${refusal(cell, 'must be a number')}`);
  return parsed.value;
}

/** How numbers and dates of some cells are written where the cells do not prove it: the spreadsheet's locale says. */
export function notationFor(cells: readonly Cell[], host: CellHost): Notation {
  const asks = cells.some((cell) => typeof cell === 'string' && /\d/.test(cell) && parseIsoDay(cell) === null);
  return notationOf(asks ? host.locale() : '');
}

/** Answers cell by cell: one that cannot be used is blank in a range, and a sentence alone. */
export function eachCell(
  argument: Argument,
  name: string,
  host: CellHost,
  answer: (cell: Cell, read: (cell: Cell) => number) => Cell,
): Result {
  const cells = cellsOf(argument);
  const mark = markOfColumn(new Set(cells), 'money', notationFor(cells, host).decimalMark);
  const read = (cell: Cell) => numberIn(cell, name, mark);
  if (!isMany(argument)) return answered(argument, [[answer(cells[0] ?? '', read)]]);
  return gridOf(argument).map((row) => row.map((cell) => orBlank(() => answer(cell, read))));
}

function answered(argument: Argument, rows: Cell[][]): Result {
  return isRange(argument) ? rows : (rows[0]?.[0] ?? '');
}

export function orBlank<T>(answer: () => T): T | '' {
  try {
    return answer();
  } catch {
    return '';
  }
}

/** Without the blank cells at the end: how far a range reaches says nothing. */
export function filled(cells: readonly Cell[]): readonly Cell[] {
  let end = cells.length;
  while (end > 0 && isMissing(cells[end - 1] as Cell)) end--;
  return cells.slice(0, end);
}

/** The only cell of an argument that must not be a range. */
export function scalarOf(argument: Argument, name: string): Cell {
  const cells = filled(cellsOf(argument));
  if (cells.length > 1) throw new Error(`${name} is a range of ${cells.length} cells, must be a single value`);
  return cells[0] ?? '';
}

const EPOCH = 25569;
const LAST_SERIAL = 400_000;
/** Below it a number is no date that an account can have (1950). */
const FIRST_SERIAL = 18_264;

/** A serial number of the sheet as the day that it stands for; any other cell as it is. */
export function withoutSerial(cell: Cell): Cell {
  const isSerial = typeof cell === 'number' && cell >= FIRST_SERIAL && cell < LAST_SERIAL;
  return isSerial ? isoDay(Math.floor(cell) - EPOCH) : cell;
}

/** The date to count to, null when it is left out. */
export function readAsOf(argument: Argument): number | null {
  if (isBlank(argument)) return null;
  const cell = withoutSerial(scalarOf(argument, 'as_of'));
  const day = typeof cell === 'string' ? (parseIsoDay(cell) ?? parseDate(cleanText(cell), null)) : null;
  if (day === null) throw new Error(`as_of is ${shown(cell)}, must be a date such as 2026-06-30`);
  return day;
}

/** @throws when it is left out */
export function neededAsOf(argument: Argument): number {
  const day = readAsOf(argument);
  if (day === null) throw new Error('as_of is missing, must be a date such as 2026-06-30 or a cell with a fixed date');
  return day;
}
