import type { Locator } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { panelForTests } from './for-tests.ts';
import { eventually, isFocused } from './open-page.ts';

const opened = panelForTests('Tiers');
let first: Locator;
let second: Locator;

beforeAll(() => {
  first = opened.panel.getByRole('slider', { name: 'Tier 1 cut' });
  second = opened.panel.getByRole('slider', { name: 'Tier 2 cut' });
});

const fieldOf = (tier: string) => opened.panel.getByRole('spinbutton', { name: `${tier} from` });
const now = async (handle: Locator) => Number(await handle.getAttribute('aria-valuenow'));

/** Presses the handle and moves the pointer by so many pixels, off the handle's own height: it is captured. */
async function pull(handle: Locator, by: number): Promise<void> {
  const { page } = opened;
  await handle.scrollIntoViewIfNeeded();
  const grip = await handle.locator('.grip').boundingBox();
  if (!grip) throw new Error('The handle is not on show.');
  const [x, y] = [grip.x + grip.width / 2, grip.y + grip.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by, y + 60, { steps: 10 });
}

async function drag(handle: Locator, by: number): Promise<void> {
  await pull(handle, by);
  await opened.page.mouse.up();
}

describe('cuts as handles on the histogram', () => {
  it('are reached by Tab and say where the tier starts and what it holds', async () => {
    await opened.panel.getByRole('button', { name: 'Reset tier cuts' }).focus();
    await opened.page.keyboard.press('Tab');
    await eventually(() => isFocused(first)).toBe(true);
    await eventually(() => first.getAttribute('aria-valuetext')).toMatch(
      /^Tier 1 starts at 4\.00: \d+ accounts, [\d.]+M$/,
    );
    expect([await first.getAttribute('aria-valuemin'), await first.getAttribute('aria-valuemax')]).toEqual([
      '2.51',
      '5',
    ]);
    await opened.page.keyboard.press('Tab');
    await eventually(() => isFocused(second)).toBe(true);
  });

  it('move by keys, keep the focus, and stop at their neighbours', async () => {
    await first.focus();
    const steps: [key: string, at: number][] = [
      ['ArrowRight', 4.05],
      ['ArrowUp', 4.1],
      ['ArrowLeft', 4.05],
      ['ArrowDown', 4],
      ['PageUp', 4.25],
      ['PageDown', 4],
      ['End', 5],
      ['ArrowRight', 5],
      ['Home', 2.51],
      ['ArrowLeft', 2.51],
    ];
    for (const [key, at] of steps) {
      await opened.page.keyboard.press(key);
      await eventually(() => now(first)).toBe(at);
      await eventually(() => isFocused(first)).toBe(true);
    }
    await eventually(() => fieldOf('Tier 1').inputValue()).toBe('2.51');
  });

  it('follow their number fields', async () => {
    await fieldOf('Tier 1').fill('4');
    await fieldOf('Tier 1').press('Tab');
    await eventually(() => now(first)).toBe(4);
  });

  it('move with the pointer, also when it leaves the handle, and stop at their neighbours', async () => {
    const table = opened.panel.getByRole('table', { name: /^By tier/ });
    const cell = table.getByRole('row', { name: 'Tier 1' }).getByRole('cell').first();
    const before = await cell.textContent();
    await drag(first, -30);
    await eventually(() => cell.textContent()).not.toBe(before);
    const at = await now(first);
    expect(at).toBeGreaterThan(3.4);
    expect(at).toBeLessThan(3.6);
    expect(Math.abs(at * 20 - Math.round(at * 20))).toBeLessThan(1e-9);
    await drag(second, 200);
    await eventually(() => now(second)).toBeCloseTo(at - 0.01, 6);
    await eventually(() => isFocused(second)).toBe(true);
  });

  it('go back when a drag is left with Escape', async () => {
    const at = await now(first);
    // The two lie on each other now: each can still be picked up.
    await pull(first, 60);
    await eventually(() => now(first)).not.toBe(at);
    await opened.page.keyboard.press('Escape');
    await opened.page.mouse.up();
    await eventually(() => now(first)).toBe(at);
  });

  it('are at least 24 pixels each way and bring no horizontal scroll', async () => {
    const target = await first.locator('.target').boundingBox();
    expect(Math.min(target?.width ?? 0, target?.height ?? 0)).toBeGreaterThanOrEqual(24);
    const overflow = await opened.panel.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth);
    expect(overflow).toBe(0);
    expect(opened.complaints).toEqual([]);
  });
});
