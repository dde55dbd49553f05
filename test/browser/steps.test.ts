import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, launchChromium } from './open-page.ts';
import { type OpenPanel, openPanel, showView } from './open-panel.ts';

let browser: Browser;
let opened: OpenPanel;
let weight: Locator;
let handle: Locator;

beforeAll(async () => {
  browser = await launchChromium();
  opened = await openPanel(browser, 'Model');
  weight = opened.panel.getByRole('slider', { name: 'Value weight' });
  handle = opened.panel.getByRole('slider', { name: 'Tier 1 cut' });
}, 60_000);
afterAll(async () => {
  await opened?.close();
  await browser?.close();
});

const button = (name: string) => opened.panel.getByRole('button', { name, exact: true });
const at = () => handle.getAttribute('aria-valuenow');

async function drag(target: Locator, by: number): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error('It is not on show.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await opened.page.mouse.move(x, y);
  await opened.page.mouse.down();
  await opened.page.mouse.move(x + by, y, { steps: 8 });
  await opened.page.mouse.up();
}

describe('undo and redo', { timeout: 30_000 }, () => {
  it('take a drag of a slider and of a handle back as one step each, with the keys', async () => {
    expect(await button('Undo').getAttribute('aria-disabled')).toBe('true');
    await drag(weight, 30);
    const moved = await weight.inputValue();
    await showView(opened.panel, 'Tiers');
    await drag(handle.locator('.grip'), -40);
    const cut = await at();
    expect([moved, cut]).not.toEqual(['35', '4']);
    await opened.page.keyboard.press('Control+z');
    await eventually(at).toBe('4');
    await opened.page.keyboard.press('Control+z');
    await showView(opened.panel, 'Model');
    await eventually(() => weight.inputValue()).toBe('35');
    expect(await button('Undo').getAttribute('aria-disabled')).toBe('true');
    await opened.page.keyboard.press('Control+Shift+z');
    await eventually(() => weight.inputValue()).toBe(moved);
    await opened.page.keyboard.press('Control+y');
    await showView(opened.panel, 'Tiers');
    await eventually(at).toBe(cut);
  });

  it('work by their buttons, which keep the focus', async () => {
    await button('Undo').click();
    await eventually(at).toBe('4');
    await showView(opened.panel, 'Model');
    await button('Undo').press('Enter');
    await eventually(() => weight.inputValue()).toBe('35');
    expect(await button('Undo').evaluate((element) => element === document.activeElement)).toBe(true);
    await button('Redo').click();
    await eventually(() => weight.inputValue()).not.toBe('35');
    await button('Undo').click();
  });

  it('take back a number while it is being typed', async () => {
    const field = opened.panel.getByRole('spinbutton', { name: 'Value weight in percent' });
    await field.focus();
    await opened.page.keyboard.press('Control+a');
    await opened.page.keyboard.type('60');
    await eventually(() => weight.inputValue()).toBe('60');
    await opened.page.keyboard.press('Control+z');
    await eventually(() => field.inputValue()).toBe('35');
    await opened.page.keyboard.press('Tab');
    expect(await weight.inputValue()).toBe('35');
    expect(opened.complaints).toEqual([]);
  });
});
