import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { chromiumForTests } from './for-tests.ts';
import {
  cell,
  chooseCommand,
  clickCell,
  eventually,
  goTo,
  hasInk,
  type OpenPage,
  openPage,
  workbookOf,
} from './open-page.ts';
import { smallAddOn } from './small-add-on.ts';

const dist = smallAddOn();
const browser = chromiumForTests();
let opened: OpenPage | undefined;

afterEach(() => opened?.close());

const open = async (rows: string[][]): Promise<OpenPage> => {
  opened = await openPage(browser(), workbookOf(rows), { dist });
  return opened;
};
const address = (page: Page) => page.getByLabel('Cell address').inputValue();

describe('the grid', () => {
  it('shows values as the sheet formats them and the formula bar as they are typed', async () => {
    const { page } = await open([
      ['Start', 'ARR', 'Share', 'Sum'],
      ['2026-06-30', '$1,200.50', '12.5%', '=B2*2'],
    ]);
    await eventually(() => cell(page, 'D2').textContent()).toBe('2401');
    await eventually(() => cell(page, 'A2').textContent()).toBe('2026-06-30');
    await eventually(() => cell(page, 'B2').textContent()).toBe('$1,200.50');
    await eventually(() => cell(page, 'C2').textContent()).toBe('12.50%');
    const alignment = () => cell(page, 'B2').evaluate((element) => getComputedStyle(element).textAlign);
    await eventually(alignment).toBe('right');
    const bar = page.getByLabel('Content of the cell');
    await clickCell(page, 'D2');
    await eventually(() => bar.inputValue()).toBe('=B2*2');
    await clickCell(page, 'B2');
    await eventually(() => bar.inputValue()).toBe('1200.5');
  });

  it('keeps an address that somebody types while the page reads the sheet anew', async () => {
    const { page } = await open([['4', '=TWICE(A1)'], ['=TWICE(A1)']]);
    await clickCell(page, 'B1');
    await eventually(() => cell(page, 'B1').textContent()).toBe('8');
    let answer: (() => void) | undefined;
    await page.route('**/api/**', async (route) => {
      const isFirst = route.request().method() === 'GET' && !answer;
      if (isFirst) await new Promise<void>((go) => (answer = go));
      await route.continue();
    });
    await clickCell(page, 'A1');
    await page.keyboard.type('21');
    await page.keyboard.press('Enter');
    await eventually(() => typeof answer).toBe('function');
    await page.getByLabel('Cell address').fill('B1');
    answer?.();
    await eventually(() => cell(page, 'B1').textContent()).toBe('42');
    expect(await address(page)).toBe('B1');
  });

  it('takes typing, Enter, F2 and Escape, and recalculates custom functions', async () => {
    const { page, host } = await open([['4', '=TWICE(A1)']]);
    await eventually(() => cell(page, 'B1').textContent()).toBe('8');
    await clickCell(page, 'A1');
    await page.keyboard.type('21');
    await page.keyboard.press('Enter');
    await eventually(() => cell(page, 'B1').textContent()).toBe('42');
    await eventually(() => address(page)).toBe('A2');
    await page.keyboard.press('ArrowUp');
    await eventually(() => address(page)).toBe('A1');
    await page.keyboard.press('F2');
    await page.keyboard.type('9');
    const editor = page.getByLabel('Cell content');
    await eventually(() => editor.inputValue()).toBe('219');
    await page.keyboard.press('Escape');
    await eventually(() => editor.count()).toBe(0);
    expect(host.workbook.input(0, 1, 1)).toBe('21');
    await page.keyboard.press('Delete');
    await eventually(() => host.workbook.input(0, 1, 1)).toBe('');
  });

  it('takes a formula in the formula bar and says why a custom function failed', async () => {
    const { page } = await open([['many']]);
    await clickCell(page, 'C3');
    const bar = page.getByLabel('Content of the cell');
    await bar.fill('=TWICE(');
    await eventually(() => page.getByText('TWICE(amount) Twice a number.').isVisible()).toBe(true);
    await bar.fill('=TWICE(A1)');
    await bar.press('Enter');
    await eventually(() => cell(page, 'C3').textContent()).toBe('#ERROR!');
    await eventually(() => address(page)).toBe('C4');
    await page.keyboard.press('ArrowUp');
    await eventually(() => page.getByText('TWICE: amount is not a number: many').isVisible()).toBe(true);
  });

  it('goes to the address that is typed into the name box', async () => {
    const { page } = await open([['a']]);
    const target = await goTo(page, 'e700');
    await eventually(() => target.isVisible()).toBe(true);
    await eventually(() => address(page)).toBe('E700');
  });

  it('keeps ten thousand rows out of the document and shows any of them on demand', async () => {
    const row = (index: number) => Array.from({ length: 30 }, (_, column) => `r${index}c${column + 1}`);
    const { page } = await open(Array.from({ length: 10_000 }, (_, index) => row(index + 1)));
    await eventually(() => cell(page, 'A20').textContent()).toBe('r20c1');
    expect(await page.locator('.tabulator-row').count()).toBeLessThan(100);
    await clickCell(page, 'A20');
    await page.keyboard.press('Control+End');
    await eventually(() => page.locator('#cell-10000-30').textContent()).toBe('r10000c30');
    await page.keyboard.press('ArrowUp');
    await eventually(() => page.getByLabel('Content of the cell').inputValue()).toBe('r9999c30');
  });

  it('inserts, moves and sorts from the menu of a selection', async () => {
    const { page } = await open([
      ['Name', 'ARR'],
      ['Acme', '5'],
      ['Birch', '9'],
    ]);
    await cell(page, 'B2').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Sort sheet by column B (Z to A)' }).click();
    await eventually(() => cell(page, 'A2').textContent()).toBe('Birch');
    await cell(page, 'B2').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Move column left' }).click();
    await eventually(() => cell(page, 'A1').textContent()).toBe('ARR');
    await page.getByRole('menuitem', { name: 'Insert', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Insert 1 row above' }).click();
    await eventually(() => cell(page, 'A3').textContent()).toBe('9');
  });

  it('keeps the width that a column was dragged to', async () => {
    const { page, host } = await open([['a', 'b']]);
    const header = await page.getByRole('columnheader', { name: 'A', exact: true }).boundingBox();
    if (!header) throw new Error('Column A has no header.');
    await page.mouse.move(header.x + header.width - 1, header.y + 8);
    await page.mouse.down();
    await page.mouse.move(header.x + header.width + 59, header.y + 8, { steps: 4 });
    await page.mouse.up();
    await eventually(() => host.workbook.sheet(0).columnWidths.get(1)).toBe(160);
    await clickCell(page, 'B1');
    await page.keyboard.press('Delete');
    await eventually(() => cell(page, 'B1').textContent()).toBe('');
    await eventually(async () => (await cell(page, 'A1').boundingBox())?.width).toBe(160);
  });

  it('draws conditional formats, frozen rows and a chart with the values of its range', async () => {
    const { page, complaints } = await open([['a']]);
    await chooseCommand(page, 'Paint tiers');
    await eventually(() => page.getByRole('tab', { name: 'Tiers' }).getAttribute('aria-selected')).toBe('true');
    await eventually(() => cell(page, 'B2').textContent()).toBe('$1,200,000');
    const background = (address: string) =>
      cell(page, address).evaluate((element) => getComputedStyle(element).backgroundColor);
    await eventually(() => background('A2')).toBe('rgb(0, 255, 0)');
    expect(await background('A3')).not.toBe('rgb(0, 255, 0)');
    const frozen = page.locator('.tabulator-frozen-rows-holder').getByText('Tier', { exact: true });
    await eventually(() => frozen.count()).toBe(1);
    const chart = page.getByRole('img', { name: /ARR by tier/ });
    await eventually(() => chart.getAttribute('aria-label')).toBe(
      'Chart. ARR by tier. ARR: Tier 1 $1,200,000, Tier 2 $900,000, Tier 3 $150,000',
    );
    await eventually(() => hasInk(chart)).toBe(true);
    await clickCell(page, 'B3');
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await eventually(() => chart.getAttribute('aria-label')).toContain('Tier 2 $1,');
    expect(complaints).toEqual([]);
  });
});
