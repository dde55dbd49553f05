// Finance checks the ARR cuts: who stands on one, what reconciles, what a changed cell turns red.
import type { Browser } from 'playwright-core';
import { addressOf } from '../../../host/page/a1.ts';
import { goTo } from '../open-page.ts';
import { openStage, type Stage, sample } from './stage.ts';

export async function takeFinance(browser: Browser): Promise<void> {
  const stage = await openStage(browser, await sample());
  const { page } = stage;
  await stage.view('Tiers');
  await stage.unfold(/^ARR cuts/);
  await stage.scrollTo('Boundary ledger');
  await stage.takePanel('finance-ledger');
  await stage.score();
  await stage.takeAlong('finance', 'How firm the segments are');
  await page.getByRole('tab', { name: 'accounts' }).click();
  await goTo(page, addressOf(2, columnOf(stage, 'Segment')));
  await page.keyboard.type('Tier 3');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Tierwise summary' }).click();
  await stage.showRow('Tierwise summary', 'Control totals');
  await stage.take('finance-tampered', 1060, 560);
  await stage.close();
}

/** Of the accounts. */
function columnOf({ host: { workbook } }: Stage, header: string): number {
  const headers = Array.from({ length: workbook.used(0).columns }, (_, k) => workbook.display(0, 1, k + 1));
  return headers.indexOf(header) + 1;
}
