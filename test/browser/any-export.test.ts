// A plain CRM export becomes reviewed segments in the panel, with nothing but clicks and choices that a person makes.
import { fileURLToPath } from 'node:url';
import type { FrameLocator } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { openWorkbook } from '../../host/files/open-workbook.ts';
import { violations } from './axe.ts';
import { chromiumForTests } from './for-tests.ts';
import { type OpenPanel, openPanel, showView, sidebarFrame } from './open-panel.ts';
import { takeAlong } from './take-along.ts';

const MOST_ACTS = 25;

const browser = chromiumForTests();
let opened: OpenPanel;
let panel: FrameLocator;
/** Clicks and choices so far. */
let acts = 0;

afterEach(async () => {
  expect(opened.complaints).toEqual([]);
  await opened.close();
});

async function openExport(name: string): Promise<void> {
  const file = fileURLToPath(new URL(`../fixtures/cases/${name}.csv`, import.meta.url));
  opened = await openPanel(browser(), undefined, openWorkbook(file));
  panel = opened.panel;
  acts = 0;
  await panel.getByRole('heading', { name: 'What these columns can give' }).waitFor();
}

async function press(name: string): Promise<void> {
  acts++;
  await panel.getByRole('button', { name, exact: true }).first().click();
}

/** An answer to a question goes with it. */
async function answer(name: string, column: string): Promise<void> {
  acts++;
  const question = panel.locator('.questions > li').filter({ hasText: `"${column}"` });
  await question.getByRole('button', { name, exact: true }).click();
  await question.waitFor({ state: 'detached' });
}

async function open(summary: RegExp): Promise<void> {
  acts++;
  await panel.locator('summary').filter({ hasText: summary }).first().click();
}

async function choose(label: string, option: string): Promise<void> {
  acts++;
  await panel.getByLabel(label, { exact: true }).selectOption({ label: option });
}

async function view(name: string): Promise<void> {
  acts++;
  await showView(panel, name);
}

/** A field that no column was found for, from a column that nothing reads. */
async function readFrom(field: string, column: string): Promise<void> {
  await open(/columns read/);
  await choose('Field to add', field);
  await choose('Its column', column);
  await panel.getByLabel(field, { exact: true }).waitFor();
}

async function switchOff(score: RegExp, criterion: RegExp): Promise<void> {
  await open(score);
  const part = panel.locator('details.criterion').filter({ has: panel.locator('summary', { hasText: criterion }) });
  await part.locator('summary').click();
  await part.getByRole('checkbox', { name: 'Counts' }).click();
  acts += 2;
}

/** One label for all words that wait. */
async function rateAll(title: string, label: string): Promise<void> {
  await open(new RegExp(`^${title}:`));
  await press('Tick all that wait');
  await choose(`Label of the ticked words of ${title}`, label);
  await panel
    .locator('summary')
    .filter({ hasText: `${title}: all have a label` })
    .waitFor();
}

async function scoreAccounts(): Promise<void> {
  await press('Score accounts');
  await press('Write');
  await panel.getByText(/^Scored \d+/).waitFor();
}

/** What the governance of the summary calls a review of the definitions. */
async function review(): Promise<void> {
  await open(/^Reviews of the segmentation/);
  await press('Looked at: Segment definition review');
  await panel.getByText('Segment definition review: looked at on 2026-06-30').first().waitFor();
}

const tier = (name: string) =>
  panel.getByRole('region', { name: 'Tiers of the draft' }).getByRole('row', { name: new RegExp(`^${name}`) });

describe('ARR tiers with one press', () => {
  it('of a HubSpot export', async () => {
    await openExport('hubspot-380');
    await press('Use the ARR tiers');
    await panel.getByText('Segments come from the ARR tiers').waitFor();
    expect(acts).toBe(1);
    await view('Tiers');
    const labels = ['Enterprise', 'Mid-Market', 'SMB'];
    const shown = labels.map((label) => tier(label).getByRole('cell').first().innerText());
    expect((await Promise.all(shown)).map((text) => /^\d+/.exec(text)?.[0])).toEqual(['30', '127', '157']);
    const handle = panel.getByRole('slider', { name: 'Enterprise cut' });
    await handle.focus();
    await handle.press('PageUp');
    await panel.locator('[aria-label="Enterprise cut"][aria-valuenow="110000"]').waitFor();
    await panel.getByRole('button', { name: 'Undo', exact: true }).click();
    await panel.locator('[aria-label="Enterprise cut"][aria-valuenow="100000"]').waitFor();
  });
});

describe('reviewed composite segments', () => {
  it('of a HubSpot export: columns are chosen, words rated, and a CSM lead leaves with whom to call', async () => {
    await openExport('hubspot-380');
    await answer('Use as Industry fit', 'Industry');
    await answer('Use as Contract type', 'Contract Term');
    await readFrom('Geography', 'Country/Region');
    await view('Model');
    await switchOff(/^Firmographic:/, /^Growth stage/);
    await switchOff(/^Value:/, /^Strategic importance/);
    await rateAll('Industry fit', 'Target vertical');
    await rateAll('Geography', 'Primary market');
    await rateAll('Contract type', 'Annual (renewing)');
    await scoreAccounts();
    await tier('Tier 1').waitFor();
    await review();
    expect(acts).toBeLessThanOrEqual(MOST_ACTS);
    const { summary, list, handout, week } = await takeAlong(opened);
    expect(summary[1]).toMatch(
      /^46 Tier 1 accounts hold 22% of ARR; 28 accounts need a call this week; 1\.5M is unsegmented for missing data/,
    );
    expect(list.filter((row) => row.includes(' | this week | '))).toHaveLength(28);
    expect(week).toContain('210 accounts need somebody, 28 of them a call this week.');
    expect(handout.filter((row) => row.startsWith('Left out by status'))).toEqual([
      'Left out by status | Opportunity (33), Lead (12), Subscriber (7), and 25 more words that mean so, none of them in this sheet |  |  |  | ',
    ]);
  });

  it('of a Salesforce export: doubts are answered, words rated, and nothing is said twice', async () => {
    await openExport('salesforce-380');
    await answer('0 to 10', 'CSM Health Score');
    await answer('Use as Status', 'Type');
    await answer('Use as Industry fit', 'Industry');
    await answer('Use "ACV"', 'Annual Revenue');
    acts++;
    await panel.getByRole('checkbox', { name: /^Former Customer/ }).click();
    await panel.getByText('Status: 1 word not counted').waitFor();
    await readFrom('Geography', 'Billing Country');
    await view('Model');
    await rateAll('Industry fit', 'Target vertical');
    await rateAll('Geography', 'Primary market');
    await tier('Tier 1').waitFor();
    expect(await panel.getByText('Every word has a label.').count()).toBe(1);
    expect(await violations(await sidebarFrame(opened.page))).toEqual([]);
    await scoreAccounts();
    expect(await panel.getByText(/Taken because/).count()).toBe(0);
    await review();
    expect(acts).toBeLessThanOrEqual(MOST_ACTS);
  });
});
