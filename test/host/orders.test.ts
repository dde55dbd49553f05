// A file of orders in the panel: what it offers, and the tab that it makes.
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { ask } from '../../host/commands/score-workbook.ts';
import { openWorkbook } from '../../host/files/open-workbook.ts';
import { createHost } from '../../host/host.ts';
import type { Panel } from '../../src/core/panel/calls.ts';

const path = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));

it('orders are rolled up to a tab of accounts, and stay as they are', async () => {
  const host = createHost(await openWorkbook(path('cases/orders.csv'), 'orders.csv'), { today: '2026-06-30' });
  const { workbook } = host;
  const area = (sheetId: number) => ({ sheetId, row: 1, column: 1, ...workbook.used(sheetId) });
  const cells = (sheetId: number) => workbook.read(area(sheetId)).map((row) => row.map(({ value }) => value));
  const home = workbook.activeSheetId;
  const before = cells(home);
  const { problem, input, sheetId } = ask<Panel>(host, 'loadPanel', {}).value;
  expect(problem).toMatch(/has 4\.0 rows a customer, with a date and an amount/);
  expect(input?.hasOrders).toBe(true);
  const made = ask<{ sheetId: number }>(host, 'rollUpOrders', { sheetId, today: '2026-06-30' }).value;
  const rows = cells(made.sheetId);
  expect(rows).toHaveLength(21);
  expect(rows[0]).toEqual(['Account name', 'Last activity', 'Order count', 'Order amount']);
  // 2026-06-28 is day 46,201 of a sheet.
  expect(rows[1]).toEqual(['Amber Brook', 46_201, 1, 182.9]);
  expect(cells(home)).toEqual(before);
  const panel = ask<Panel>(host, 'loadPanel', made).value;
  expect([panel.problem, panel.table?.columns.map(({ field }) => field)]).toEqual([
    null,
    ['name', 'lastActivity', 'orders'],
  ]);
});

it('a table of accounts is not rolled up', async () => {
  const host = createHost(await openWorkbook(path('accounts.csv'), 'accounts.csv'), { today: '2026-06-30' });
  const { input, sheetId } = ask<Panel>(host, 'loadPanel', {}).value;
  expect(input?.hasOrders).toBeUndefined();
  expect(() => ask(host, 'rollUpOrders', { sheetId, today: '2026-06-30' })).toThrow(
    '"accounts" is no table of orders: it needs several rows a customer, a date and an amount',
  );
});
