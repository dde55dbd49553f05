import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './open-page.ts';
import { type OpenPanel, openPanel, showView } from './open-panel.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
let browser: Browser;
let opened: OpenPanel;
let frame: Frame;

beforeAll(async () => {
  browser = await launchChromium();
  opened = await openPanel(browser);
  const found = await (await opened.page.locator('iframe').elementHandle())?.contentFrame();
  if (!found) throw new Error('The sidebar has no frame.');
  frame = found;
}, 60_000);
afterAll(async () => {
  await opened?.close();
  await browser?.close();
});

async function violations(): Promise<string[]> {
  await frame.evaluate(AXE);
  const found = (await frame.evaluate(`axe.run({ runOnly: ${JSON.stringify(RULES)} })`)) as AxeResults;
  expect(found.passes.length).toBeGreaterThan(10);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
}

describe('the sidebar by axe, WCAG 2.2 AA', { timeout: 60_000 }, () => {
  it.each(['Dark', 'Light'])('has nothing in any view, %s', async (theme) => {
    await opened.panel.getByRole('button', { name: 'Settings' }).click();
    await opened.panel.getByRole('radio', { name: theme }).click();
    expect(await violations()).toEqual([]);
    await opened.page.keyboard.press('Escape');
    for (const view of ['Data', 'Model', 'Tiers', 'Accounts', 'Run']) {
      await showView(opened.panel, view);
      await opened.panel.locator('details').evaluateAll((folds) => {
        for (const fold of folds) (fold as HTMLDetailsElement).open = true;
      });
      await opened.panel.getByText('Reading the log').waitFor({ state: 'detached' });
      expect([view, await violations()]).toEqual([view, []]);
    }
  });

  it('has nothing with handles on each other and who moves', async () => {
    await showView(opened.panel, 'Tiers');
    await opened.panel.getByRole('slider', { name: 'Tier 1 cut' }).press('Home');
    await opened.panel.getByRole('region', { name: 'Who moves' }).getByRole('button').first().waitFor();
    expect(await violations()).toEqual([]);
  });

  it('has nothing with an account, and with a list of them', async () => {
    await opened.panel.getByRole('region', { name: 'Who moves' }).getByRole('button').first().click();
    await opened.panel.getByText('To move up').waitFor();
    expect(await violations()).toEqual([]);
    await opened.panel.getByRole('searchbox').fill('co');
    await opened.panel.getByRole('region', { name: 'Accounts' }).getByRole('listitem').nth(5).waitFor();
    expect(await violations()).toEqual([]);
  });

  it('has nothing with the question before writing', async () => {
    await opened.panel.getByRole('button', { name: 'Score accounts' }).click();
    await opened.panel.getByRole('button', { name: 'Write' }).waitFor();
    expect(await violations()).toEqual([]);
  });

  it('has nothing with the changes of a model file', async () => {
    await showView(opened.panel, 'Model');
    const asked = opened.page.waitForEvent('filechooser');
    await opened.panel.getByRole('button', { name: 'Import…' }).click();
    const buffer = Buffer.from('{"name":"Other","inactiveStatuses":["Gone"]}');
    await (await asked).setFiles({ name: 'model.json', mimeType: 'application/json', buffer });
    await opened.panel.getByRole('button', { name: 'Apply to the draft' }).waitFor();
    expect(await violations()).toEqual([]);
  });
});
