import { describe, expect, it } from 'vitest';
import { openForTests } from './for-tests.ts';
import { openAlone } from './open-alone.ts';
import { eventually, workbookOf } from './open-page.ts';
import { showView } from './open-panel.ts';

const HEADERS = ['Account id', 'Account', 'Firmographic score', 'Behavioral score', 'Value score', 'ARR'];
const book = () =>
  workbookOf([
    HEADERS,
    ...[
      ['A1', 'Ash', '3'],
      ['A2', 'Beech', '3'],
      ['A3', 'Cedar', '4.5'],
      ['A4', 'Date', '2'],
    ].map(([id = '', name = '', score = ''], i) => [id, name, score, score, score, String(10_000 * (i + 1))]),
  ]);
const alone = openForTests((browser) => openAlone(browser, book()));

const button = (name: string) => alone.page.getByRole('button', { name, exact: true });
const view = (name: string) => showView(alone.page, name);
const text = () => alone.page.locator('main').innerText();
const fold = (name: RegExp) => alone.page.locator('summary').filter({ hasText: name });

/** What is said of the last run does not count for this one. */
async function scoreAll(): Promise<void> {
  let runs = 0;
  alone.between = (name, _request, call) => {
    if (name === 'runScoring') runs++;
    return call();
  };
  await button('Score accounts').click();
  const write = button('Write');
  await eventually(async () => runs + (await write.count())).toBe(1);
  if (runs === 0) await write.click();
  await eventually(() => runs).toBe(1);
  await eventually(text).toMatch(/Scored \d+ active/);
}

describe('the weekly review', () => {
  it('lists the accounts whose computed tier changed, the largest first', async () => {
    await scoreAll();
    for (const row of [2, 3]) {
      for (const column of [3, 4, 5]) alone.host.workbook.setInput(0, row, column, '4.8');
    }
    await alone.reopen();
    await scoreAll();
    await view('Accounts');
    await fold(/Review queue/).press('Enter');
    await eventually(() => fold(/Review queue/).innerText()).toBe('Review queue (2)');
    const items = alone.page.locator('.matches li').filter({ visible: true });
    const names = async () => (await items.allInnerTexts()).map((item) => /^\S+/.exec(item)?.[0]);
    await eventually(names).toEqual(['Beech', 'Ash']);
    await eventually(() => items.first().innerText()).toMatch(/Tier 2 → Tier 1/);
  });

  it('approves one with its day, and says how long both owners cover it', async () => {
    await alone.page.getByRole('checkbox', { name: /Beech/ }).check();
    await eventually(text).toContain('both owners cover it until 2026-07-30');
    await button('Approve').click();
    await eventually(() => fold(/Review queue/).innerText()).toBe('Review queue (1)');
    await eventually(text).toMatch(/In transition\s+Beech/);
  });

  it('rejects with a reason only', async () => {
    await alone.page.getByRole('checkbox', { name: /Ash/ }).check();
    await eventually(() => button('Reject').getAttribute('aria-disabled')).toBe('true');
    await alone.page.getByLabel('Reason').fill('One good month');
    await button('Reject').click();
    await eventually(() => fold(/Review queue/).innerText()).toBe('Review queue (0)');
  });

  it('sets an override from an account, and removes it from the list', async () => {
    await alone.page.getByRole('searchbox').fill('date');
    await alone.page.getByRole('listitem').filter({ hasText: 'Date' }).first().getByRole('button').click();
    await fold(/Override its segment/).click();
    await alone.page.getByLabel('Segment').selectOption('Tier 1');
    await alone.page.getByLabel('Reason').last().fill('Board asked');
    await alone.page.getByLabel('Look again on').fill('2026-09-30');
    await button('Set the override').click();
    await eventually(text).toMatch(/Overrides\s+Date/);
    await button('Remove').click();
    await eventually(text).not.toMatch(/Overrides\s+Date/);
  });

  it('undoes a run', async () => {
    await view('Run');
    await fold(/Runs so far/).click();
    await button('Undo run 2').click();
    await eventually(text).toContain('Run 2 is undone');
  });

  it('lists a new run at once', async () => {
    await scoreAll();
    await eventually(text).toMatch(/Run 3,/);
  });

  it('compares versions of the model and restores one', async () => {
    await view('Model');
    await alone.page.getByRole('spinbutton', { name: 'Value weight in percent' }).fill('60');
    await alone.page.keyboard.press('Tab');
    await scoreAll();
    await view('Model');
    await alone.page.getByRole('spinbutton', { name: 'Value weight in percent' }).fill('10');
    await alone.page.keyboard.press('Tab');
    await alone.reopen();
    await view('Model');
    await fold(/Versions of the model/).click();
    await eventually(text).toMatch(/10% → 60%/);
    await button('Restore into the draft').click();
    await eventually(() => alone.page.getByRole('slider', { name: 'Value weight' }).inputValue()).toBe('60');
    expect(alone.complaints).toEqual([]);
  });
});
