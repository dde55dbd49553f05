import { describe, expect, it } from 'vitest';
import { panelForTests } from './for-tests.ts';
import { eventually } from './open-page.ts';

const opened = panelForTests('Tiers');

const section = () => opened.panel.getByRole('region', { name: 'Who moves' });

/** First lines of the cells of the matrix, without its headers. */
const matrix = () =>
  section()
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.firstChild?.textContent))),
    );

describe('who moves', () => {
  it('is not there while the draft is the saved model', async () => {
    expect(await section().count()).toBe(0);
  });

  it('shows the matrix and the largest accounts when a cut moves, in agreement with the tiers', async () => {
    const table = opened.panel.getByRole('table', { name: /^By tier/ });
    const tierOne = table.getByRole('row', { name: 'Tier 1' }).getByRole('cell').first();
    await eventually(() => tierOne.innerText()).toMatch(/^67\b/);
    await opened.panel.getByRole('slider', { name: 'Tier 1 cut' }).focus();
    for (let i = 0; i < 4; i++) await opened.page.keyboard.press('ArrowLeft');
    await eventually(() => tierOne.innerText()).toMatch(/^89\n\+22$/);
    // The tiers follow every move, the matrix the last one: it is read until the hand rests.
    await eventually(matrix).toEqual([
      [67, 0, 0, 0],
      [22, 217, 0, 0],
      [0, 0, 110, 0],
      [0, 0, 0, 47],
    ]);
    const sentence = section().getByText(/change tier/);
    await eventually(() => sentence.textContent()).toMatch(/^22 accounts change tier, 1\.3M ARR\./);
    await eventually(() => section().getByRole('listitem').count()).toBe(10);
    await eventually(() => section().getByText('Tier 2 → Tier 1').count()).toBe(10);
  });

  it('goes when the edit is taken back, and never scrolls sideways', async () => {
    const overflow = await opened.panel.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth);
    expect(overflow).toBe(0);
    for (let i = 0; i < 4; i++) await opened.page.keyboard.press('Control+z');
    await eventually(() => section().count()).toBe(0);
    expect(opened.complaints).toEqual([]);
  });
});
