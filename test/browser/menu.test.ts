import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chromiumForTests } from './for-tests.ts';
import { cell, chooseCommand, eventually, isFocused, type OpenPage, openPage, workbookOf } from './open-page.ts';
import { smallAddOn } from './small-add-on.ts';

const dist = smallAddOn();
const browser = chromiumForTests();
let opened: OpenPage;

beforeEach(async () => {
  opened = await openPage(browser(), workbookOf([['a', 'b', 'c']]), { dist });
});
afterEach(() => opened?.close());

describe('menus and messages', () => {
  it('runs a command with the keyboard alone and shows its toast', async () => {
    const { page } = opened;
    await page.getByRole('menuitem', { name: 'File' }).focus();
    const steps: [key: string, entry: string][] = [
      ['ArrowRight', 'Insert'],
      ['ArrowRight', 'Data'],
      ['ArrowRight', 'Extensions'],
      ['Enter', 'Tierwise'],
      ['ArrowRight', 'Open sidebar'],
      ['ArrowDown', 'Say hello'],
    ];
    for (const [key, name] of steps) {
      await page.keyboard.press(key);
      await eventually(() => isFocused(page.getByRole('menuitem', { name, exact: true }))).toBe(true);
    }
    await page.keyboard.press('Enter');
    await eventually(() => page.getByText('Hello from Accounts').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await eventually(() => page.getByText('Hello from Accounts').count()).toBe(0);
  });

  it('shows what the add-on warns of until it is dismissed', async () => {
    const { page } = opened;
    await chooseCommand(page, 'Warn');
    const dialog = page.getByRole('dialog', { name: 'Tierwise' });
    await eventually(() => dialog.textContent()).toContain('Column C is not blank.');
    await dialog.getByRole('button', { name: 'OK' }).click();
    await eventually(() => page.getByRole('dialog').count()).toBe(0);
  });

  it('shows the sentence of a command that failed', async () => {
    await chooseCommand(opened.page, 'Fail');
    await eventually(() => opened.page.getByText('Sheet Accounts has no column ARR.').isVisible()).toBe(true);
  });

  it('adds, renames and opens tabs; the add-on sees the one that is open', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: 'Add sheet' }).click();
    const added = page.getByRole('tab', { name: 'Sheet2' });
    await eventually(() => added.getAttribute('aria-selected')).toBe('true');
    await added.dblclick();
    await page.getByLabel('New name of Sheet2').fill('Notes');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Notes' }).waitFor();
    await chooseCommand(page, 'Say hello');
    await eventually(() => page.getByText('Hello from Notes').isVisible()).toBe(true);
    await page.getByRole('tab', { name: 'Accounts' }).click();
    await eventually(() => cell(page, 'A1').textContent()).toBe('a');
    expect(opened.complaints).toEqual([]);
  });

  it('downloads the workbook and the sheet', async () => {
    const { page } = opened;
    const download = async (label: string) => {
      await page.getByRole('menuitem', { name: 'File' }).click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: label }).click(),
      ]);
      return file;
    };
    const excel = await download('Download as Microsoft Excel (.xlsx)');
    expect(excel.suggestedFilename()).toBe('Book.xlsx');
    const text = await download('Download this sheet as .csv');
    expect(text.suggestedFilename()).toBe('Book - Accounts.csv');
    const stream = await text.createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString('utf8').trim()).toBe('a,b,c');
  });
});
