// The list for this week in the panel, with names that have no end; too few people and what helps; a screen at 200%.
import { describe, expect, it } from 'vitest';
import { openForTests } from './for-tests.ts';
import { openAlone } from './open-alone.ts';
import { eventually, workbookOf } from './open-page.ts';
import { fixture, showView } from './open-panel.ts';

describe('the list for this week', () => {
  const alone = openForTests(async (browser) => openAlone(browser, await fixture()));
  const week = () => alone.page.locator('section[aria-labelledby="week"]');
  const items = () => week().locator('.matches li');
  const choose = (name: string, option: string) => alone.page.getByRole('combobox', { name }).selectOption(option);

  it('says what the summary and the tab say', async () => {
    await showView(alone.page, 'Accounts');
    await alone.page
      .locator('summary')
      .filter({ hasText: /^This week/ })
      .press('Enter');
    await eventually(() => week().innerText()).toContain(
      '17 accounts need somebody, 3 of them a call this week. 1 more has critical health.',
    );
    await eventually(() => items().count()).toBe(17);
    await eventually(() => items().first().innerText()).toContain('Cobalt Health');
  });

  it('has filters that show their words whole', async () => {
    const cut = await alone.page.locator('.filters select').evaluateAll((selects: HTMLSelectElement[]) =>
      selects.flatMap((select) => {
        const { font, paddingLeft, paddingRight } = getComputedStyle(select);
        const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
        pen.font = font;
        const text = select.selectedOptions[0]?.text ?? '';
        // The arrow takes what a letter and a half do.
        const room = select.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight) - 16;
        return pen.measureText(text).width > room ? [text] : [];
      }),
    );
    expect(cut).toEqual([]);
  });

  it('shows whom to call, and those of a segment among them', async () => {
    await choose('Only reason', 'Call this week');
    await eventually(() => items().count()).toBe(3);
    await choose('Only segment', 'Tier 3');
    const names = async () => (await items().allInnerTexts()).map((text) => text.split('\n')[0]);
    await eventually(names).toEqual(['Saffron Studio', 'Indigo Freight']);
  });

  it('copies what it shows, an account a paragraph', async () => {
    await alone.page.evaluate(() => {
      document.addEventListener('copy', () => {
        document.title = (document.activeElement as HTMLTextAreaElement).value;
      });
    });
    await alone.page.getByRole('button', { name: 'Copy 2 as text' }).click();
    await eventually(() => alone.page.title()).toMatch(/^Saffron Studio, Tier 3, .*10,000/);
    const text = await alone.page.evaluate(() => document.title);
    expect(text).toContain('Health fell from 41 to 22: Critical. Save plays, triage');
    expect(text).toContain('Indigo Freight, Tier 3');
    await choose('Only segment', '');
    await choose('Only reason', '');
    await eventually(() => items().count()).toBe(17);
  });

  it('opens the account, and Escape comes back to it', async () => {
    await items().first().getByRole('button').click();
    await eventually(() => alone.page.locator('#story').innerText()).toContain('Cobalt Health');
    await alone.page.keyboard.press('Escape');
    await eventually(() => alone.page.evaluate(() => document.activeElement?.id)).toBe('week-0');
  });
});

describe('too few people', () => {
  const alone = openForTests(async (browser) => openAlone(browser, await fixture()));
  const ways = () => alone.page.getByRole('list', { name: 'Ways out' });

  it('have ways out, each with its number, and a press takes one', async () => {
    await showView(alone.page, 'Tiers');
    const csms = alone.page.getByRole('spinbutton', { name: 'CSMs' });
    await csms.fill('0.7');
    await csms.press('Enter');
    const texts = async () => (await ways().locator(':scope > li').allInnerTexts()).map((text) => text.split('\n')[0]);
    await eventually(texts).toContainEqual('1 CSM instead of 0.7');
    // 5 × 10 + 12 × 4 + 3 × 1 = 101 hours against 78.4: 10 − 22.6 / 5 = 5.48, in quarters.
    await eventually(texts).toContainEqual('5.25 h instead of 10 for an account of Tier 1');
    await ways().getByRole('button').first().click();
    await eventually(() => csms.inputValue()).toBe('1');
    await eventually(() => ways().count()).toBe(0);
    await alone.page.keyboard.press('Control+z');
    await eventually(() => csms.inputValue()).toBe('0.7');
  });
});

const LONG = 'Consolidated Intercontinental Telecommunications'.repeat(3);
const longBook = () =>
  workbookOf([
    ['Account id', 'Account name', 'Account owner', 'ARR', 'Health score', 'Previous health', 'Contract end'],
    ...[1, 2, 3].map((k) => [
      `${LONG}${k}`,
      `${LONG} ${k}`,
      `${LONG} owner ${k}`,
      String(k * 40_000_000),
      '20',
      '90',
      `2026-07-0${k}`,
    ]),
  ]);

/** Browsers at 200% have half the pixels for a page; the panel is as wide as ever. */
describe('at 200% on a screen of 600 pixels, with long names', () => {
  const alone = openForTests((browser) => openAlone(browser, longBook(), { height: 300 }));

  it.each(['Data', 'Model', 'Tiers', 'Accounts', 'Run'])(
    '%s has nothing beyond its edge and can be reached',
    async (name) => {
      await showView(alone.page, name);
      const found = await alone.page.evaluate(async () => {
        for (const each of document.querySelectorAll('details')) each.open = true;
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        const { clientWidth } = document.documentElement;
        const shown = [...document.querySelectorAll<HTMLElement>('main *')].filter((each) => each.checkVisibility());
        const beyond = shown
          .filter(
            (each) => each.getBoundingClientRect().right > clientWidth + 1 && !each.closest('.hidden, table, svg'),
          )
          .map((each) => `${each.tagName} ${each.className} ${each.innerText?.slice(0, 40)}`);
        const controls = shown.filter((each) => each.matches('input, select, button, summary'));
        const covered = controls.filter((each) => {
          each.scrollIntoView({ block: 'center' });
          const { left, top, width, height } = each.getBoundingClientRect();
          const at = document.elementFromPoint(left + width / 2, top + height / 2);
          return !at || !(each.contains(at) || at.contains(each) || at.closest('label')?.contains(each));
        });
        return { beyond, covered: covered.map((each) => each.id || each.innerText), count: controls.length };
      });
      expect(found).toMatchObject({ beyond: [], covered: [] });
      expect(found.count).toBeGreaterThan(1);
    },
  );
});
