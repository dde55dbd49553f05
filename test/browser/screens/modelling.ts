// A consultant asks whether a model holds: what to ask first, cuts in a crowd, other cuts, and what the past says.
import type { Browser } from 'playwright-core';
import { GOLDEN } from '../../core/support/modelling.ts';
import { chooseCommand, workbookOf } from '../open-page.ts';
import { openStage, type Stage, sample } from './stage.ts';

export async function takeModelling(browser: Browser): Promise<void> {
  const workbook = await sample();
  const stage = await openStage(browser, workbook);
  await takeKickoff(stage, (row, text) =>
    workbook.setInput(workbook.sheetNamed('Tierwise kickoff')?.id as number, row, 3, text),
  );
  await takeSuggested(stage);
  await takePast(stage);
  await stage.close();
  await takeCrowd(browser);
}

async function takeKickoff({ page, panel, ...stage }: Stage, answer: (row: number, text: string) => void) {
  await chooseCommand(page, 'Make a kickoff');
  await page.getByRole('tab', { name: 'Tierwise kickoff' }).click();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await page.setViewportSize({ width: 1120, height: 560 });
  const answers = [
    [5, 'Who is about to leave, and who could grow'],
    [6, 'Whoever calls'],
    [11, 'yes'],
    [12, 'not yet'],
    [13, 'no'],
    [14, 'no'],
    [23, 'value and behavior'],
  ] as const;
  for (const [row, text] of answers) answer(row, text);
  await stage.view('Data');
  await stage.unfold(/^Which approach fits/);
  await stage.button('Read its answers');
  await panel.getByText('7 of 34 questions are answered.').waitFor();
  await panel.getByRole('button', { name: 'Make a kickoff' }).evaluate((element) => element.scrollIntoView());
  await stage.take('modelling-kickoff', 1120, 560);
  await page.setViewportSize({ width: 1440, height: 900 });
}

async function takeSuggested({ panel, ...stage }: Stage): Promise<void> {
  await stage.view('Tiers');
  await stage.button('Suggest cuts');
  await panel.getByText('None of them is the best').waitFor();
  await stage.scrollTo('Other cuts and presets');
  await stage.takePanel('modelling-suggested');
}

async function takePast({ panel, ...stage }: Stage): Promise<void> {
  await stage.view('Model');
  await stage.button('Did the tiers tell who left?');
  await panel.getByText(/accounts left\. Of one that left/).waitFor();
  await stage.scrollTo('What the past says');
  await stage.takePanel('modelling-past');
}

/** Prices of one list: half of the accounts pay nearly the same. */
async function takeCrowd(browser: Browser): Promise<void> {
  const rows = GOLDEN.quietCut.synthetic.values.map((arr, i) => [`C${i}`, `Account ${i}`, String(arr)]);
  const stage = await openStage(browser, workbookOf([['Account id', 'Account name', 'ARR'], ...rows]));
  await stage.view('Tiers');
  await stage.panel
    .getByText(/lie within 5% of 25,000/)
    .first()
    .waitFor();
  await stage.scrollTo('ARR tiers');
  await stage.takePanel('modelling-crowd');
  await stage.close();
}
