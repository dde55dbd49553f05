import { describe, expect, it } from 'vitest';
import { chromiumForTests } from './for-tests.ts';
import { openAlone } from './open-alone.ts';
import { eventually, isFocused } from './open-page.ts';
import { sample } from './open-panel.ts';

const browser = chromiumForTests();

describe('the panel in another locale and theme, by keyboard alone', () => {
  it.each([
    ['en_US', 'Light', /^\d+\.\d[MK]$/, '4.00'],
    ['de_DE', 'Dark', /^\d+,\d\sMio\.$/, '4,00'],
  ])('%s, %s', async (locale, theme, amount, cut) => {
    const alone = await openAlone(browser(), await sample(), { locale });
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
    const nextView = async (name: string) => {
      await page.getByRole('tab', { selected: true }).focus();
      await press('ArrowRight');
      await eventually(() => isFocused(page.getByRole('tab', { name, selected: true }))).toBe(true);
    };
    await page.getByRole('button', { name: 'Settings' }).press('Enter');
    await page.getByRole('radio', { name: theme }).press('Space');
    await press('Escape');
    await nextView('Model');
    await page.getByRole('slider', { name: 'Value weight' }).focus();
    await press('PageUp', 'ArrowRight', 'End', 'Home');
    await eventually(() => page.getByRole('slider', { name: 'Value weight' }).inputValue()).toBe('0');
    await eventually(overflow).toEqual([]);
    await press('Control+z');
    await nextView('Tiers');
    const handle = page.getByRole('slider', { name: 'Tier 1 cut' });
    await eventually(() => handle.locator('text').textContent()).toBe(cut);
    await handle.focus();
    await press('PageDown', 'Home', 'End', 'ArrowLeft');
    await eventually(() => handle.getAttribute('aria-valuenow')).toBe('4.95');
    await eventually(overflow).toEqual([]);
    const total = page.locator('.dock').getByRole('row', { name: 'Tier 2' }).getByRole('cell').last();
    await eventually(async () => (await total.innerText()).split('\n')[0]?.trim()).toMatch(amount);
    expect(alone.complaints).toEqual([]);
    await alone.close();
  });
});
