import { describe, expect, it } from 'vitest';
import { panelForTests } from './for-tests.ts';
import { eventually, isFocused } from './open-page.ts';
import { showView } from './open-panel.ts';

const opened = panelForTests();

const button = (name: string) => opened.panel.getByRole('button', { name, exact: true });
/** Accounts that the sheet has in Tier 1. */
function tierOne(): number {
  const { workbook } = opened.host;
  const tier = Array.from({ length: width() }, (_, i) => i + 1).find((i) => workbook.display(0, 1, i) === 'Segment');
  return Array.from({ length: 501 }, (_, i) => workbook.display(0, i + 1, tier ?? 0)).filter(
    (text) => text === 'Tier 1',
  ).length;
}

const width = () => opened.host.workbook.used(0).columns;

describe('the dry run', () => {
  it('says what would be written before anything is', async () => {
    const before = width();
    await button('Score accounts').click();
    const question = opened.panel.getByText(/^Writes \d+ columns/);
    await eventually(() => question.textContent()).toBe(
      'Writes 15 columns AE:AS for 500 rows; overwrites no cell of yours.',
    );
    await eventually(() => isFocused(button('Write'))).toBe(true);
    expect([width(), opened.host.workbook.sheets.length]).toEqual([before, 1]);
  });

  it('is left with Escape or Cancel, and nothing was written', async () => {
    const before = width();
    await opened.page.keyboard.press('Escape');
    await eventually(() => button('Write').count()).toBe(0);
    await eventually(() => isFocused(button('Score accounts'))).toBe(true);
    await button('Score accounts').click();
    await button('Cancel').click();
    await eventually(() => button('Write').count()).toBe(0);
    expect(width()).toBe(before);
  });

  it('writes what it said', async () => {
    const before = width();
    await button('Score accounts').press('Enter');
    await eventually(() => isFocused(button('Write'))).toBe(true);
    await opened.page.keyboard.press('Enter');
    await eventually(() => opened.panel.getByText(/^Scored \d+/).textContent()).toContain('AE1:AS502');
    expect(width()).toBe(before + 15);
  });

  it('does not ask again for the same columns', async () => {
    const before = tierOne();
    await showView(opened.panel, 'Tiers');
    await opened.panel.getByRole('slider', { name: 'Tier 1 cut' }).press('PageDown');
    await button('Score accounts').click();
    await eventually(tierOne).toBeGreaterThan(before);
    expect(await button('Write').count()).toBe(0);
    expect(opened.complaints).toEqual([]);
  });
});
