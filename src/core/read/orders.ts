// Orders of customers, one row each, as one line a customer (S83).
import { type Cell, cleanText, isMissing } from '../exact/cell.ts';
import { centsOf } from '../exact/numbers.ts';
import { State } from './column.ts';
import type { Notation } from './number.ts';
import { readOwn } from './read-column.ts';
import { written } from './written.ts';

export interface Customer {
  readonly name: string;
  /** Day number. */
  readonly lastOrder: number;
  readonly orders: number;
  readonly amount: number;
}

export interface RolledUp {
  /** By name. */
  readonly customers: readonly Customer[];
  /** Rows without a customer, or without a date or an amount that can be read, or of after the day. */
  readonly leftOut: number;
}

/** @param asOf the last day that counts */
export function rolledUp(
  names: readonly Cell[],
  dates: readonly Cell[],
  amounts: readonly Cell[],
  asOf: number,
  notation: Notation,
): RolledUp {
  const [days, sums] = [readOwn('date', written(dates), notation), readOwn('number', written(amounts), notation)];
  const found = new Map<string, { lastOrder: number; orders: number; cents: number }>();
  let leftOut = 0;
  names.forEach((cell, i) => {
    if ([cell, dates[i], amounts[i]].every((each) => each === undefined || isMissing(each))) return;
    const day = days.value[i] as number;
    const isRead = days.state[i] === State.number && sums.state[i] === State.number && day <= asOf;
    if (!isRead || isMissing(cell)) {
      leftOut++;
      return;
    }
    const name = cleanText(cell);
    const { lastOrder, orders, cents } = found.get(name) ?? { lastOrder: day, orders: 0, cents: 0 };
    const sum = cents + centsOf(sums.value[i] as number);
    found.set(name, { lastOrder: Math.max(lastOrder, day), orders: orders + 1, cents: sum });
  });
  const customers = [...found.keys()].sort().map((name) => {
    const { lastOrder, orders, cents } = found.get(name) as { lastOrder: number; orders: number; cents: number };
    return { name, lastOrder, orders, amount: cents / 100 };
  });
  return { customers, leftOut };
}
