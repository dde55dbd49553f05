import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openWorkbook } from '../../host/files/open-workbook.ts';
import { GOLDEN } from '../core/support/modelling.ts';
import { violations } from './axe.ts';
import { openForTests } from './for-tests.ts';
import { eventually } from './open-page.ts';
import { openPanel, showView, sidebarFrame } from './open-panel.ts';

/** The crowd below 25,000, and who left: mostly low behavioral scores. */
function crowd(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'tierwise-crowd-')), 'crowd.csv');
  const rows = GOLDEN.quietCut.synthetic.values.map((arr, i) => {
    const left = i % 8 < 3;
    return `C${i},Crowd ${i},${arr},3,${(left ? 2 : 3) + (i % 3)},3,${left ? 'yes' : 'no'}`;
  });
  const header = 'Account id,Account name,ARR,Firmographic score,Behavioral score,Value score,Left';
  writeFileSync(file, [header, ...rows].join('\n'));
  return file;
}

const opened = openForTests((browser) => openPanel(browser, 'Tiers', openWorkbook(crowd())));
let panel: FrameLocator;
beforeAll(() => {
  panel = opened.panel;
});

const region = (name: string) => panel.getByRole('region', { name, exact: true });

async function expectSound(): Promise<void> {
  const frame = await sidebarFrame(opened.page);
  expect(await violations(frame)).toEqual([]);
  expect(await frame.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  expect(opened.complaints).toEqual([]);
}

describe('cuts', () => {
  const midMarket = () => region('ARR tiers').getByLabel('Mid-Market from');

  it('says which cut slices a crowd, and takes the quiet number as one step', async () => {
    const tiers = region('ARR tiers');
    await eventually(() => tiers.textContent()).toContain(
      'Mid-Market: 37 of 80 accounts lie within 5% of 25,000. At 22,000 none does; 37 accounts (904,650) would move up.',
    );
    await tiers.getByRole('button', { name: 'Use 22,000' }).click();
    await eventually(() => midMarket().inputValue()).toBe('22000');
    await eventually(() => tiers.textContent()).not.toContain('lie within 5%');
    await opened.page.keyboard.press('Control+z');
    await eventually(() => midMarket().inputValue()).toBe('25000');
  });

  it('suggests others side by side, and a press takes one', async () => {
    const others = region('Other cuts and presets');
    await others.getByRole('button', { name: 'Suggest cuts' }).click();
    await others.getByRole('columnheader', { name: 'Natural breaks' }).first().waitFor();
    await eventually(() => others.textContent()).toContain('None of them is the best');
    const first = others
      .getByRole('row', { name: /^Enterprise/ })
      .getByRole('cell')
      .last();
    await eventually(() => first.innerText()).toBe('100K\n0\n0');
    await expectSound();
    await others.getByRole('button', { name: 'Use Equal counts for the ARR tiers' }).waitFor();
    await others.getByRole('button', { name: 'Use Equal counts', exact: true }).click();
    await eventually(() => others.textContent()).toContain('The draft has changed since: ask again.');
    await opened.page.keyboard.press('Control+z');
    await eventually(() => others.getByRole('columnheader', { name: 'Natural breaks' }).count()).toBe(2);
  });

  it('puts the presets side by side', async () => {
    const others = region('Other cuts and presets');
    await others.getByRole('button', { name: 'Compare the presets' }).click();
    await eventually(() => others.textContent()).toContain('They treat differently');
    await eventually(() => others.textContent()).toContain('SMB → Growth');
    const row = (name: RegExp) =>
      others
        .getByRole('table', { name: 'ARR tiers by preset' })
        .getByRole('row', { name })
        .getByRole('cell')
        .allInnerTexts();
    await eventually(() => row(/^2 /)).toEqual([
      '27\nMid-Market, 961.2K',
      '70 (+43)\nGrowth, 2M',
      '27\nMid-Market, 961.2K',
    ]);
    await eventually(() => row(/^Move /)).toEqual(['–', '43\n1M', '0']);
    await expectSound();
  });
});

describe('the past', () => {
  it('says first that scores of today judge themselves', async () => {
    await showView(panel, 'Model');
    const past = region('What the past says');
    await past.getByLabel('Who left, by').selectOption('Left');
    await past.getByRole('button', { name: 'Did the tiers tell who left?' }).click();
    await eventually(() => past.locator('.problem').first().textContent()).toMatch(
      /^These scores were made after the accounts left/,
    );
    await eventually(() => past.textContent()).toContain('30 of 80 accounts left.');
    await expectSound();
  });

  it('has a person confirm what counts as left', async () => {
    const past = region('What the past says');
    await past.getByText('What counts as left').click();
    await past.getByLabel('yes (30)').uncheck();
    await eventually(() => past.textContent()).toContain('No answer: 0 churned, at least 20 are needed.');
    await past.getByLabel('yes (30)').check();
    await eventually(() => past.textContent()).toContain('30 of 80 accounts left.');
  });

  it('gives no weights without scores of then', async () => {
    const past = region('What the past says');
    await past.getByRole('button', { name: 'Which weights would the past have chosen?' }).click();
    await eventually(() => past.textContent()).toContain('No answer: weights need scores of the start of the period');
  });

  it('tries a rule of grace on runs that were kept', async () => {
    const past = region('What the past says');
    await past.getByRole('button', { name: 'How many changes would that spare?' }).click();
    await eventually(() => past.textContent()).toContain('tried on runs that were kept, and there are 0');
  });

  it('says by which rule a change is flagged, and a press flags at once again', async () => {
    const past = region('What the past says');
    const buffer = Buffer.from(JSON.stringify({ grace: { margin: 0.1, runs: 2 } }));
    await panel.locator('#file').setInputFiles({ name: 'grace.json', mimeType: 'application/json', buffer });
    await panel.getByRole('button', { name: 'Apply to the draft' }).click();
    await eventually(() => past.textContent()).toContain(
      'A change is flagged past a cut by 0.1, in 2 runs one after the other; what is computed stays.',
    );
    await expectSound();
    await past.getByRole('button', { name: 'Flag at once' }).click();
    await eventually(() => past.textContent()).not.toContain('A change is flagged');
  });
});

describe('rules', () => {
  it('are judged as they are edited, beside the control and in a list', async () => {
    const rules = region('Do the rules hold?');
    await eventually(() => rules.textContent()).toContain('Tier 4 is what stands below 40');
    const arrTiers = { cuts: [[0, '>=', 'All']], floor: 'None' };
    const buffer = Buffer.from(JSON.stringify({ arrTiers }));
    await panel.locator('#file').setInputFiles({ name: 'all.json', mimeType: 'application/json', buffer });
    await panel.getByRole('button', { name: 'Apply to the draft' }).click();
    await eventually(() => rules.textContent()).toContain('No ARR falls to None (0 is the least ARR).');
    await showView(panel, 'Tiers');
    await eventually(() => region('ARR tiers').textContent()).toContain('No ARR falls to None (0 is the least ARR).');
    await opened.page.keyboard.press('Control+z');
    await eventually(() => region('ARR tiers').textContent()).not.toContain('No ARR falls to None');
  });

  it('of a table of RFM segments are tried cell by cell', async () => {
    await showView(panel, 'Model');
    const rules = region('Do the rules hold?');
    const table = { name: 'rfm.csv', mimeType: 'text/csv', buffer: Buffer.from('Segment,R,F,M\nBest,4-5,1-5,1-5\n') };
    await panel.locator('#rfm-table').setInputFiles(table);
    await eventually(() => rules.textContent()).toContain('75 of 125 cells are in no segment, the first R 1 F 1 M 1.');
    await expectSound();
  });
});

describe('the kickoff', () => {
  const approach = () => region('What these columns can give');
  const put = (row: number, column: number, text: string) => {
    const { workbook } = opened.host;
    workbook.setInput(workbook.sheetNamed('Tierwise kickoff')?.id as number, row, column, text);
  };

  it('is made by a press, and its answers are a proposal that one step takes and one takes back', async () => {
    await showView(panel, 'Data');
    await approach().getByText('Which approach fits your company').click();
    await approach().getByRole('button', { name: 'Make a kickoff' }).click();
    await eventually(() => approach().textContent()).toContain('The kickoff is the tab "Tierwise kickoff"');
    for (const [row, text] of [
      [11, 'no'],
      [12, 'perhaps'],
      [14, 'yes'],
      [29, 'Key'],
      [30, 'Rest'],
      [23, 'value'],
    ] as const)
      put(row, 3, text);
    put(29, 4, '22000');
    await approach().getByRole('button', { name: 'Read its answers' }).click();
    await eventually(() => approach().textContent()).toContain('6 of 34 questions are answered.');
    await eventually(() => approach().textContent()).toContain(
      '"perhaps" in C12 is no answer to "Is company data enriched by a service?": write yes or no.',
    );
    const proposed = approach().getByRole('listitem');
    for (const text of ['C11: a CS platform with usage data: no', 'C29 to C30: Key from 22,000, Rest below'])
      await proposed.filter({ hasText: text }).waitFor();
    await expectSound();
    await approach().getByRole('button', { name: 'Use these answers' }).click();
    const platform = approach().getByLabel('Is there a CS platform with usage data?');
    await eventually(() => platform.inputValue()).toBe('no');
    await eventually(() => approach().textContent()).toContain('Behavioral-first with value overlay');
    await showView(panel, 'Tiers');
    await eventually(() => region('ARR tiers').getByLabel('Key from').inputValue()).toBe('22000');
    await opened.page.keyboard.press('Control+z');
    await eventually(() => region('ARR tiers').getByLabel('Key from').count()).toBe(0);
    await showView(panel, 'Data');
    await eventually(() => platform.inputValue()).toBe('');
  });

  it('is not written by a second press', async () => {
    await approach().getByText('Which approach fits your company').click();
    await approach().getByRole('button', { name: 'Make a kickoff' }).click();
    await eventually(() => approach().textContent()).toContain('6 of 34 questions are answered. Nothing was written');
  });
});
