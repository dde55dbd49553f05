// Functions that answer row by row: columns of one height, single values repeated, blank rows left blank.

import { type Cell, cleanText, isMissing } from '../exact/cell.ts';
import { normaliseLabel } from '../model/label.ts';
import { parseIsoDay } from '../read/calendar.ts';
import { parseDate } from '../read/date.ts';
import {
  type Argument,
  answer,
  type Grid,
  gridOf,
  isBlank,
  numberIn,
  place,
  type Result,
  scalarOf,
  shown,
} from './arguments.ts';

/** A cell of the row and its place for a sentence. */
export type Placed = readonly [cell: Cell, where: string];
export type Row = (argument: number) => Placed;

/** @param width columns of the answer; one column of single values is a single value */
export function rowsOf(
  given: readonly (readonly [name: string, argument: Argument])[],
  width: number,
  answerRow: (row: Row, i: number) => Cell[],
): Result {
  const names = given.map(([name]) => name);
  const grids = given.map(([name, argument]) => column(argument, name));
  const height = Math.max(...grids.map((grid) => grid.length));
  grids.forEach(({ length }, k) => {
    if (length !== height && length !== 1) {
      throw new Error(`${names[k]} has ${length} rows, must have ${height} like the others`);
    }
  });
  const rows = Array.from({ length: height }, (_, i) => {
    const row: Row = (k) => [at(grids[k] as Grid, i), place(names[k] as string, grids[k] as Grid, i)];
    return names.every((_name, k) => isMissing(row(k)[0])) ? new Array<Cell>(width).fill('') : answerRow(row, i);
  });
  return width > 1
    ? rows
    : answer(
        given.map(([, argument]) => argument),
        rows,
      );
}

/** One column of cells; a single row of them is turned. */
export function column(argument: Argument, name: string): Grid {
  const grid = gridOf(argument);
  if (grid.length === 1) return (grid[0] as readonly Cell[]).map((cell) => [cell]);
  if (grid.some((row) => row.length > 1)) throw new Error(`${name} has ${grid[0]?.length} columns, must have one`);
  return grid;
}

function at(grid: Grid, row: number): Cell {
  return (grid.length === 1 ? grid[0] : grid[row])?.[0] ?? '';
}

/** The number in a cell, NaN when it is blank. @throws when it lies outside of the range */
export function numberWithin([cell, where]: Placed, low: number, high = Number.POSITIVE_INFINITY): number {
  const value = numberIn(cell, where);
  if (value < low || value > high) {
    const range = high < Number.POSITIVE_INFINITY ? `from ${low} to ${high}` : `${low} or more`;
    throw new Error(`${where} is ${shown(cell)}, must be ${range}`);
  }
  return value;
}

/** The day in a cell, NaN when it is blank. */
export function dayIn([cell, where]: Placed): number {
  if (isMissing(cell)) return Number.NaN;
  const day = dayOf(cell);
  if (day === null) throw new Error(`${where} is ${shown(cell)}, must be a date such as 2026-06-30`);
  return day;
}

function dayOf(cell: Cell): number | null {
  return typeof cell === 'string' ? (parseIsoDay(cell) ?? parseDate(cleanText(cell), null)) : null;
}

/** The date to count to, null when it is left out. */
export function readAsOf(argument: Argument): number | null {
  return isBlank(argument) ? null : dayIn([scalarOf(argument, 'as_of'), 'as_of']);
}

/** Days since a last activity given as a date or as days: Infinity for never, NaN when it is blank. */
export function idleIn(placed: Placed, asOf: number | null): number {
  const [cell, where] = placed;
  if (isMissing(cell)) return Number.NaN;
  if (normaliseLabel(cell) === 'never') return Number.POSITIVE_INFINITY;
  const day = dayOf(cell);
  if (day === null) return numberWithin(placed, 0);
  if (asOf === null) throw new Error(`as_of is missing: ${where} is a date, so give the date to count to`);
  if (day > asOf) throw new Error(`${where} is ${shown(cell)}, after as_of: a last activity cannot lie in the future`);
  return asOf - day;
}

/** Any of some words in a cell, in their spellings; undefined when it says something else. */
export function wordIn<T>(cell: Cell, words: ReadonlyMap<string, T>): T | undefined {
  return typeof cell === 'number' ? undefined : words.get(normaliseLabel(cell));
}
