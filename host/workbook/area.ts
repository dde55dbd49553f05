// Rectangles of cells and their A1 names. Rows and columns count from 1.

export interface Area {
  sheetId: number;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** `B2`, `B2:C9`, or `B:C` and `2:9` where the area spans the whole sheet of `limits`. */
export function areaName(area: Omit<Area, 'sheetId'>, limits?: { rows: number; columns: number }): string {
  const [left, right] = [columnLetters(area.column), columnLetters(area.column + area.columns - 1)];
  const bottom = area.row + area.rows - 1;
  if (limits && area.row === 1 && area.rows >= limits.rows && area.columns < limits.columns) return `${left}:${right}`;
  if (limits && area.column === 1 && area.columns >= limits.columns) return `${area.row}:${bottom}`;
  const start = `${left}${area.row}`;
  return area.rows === 1 && area.columns === 1 ? start : `${start}:${right}${bottom}`;
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?(\d+)?$/;

/** The rectangle an A1 name means on a sheet of the given size; undefined if it is not one. */
export function parseArea(name: string, limits: { rows: number; columns: number }): Omit<Area, 'sheetId'> | undefined {
  const [first = '', last = first, ...more] = name.trim().split(':');
  const [a, b] = [CORNER.exec(first), CORNER.exec(last)];
  if (more.length > 0 || !a || !b || first === '' || last === '') return undefined;
  if (!name.includes(':') && !(a[1] && a[2])) return undefined;
  const columns = [a[1] ? columnNumber(a[1]) : 1, b[1] ? columnNumber(b[1]) : limits.columns].sort((x, y) => x - y);
  const rows = [a[2] ? Number(a[2]) : 1, b[2] ? Number(b[2]) : limits.rows].sort((x, y) => x - y);
  const [row = 1, bottom = 1] = rows;
  const [column = 1, right = 1] = columns;
  if (row < 1) return undefined;
  return { row, column, rows: bottom - row + 1, columns: right - column + 1 };
}

export const quotedSheetName = (name: string): string =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

export function overlaps(a: Area, b: Area): boolean {
  return (
    a.sheetId === b.sheetId &&
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

export const contains = (area: Area, sheetId: number, row: number, column: number): boolean =>
  overlaps(area, { sheetId, row, column, rows: 1, columns: 1 });
