// A consultant models live with a client: weights, cuts, who moves, capacity, scenarios; light and dark.
import type { Browser } from 'playwright-core';
import { goTo } from '../open-page.ts';
import { openStage, type Stage, sample } from './stage.ts';

export async function takeConsultant(browser: Browser): Promise<void> {
  const stage = await openStage(browser, await sample());
  await takeModel(stage);
  await takeTiers(stage);
  await stage.button('Settings');
  await stage.panel.getByRole('radio', { name: 'Dark' }).click();
  await stage.page.keyboard.press('Escape');
  await stage.scrollTo('Tier cuts');
  await stage.takePanel('panel-dark');
  await stage.button('Settings');
  await stage.panel.getByRole('radio', { name: 'Light' }).click();
  await stage.page.keyboard.press('Escape');
  await stage.score();
  await takeResult(stage);
  await stage.takeAlong('consultant', 'What differs from the published preset, and why');
  await stage.close();
}

async function takeModel({ panel, page, ...stage }: Stage): Promise<void> {
  const keep = async (name: string) => {
    await panel.getByLabel('Keep the draft as').fill(name);
    await page.keyboard.press('Enter');
    await panel.getByRole('button', { name: `Actions for ${name}` }).waitFor();
  };
  await stage.view('Model');
  await keep('As agreed');
  await panel.getByRole('slider', { name: 'Value weight' }).focus();
  for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowRight');
  await stage.scrollTo('Weights');
  await stage.takePanel('panel-model');
  await keep('Value first');
  for (const name of [/^Draft/, /^As agreed/, /^Value first/])
    await panel.getByRole('checkbox', { name }).first().check();
  await panel.getByRole('table', { name: /^Scenarios/ }).waitFor();
  await panel.getByText('Tick up to 3').evaluate((element) => element.scrollIntoView());
  await stage.takePanel('consultant-scenarios');
}

async function takeTiers({ panel, page, ...stage }: Stage): Promise<void> {
  await stage.view('Tiers');
  await panel.getByRole('slider', { name: 'Tier 1 cut' }).focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowLeft');
  await stage.takePanel('panel-tiers');
  await panel.getByLabel('CSMs').fill('16');
  await page.keyboard.press('Tab');
  await stage.scrollTo('Capacity');
  await stage.takePanel('consultant-capacity');
  await stage.scrollTo('Who moves');
  await stage.takePanel('panel-moves');
}

/** Coloured segments with their reasons, beside the cuts that made them: what README begins with. */
async function takeResult({ page, ...stage }: Stage): Promise<void> {
  await stage.view('Tiers');
  await stage.scrollTo('Tier cuts');
  await page.setViewportSize({ width: 1040, height: 480 });
  await goTo(page, 'AG2');
  await goTo(page, 'AE2');
  await page.mouse.move(0, 0);
  await stage.take('readme', 1040, 480);
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** The same panel in a spreadsheet whose locale is German. */
export async function takeGerman(browser: Browser): Promise<void> {
  const stage = await openStage(browser, await sample(), { locale: 'de_DE' });
  await stage.view('Tiers');
  await stage.takePanel('panel-german');
  await stage.close();
}
