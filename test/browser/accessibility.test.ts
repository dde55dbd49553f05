import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { openForTests } from './for-tests.ts';
import { chooseCommand, clickCell, openPage, workbookOf } from './open-page.ts';
import { smallAddOn } from './small-add-on.ts';

const dist = smallAddOn();
const BOOK = workbookOf([
  ['Name', 'ARR'],
  ['Acme', '=TWICE("x")'],
]);
const opened = openForTests((browser) => openPage(browser, BOOK, { dist }));
/** Of the page: its sidebar is a page of its own. */
const found = () => violations(opened.page, { iframes: false });

describe('WCAG 2.2 AA by axe', () => {
  it('finds nothing on the page with the error of a cell on show', async () => {
    await clickCell(opened.page, 'B2');
    await opened.page.getByText('TWICE: amount is not a number: x').waitFor();
    expect(await found()).toEqual([]);
  });

  it('finds nothing with a chart, the sidebar, a toast and a menu open', async () => {
    const { page } = opened;
    await chooseCommand(page, 'Paint tiers');
    await page.getByRole('img', { name: 'Chart' }).waitFor();
    await chooseCommand(page, 'Open sidebar');
    await page.getByRole('complementary', { name: 'Small add-on' }).waitFor();
    await chooseCommand(page, 'Say hello');
    await page.getByText('Hello from Tiers').waitFor();
    await page.getByRole('menuitem', { name: 'Insert', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Insert 1 row above' }).waitFor();
    expect(await found()).toEqual([]);
  });

  it('finds nothing in an alert', async () => {
    await chooseCommand(opened.page, 'Warn');
    await opened.page.getByRole('dialog', { name: 'Tierwise' }).waitFor();
    expect(await found()).toEqual([]);
  });
});
