import { afterEach, describe, expect, it } from 'vitest';
import { sortRows } from '../../host/workbook/sort-rows.ts';
import type { Workbook } from '../../host/workbook/workbook.ts';
import { chromiumForTests } from './for-tests.ts';
import { type Alone, openAlone } from './open-alone.ts';
import { eventually, isFocused, workbookOf } from './open-page.ts';
import { showView } from './open-panel.ts';

const browser = chromiumForTests();
let alone: Alone;

afterEach(async () => {
  await alone?.close();
  expect(alone?.complaints).toEqual([]);
});

const open = async (workbook: Workbook) => {
  alone = await openAlone(browser(), workbook);
};
const button = (name: string | RegExp) => alone.page.getByRole('button', { name });
const view = (name: string) => showView(alone.page, name);
const text = () => alone.page.locator('main').innerText();

const storedModel = () => JSON.parse(JSON.parse(String(alone.host.call('loadPanel', {}).value)).value.model.text);

const SCORES = ['Account', 'Firmographic score', 'Behavioral score', 'Value score', 'ARR'];
const scored = (...rows: [string, number][]) =>
  workbookOf([SCORES, ...rows.map(([name, score]) => [name, ...[score, score, score].map(String), '1000'])]);

describe('odd sheets', () => {
  it('an empty one offers made-up accounts, and they go into it', async () => {
    await open(workbookOf([[]]));
    await eventually(text).toContain('is empty');
    await button('Use sample data').click();
    await eventually(text).toContain('25 accounts in');
    const { sheets } = alone.host.workbook;
    expect([sheets.length, alone.host.workbook.display(0, 2, 2)]).toEqual([1, 'Alder Freight']);
    await view('Tiers');
    await eventually(() => alone.page.getByRole('row', { name: 'Tier 1' }).count()).toBe(1);
  });

  it('one without headers keeps its cells: the made-up accounts go onto a new tab', async () => {
    await open(
      workbookOf([
        ['1', '2'],
        ['3', '4'],
      ]),
    );
    await button('Use sample data').click();
    await eventually(text).toContain('25 accounts in');
    const { workbook } = alone.host;
    expect([workbook.sheets.length, workbook.display(0, 1, 1), workbook.display(0, 1, 2)]).toEqual([2, '1', '2']);
  });

  it('a header row that was not found is named by the person', async () => {
    const rows = [['Report of the year'], ['Who', 'Money'], ['Ash', '70000'], ['Beech', '9000'], ['Cedar', '20000']];
    await open(workbookOf(rows));
    await alone.page.getByLabel('Headers are in row').fill('2');
    await button('Use').first().press('Enter');
    await eventually(() => storedModel().headerRow).toBe(2);
  });

  it('a tier that nobody reaches can be lowered with a button', async () => {
    await open(scored(['Ash', 3.4], ['Beech', 2.1], ['Cedar', 2.8]));
    await view('Tiers');
    await eventually(text).toContain('No account reaches Tier 1. The highest score is 3.40.');
    await button('Lower the cut to 3.40').press('Enter');
    await eventually(() => alone.page.locator('.dock').getByRole('row', { name: 'Tier 1' }).innerText()).toMatch(
      /Tier 1\s+High-Touch\s+1/,
    );
  });

  it('equal scores, and a single account, are said to be such', async () => {
    await open(scored(['Ash', 3], ['Beech', 3]));
    await view('Tiers');
    await eventually(text).toContain('All scores are 3.00');
    await alone.close();
    await open(scored(['Ash', 3]));
    await view('Tiers');
    await eventually(text).toContain('Only one account has a score');
  });
});

describe('scores beside another account', () => {
  it('are said when the panel opens, and put right with the button', async () => {
    await open(scored(['Ash', 4.5], ['Beech', 3], ['Cedar', 1]));
    const { host } = alone;
    host.call('runScoring', { asOf: null });
    sortRows(host.workbook, 0, { column: 1, ascending: false, within: [1, 5] });
    await alone.reopen();
    await eventually(text).toContain(
      'Segments in rows 2, 4 of "Accounts" are not those that run 1 gave these accounts',
    );
    await button('Score again').click();
    await eventually(text).toMatch(/Scored 3 active/);
    await eventually(() => button('Score again').count()).toBe(0);
    const { workbook } = host;
    const headers = Array.from({ length: 40 }, (_, c) => workbook.display(0, 1, c + 1));
    const segment = headers.indexOf('Segment') + 1;
    expect([2, 3, 4].map((row) => `${workbook.display(0, row, 1)} ${workbook.display(0, row, segment)}`)).toEqual([
      'Cedar Tier 3',
      'Beech Tier 2',
      'Ash Tier 1',
    ]);
  });
});

describe('how the sheet is read', () => {
  const rows = [
    ['Account', 'ARR', 'Employees', 'Size', 'Renewal date'],
    ['Ash', '70000', '100', '7', '05/03/2027'],
    ['Beech', 'about 5', '200', '8', '06/04/2027'],
    ['Cedar', '9000', '300', '9', '07/05/2027'],
  ];

  it('is said column by column, with the first cell that cannot be read', async () => {
    await open(workbookOf(rows));
    await eventually(text).toContain('ARR: 1 of 3 not readable');
    await button(/about 5/).click();
    await eventually(() => alone.host.workbook.selection?.row).toBe(3);
  });

  it('is changed by choosing another column, also for a field that was not found', async () => {
    await open(workbookOf(rows));
    await alone.page.getByText(/columns read/).click();
    await alone.page.getByLabel('Employees').selectOption('Size');
    await eventually(() => storedModel().mapping).toMatchObject({ employees: 'Size' });
    await alone.page.getByLabel('Field to add').selectOption('NPS');
    await alone.page.getByLabel('Its column').selectOption('Employees');
    await eventually(() => storedModel().mapping).toMatchObject({ nps: 'Employees' });
  });

  it('is explained on request, and Escape closes the explanation', async () => {
    await open(workbookOf(rows));
    await alone.page.getByText(/columns read/).click();
    const help = button('What is this?').nth(1);
    await help.press('Enter');
    await eventually(text).toContain('Annual Revenue');
    await alone.page.keyboard.press('Escape');
    await eventually(text).not.toContain('Annual Revenue');
    await eventually(() => isFocused(help)).toBe(true);
  });
});
