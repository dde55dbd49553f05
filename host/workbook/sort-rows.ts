import { type Cell, type CellValue, isError } from './cell.ts';
import { moveFormula } from './formula-text.ts';
import type { Workbook } from './workbook.ts';

export interface SortRequest {
  column: number;
  ascending?: boolean;
  /** The first row below the header; 2 unless told. */
  fromRow?: number;
  /** First and last of the columns that move, as within a filter or a selection; all unless told. */
  within?: readonly [first: number, last: number];
}

/** Sorts all rows below the header by one column, as the menu of a sheet does: cells move, rows and their metadata stay. */
export function sortRows(
  workbook: Workbook,
  sheetId: number,
  { column, ascending = true, fromRow = 2, within = [1, Number.POSITIVE_INFINITY] }: SortRequest,
): void {
  const sheet = workbook.sheet(sheetId);
  const { rows: last } = sheet.used;
  const [from, to] = within;
  const isWithin = (index: number) => index >= from - 1 && index < to;
  const keyed = sheet.rows.slice(fromRow - 1, last).map((cells, index) => ({
    cells,
    index,
    key: workbook.value(sheetId, fromRow + index, column),
  }));
  keyed.sort((a, b) => compare(a.key, b.key, ascending) || a.index - b.index);
  const before = sheet.rows.slice();
  keyed.forEach(({ cells, index }, place) => {
    const there = before[fromRow - 1 + place] ?? [];
    const width = Math.max(cells.length, there.length);
    sheet.rows[fromRow - 1 + place] = Array.from({ length: width }, (_, c) =>
      isWithin(c) ? movedCell(cells[c], place - index) : there[c],
    );
  });
  workbook.changed(true);
}

function movedCell(cell: Cell | undefined, rows: number): Cell | undefined {
  if (cell?.formula === undefined || rows === 0) return cell;
  const { source: _source, ...kept } = cell;
  return { ...kept, formula: moveFormula(cell.formula, rows, 0) };
}

/** Numbers, then text, then booleans, then errors; blanks come last in both directions. */
function compare(a: CellValue, b: CellValue, ascending: boolean): number {
  const [left, right] = [rank(a), rank(b)];
  if (left === 4 || right === 4) return left - right;
  const order = left === right ? compareSame(a, b) : left - right;
  return ascending ? order : -order;
}

function rank(value: CellValue): number {
  if (value === null || value === '') return 4;
  if (isError(value)) return 3;
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

function compareSame(a: CellValue, b: CellValue): number {
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b, 'en', { sensitivity: 'base' });
  return Number(a) - Number(b);
}
