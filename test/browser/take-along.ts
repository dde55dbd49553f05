// How each walk of a user ends: summary, list and handout by two presses, in words that anybody reads, sound by axe.
import { expect } from 'vitest';
import { forbiddenIn } from '../forbidden-words.ts';
import { violations } from './axe.ts';
import { cell, eventually } from './open-page.ts';
import { type OpenPanel, showView, sidebarFrame } from './open-panel.ts';

export type Walked = Pick<OpenPanel, 'panel' | 'page' | 'host' | 'complaints'>;

/** Shown cells of a tab, a row a text with a bar between its cells. */
export type TabTexts = readonly string[];

export interface TakenAlong {
  readonly summary: TabTexts;
  readonly list: TabTexts;
  readonly handout: TabTexts;
  /** What the panel says of the week. */
  readonly week: string;
}

export async function takeAlong(opened: Walked): Promise<TakenAlong> {
  const { panel, page, complaints } = opened;
  await showView(panel, 'Run');
  await panel.getByRole('button', { name: 'Build summary' }).click();
  await panel.getByText(/^Summary built/).waitFor();
  await panel.getByRole('button', { name: 'Make a handout' }).click();
  await panel.getByText(/^The handout is the tab/).waitFor();
  const found = {
    summary: await tabTexts(opened, 'Tierwise summary', 'Tierwise summary'),
    list: await tabTexts(opened, 'Tierwise list', 'Accounts for this week'),
    handout: await tabTexts(opened, 'Tierwise handout', 'Customer segmentation'),
  };
  expect(forbiddenIn(Object.values(found).flat())).toEqual([]);
  expect(await violations(page, { iframes: false })).toEqual([]);
  const week = await expectPlain(opened);
  expect(await violations(await sidebarFrame(page))).toEqual([]);
  expect(complaints).toEqual([]);
  return { ...found, week };
}

async function tabTexts({ page, host: { workbook } }: Walked, name: string, title: string): Promise<TabTexts> {
  await page.getByRole('tab', { name }).click();
  await eventually(() => cell(page, 'A1').innerText()).toContain(title);
  const sheet = workbook.sheetNamed(name);
  if (!sheet) throw new Error(`There is no tab "${name}".`);
  const { rows, columns } = sheet.used;
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => workbook.display(sheet.id, r + 1, c + 1)).join(' | '),
  );
}

/** Every view as it stands, folds opened. */
async function expectPlain({ panel }: Walked): Promise<string> {
  const week = panel.locator('section[aria-labelledby="week"]');
  let said = '';
  for (const view of ['Data', 'Model', 'Tiers', 'Accounts', 'Run']) {
    await showView(panel, view);
    await panel.locator('details').evaluateAll((folds) => {
      for (const fold of folds) (fold as HTMLDetailsElement).open = true;
    });
    if (view === 'Accounts') {
      await eventually(() => week.innerText()).toMatch(/needs? somebody/);
      said = await week.innerText();
    }
    const text = await panel.locator('body').innerText();
    expect([view, forbiddenIn(text.split('\n'))]).toEqual([view, []]);
  }
  return said;
}
