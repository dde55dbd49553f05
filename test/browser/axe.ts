// What axe finds against WCAG 2.2 AA in a page or in a frame of it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import { within } from './open-page.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export async function violations(shown: Page | Frame, options: { iframes?: boolean } = {}): Promise<string[]> {
  // Evaluated by the test runner, which the page's policy against foreign scripts does not concern.
  await shown.evaluate(AXE);
  const run = `axe.run(${JSON.stringify({ runOnly: RULES, ...options })})`;
  const found = await within('axe to look at the page', shown.evaluate<AxeResults>(run));
  expect(found.passes.length).toBeGreaterThan(5);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
}
