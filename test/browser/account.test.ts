import { describe, expect, it } from 'vitest';
import { panelForTests } from './for-tests.ts';
import { eventually, isFocused } from './open-page.ts';
import { showView } from './open-panel.ts';

const opened = panelForTests('Accounts');
const search = () => opened.panel.getByRole('searchbox', { name: 'Find an account by id or name' });

const region = () => opened.panel.getByRole('region', { name: 'Accounts' });
const story = () => region().getByRole('heading', { level: 3 });

describe('one account', () => {
  it('is found by its id and explained, with the keyboard alone', async () => {
    const id = opened.host.workbook.display(0, 2, 1);
    await search().focus();
    await opened.page.keyboard.type(id.toLowerCase());
    await eventually(() => region().getByRole('listitem').count()).toBe(1);
    await opened.page.keyboard.press('Tab');
    await opened.page.keyboard.press('Tab');
    await opened.page.keyboard.press('Enter');
    await eventually(() => story().textContent()).toContain(`${id}, row 2`);
    await eventually(() => isFocused(story())).toBe(true);
    const text = await region().locator('.story').innerText();
    for (const part of ['Composite tier', 'over the cut', 'of 5 points', 'weight 25%', 'To move'])
      expect(text).toContain(part);
  });

  it('tells what the other systems say of it, and what to do', async () => {
    await region().getByRole('button', { name: 'RFM, health, lifecycle and what to do' }).click();
    await eventually(() => region().getByText('Lifecycle (strategies)').count()).toBe(1);
    const text = await region().locator('.story').innerText();
    for (const part of ['RFM A', 'Value quadrant', 'Health segment']) expect(text).toContain(part);
  });

  it('goes back with Escape to where it was chosen', async () => {
    await opened.page.keyboard.press('Escape');
    await eventually(() => isFocused(region().getByRole('listitem').getByRole('button'))).toBe(true);
    await eventually(() => story().count()).toBe(0);
  });

  it('shows at most 20 and says so, or that there is none', async () => {
    await search().fill('a');
    await eventually(() => region().getByRole('listitem').count()).toBe(20);
    await eventually(() => region().getByRole('status').textContent()).toBe('The first 20 that match');
    await search().fill('no such account');
    await eventually(() => region().getByRole('status').textContent()).toBe('No account has this in its id or name.');
  });

  it('is explained from the list of those that move, and follows the draft', async () => {
    await showView(opened.panel, 'Tiers');
    await opened.panel.getByRole('slider', { name: 'Tier 1 cut' }).focus();
    for (let i = 0; i < 4; i++) await opened.page.keyboard.press('ArrowLeft');
    const moves = opened.panel.getByRole('region', { name: 'Who moves' });
    await eventually(() => moves.textContent()).toContain('22 accounts change tier');
    await moves.getByRole('button').first().click();
    await eventually(() => isFocused(story())).toBe(true);
    await eventually(() => region().getByText('To move up').isVisible()).toBe(true);
    const tier = () => region().locator('.line').first().innerText();
    await eventually(tier).toMatch(/^Composite tier\s+Tier 1\s+[\d.]+ over the cut of Tier 1 \(from 3\.8\)/);
    for (let i = 0; i < 4; i++) await opened.page.keyboard.press('Control+z');
    await eventually(tier).toMatch(/^Composite tier\s+Tier 2/);
    const overflow = await opened.panel.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth);
    expect(overflow).toBe(0);
    await opened.page.keyboard.press('Escape');
    await eventually(() => opened.panel.getByRole('tab', { name: 'Tiers' }).getAttribute('aria-selected')).toBe('true');
    expect(opened.complaints).toEqual([]);
  });
});
