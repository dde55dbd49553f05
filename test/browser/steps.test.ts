import type { Locator } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { panelForTests } from './for-tests.ts';
import { eventually, isFocused } from './open-page.ts';
import { showView } from './open-panel.ts';

const opened = panelForTests('Model');
let weight: Locator;
let handle: Locator;

beforeAll(() => {
  weight = opened.panel.getByRole('slider', { name: 'Value weight' });
  handle = opened.panel.getByRole('slider', { name: 'Tier 1 cut' });
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

describe('undo and redo', () => {
  it('take a drag of a slider and of a handle back as one step each, with the keys', async () => {
    await eventually(() => button('Undo').getAttribute('aria-disabled')).toBe('true');
    await drag(weight, 30);
    await eventually(() => weight.inputValue()).not.toBe('35');
    const moved = await weight.inputValue();
    await showView(opened.panel, 'Tiers');
    await drag(handle.locator('.grip'), -40);
    await eventually(at).not.toBe('4');
    const cut = await at();
    await opened.page.keyboard.press('Control+z');
    await eventually(at).toBe('4');
    await opened.page.keyboard.press('Control+z');
    await showView(opened.panel, 'Model');
    await eventually(() => weight.inputValue()).toBe('35');
    await eventually(() => button('Undo').getAttribute('aria-disabled')).toBe('true');
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
    await eventually(() => isFocused(button('Undo'))).toBe(true);
    await button('Redo').click();
    await eventually(() => weight.inputValue()).not.toBe('35');
    await button('Undo').click();
    await eventually(() => weight.inputValue()).toBe('35');
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
    await eventually(() => weight.inputValue()).toBe('35');
    expect(opened.complaints).toEqual([]);
  });
});
