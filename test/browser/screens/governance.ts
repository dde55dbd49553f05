// Two months of a book: a first commit, a change that waited too long, a new one, decisions, the log and the drift.
import type { Browser, Page } from 'playwright-core';
import { createHost } from '../../../host/host.ts';
import type { Workbook } from '../../../host/workbook/workbook.ts';
import { goTo } from '../open-page.ts';
import { openStage, type Stage, sample } from './stage.ts';

/** Columns of what scores depend on, from ARR to partnership. */
const [FIRST, LAST] = [7, 28];

/** An account becomes like another one. */
function liken(workbook: Workbook, row: number, other: number): void {
  for (let column = FIRST; column <= LAST; column++)
    workbook.setInput(0, row, column, workbook.input(0, other, column));
}

function scoreOn(workbook: Workbook, today: string): void {
  const { ok, value, error } = createHost(workbook, { today }).call('runScoring', { asOf: null });
  if (!ok) throw new Error(String(error));
  if (!JSON.parse(String(value)).ok) throw new Error(String(value));
}

async function twoMonths(): Promise<Workbook> {
  const workbook = await sample();
  scoreOn(workbook, '2026-05-29');
  liken(workbook, 5, 17);
  liken(workbook, 9, 3);
  scoreOn(workbook, '2026-06-15');
  liken(workbook, 6, 17);
  liken(workbook, 25, 3);
  scoreOn(workbook, '2026-06-29');
  liken(workbook, 20, 17);
  return workbook;
}

export async function takeGovernance(browser: Browser): Promise<void> {
  const workbook = await twoMonths();
  const stage = await openStage(browser, workbook);
  await review(stage);
  await override(stage);
  await runAgain(stage);
  const { page } = stage;
  await page.getByRole('button', { name: 'Close sidebar' }).click();
  await lookAt(page, workbook, 'Tierwise log', 'Scored', 420);
  await stage.take('review-log', 1060, 420);
  await lookAt(page, workbook, 'Tierwise summary', /^Completeness/, 520);
  await stage.take('review-drift', 1060, 520);
  await stage.close();
}

async function review({ page, panel, ...stage }: Stage): Promise<void> {
  await stage.view('Accounts');
  await stage.unfold(/^Review queue/);
  await panel
    .getByRole('checkbox', { name: /Overdue/ })
    .first()
    .check();
  await page.setViewportSize({ width: 1440, height: 1000 });
  await stage.scrollTo('Review queue');
  await stage.takePanel('review-queue');
  await page.setViewportSize({ width: 1440, height: 900 });
  await stage.button('Approve');
  await panel.getByText('In transition', { exact: true }).waitFor();
}

async function override({ panel, ...stage }: Stage): Promise<void> {
  await panel.getByRole('searchbox').fill('ac-1012');
  await panel.getByRole('listitem').first().getByRole('button').click();
  await stage.unfold(/^Override its segment/);
  await panel.getByLabel('Segment', { exact: true }).selectOption('Tier 1');
  const form = panel.locator('details').filter({ hasText: 'Override its segment' }).last();
  await form.getByLabel('Reason').fill('Named in the board plan');
  await panel.getByLabel('Look again on').fill('2026-09-30');
  await stage.takePanel('review-override');
  await stage.button('Set the override');
  await panel.getByText('Overrides', { exact: true }).waitFor();
}

async function runAgain({ panel, ...stage }: Stage): Promise<void> {
  await stage.view('Run');
  await stage.button('Build summary');
  await panel.getByText(/^Summary built/).waitFor();
  await stage.score();
  await stage.unfold(/^Runs so far/);
  await panel.getByText(/^Run 4,/).waitFor();
  await stage.scrollTo('Runs so far');
  await stage.takePanel('review-runs');
}

/** Brings the last cell of a tab with that text to the lower edge of a window. */
async function lookAt(page: Page, workbook: Workbook, name: string, text: string | RegExp, height: number) {
  const id = workbook.sheetNamed(name)?.id ?? -1;
  const column = typeof text === 'string' ? 3 : 1;
  let row = workbook.used(id).rows;
  while (row > 1 && !workbook.display(id, row, column).match(text)) row--;
  await page.setViewportSize({ width: 1060, height });
  await page.getByRole('tab', { name }).click();
  await page
    .locator('#cell-1-1')
    .getByText(workbook.display(id, 1, 1))
    .waitFor();
  await goTo(page, `A${row}`);
}
