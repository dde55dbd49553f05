import { type Cell, isError, withContent } from '../workbook/cell.ts';
import { isDate } from '../workbook/display.ts';
import type { EngineValue } from '../workbook/engine.ts';
import { instantOf, serialOf } from '../workbook/serial.ts';
import { contentOf } from '../workbook/typed-input.ts';

/** The cell after a script wrote a value: strings are read like typing, Dates become serials in the sheet's zone. */
export function writtenCell(old: Cell | undefined, value: unknown, zone: string): Cell {
  if (value === null || value === undefined) return withContent(old, { value: null });
  if (typeof value === 'number' && Number.isFinite(value)) return withContent(old, { value });
  if (typeof value === 'boolean') return withContent(old, { value });
  if (Object.prototype.toString.call(value) === '[object Date]') {
    const serial = serialOf((value as Date).getTime(), zone);
    const format = Number.isInteger(serial) ? 'M/d/yyyy' : 'M/d/yyyy H:mm:ss';
    return withContent(old, isDate(old?.format) ? { value: serial } : { value: serial, format });
  }
  const text = String(value);
  if (text.length > LONGEST_TEXT) throw new Error(TOO_LONG);
  return withContent(old, contentOf(text, old?.format));
}

const LONGEST_TEXT = 50_000;
const TOO_LONG = 'Your input contains more than the maximum of 50000 characters in a single cell.';

/** Google's sentence for data that is not as large as the range. */
export function requireSize(data: unknown, rows: number, columns: number): asserts data is unknown[][] {
  if (!Array.isArray(data) || !data.every((row) => Array.isArray(row))) {
    throw new Error("The parameters don't match the method signature: the data must be an array of rows.");
  }
  const misfit = (what: string, has: number, needs: number) =>
    new Error(
      `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${has} but the range has ${needs}.`,
    );
  if (data.length !== rows) throw misfit('rows', data.length, rows);
  for (const row of data) if (row.length !== columns) throw misfit('columns', row.length, columns);
}

/** A value as getValues gives it. */
export function scriptValue({ value, date }: EngineValue, zone: string): unknown {
  if (value === null) return '';
  if (isError(value)) return value.error;
  return date && typeof value === 'number' ? new Date(instantOf(value, zone)) : value;
}
