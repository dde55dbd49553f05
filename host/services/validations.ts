import { type Area, columnLetters, contains, overlaps } from '../workbook/area.ts';
import type { Cell } from '../workbook/cell.ts';
import type { Sheet } from '../workbook/sheet.ts';

/** @throws Google's sentence for a value that a rule refuses */
export function requireValid(sheet: Sheet, { row, column }: Area, cells: readonly (Cell | undefined)[][]): void {
  if (sheet.validations.length === 0) return;
  for (const [i, line] of cells.entries()) {
    for (const [j, cell] of line.entries()) {
      const value = cell?.value ?? null;
      if (value === null) continue;
      const rule = sheet.validations.find(({ area }) => contains(area, sheet.id, row + i, column + j));
      if (!rule || rule.allowInvalid || rule.values.includes(String(value))) continue;
      const place = `${columnLetters(column + j)}${row + i}`;
      throw new Error(`The data you entered in cell ${place} violates the data validation rules set on this cell.`);
    }
  }
}

/** Without the cells of an area; a rule that reaches beyond it is cut into what is left. */
export function withoutValidations(sheet: Sheet, gone: Area): void {
  sheet.validations = sheet.validations.flatMap((item) => {
    if (!overlaps(item.area, gone)) return [item];
    return left(item.area, gone).map((area) => ({ ...item, area }));
  });
}

function left(area: Area, gone: Area): Area[] {
  const [bottom, right] = [area.row + area.rows, area.column + area.columns];
  const [goneBottom, goneRight] = [gone.row + gone.rows, gone.column + gone.columns];
  const [top, end] = [Math.max(area.row, gone.row), Math.min(bottom, goneBottom)];
  return [
    { ...area, rows: gone.row - area.row },
    { ...area, row: goneBottom, rows: bottom - goneBottom },
    { ...area, row: top, rows: end - top, columns: gone.column - area.column },
    { ...area, row: top, rows: end - top, column: goneRight, columns: right - goneRight },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
