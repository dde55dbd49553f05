// What getValues gives -> what core reads.
import type { Cell } from '../core/exact/cell.ts';
import { type DayReader, isDate } from './days.ts';

/** Values as core wants them: dates as text of their day. */
export function cellsOf(values: unknown[][], toDay: DayReader): Cell[][] {
  for (const row of values) {
    for (let column = 0; column < row.length; column++) {
      const value = row[column];
      if (isDate(value)) row[column] = toDay(value);
    }
  }
  return values as Cell[][];
}
