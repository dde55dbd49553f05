import { stringify } from 'csv-stringify/sync';
import { isError } from '../workbook/cell.ts';
import { isDate } from '../workbook/display.ts';
import type { Sheet } from '../workbook/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { csvText } from './csv-text.ts';

const PLAIN = { delimiter: ',', newline: '\n', bom: false, endsWithNewline: true };

/** One sheet as CSV. Cells that nobody touched are written exactly as they were read. */
export function writeCsv(workbook: Workbook, sheet: Sheet): string {
  const { delimiter, newline, bom, endsWithNewline } = sheet.csv ?? PLAIN;
  const used = workbook.used(sheet.id);
  const field = (row: number, column: number): string => {
    const cell = sheet.cell(row, column);
    if (cell?.source !== undefined) return cell.source;
    if (cell && cell.formula === undefined && cell.value !== null) {
      return csvText(cell.value, isDate(cell.format), cell.format);
    }
    const { value, date } = workbook.result(sheet.id, row, column);
    return isError(value) ? value.error : csvText(value, date);
  };
  const lines = lineWidths(workbook, sheet, used).map((width, index) =>
    Array.from({ length: width }, (_, column) => field(index + 1, column + 1)),
  );
  return stringify(lines, { delimiter, record_delimiter: newline, eof: endsWithNewline, bom });
}

/** Lines of a file keep the width they came with, unless something was written to the right of them. */
function lineWidths(workbook: Workbook, { id, csv, rows }: Sheet, used: { rows: number; columns: number }): number[] {
  if (!csv) return new Array<number>(used.rows).fill(used.columns);
  const spills = workbook.spills(id);
  return Array.from({ length: Math.max(used.rows, Math.min(rows.length, csv.rows)) }, (_, index) => {
    const own = Math.min(rows[index]?.length ?? 0, Math.max(used.columns, csv.columns));
    const reaching = spills.filter((area) => index + 1 >= area.row && index + 1 < area.row + area.rows);
    return reaching.reduce((width, area) => Math.max(width, area.column + area.columns - 1), own);
  });
}
