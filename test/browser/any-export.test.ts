// A plain CRM export becomes segments in the panel, with nothing but clicks and choices that a person makes.
import { fileURLToPath } from 'node:url';
import type { Browser, FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkbook } from '../../host/files/open-workbook.ts';
import { violations } from './axe.ts';
import { launchChromium } from './open-page.ts';
import { type OpenPanel, openPanel, showView, sidebarFrame } from './open-panel.ts';

const HUBSPOT = fileURLToPath(new URL('../fixtures/cases/hubspot-380.csv', import.meta.url));

let browser: Browser;
let opened: OpenPanel;
let panel: FrameLocator;
/** Clicks and choices so far. */
let acts = 0;

async function press(name: string | RegExp): Promise<void> {
  acts++;
  await panel
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();
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

const dock = () => panel.getByRole('region', { name: 'Tiers of the draft' });

beforeAll(async () => {
  browser = await launchChromium();
  opened = await openPanel(browser, undefined, openWorkbook(HUBSPOT));
  panel = opened.panel;
});

afterAll(async () => {
  await opened?.close();
  await browser?.close();
});

describe('a HubSpot export', () => {
  it('says first what its columns give, and starts by its ARR tiers with one press', async () => {
    await panel.getByRole('heading', { name: 'What these columns can give' }).waitFor();
    await press('Use the ARR tiers');
    await panel.getByText('Segments come from the ARR tiers').waitFor();
    expect(acts).toBe(1);
    await view('Tiers');
    await dock()
      .getByRole('rowheader', { name: /^Enterprise/ })
      .waitFor();
    expect(await panel.getByRole('slider', { name: 'Enterprise cut' }).getAttribute('aria-valuetext')).toMatch(
      /^Enterprise starts at 100000: \d+ accounts/,
    );
  });

  it('moves an ARR cut with the keyboard, and undo takes it back', async () => {
    const handle = panel.getByRole('slider', { name: 'Enterprise cut' });
    await handle.focus();
    await handle.press('PageUp');
    await panel
      .getByRole('slider', { name: 'Enterprise cut' })
      .and(panel.locator('[aria-valuenow="110000"]'))
      .waitFor();
    await panel.getByRole('button', { name: 'Undo', exact: true }).click();
    await panel.locator('[aria-label="Enterprise cut"][aria-valuenow="100000"]').waitFor();
  });

  it('gets composite tiers: columns are chosen, words rated, criteria that it has not switched off', async () => {
    acts = 0;
    await view('Data');
    await press('Use as Industry fit');
    await panel.getByRole('button', { name: 'Use as Industry fit' }).waitFor({ state: 'detached' });
    await press('Use as Contract type');
    await panel.getByRole('button', { name: 'Use as Contract type' }).waitFor({ state: 'detached' });
    await open(/columns read/);
    await choose('Field to add', 'Geography');
    await choose('Its column', 'Country/Region');
    await panel.getByLabel('Geography', { exact: true }).waitFor();
    await view('Model');
    for (const [score, criterion] of [
      [/^Firmographic:/, /^Growth stage/],
      [/^Value:/, /^Strategic importance/],
    ] as const) {
      await open(score);
      const part = panel.locator('details.criterion').filter({ has: panel.locator('summary', { hasText: criterion }) });
      await part.locator('summary').click();
      await part.getByRole('checkbox', { name: 'Counts' }).click();
      acts += 2;
    }
    for (const [title, label] of [
      ['Industry fit', 'Target vertical'],
      ['Geography', 'Primary market'],
      ['Contract type', 'Annual (renewing)'],
    ] as const) {
      await open(new RegExp(`^${title}:`));
      await press('Tick all that wait');
      await choose(`Label of the ticked words of ${title}`, label);
      await panel
        .locator('summary')
        .filter({ hasText: `${title}: all have a label` })
        .waitFor();
    }
    acts++;
    await panel.getByRole('radio', { name: /^Composite score/ }).check();
    await dock()
      .getByRole('rowheader', { name: /^Tier 1/ })
      .waitFor();
    expect(await panel.getByText('Every word has a label.').count()).toBe(1);
    expect(await violations(await sidebarFrame(opened.page))).toEqual([]);
    await press('Score accounts');
    await press('Write');
    await panel.getByText(/^Scored \d+/).waitFor();
    expect(acts).toBeLessThanOrEqual(25);
    expect(opened.complaints).toEqual([]);
  });
});
