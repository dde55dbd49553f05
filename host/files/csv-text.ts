import type { Cell } from '../workbook/cell.ts';
import { shown } from '../workbook/display.ts';
import { isoDay } from '../workbook/serial.ts';

/** Numbers in full, whatever their format shows; dates as days. */
export function csvText(value: Cell['value'], isDay: boolean, format?: string): string {
  if (typeof value !== 'number') return shown(value, undefined);
  if (!isDay) return String(value);
  return Number.isInteger(value) ? isoDay(value) : shown(value, format ?? 'yyyy-MM-dd hh:mm:ss');
}
