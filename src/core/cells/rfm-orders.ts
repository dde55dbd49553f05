// RFM of a table of orders: one row a customer, by the quantiles of the R package rfm (S22, S83).
import type { Cell } from '../exact/cell.ts';
import { isoDay } from '../read/date.ts';
import { rolledUp } from '../read/orders.ts';
import { quantileScores } from '../systems/rfm-scores.ts';
import { type Argument, type CellHost, cellsOf, isRange, neededAsOf, notationFor, withoutSerial } from './arguments.ts';

const HEADER = ['Customer', 'Last order', 'Days', 'Orders', 'Amount', 'R', 'F', 'M', 'Total', 'Code'];
const NAMES = ['customers', 'dates', 'amounts'] as const;

/** A header row, the customers by name, and a last row where rows were left out. */
export function rfmOrders([customers, dates, amounts, asOf]: readonly Argument[], host: CellHost): Cell[][] {
  const given = [customers, dates, amounts].map((argument, k) => columnOf(argument, NAMES[k] as string));
  const [names = [], days = [], sums = []] = given;
  const odd = given.findIndex(({ length }) => length !== names.length);
  if (odd > 0) {
    throw new Error(`${NAMES[odd]} has ${given[odd]?.length} cells, must have ${names.length} like customers`);
  }
  const day = neededAsOf(asOf);
  const notation = notationFor([...days, ...sums], host);
  const { customers: lines, leftOut } = rolledUp(names, days.map(withoutSerial), sums, day, notation);
  if (lines.length === 0) throw new Error('There is no order up to as_of with a customer, a date and an amount');
  const scores = (values: readonly number[], isReversed: boolean) =>
    quantileScores(Float64Array.from(values), isReversed);
  const recency = scores(
    lines.map(({ lastOrder }) => day - lastOrder),
    true,
  );
  const frequency = scores(
    lines.map(({ orders }) => orders),
    false,
  );
  const monetary = scores(
    lines.map(({ amount }) => amount),
    false,
  );
  const rows = lines.map(({ name, lastOrder, orders, amount }, i): Cell[] => {
    const [r, f, m] = [recency[i] as number, frequency[i] as number, monetary[i] as number];
    return [name, isoDay(lastOrder), day - lastOrder, orders, amount, r, f, m, r + f + m, `${r}${f}${m}`];
  });
  return [HEADER, ...rows, ...leftOutRow(leftOut)];
}

function columnOf(argument: Argument, name: string): readonly Cell[] {
  if (!isRange(argument)) throw new Error(`${name} is a single cell, must be a column of the orders`);
  if (argument.some((row) => row.length > 1) && argument.length > 1) {
    throw new Error(`${name} has several columns, must be one`);
  }
  return cellsOf(argument);
}

function leftOutRow(count: number): Cell[][] {
  if (count === 0) return [];
  const what = count === 1 ? '1 row is left out' : `${count} rows are left out`;
  return [[`${what}: no customer, date or amount that can be read, or after as_of`, ...HEADER.slice(1).map(() => '')]];
}
