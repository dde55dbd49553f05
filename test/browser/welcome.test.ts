// What the panel says of an empty tab, and of another tab than the one it shows.
import { expect, it } from 'vitest';
import { Workbook } from '../../host/workbook/workbook.ts';
import { chromiumForTests } from './for-tests.ts';
import { chooseCommand, openPage } from './open-page.ts';
import { openPanel, sample } from './open-panel.ts';

const browser = chromiumForTests();

it('an empty tab is welcomed, and no error', async () => {
  const workbook = new Workbook('Empty');
  workbook.addSheet('Sheet1');
  const { page, close } = await openPage(browser(), workbook, { today: '2026-06-30' });
  await chooseCommand(page, 'Open sidebar');
  const panel = page.frameLocator('iframe');
  await panel.getByRole('heading', { name: 'Welcome to Tierwise' }).waitFor();
  expect((await panel.getByRole('alert').allTextContents()).join('')).toBe('');
  await panel.getByRole('button', { name: 'Use sample data' }).waitFor();
  await close();
});

it('another tab is named, with a switch to it', async () => {
  const workbook = await sample();
  workbook.addSheet('Prospects');
  const { page, panel, close } = await openPanel(browser(), undefined, Promise.resolve(workbook));
  await page.getByRole('tab', { name: 'Prospects' }).click();
  await panel.locator('body').click({ position: { x: 150, y: 300 } });
  await panel.getByText('“Prospects” is open').waitFor();
  await panel.getByRole('button', { name: 'Switch' }).click();
  await panel.getByRole('heading', { name: 'Welcome to Tierwise' }).waitFor();
  await close();
});
