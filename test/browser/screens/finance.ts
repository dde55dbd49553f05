// Finance checks the ARR cuts: who stands on one, what reconciles, what a changed cell turns red.
import type { Browser } from 'playwright-core';
import { chooseCommand, goTo } from '../open-page.ts';
import { openStage, sample } from './stage.ts';

export async function takeFinance(browser: Browser): Promise<void> {
  const stage = await openStage(browser, await sample());
  const { page } = stage;
  await stage.view('Tiers');
  await stage.unfold(/^ARR cuts/);
  await stage.scrollTo('Boundary ledger');
  await stage.takePanel('finance-ledger');
  await stage.score();
  await page.getByRole('button', { name: 'Close sidebar' }).click();
  await chooseCommand(page, 'Build summary');
  await page.getByRole('tab', { name: 'Tierwise summary' }).click();
  await page.getByRole('img', { name: /Accounts by segment/ }).waitFor();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await stage.take('summary', 1060, 640);
  await page.getByRole('tab', { name: 'accounts' }).click();
  await goTo(page, 'AG2');
  await page.keyboard.type('Tier 3');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Tierwise summary' }).click();
  await goTo(page, 'A1');
  await stage.take('finance-tampered', 1060, 560);
  await stage.close();
}
