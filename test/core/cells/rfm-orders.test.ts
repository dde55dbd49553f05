import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { rfmOrders } from '../../../src/core/cells/rfm-orders.ts';
import type { Cell } from '../../../src/core/exact/cell.ts';
import fc from '../../fast-check.ts';

const host = { locale: () => 'en_US' };
const read = (name: string) =>
  parse(readFileSync(new URL(`../../fixtures/cases/${name}`, import.meta.url))) as string[][];

function spilled(rows: readonly (readonly Cell[])[], asOf: Cell = '2026-06-30'): Cell[][] {
  const column = (k: number) => rows.map((row) => [row[k] as Cell]);
  return rfmOrders([column(0), column(1), column(2), asOf], host);
}

describe('RFM_ORDERS', () => {
  it('gives every customer of a file of orders its line', () => {
    const [header, ...rows] = spilled(read('orders.csv').slice(1));
    const [, ...wanted] = read('orders-expected.csv');
    expect(header).toEqual(['Customer', 'Last order', 'Days', 'Orders', 'Amount', 'R', 'F', 'M', 'Total', 'Code']);
    expect(rows.map((row) => row.map((cell, k) => (k === 4 ? Number(cell).toFixed(2) : String(cell))))).toEqual(wanted);
  });

  const orders: Cell[][] = [
    ['Acme', '2026-06-20', 10],
    ['Bolt', '2026-06-25', '$1,200.10'],
    ['Acme', '2026-06-28', 0.1],
    ['Core', '2026-05-01', 30],
    ['Dyne', '2026-04-01', 40],
    ['Edge', '2026-03-01', 50],
  ];

  it('takes refunds off, and reads amounts as text', () => {
    const lines = spilled([...orders, ['Acme', '2026-06-21', -4]]);
    expect(lines[1]?.slice(0, 5)).toEqual(['Acme', '2026-06-28', 2, 3, 6.1]);
    expect(lines[2]?.slice(0, 5)).toEqual(['Bolt', '2026-06-25', 5, 1, 1200.1]);
  });

  it('counts what it leaves out in a last row, blank rows not', () => {
    const odd: Cell[][] = [
      ['Acme', 'soon', 5],
      ['Acme', '2026-06-01', 'much'],
      ['', '2026-06-01', 5],
      ['Acme', '2026-07-01', 5],
      ['', '', ''],
    ];
    const all = spilled([...orders, ...odd]);
    expect(all.slice(0, -1)).toEqual(spilled(orders));
    expect(all[all.length - 1]?.[0]).toBe(
      '4 rows are left out: no customer, date or amount that can be read, or after as_of',
    );
    expect(all.every((row) => row.length === 10)).toBe(true);
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(orders, { minLength: 6 }), (shuffled) => {
        expect(spilled(shuffled)).toEqual(spilled(orders));
      }),
      { numRuns: 20 },
    );
  });

  it('says what is wrong', () => {
    const column = [['Acme'], ['Bolt']];
    expect(() => rfmOrders([column, [['2026-06-01']], [[1], [2]], '2026-06-30'], host)).toThrow(
      'dates has 1 cells, must have 2 like customers',
    );
    expect(() => rfmOrders(['Acme', column, column, '2026-06-30'], host)).toThrow(
      'customers is a single cell, must be a column of the orders',
    );
    expect(() => spilled(orders, '')).toThrow('as_of is missing');
    expect(() => spilled(orders, '2020-01-01')).toThrow('There is no order up to as_of');
  });
});
