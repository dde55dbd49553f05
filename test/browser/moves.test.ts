import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, launchChromium } from './open-page.ts';
import { type OpenPanel, openPanel } from './open-panel.ts';

let browser: Browser;
let opened: OpenPanel;

beforeAll(async () => {
  browser = await launchChromium();
  opened = await openPanel(browser, 'Tiers');
}, 60_000);
afterAll(async () => {
  await opened?.close();
  await browser?.close();
});

const section = () => opened.panel.getByRole('region', { name: 'Who moves' });

/** First lines of the cells of a row of the matrix. */
async function rowOf(tier: string): Promise<number[]> {
  const row = section().getByRole('row', { name: new RegExp(`^${tier} \\d`) });
  const texts = await row.getByRole('cell').evaluateAll((cells) => cells.map((cell) => cell.firstChild?.textContent));
  return texts.map(Number);
}

describe('who moves', { timeout: 30_000 }, () => {
  it('is not there while the draft is the saved model', async () => {
    expect(await section().count()).toBe(0);
  });

  it('shows the matrix and the largest accounts when a cut moves, in agreement with the tiers', async () => {
    const tierOne = opened.panel.getByRole('table', { name: /^By tier/ }).getByRole('row', { name: 'Tier 1' });
    const countNow = async () =>
      Number(/^\d+/.exec((await tierOne.getByRole('cell').first().textContent()) ?? '')?.[0]);
    const before = await countNow();
    await opened.panel.getByRole('slider', { name: 'Tier 1 cut' }).focus();
    for (let i = 0; i < 4; i++) await opened.page.keyboard.press('ArrowLeft');
    await eventually(() => section().count()).toBe(1);
    await eventually(async () => (await countNow()) > before).toBe(true);
    const after = await countNow();
    const [up = 0, stays = 0] = await rowOf('Tier 2');
    expect([up, stays > 0]).toEqual([after - before, true]);
    expect((await rowOf('Tier 1'))[0]).toBe(before);
    const sentence = await section()
      .getByText(/change tier/)
      .textContent();
    expect(sentence).toMatch(new RegExp(`^${up} accounts change tier, [\\d.]+[KM] ARR\\.`));
    expect(await section().getByRole('listitem').count()).toBe(Math.min(10, up));
    expect(await section().getByText('Tier 2 → Tier 1').count()).toBe(Math.min(10, up));
  });

  it('goes when the edit is taken back, and never scrolls sideways', async () => {
    const overflow = await opened.panel.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth);
    expect(overflow).toBe(0);
    for (let i = 0; i < 4; i++) await opened.page.keyboard.press('Control+z');
    await eventually(() => section().count()).toBe(0);
    expect(opened.complaints).toEqual([]);
  });
});
