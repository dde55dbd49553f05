// A customer-success team with an unprepared export of HubSpot: questions, words, first scores, and whom to call.
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { openWorkbook } from '../../../host/files/open-workbook.ts';
import { goTo } from '../open-page.ts';
import { openStage, type Stage } from './stage.ts';

const HUBSPOT = fileURLToPath(new URL('../../fixtures/cases/hubspot-380.csv', import.meta.url));

export async function takeTeam(browser: Browser): Promise<void> {
  const stage = await openStage(browser, await openWorkbook(HUBSPOT));
  await stage.takePanel('team-questions');
  await answerQuestions(stage);
  await stage.scrollTo('could not read');
  await stage.takePanel('team-mend');
  await rateWords(stage);
  await scoreThem(stage);
  await whomToCall(stage);
  await stage.takeAlong('team');
  await stage.close();
}

async function answerQuestions({ panel, ...stage }: Stage): Promise<void> {
  for (const answer of ['Use as Industry fit', 'Use as Contract type']) {
    await stage.button(answer);
    await panel.getByRole('button', { name: answer }).waitFor({ state: 'detached' });
  }
  await stage.unfold(/columns read/);
  await panel.getByLabel('Field to add').selectOption({ label: 'Geography' });
  await panel.getByLabel('Its column').selectOption({ label: 'Country/Region' });
  await panel.getByLabel('Geography', { exact: true }).waitFor();
}

async function rateWords({ panel, ...stage }: Stage): Promise<void> {
  await stage.view('Model');
  await stage.unfold(/^Industry fit:/);
  for (const word of [/^Computer Software/, /^Internet/, /^Financial Services/]) {
    await panel.getByRole('checkbox', { name: word }).first().check();
  }
  await stage.scrollTo('Words of the sheet');
  await stage.takePanel('team-words');
  await panel.getByLabel('Label of the ticked words of Industry fit').selectOption('Target vertical');
  await stage.button('Tick all that wait');
  await panel.getByLabel('Label of the ticked words of Industry fit').selectOption('General B2B');
  for (const [title, label] of [
    ['Geography', 'Primary market'],
    ['Contract type', 'Annual (renewing)'],
  ] as const) {
    await stage.unfold(new RegExp(`^${title}:`));
    await panel.getByRole('button', { name: 'Tick all that wait' }).first().click();
    await panel.getByLabel(`Label of the ticked words of ${title}`).selectOption(label);
  }
  for (const [score, criterion] of [
    [/^Firmographic:/, /^Growth stage/],
    [/^Value:/, /^Strategic importance/],
  ] as const) {
    await stage.unfold(score);
    const part = panel.locator('details.criterion').filter({ has: panel.locator('summary', { hasText: criterion }) });
    await part.locator('summary').click();
    await part.getByRole('checkbox', { name: 'Counts' }).click();
  }
  await panel.getByRole('radio', { name: /^Composite score/ }).check();
  await stage.scrollTo('What the scores are made of');
  await stage.takePanel('team-criteria');
}

async function scoreThem({ panel, page, ...stage }: Stage): Promise<void> {
  await stage.view('Run');
  await stage.button('Score accounts');
  await panel.getByRole('button', { name: 'Write' }).waitFor();
  await stage.takePanel('team-plan');
  await stage.button('Write');
  await panel.getByText(/^Scored \d+/).waitFor();
  await goTo(page, 'AA2');
  await goTo(page, 'Q2');
  await stage.take('page', 960, 440);
  await page.setViewportSize({ width: 1440, height: 900 });
}

async function whomToCall({ panel, page, ...stage }: Stage): Promise<void> {
  await stage.view('Accounts');
  await stage.unfold(/^This week/);
  await panel.getByText(/^This week \(\d+\)/).waitFor();
  await page.setViewportSize({ width: 1440, height: 1000 });
  await stage.scrollTo('This week');
  await stage.takePanel('team-call');
  await page.setViewportSize({ width: 1440, height: 900 });
  await panel.locator('#week-0').click();
  await stage.takePanel('panel-account');
}
