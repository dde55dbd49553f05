import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openWorkbook } from '../../host/files/open-workbook.ts';
import { type Alone, openAlone } from './open-alone.ts';
import { eventually, launchChromium } from './open-page.ts';

const SAMPLE = fileURLToPath(new URL('../../host/samples/accounts.csv', import.meta.url));
let browser: Browser;
let alone: Alone;

beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);
afterAll(() => browser?.close());
beforeEach(async () => {
  alone = await openAlone(browser, await openWorkbook(SAMPLE));
});
afterEach(async () => {
  await alone?.close();
  expect(alone.complaints).toEqual([]);
});

const tab = (name: string) => alone.page.getByRole('tab', { name });
const selected = () => alone.page.getByRole('tab', { selected: true }).first().innerText();
const weight = () => alone.page.getByRole('slider', { name: 'Value weight' });
const rest = () => alone.page.waitForTimeout(400);

async function changeWeight(): Promise<void> {
  await tab('Model').click();
  await weight().press('PageUp');
  await eventually(() => weight().inputValue()).not.toBe('35');
}

describe('the panel opened again', { timeout: 30_000 }, () => {
  it('is where it was left: view, account and day', async () => {
    await tab('Run').click();
    await alone.page.getByLabel('As of').fill('2026-03-31');
    await tab('Accounts').click();
    await alone.page.getByRole('searchbox').fill('ac-1013');
    await alone.page.getByRole('listitem').getByRole('button').click();
    await rest();
    await alone.reopen();
    expect(await selected()).toBe('Accounts');
    await eventually(() => alone.page.locator('#story').innerText()).toContain('AC-1013');
    await tab('Run').click();
    expect(await alone.page.getByLabel('As of').inputValue()).toBe('2026-03-31');
  });

  it('still has the draft that was not saved', async () => {
    await changeWeight();
    const moved = await weight().inputValue();
    await alone.reopen();
    expect([(await selected()).split('\n')[0], await weight().inputValue()]).toEqual(['Model', moved]);
    expect(await alone.page.getByText('changed elsewhere').count()).toBe(0);
    await alone.page.getByRole('button', { name: 'Discard changes' }).click();
    await rest();
    await alone.reopen();
    expect(await weight().inputValue()).toBe('35');
  });

  it('asks which goes on when the stored model was changed meanwhile', async () => {
    for (const [answer, expected] of [
      ['Keep my draft', '45'],
      ['Take the stored one', '20'],
    ] as const) {
      alone.host.call('saveModel', { text: '{}', basedOn: null });
      await alone.reopen();
      await changeWeight();
      await weight().fill('45');
      await rest();
      const weights = { firmographic: 40, behavioral: 40, value: 20 };
      alone.host.call('saveModel', { text: JSON.stringify({ weights }), basedOn: null });
      await alone.reopen();
      await alone.page.getByRole('button', { name: answer }).click();
      await eventually(() => weight().inputValue()).toBe(expected);
      expect(await alone.page.getByText('changed elsewhere').count()).toBe(0);
      if (answer === 'Keep my draft') await alone.page.getByRole('button', { name: 'Discard changes' }).click();
      await rest();
    }
  });

  it('works where the browser keeps nothing', async () => {
    const blocked = 'Object.defineProperty(window, "localStorage", { get() { throw new Error("denied"); } })';
    await alone.page.context().addInitScript(blocked);
    await alone.reopen();
    await changeWeight();
    await alone.reopen();
    expect(await selected()).toBe('Data');
  });
});

describe('the theme', { timeout: 30_000 }, () => {
  const ground = () => alone.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const choose = async (name: string) => {
    await alone.page.getByRole('button', { name: 'Settings' }).press('Enter');
    await alone.page.getByRole('radio', { name }).click();
    await alone.page.keyboard.press('Escape');
  };

  it('is light in a dark system until it is told otherwise, then remembered', async () => {
    await alone.page.emulateMedia({ colorScheme: 'dark' });
    expect(await ground()).toBe('rgb(255, 255, 255)');
    await choose('Auto');
    await eventually(ground).toBe('rgb(31, 31, 31)');
    await alone.page.emulateMedia({ colorScheme: 'light' });
    await eventually(ground).toBe('rgb(255, 255, 255)');
    await choose('Dark');
    await eventually(ground).toBe('rgb(31, 31, 31)');
    await alone.reopen();
    expect(await ground()).toBe('rgb(31, 31, 31)');
  });

  it('is chosen in a menu that Escape closes, and the keyboard goes back', async () => {
    await choose('Dark');
    expect(await alone.page.getByRole('radio').count()).toBe(0);
    const settings = alone.page.getByRole('button', { name: 'Settings' });
    expect(await settings.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});
