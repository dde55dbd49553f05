import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chromiumForTests } from './for-tests.ts';
import { type Alone, openAlone } from './open-alone.ts';
import { eventually, isFocused } from './open-page.ts';
import { fixture, showView } from './open-panel.ts';

const browser = chromiumForTests();
let alone: Alone;

beforeEach(async () => {
  alone = await openAlone(browser(), await fixture());
});
afterEach(async () => {
  await alone?.close();
  expect(alone?.complaints).toEqual([]);
});

const view = (name: string) => showView(alone.page, name);
/** The first line of the tab: below it may stand what is new there. */
const selected = async () => (await alone.page.getByRole('tab', { selected: true }).innerText()).split('\n')[0];
const weight = () => alone.page.getByRole('slider', { name: 'Value weight' });
/** What the browser keeps of the last files: it is written once the hand rests. */
const kept = () => alone.page.evaluate(() => localStorage.getItem('tierwise.1.files'));

async function changeWeight(): Promise<void> {
  await view('Model');
  await weight().press('PageUp');
  await eventually(() => weight().inputValue()).not.toBe('35');
}

describe('the panel opened again', () => {
  it('is where it was left: view, account and day', async () => {
    await view('Run');
    await alone.page.getByLabel('As of').fill('2026-03-31');
    await view('Accounts');
    await alone.page.getByRole('searchbox').fill('a03');
    await alone.page.getByRole('listitem').getByRole('button').click();
    await eventually(kept).toContain('A03');
    await alone.reopen();
    await eventually(selected).toBe('Accounts');
    await eventually(() => alone.page.locator('#story').innerText()).toContain('A03');
    await view('Run');
    await eventually(() => alone.page.getByLabel('As of').inputValue()).toBe('2026-03-31');
  });

  it('still has the draft that was not saved', async () => {
    await changeWeight();
    const moved = await weight().inputValue();
    await alone.reopen();
    await eventually(selected).toBe('Model');
    await eventually(() => weight().inputValue()).toBe(moved);
    expect(await alone.page.getByText('changed elsewhere').count()).toBe(0);
    await alone.page.getByRole('button', { name: 'Discard changes' }).click();
    await eventually(kept).toContain('"draft":null');
    await alone.reopen();
    await eventually(() => weight().inputValue()).toBe('35');
  });

  it('still has the verdicts of a spot check, until they are recorded', async () => {
    const unfold = () => alone.page.getByText(/^Spot check \(\d+\)/).click();
    const verdict = () => alone.page.getByRole('combobox', { name: 'Verdict on Cobalt Health' }).first();
    await view('Run');
    await alone.page.getByText('Reviews of the segmentation').click();
    await unfold();
    await verdict().selectOption('wrong');
    await eventually(kept).toContain('"wrong"');
    await alone.reopen();
    await alone.page.getByText('Reviews of the segmentation').click();
    await unfold();
    await eventually(() => verdict().inputValue()).toBe('wrong');
    await alone.page.getByText(/^1 account judged: 0/).waitFor();
    await alone.page.getByRole('button', { name: 'Record' }).click();
    await eventually(kept).toContain('"rules":{}');
    await alone.reopen();
    await alone.page.getByText('Reviews of the segmentation').click();
    await unfold();
    await eventually(() => verdict().inputValue()).toBe('');
  });

  it('asks which goes on when the stored model was changed meanwhile', async () => {
    for (const [answer, expected] of [
      ['Keep my draft', '45'],
      ['Take the stored one', '20'],
    ] as const) {
      alone.host.call('saveModel', { text: '{}', basedOn: null });
      await alone.reopen();
      await changeWeight();
      await weight().fill('45');
      await eventually(kept).toContain('"value":0.45');
      const weights = { firmographic: 40, behavioral: 40, value: 20 };
      alone.host.call('saveModel', { text: JSON.stringify({ weights }), basedOn: null });
      await alone.reopen();
      await alone.page.getByRole('button', { name: answer }).click();
      await eventually(() => weight().inputValue()).toBe(expected);
      await eventually(() => alone.page.getByText('changed elsewhere').count()).toBe(0);
      if (answer === 'Keep my draft') await alone.page.getByRole('button', { name: 'Discard changes' }).click();
      await eventually(kept).toContain('"draft":null');
    }
  });

  it('works where the browser keeps nothing', async () => {
    const blocked = 'Object.defineProperty(window, "localStorage", { get() { throw new Error("denied"); } })';
    await alone.page.context().addInitScript(blocked);
    await alone.reopen();
    await changeWeight();
    await alone.reopen();
    await eventually(selected).toBe('Data');
  });
});

describe('the theme', () => {
  const ground = () => alone.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const choose = async (name: string) => {
    await alone.page.getByRole('button', { name: 'Settings' }).press('Enter');
    await alone.page.getByRole('radio', { name }).click();
    await alone.page.keyboard.press('Escape');
  };

  it('is light in a dark system until it is told otherwise, then remembered', async () => {
    await alone.page.emulateMedia({ colorScheme: 'dark' });
    expect(await ground()).toBe('rgb(255, 255, 255)');
    await choose('Auto');
    await eventually(ground).toBe('rgb(31, 31, 31)');
    await alone.page.emulateMedia({ colorScheme: 'light' });
    await eventually(ground).toBe('rgb(255, 255, 255)');
    await choose('Dark');
    await eventually(ground).toBe('rgb(31, 31, 31)');
    await alone.reopen();
    await eventually(ground).toBe('rgb(31, 31, 31)');
  });

  it('is chosen in a menu that Escape closes, and the keyboard goes back', async () => {
    await choose('Dark');
    await eventually(() => alone.page.getByRole('radio').count()).toBe(0);
    const settings = alone.page.getByRole('button', { name: 'Settings' });
    await eventually(() => isFocused(settings)).toBe(true);
  });
});
