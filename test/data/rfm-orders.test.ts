import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { rfmOrders } from '../../src/core/cells/rfm-orders.ts';
import type { Cell } from '../../src/core/exact/cell.ts';
import { isoDay, parseIsoDay } from '../../src/core/read/date.ts';
import { rfm } from '../../src/core/systems/rfm.ts';
import { scoreRows } from '../core/support/report.ts';

const shared = process.env.TIERWISE_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url));
const orders = `${shared}/data/rfm_orders.csv`;
const ANALYSIS = '2006-12-31';

type Row = Record<string, string>;
const read = (path: string) => parse(readFileSync(path, 'utf8'), { columns: true }) as Row[];

/** One row a customer: last order, number of orders, revenue. */
function customers(): Cell[][] {
  const byName = new Map<string, { last: number; orders: number; revenue: number }>();
  for (const order of read(orders)) {
    const name = order.customer_id ?? '';
    const seen = byName.get(name) ?? { last: 0, orders: 0, revenue: 0 };
    seen.last = Math.max(seen.last, parseIsoDay(order.order_date ?? '') ?? 0);
    seen.orders++;
    seen.revenue += Number(order.revenue);
    byName.set(name, seen);
  }
  const rows = [...byName].map(([name, { last, orders: count, revenue }]) => [name, isoDay(last), count, revenue]);
  return [['Customer id', 'Last activity', 'Usage frequency', 'ARR'], ...rows];
}

describe.skipIf(!existsSync(orders))(
  `rfm-r mode on the published orders${existsSync(orders) ? '' : ` (skipped: no ${orders})`}`,
  () => {
    it('gives every customer the scores of the R package', () => {
      const { accounts, scores } = scoreRows(customers(), ANALYSIS, { rfmMode: 'rfm-r' });
      const scored = scores.systems(rfm)?.strategies;
      const found = accounts.ids.map((id, i) => [
        id,
        `${scored?.recency[i]}${scored?.frequency[i]}${scored?.monetary[i]}`,
      ]);
      const expected = read(`${shared}/data/rfm_orders_expected.csv`).map((row) => [row.customer_id, row.rfm_score]);
      expect(found).toHaveLength(995);
      expect(found.sort()).toEqual(expected.sort());
    });

    it('gives the function the same lines, from the orders as they stand', () => {
      const rows = read(orders);
      const column = (of: (row: Row) => Cell) => rows.map((row) => [of(row)]);
      const spilled = rfmOrders(
        [
          column(({ customer_id }) => customer_id ?? ''),
          column(({ order_date }) => order_date ?? ''),
          column(({ revenue }) => Number(revenue)),
          ANALYSIS,
        ],
        { locale: () => 'en_US' },
      );
      const found = spilled.slice(1).map((row) => [row[0], row[2], row[3], row[4], row[9]].join());
      const expected = read(`${shared}/data/rfm_orders_expected.csv`).map((row) =>
        [row.customer_id, row.recency_days, row.transaction_count, row.amount, row.rfm_score].join(),
      );
      expect(found).toHaveLength(995);
      expect(found).toEqual(expected.sort());
    });
  },
);
