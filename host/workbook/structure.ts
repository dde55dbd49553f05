// Inserting, deleting and moving rows and columns, as a person does: everything that points at cells follows them.
import type { Cell } from './cell.ts';
import { type Axis, followShift } from './follow-shift.ts';
import type { Sheet } from './sheet.ts';
import { deleteShift, insertShift, moveShift } from './shift.ts';
import type { Workbook } from './workbook.ts';

export type { Axis } from './follow-shift.ts';

/** Blank rows or columns in front of number `before`, formatted like the line before them, as Sheets formats them. */
export function insert(workbook: Workbook, sheetId: number, axis: Axis, before: number, count = 1): void {
  const sheet = workbook.sheet(sheetId);
  const used = workbook.used(sheetId);
  const isBlank = before > (axis === 'row' ? used.rows : used.columns);
  if (axis === 'row') {
    sheet.maxRows += count;
    const like = sheet.rows[before - 2] ?? [];
    sheet.rows = spliced(
      reaching(sheet.rows, before - 1),
      before - 1,
      0,
      Array.from({ length: count }, () => like.map(emptied)),
    );
  } else {
    sheet.maxColumns += count;
    sheet.rows = sheet.rows.map((row) => spliced(row, before - 1, 0, new Array(count).fill(emptied(row[before - 2]))));
  }
  followShift(workbook, { sheet, axis, shift: insertShift(before, count) }, isBlank);
  inheritValidations(sheet, axis, before, count);
}

/** Lines that are inserted behind others take over their rules of what may be typed. */
function inheritValidations(sheet: Sheet, axis: Axis, before: number, count: number): void {
  for (const { area } of sheet.validations) {
    if (axis === 'row' && area.row + area.rows === before) area.rows += count;
    if (axis === 'column' && area.column + area.columns === before) area.columns += count;
  }
}

export function remove(workbook: Workbook, sheetId: number, axis: Axis, start: number, count = 1): void {
  const sheet = workbook.sheet(sheetId);
  const size = axis === 'row' ? sheet.maxRows : sheet.maxColumns;
  if (count >= size) throw new Error(`You can't delete all the ${axis}s on the sheet.`);
  if (axis === 'row') sheet.maxRows -= count;
  else sheet.maxColumns -= count;
  if (axis === 'row') sheet.rows.splice(start - 1, count);
  else for (const row of sheet.rows) row.splice(start - 1, count);
  followShift(workbook, { sheet, axis, shift: deleteShift(start, count) }, false);
}

/** The block goes in front of what is number `before` now. */
export function move(
  workbook: Workbook,
  sheetId: number,
  axis: Axis,
  start: number,
  count: number,
  before: number,
): void {
  if (before >= start && before <= start + count) return;
  const sheet = workbook.sheet(sheetId);
  const target = before > start ? before - count : before;
  if (axis === 'row') {
    sheet.put(Math.max(before - 1, start + count - 1), 1, sheet.cell(Math.max(before - 1, start + count - 1), 1));
    sheet.rows = spliced(sheet.rows, target - 1, 0, sheet.rows.splice(start - 1, count));
  } else {
    sheet.rows = sheet.rows.map((row) => movedColumns(row, start - 1, count, target - 1));
  }
  followShift(workbook, { sheet, axis, shift: moveShift(start, count, before) }, false);
}

function emptied(cell: Cell | undefined): Cell | undefined {
  if (!cell?.format && !cell?.style) return undefined;
  return { value: null, ...(cell.format ? { format: cell.format } : {}), ...(cell.style ? { style: cell.style } : {}) };
}

/** Rows below the last cell are not kept: what stands below them needs them all the same. */
function reaching(rows: (Cell | undefined)[][], count: number): (Cell | undefined)[][] {
  return rows.length < count ? [...rows, ...Array.from({ length: count - rows.length }, () => [])] : rows;
}

function spliced<T>(list: T[], at: number, removed: number, added: T[]): T[] {
  if (at >= list.length && added.every((item) => item === undefined)) return list;
  const padded = list.length < at ? [...list, ...new Array(at - list.length).fill(undefined)] : list;
  return [...padded.slice(0, at), ...added, ...padded.slice(at + removed)];
}

function movedColumns(row: (Cell | undefined)[], start: number, count: number, target: number): (Cell | undefined)[] {
  const width = Math.max(row.length, start + count);
  const padded = Array.from({ length: width }, (_, index) => row[index]);
  return spliced(padded, target, 0, padded.splice(start, count));
}
