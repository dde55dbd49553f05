// The kickoff on the command line: a workbook with the questions, and what the answers on it would set.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openWorkbook } from '../../host/files/open-workbook.ts';
import { workbookFile } from '../../host/files/workbook-file.ts';
import type { Kickoff } from '../../src/core/panel/calls.ts';
import { commandLineIn } from './command-line-in.ts';

const { folder, cli } = commandLineIn('tierwise-kickoff-');
const FIXTURE = fileURLToPath(new URL('../fixtures/accounts.csv', import.meta.url));

it('makes the tab alone or behind the accounts, and reads its answers back', async () => {
  expect(await cli('kickoff', '--out', 'alone.xlsx')).toMatchObject({ status: 0, stderr: '' });
  expect((await openWorkbook(join(folder, 'alone.xlsx'))).sheets.map(({ name }) => name)).toEqual(['Tierwise kickoff']);
  expect(await cli('kickoff', FIXTURE, '--out', 'both.xlsx')).toMatchObject({ status: 0, stderr: '' });
  const workbook = await openWorkbook(join(folder, 'both.xlsx'));
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['accounts', 'Tierwise kickoff']);
  const { id } = workbook.sheetNamed('Tierwise kickoff') as { id: number };
  for (const [row, text] of [
    [11, 'no'],
    [12, 'no'],
    [13, 'perhaps'],
    [14, 'no'],
  ] as const)
    workbook.setInput(id, row, 3, text);
  writeFileSync(join(folder, 'answered.xlsx'), await workbookFile(workbook, id, '.xlsx'));

  const { status, stdout } = await cli('kickoff', 'answered.xlsx', '--tab', 'accounts', '--as-of', '2026-06-30');
  expect(status).toBe(0);
  const found = JSON.parse(stdout) as Kickoff;
  expect(found).toMatchObject({
    answered: 4,
    change: { company: { csPlatform: false, enrichment: false, productLed: false } },
    problems: ['"perhaps" in C13 is no answer to "Does customer data live in two CRMs?": write yes or no'],
    // Fewer than 200 accounts and no platform; approach 1 by four of five answers, 30 to 35 hours and none to add.
    advice: {
      matrix: 'Firmographic-only',
      vote: { approach: 'Approach 1' },
      effort: { approach: [30, 35] },
      assumed: [],
    },
  });
});

it('is called with a file to read or one to write', async () => {
  expect(await cli('kickoff')).toMatchObject({ status: 2 });
  expect(await cli('kickoff', '--out', 'kickoff.csv')).toMatchObject({ status: 2 });
  const { status, stderr } = await cli('kickoff', FIXTURE);
  expect([status, stderr]).toEqual([
    1,
    'There is no kickoff to read: press Make a kickoff first, and answer what you can',
  ]);
});
