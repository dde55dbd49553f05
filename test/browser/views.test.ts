import { describe, expect, it } from 'vitest';
import { panelForTests } from './for-tests.ts';
import { eventually, isFocused } from './open-page.ts';
import { showView } from './open-panel.ts';

const opened = panelForTests();

const VIEWS = ['Data', 'Model', 'Tiers', 'Accounts', 'Run'];
const tab = (name: string) => opened.panel.getByRole('tab', { name });
const selected = () => opened.panel.getByRole('tab', { selected: true }).innerText();
const tiers = () => opened.panel.getByRole('table', { name: /^By tier/ });

/** Of the panel or of any part that scrolls. */
const overflow = () =>
  opened.panel
    .locator('body, main, .dock, header, footer')
    .evaluateAll((parts) => parts.map((part) => part.scrollWidth - part.clientWidth).filter((by) => by > 0));

describe('the five views', () => {
  it('are tabs with one stop, moved by the arrow keys, Home and End', async () => {
    await tab('Data').focus();
    const steps: [key: string, view: string][] = [
      ['ArrowRight', 'Model'],
      ['ArrowRight', 'Tiers'],
      ['End', 'Run'],
      ['ArrowRight', 'Data'],
      ['ArrowLeft', 'Run'],
      ['Home', 'Data'],
    ];
    for (const [key, view] of steps) {
      await opened.page.keyboard.press(key);
      await eventually(selected).toBe(view);
      await eventually(() => isFocused(tab(view))).toBe(true);
    }
    const stops = () => opened.panel.getByRole('tab').evaluateAll((tabs) => tabs.map((one) => one.tabIndex));
    await eventually(stops).toEqual([0, -1, -1, -1, -1]);
  });

  it('never scroll sideways', async () => {
    for (const view of VIEWS) {
      await showView(opened.panel, view);
      expect([view, await overflow()]).toEqual([view, []]);
    }
  });

  it('keep the tiers in sight where weights and cuts move, whatever else is shown', async () => {
    const { height = 0 } = opened.page.viewportSize() ?? {};
    for (const view of ['Model', 'Tiers']) {
      await showView(opened.panel, view);
      await opened.panel.locator('main').evaluate((main) => main.scrollTo(0, 0));
      for (const row of await tiers().getByRole('row').all()) {
        const box = await row.boundingBox();
        expect(box && box.y > 0 && box.y + box.height < height).toBe(true);
      }
    }
  });

  it('mark what was changed and not saved', async () => {
    await showView(opened.panel, 'Model');
    await opened.panel.getByRole('slider', { name: 'Value weight' }).press('ArrowRight');
    await eventually(() => tab('Model').textContent()).toBe('Model has unsaved changes');
    await eventually(() => tab('Tiers').textContent()).toBe('Tiers');
    await opened.panel.getByRole('button', { name: 'Discard changes' }).click();
    await eventually(() => tab('Model').textContent()).toBe('Model');
  });

  it('lead to each other: a tier to its accounts, an account back to where it was chosen, a check to its part', async () => {
    await tiers().getByRole('button', { name: 'Tier 1' }).click();
    await eventually(selected).toBe('Accounts');
    await eventually(() => opened.panel.getByLabel('Tier', { exact: true }).inputValue()).toBe('Tier 1');
    const first = opened.panel.getByRole('tabpanel').getByRole('listitem').first().getByRole('button');
    await first.click();
    await eventually(() => opened.panel.locator('.line').first().innerText()).toMatch(/^Composite tier\s+Tier 1/);
    // Escape is the story's: it goes nowhere before the keyboard is there.
    await eventually(() => isFocused(opened.panel.locator('#story'))).toBe(true);
    await opened.page.keyboard.press('Escape');
    await eventually(() => isFocused(first)).toBe(true);
    await showView(opened.panel, 'Model');
    await opened.panel.getByRole('button', { name: 'Coverage: Warning' }).click();
    await eventually(selected).toBe('Tiers');
    await eventually(() => isFocused(opened.panel.getByRole('heading', { name: 'Checks' }))).toBe(true);
    await opened.panel.getByRole('button', { name: 'Show Unsegmented' }).click();
    await eventually(selected).toBe('Accounts');
    expect(opened.complaints).toEqual([]);
  });
});
