import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkbook } from '../../host/files/open-workbook.ts';
import { openAlone } from './open-alone.ts';
import { eventually, launchChromium } from './open-page.ts';

const SAMPLE = fileURLToPath(new URL('../../host/samples/accounts.csv', import.meta.url));
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);
afterAll(() => browser?.close());

describe('the panel in another locale and theme, by keyboard alone', { timeout: 60_000 }, () => {
  it.each([
    ['en_US', 'Light', /^\d+\.\d[MK]$/, '4.00'],
    ['de_DE', 'Dark', /^\d+,\d\sMio\.$/, '4,00'],
  ])('%s, %s', async (locale, theme, amount, cut) => {
    const alone = await openAlone(browser, await openWorkbook(SAMPLE), { locale });
    const { page } = alone;
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const overflow = () =>
      page
        .locator('html, main, .dock, header, footer')
        .evaluateAll((parts) =>
          parts.filter((part) => part.scrollWidth > part.clientWidth).map((part) => part.tagName),
        );
    await page.getByRole('button', { name: 'Settings' }).press('Enter');
    await page.getByRole('radio', { name: theme }).press('Space');
    await press('Escape');
    await page.getByRole('tab', { selected: true }).focus();
    await press('ArrowRight');
    await page.getByRole('slider', { name: 'Value weight' }).focus();
    await press('PageUp', 'ArrowRight', 'End', 'Home');
    await eventually(() => page.getByRole('slider', { name: 'Value weight' }).inputValue()).toBe('0');
    expect(await overflow()).toEqual([]);
    await press('Control+z');
    await page.getByRole('tab', { selected: true }).focus();
    await press('ArrowRight');
    const handle = page.getByRole('slider', { name: 'Tier 1 cut' });
    await eventually(() => handle.locator('text').textContent()).toBe(cut);
    await handle.focus();
    await press('PageDown', 'Home', 'End', 'ArrowLeft');
    await eventually(() => handle.getAttribute('aria-valuenow')).toBe('4.95');
    expect(await overflow()).toEqual([]);
    const total = page.locator('.dock').getByRole('row', { name: 'Tier 2' }).getByRole('cell').last();
    expect((await total.innerText()).split('\n')[0]?.trim()).toMatch(amount);
    expect(alone.complaints).toEqual([]);
    await alone.close();
  });
});
