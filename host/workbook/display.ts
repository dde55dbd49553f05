import { format as formatNumber, isDateFormat } from 'numfmt';
import { type CellValue, isError } from './cell.ts';

const dateFormats = new Map<string, boolean>();

/** Whether values in this number format are dates or times to Apps Script. */
export function isDate(format: string | undefined): boolean {
  if (format === undefined) return false;
  let known = dateFormats.get(format);
  if (known === undefined) {
    known = isDateFormat(format);
    dateFormats.set(format, known);
  }
  return known;
}

/** The text a cell shows. */
export function shown(value: CellValue, format: string | undefined): string {
  if (value === null) return '';
  if (isError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (format === undefined) return String(Number(value.toPrecision(15)));
  return formatted(value, format);
}

function formatted(value: number, format: string): string {
  try {
    return formatNumber(format, value);
  } catch {
    return String(value);
  }
}
