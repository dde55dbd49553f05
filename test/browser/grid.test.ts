import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  cell,
  chooseCommand,
  eventually,
  goTo,
  hasInk,
  launchChromium,
  type OpenPage,
  openPage,
  workbookOf,
} from './open-page.ts';
import { smallAddOn } from './small-add-on.ts';

const dist = smallAddOn();
let browser: Browser;
let opened: OpenPage;

beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);
afterAll(() => browser.close());
afterEach(() => opened.close());

const open = async (rows: string[][]) => {
  opened = await openPage(browser, workbookOf(rows), { dist });
  return opened.page;
};

describe('the grid', { timeout: 30_000 }, () => {
  it('shows values as the sheet formats them and the formula bar as they are typed', async () => {
    const page = await open([
      ['Start', 'ARR', 'Share', 'Sum'],
      ['2026-06-30', '$1,200.50', '12.5%', '=B2*2'],
    ]);
    await eventually(() => cell(page, 'D2').textContent()).toBe('2401');
    expect(await cell(page, 'A2').textContent()).toBe('2026-06-30');
    expect(await cell(page, 'B2').textContent()).toBe('$1,200.50');
    expect(await cell(page, 'C2').textContent()).toBe('12.50%');
    expect(await cell(page, 'B2').evaluate((element) => getComputedStyle(element).textAlign)).toBe('right');
    const bar = page.getByLabel('Content of the cell');
    await cell(page, 'D2').click();
    expect(await bar.inputValue()).toBe('=B2*2');
    await cell(page, 'B2').click();
    expect(await bar.inputValue()).toBe('1200.5');
  });

  it('takes typing, Enter, F2 and Escape, and recalculates custom functions', async () => {
    const page = await open([['4', '=TWICE(A1)']]);
    await eventually(() => cell(page, 'B1').textContent()).toBe('8');
    await cell(page, 'A1').click();
    await page.keyboard.type('21');
    await page.keyboard.press('Enter');
    await eventually(() => cell(page, 'B1').textContent()).toBe('42');
    expect(await page.getByLabel('Cell address').inputValue()).toBe('A2');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('F2');
    await page.keyboard.type('9');
    await page.keyboard.press('Escape');
    expect(opened.host.workbook.input(0, 1, 1)).toBe('21');
    await page.keyboard.press('Delete');
    await eventually(() => opened.host.workbook.input(0, 1, 1)).toBe('');
  });

  it('takes a formula in the formula bar and says why a custom function failed', async () => {
    const page = await open([['many']]);
    await cell(page, 'C3').click();
    const bar = page.getByLabel('Content of the cell');
    await bar.fill('=TWICE(');
    await eventually(() => page.getByText('TWICE(amount) Twice a number.').isVisible()).toBe(true);
    await bar.fill('=TWICE(A1)');
    await bar.press('Enter');
    await eventually(() => cell(page, 'C3').textContent()).toBe('#ERROR!');
    await page.keyboard.press('ArrowUp');
    await eventually(() => page.getByText('TWICE: amount is not a number: many').isVisible()).toBe(true);
  });

  it('goes to the address that is typed into the name box', async () => {
    const page = await open([['a']]);
    const target = await goTo(page, 'e700');
    await eventually(() => target.isVisible()).toBe(true);
    expect(await page.getByLabel('Cell address').inputValue()).toBe('E700');
  });

  it('keeps ten thousand rows out of the document and shows any of them on demand', async () => {
    const row = (index: number) => Array.from({ length: 30 }, (_, column) => `r${index}c${column + 1}`);
    const page = await open(Array.from({ length: 10_000 }, (_, index) => row(index + 1)));
    await eventually(() => cell(page, 'A20').textContent()).toBe('r20c1');
    expect(await page.locator('.tabulator-row').count()).toBeLessThan(100);
    await cell(page, 'A20').click();
    await page.keyboard.press('Control+End');
    await eventually(() => page.locator('#cell-10000-30').textContent()).toBe('r10000c30');
    await page.keyboard.press('ArrowUp');
    await eventually(() => page.getByLabel('Content of the cell').inputValue()).toBe('r9999c30');
  });

  it('inserts, moves and sorts from the menu of a selection', async () => {
    const page = await open([
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
    const page = await open([['a', 'b']]);
    const header = await page.getByRole('columnheader', { name: 'A', exact: true }).boundingBox();
    if (!header) throw new Error('Column A has no header.');
    await page.mouse.move(header.x + header.width - 1, header.y + 8);
    await page.mouse.down();
    await page.mouse.move(header.x + header.width + 59, header.y + 8, { steps: 4 });
    await page.mouse.up();
    await eventually(() => opened.host.workbook.sheet(0).columnWidths.get(1)).toBe(160);
    await cell(page, 'B1').click();
    await page.keyboard.press('Delete');
    await eventually(() => cell(page, 'B1').textContent()).toBe('');
    expect((await cell(page, 'A1').boundingBox())?.width).toBe(160);
  });

  it('draws conditional formats, frozen rows and a chart with the values of its range', async () => {
    const page = await open([['a']]);
    await chooseCommand(page, 'Paint tiers');
    await eventually(() => page.getByRole('tab', { name: 'Tiers' }).getAttribute('aria-selected')).toBe('true');
    await eventually(() => cell(page, 'B2').textContent()).toBe('$1,200,000');
    const background = (address: string) =>
      cell(page, address).evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await background('A2')).toBe('rgb(0, 255, 0)');
    expect(await background('A3')).not.toBe('rgb(0, 255, 0)');
    expect(await page.locator('.tabulator-frozen-rows-holder').getByText('Tier', { exact: true }).count()).toBe(1);
    const chart = page.getByRole('img', { name: /ARR by tier/ });
    expect(await chart.getAttribute('aria-label')).toBe(
      'Chart. ARR by tier. ARR: Tier 1 $1,200,000, Tier 2 $900,000, Tier 3 $150,000',
    );
    await eventually(() => hasInk(chart)).toBe(true);
    await cell(page, 'B3').click();
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await eventually(() => chart.getAttribute('aria-label')).toContain('Tier 2 $1,');
    expect(opened.complaints).toEqual([]);
  });
});
