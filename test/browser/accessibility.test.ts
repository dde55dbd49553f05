import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cell, chooseCommand, launchChromium, type OpenPage, openPage, workbookOf } from './open-page.ts';
import { smallAddOn } from './small-add-on.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const dist = smallAddOn();
let browser: Browser;
let opened: OpenPage;

beforeAll(async () => {
  browser = await launchChromium();
  opened = await openPage(
    browser,
    workbookOf([
      ['Name', 'ARR'],
      ['Acme', '=TWICE("x")'],
    ]),
    { dist },
  );
}, 60_000);
afterAll(async () => {
  await opened.close();
  await browser.close();
});

async function violations(): Promise<string[]> {
  const { page } = opened;
  // Evaluated by the test runner, which the page's policy against foreign scripts does not concern.
  await page.evaluate(AXE);
  const found = (await page.evaluate(`axe.run({ runOnly: ${JSON.stringify(RULES)}, iframes: false })`)) as AxeResults;
  expect(found.passes.length).toBeGreaterThan(10);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
}

describe('WCAG 2.2 AA by axe', { timeout: 30_000 }, () => {
  it('finds nothing on the page with the error of a cell on show', async () => {
    await cell(opened.page, 'B2').click();
    await opened.page.getByText('TWICE: amount is not a number: x').waitFor();
    expect(await violations()).toEqual([]);
  });

  it('finds nothing with a chart, the sidebar, a toast and a menu open', async () => {
    const { page } = opened;
    await chooseCommand(page, 'Paint tiers');
    await page.getByRole('img', { name: 'Chart' }).waitFor();
    await chooseCommand(page, 'Open sidebar');
    await chooseCommand(page, 'Say hello');
    await page.getByText('Hello from Tiers').waitFor();
    await page.getByRole('menuitem', { name: 'Insert', exact: true }).click();
    expect(await violations()).toEqual([]);
  });

  it('finds nothing in an alert', async () => {
    await chooseCommand(opened.page, 'Warn');
    await opened.page.getByRole('dialog', { name: 'Tierwise' }).waitFor();
    expect(await violations()).toEqual([]);
  });
});
