import type { FrameLocator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { addressOf } from '../../host/page/a1.ts';
import { openForTests } from './for-tests.ts';
import { cell, chooseCommand, eventually, goTo, hasInk, openPage } from './open-page.ts';
import { sample, showView } from './open-panel.ts';
import { takeAlong } from './take-along.ts';

const TIERS = ['Tier 1', 'Tier 2', 'Tier 3'];
const opened = openForTests(async (browser) => openPage(browser, await sample(), { today: '2026-06-30' }));
let page: Page;
let panel: FrameLocator;

/** The whole way of a consultant beside a client, with the built add-on: each step goes on where the one before ended. */
beforeAll(() => {
  page = opened.page;
  panel = page.frameLocator('iframe');
});

async function countsInPanel(): Promise<string[]> {
  const rows = TIERS.map((tier) => panel.getByRole('row', { name: tier }).getByRole('cell').first());
  const texts = await Promise.all(rows.map((row) => row.textContent()));
  return texts.map((text) => /^[\d,]+/.exec(text ?? '')?.[0] ?? '');
}

/** The column with this header, as the workbook has it now. */
function columnOf(header: string): number {
  const { workbook } = opened.host;
  const columns = Array.from({ length: workbook.used(0).columns }, (_, index) => index + 1);
  return columns.find((column) => workbook.display(0, 1, column) === header) ?? 0;
}

function countsInSheet(): string[] {
  const { workbook } = opened.host;
  const column = columnOf('Tier by score');
  const shown = Array.from({ length: workbook.used(0).rows }, (_, index) => workbook.display(0, index + 1, column));
  return TIERS.map((tier) => String(shown.filter((text) => text === tier).length));
}

describe('a consultant beside a client', () => {
  it('opens the sidebar from the menu, which says what it found', async () => {
    await chooseCommand(page, 'Open sidebar');
    await eventually(() => panel.getByRole('heading', { level: 2, name: /^500 accounts/ }).count()).toBe(1);
    await showView(panel, 'Model');
  });

  it('changes a weight and sees the tier counts move', async () => {
    await eventually(async () => Math.min(...(await countsInPanel()).map(Number))).toBeGreaterThan(0);
    const before = await countsInPanel();
    const weight = panel.getByRole('spinbutton', { name: 'Firmographic weight in percent' });
    await weight.fill('60');
    await weight.press('Tab');
    await eventually(countsInPanel).not.toEqual(before);
  });

  it('keeps the model by a name, and sees who moves and what the people can serve', async () => {
    await panel.getByLabel('Keep the draft as').fill('Fit first');
    await page.keyboard.press('Enter');
    await panel.getByRole('button', { name: 'Actions for Fit first' }).waitFor();
    await showView(panel, 'Tiers');
    const movers = panel.getByRole('region', { name: 'Who moves' }).getByRole('button');
    await eventually(() => movers.count()).toBe(10);
    await panel.getByLabel('CSMs').fill('10');
    await page.keyboard.press('Tab');
    await eventually(() => panel.getByRole('region', { name: 'Capacity' }).innerText()).toMatch(/\d h too few/);
  });

  it('scores and sees the new columns in the grid, with the counts of the sidebar', async () => {
    await panel.getByRole('button', { name: 'Score accounts' }).click();
    await panel.getByRole('button', { name: 'Write' }).click();
    await eventually(() => panel.getByText(/^Scored \d+/).count()).toBeGreaterThan(0);
    await eventually(countsInPanel).toEqual(countsInSheet());
    const column = columnOf('Score');
    const header = await goTo(page, addressOf(1, column));
    await eventually(() => header.textContent()).toBe('Score');
    await eventually(() => cell(page, addressOf(2, column)).textContent()).toMatch(/^[1-5]\.\d\d$/);
    await eventually(() => cell(page, addressOf(2, columnOf('Segment'))).textContent()).toMatch(/^Tier [123]$/);
  });

  it('leaves with summary, list and handout, which say what the panel says', async () => {
    const { host, complaints } = opened;
    const { summary, list, handout, week } = await takeAlong({ page, panel, host, complaints });
    const counts = await countsInPanel();
    const shown = TIERS.map((name) => summary.find((row) => row.startsWith(`${name} | `))?.split(' | ')[1]);
    expect(shown).toEqual(counts);
    expect(handout).toContain('Weights, firmographic | 25% |  | 60% |  | ');
    expect(handout).toContain('CSMs | none |  | 10 |  | ');
    expect(handout).toContain('Umbermont Logistics | AC-1238 | Tier 2 | Tier 1 | 310,150.00 | ');
    const said = '194 accounts need somebody, 27 of them a call this week. 103 more have critical health.';
    expect([list[1], week].filter((text) => text?.includes(said))).toHaveLength(2);
    await page.getByRole('tab', { name: 'Tierwise summary' }).click();
    for (const title of [/Accounts by segment/, /ARR by/]) {
      const chart = page.getByRole('img', { name: title });
      await eventually(() => chart.count()).toBe(1);
      await eventually(() => hasInk(chart)).toBe(true);
    }
    const chart = page.getByRole('img', { name: /Accounts by segment/ });
    await eventually(() => chart.getAttribute('aria-label')).toContain(`Tier 1 ${counts[0]},`);
  });

  it('types a custom function into an empty cell and reads its value', async () => {
    await page.getByRole('tab', { name: 'accounts' }).click();
    await eventually(() => cell(page, 'A1').textContent()).toBe('Account ID');
    const empty = await goTo(page, 'B520');
    await eventually(() => empty.textContent()).toBe('');
    await page.keyboard.type('=SEGMENT_SCORE(4,2,5)');
    await page.keyboard.press('Enter');
    await eventually(() => empty.textContent()).toBe('3.55');
  });

  it('never left this machine and never complained', () => {
    expect(opened.complaints).toEqual([]);
  });
});
