import type { FrameLocator } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { openForTests } from './for-tests.ts';
import { eventually, isFocused } from './open-page.ts';
import { fixture, openPanel, showView, sidebarFrame } from './open-panel.ts';
import { takeAlong } from './take-along.ts';

const opened = openForTests((browser) => openPanel(browser, 'Data', fixture()));
let panel: FrameLocator;
beforeAll(() => {
  panel = opened.panel;
});

const region = (name: string) => panel.getByRole('region', { name });
const press = (key: string) => opened.page.keyboard.press(key);

async function expectSound(): Promise<void> {
  const frame = await sidebarFrame(opened.page);
  expect(await violations(frame)).toEqual([]);
  expect(await frame.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  expect(opened.complaints).toEqual([]);
}

describe('capacity beside the cuts', () => {
  it('says what the people can serve, as they are typed', async () => {
    await showView(panel, 'Tiers');
    const capacity = region('Capacity');
    await eventually(() => capacity.textContent()).toContain('The tiers take 101 h a month');
    await capacity.getByLabel('CSMs').click();
    await press('Control+A');
    await opened.page.keyboard.type('1');
    await eventually(() => capacity.textContent()).toContain(
      'With 1 CSM (112 h) the lowest Tier 1 line you can serve is 3.55: 6 accounts, 107 h.',
    );
    await eventually(() => capacity.textContent()).toContain('101 h of 112 h');
  });

  it('takes the line up as the cut, and undo takes it back', async () => {
    const capacity = region('Capacity');
    await capacity.getByRole('button', { name: 'Use it' }).click();
    await eventually(() => capacity.textContent()).toContain('107 h (+6) of 112 h');
    await eventually(() => panel.getByRole('slider', { name: 'Tier 1 cut' }).getAttribute('aria-valuenow')).toBe(
      '3.55',
    );
    await press('Control+z');
    await eventually(() => capacity.textContent()).toContain('101 h of 112 h');
  });

  it('plans with hours that are changed by hand', async () => {
    const capacity = region('Capacity');
    await capacity.getByText('Hours and people').click();
    await capacity.getByLabel('Hours an account of Tier 2').fill('6');
    await press('Tab');
    await eventually(() => capacity.textContent()).toContain('125 h (+24) of 112 h');
    await eventually(() => capacity.textContent()).toContain('13 h too few');
    await expectSound();
    await capacity.getByRole('button', { name: 'Reset capacity' }).click();
    await eventually(() => capacity.textContent()).toContain('The tiers take 101 h a month');
  });
});

describe('the boundary ledger', () => {
  it('reconciles with the column of the sheet', async () => {
    const ledger = region('Boundary ledger');
    await eventually(() => ledger.textContent()).toContain('1,244,999.97 = column G');
    await eventually(() => ledger.getByText('Reconciles').count()).toBe(2);
  });

  it('names who stands on a cut and what moves if its operator flips', async () => {
    const ledger = region('Boundary ledger');
    await ledger.getByText('ARR cuts').focus();
    await press('Enter');
    await eventually(() => ledger.textContent()).toContain(
      '1 account, 100,000 ARR exactly on it, in Enterprise. With > this moves to Mid-Market.',
    );
    const near = ledger.getByRole('button', { name: /Foxglove Labs/ });
    await eventually(() => near.textContent()).toContain('24,999.99');
    await ledger.getByLabel(/^Close to a cut/).fill('0');
    await eventually(() => near.count()).toBe(0);
    await eventually(() => ledger.getByRole('button', { name: /exactly on the cut/ }).count()).toBe(2);
    await expectSound();
  });

  it('leads to an account and back to where it was', async () => {
    const onCut = region('Boundary ledger').getByRole('button', { name: /Granite Peak/ });
    await onCut.click();
    await panel.getByText('mixes of weights ±20% keep the tier').waitFor();
    await eventually(() => isFocused(panel.getByRole('heading', { name: /Granite Peak/ }))).toBe(true);
    await press('Escape');
    await eventually(() => isFocused(onCut)).toBe(true);
  });
});

describe('how firm the tiers are', () => {
  it('is worked out on a button and stale after a change', async () => {
    const firmness = region('How firm are the tiers?');
    await firmness.getByRole('button', { name: 'Check' }).click();
    await eventually(() => firmness.textContent()).toContain('19 of 20 accounts keep their tier in all 27 mixes');
    await eventually(() => firmness.getByRole('button', { name: /Juniper Works/ }).textContent()).toContain('24 of 27');
    await eventually(() => firmness.textContent()).toContain(
      'The policy for missing data decides the tier of 3 accounts.',
    );
    await expectSound();
    await panel.getByRole('slider', { name: 'Tier 2 cut' }).press('ArrowRight');
    await eventually(() => firmness.textContent()).toContain('The draft has changed since');
    await press('Control+z');
  });
});

describe('scenarios', () => {
  const scenarios = () => region('Scenarios');
  const actsOf = (name: string) =>
    scenarios()
      .getByRole('listitem')
      .filter({ has: panel.getByRole('button', { name: `Actions for ${name}` }) });
  const keep = async (name: string) => {
    await scenarios().getByLabel('Keep the draft as').click();
    await opened.page.keyboard.type(name);
    await press('Enter');
    await scenarios()
      .getByRole('button', { name: `Actions for ${name}` })
      .waitFor();
  };

  it('keep the draft under names on a tab of their own', async () => {
    await showView(panel, 'Model');
    await keep('Base');
    await panel.getByRole('slider', { name: 'Value weight' }).focus();
    for (let i = 0; i < 3; i++) await press('PageUp');
    await keep('Value first');
    const tab = () => opened.host.workbook.sheetNamed('Tierwise scenarios')?.id ?? -1;
    const there = () => [4, 5].map((row) => opened.host.workbook.input(tab(), row, 1));
    await eventually(there).toEqual(['Base', 'Value first']);
  });

  it('stand side by side', async () => {
    for (const name of ['Draft', 'Base', 'Value first']) {
      const box = scenarios().getByRole('checkbox', { name: new RegExp(`^${name}`) });
      await box.focus();
      await press('Space');
      await eventually(() => box.isChecked()).toBe(true);
    }
    const table = scenarios().getByRole('table');
    await eventually(() => table.getByRole('columnheader').allTextContents()).toEqual(['Draft', 'Base', 'Value first']);
    const hours = table.getByRole('row', { name: /^Hours/ }).getByRole('cell');
    await eventually(() => hours.allTextContents()).toEqual(['95', '101', '95']);
    const tiers = table.getByRole('row', { name: /^Enterprise/ }).getByRole('cell');
    await eventually(() => tiers.allInnerTexts()).toEqual(['4\n610K', '4\n610K', '4\n610K']);
    await expectSound();
  });

  it('can be the baseline, and taken up as the draft', async () => {
    await scenarios().getByRole('button', { name: 'Actions for Value first' }).click();
    await scenarios().getByRole('button', { name: 'Pin as baseline' }).click();
    await eventually(() => scenarios().textContent()).toContain('signed numbers: against “Value first”.');
    await scenarios().getByRole('button', { name: 'Actions for Base' }).click();
    await actsOf('Base').getByRole('button', { name: 'Use as draft' }).click();
    await eventually(() => panel.getByRole('slider', { name: 'Value weight' }).inputValue()).toBe('35');
    await showView(panel, 'Tiers');
    await eventually(() => region('Who moves').textContent()).toContain('Rows: “Value first”');
    await showView(panel, 'Model');
  });

  it('are renamed and deleted', async () => {
    await scenarios().getByRole('button', { name: 'Actions for Base' }).click();
    await scenarios().getByLabel('New name of Base').fill('As it was');
    await press('Enter');
    await scenarios().getByRole('button', { name: 'Actions for As it was' }).click();
    await actsOf('As it was').getByRole('button', { name: 'Delete' }).click();
    await eventually(() => scenarios().getByRole('button', { name: 'Actions for As it was' }).count()).toBe(0);
    const other = scenarios().getByRole('checkbox', { name: /^Value first/ });
    await eventually(() => other.isChecked()).toBe(true);
  });

  it('say which of them the sheet is scored with', async () => {
    await scenarios().getByRole('button', { name: 'Actions for Value first' }).click();
    await actsOf('Value first').getByRole('button', { name: 'Use as draft' }).click();
    await eventually(() => actsOf('Value first').textContent()).toContain('as the draft');
    await panel.getByRole('button', { name: 'Score accounts' }).click();
    await panel.getByRole('button', { name: 'Write' }).click();
    await panel.getByText(/^Scored 23 active accounts/).waitFor();
    await showView(panel, 'Model');
    await eventually(() => actsOf('Value first').textContent()).toContain('the sheet is scored with it');
  });

  it('can be read in the dark too, beside ledger and capacity', async () => {
    await panel.locator('html').evaluate((page) => {
      page.dataset.theme = 'dark';
    });
    await showView(panel, 'Tiers');
    await expectSound();
  });
});

describe('what finance takes along', () => {
  it('adds up to the column, in summary, list and handout, and turns red where a scored cell is changed', async () => {
    const { summary, list, handout, week } = await takeAlong(opened);
    expect(summary).toContain('Total | 23 |  | 1,244,999.97 |  |  | Reconciles | ');
    expect(summary.filter((row) => /Differs/.test(row))).toEqual([]);
    expect(summary).toContain(
      'ARR column of the sheet |  |  | 1,244,999.97 | 1,244,999.97 | 0.00 | Reconciles | Column G of active accounts against what was scored',
    );
    expect(list).toHaveLength(3 + 15);
    expect(week).toContain('15 accounts need somebody, 3 of them a call this week.');
    expect(handout[1]).toContain('23 active accounts, ARR 1,244,999.97');
    expect(handout).toContain('Weights, value | 35% |  | 65% |  | ');
    const { workbook } = opened.host;
    const segment = Array.from({ length: workbook.used(0).columns }, (_, k) => k + 1).find(
      (column) => workbook.display(0, 1, column) === 'Segment',
    );
    workbook.setInput(0, 4, segment as number, 'Tier 3');
    const summaryId = workbook.sheetNamed('Tierwise summary')?.id as number;
    const control = summary.findIndex((row) => row.startsWith('Segments as scored'));
    expect(workbook.display(summaryId, control + 1, 7)).toBe('Differs');
  });
});
