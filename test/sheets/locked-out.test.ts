// A second person who may edit the accounts, but not all tabs of ours.
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openWorkbook } from '../../host/files/open-workbook.ts';
import { createHost } from '../../host/host.ts';
import { ask, inputs, logOf } from './book.ts';

const TODAY = '2026-06-30';
const file = fileURLToPath(new URL('../fixtures/cases/zeros-1-before.csv', import.meta.url));
const override = { key: 'id:2', action: 'override', segment: 'SMB', reason: 'Board', day: TODAY };

it.each([
  ['Tierwise log', 'runScoring', { asOf: null }],
  ['Tierwise log', 'decide', { decisions: [override] }],
  ['Tierwise log', 'undoRun', { run: 1 }],
  ['Tierwise history', 'runScoring', { asOf: null }],
] as const)('may not write to %s: %s says so and leaves all as it was', async (name, job, request) => {
  const workbook = await openWorkbook(file);
  const host = () => createHost(workbook, { today: TODAY, keepsWorld: true });
  ask(host(), 'runScoring', { asOf: null });
  workbook.setInput(workbook.sheets[0]?.id ?? 0, 2, 3, '999000');
  const closed = { description: 'admins', warningOnly: false, editable: false };
  workbook.sheetNamed(name)?.protections.push(closed);
  const [before, lines] = [inputs(workbook), logOf(workbook)];
  expect(() => ask(host(), job, request)).toThrow('Some of the cells to write to are protected');
  expect(inputs(workbook)).toEqual(before);
  expect(logOf(workbook)).toEqual(lines);
  workbook.sheetNamed(name)?.protections.pop();
  expect(ask(host(), 'runScoring', { asOf: null }).value.accounts).toBe(12);
});
