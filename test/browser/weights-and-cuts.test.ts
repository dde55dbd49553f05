import { describe, expect, it } from 'vitest';
import { openForTests } from './for-tests.ts';
import { openAlone } from './open-alone.ts';
import { eventually } from './open-page.ts';
import { sample, showView } from './open-panel.ts';

const alone = openForTests(async (browser) => openAlone(browser, await sample()));
const view = (name: string) => showView(alone.page, name);
const slider = (name: string) => alone.page.getByRole('slider', { name: `${name} weight` });
const field = (name: string) => alone.page.getByRole('spinbutton', { name: `${name} weight in percent` });
const button = (name: string) => alone.page.getByRole('button', { name });
const percents = () =>
  Promise.all(['Firmographic', 'Behavioral', 'Value'].map(async (name) => Number(await field(name).inputValue())));

describe('weights', () => {
  it('stay where they are locked while the others give and take, and always sum to 100', async () => {
    await view('Model');
    await button('Lock Behavioral weight').press('Enter');
    await eventually(() => slider('Behavioral').isDisabled()).toBe(true);
    await slider('Value').focus();
    for (let i = 0; i < 5; i++) await alone.page.keyboard.press('ArrowRight');
    await eventually(percents).toEqual([20, 40, 40]);
    await alone.page.keyboard.press('End');
    await eventually(percents).toEqual([0, 40, 60]);
    await eventually(() => slider('Value').inputValue()).toBe('60');
    await button('Lock Firmographic weight').click();
    await field('Value').fill('80');
    await field('Value').press('Tab');
    await eventually(percents).toEqual([0, 40, 60]);
  });

  it('are split evenly, but for the locked ones', async () => {
    await button('Lock Firmographic weight').click();
    await button('Split evenly').click();
    await eventually(percents).toEqual([30, 40, 30]);
    await button('Lock Behavioral weight').click();
    await button('Split evenly').click();
    await eventually(percents).toEqual([34, 33, 33]);
  });

  it('go back to the preset one by one with a double click', async () => {
    const box = await slider('Behavioral').boundingBox();
    if (!box) throw new Error('The slider is not on show.');
    await alone.page.mouse.dblclick(box.x + box.width * 0.8, box.y + box.height / 2);
    await eventually(async () => (await percents())[1]).toBe(40);
    await eventually(async () => (await percents()).reduce((a, b) => a + b)).toBe(100);
    await button('Reset weights').click();
    await eventually(percents).toEqual([25, 40, 35]);
  });
});

describe('ARR and RFM cuts', () => {
  const from = (name: string) => alone.page.getByRole('spinbutton', { name: `${name} from` });

  it('are typed, say how many accounts they hold, and stop at their neighbours', async () => {
    await view('Tiers');
    const part = alone.page.getByRole('region', { name: 'ARR tiers' });
    const first = part.getByRole('spinbutton').first();
    const held = () => part.locator('label small').first().innerText();
    await eventually(held).toMatch(/^\d+ accounts?, [\d.]+[KM]$/);
    const before = await held();
    await first.fill('60000');
    await first.press('Tab');
    await eventually(held).not.toBe(before);
    await first.fill('1');
    await first.press('Tab');
    await eventually(() => part.getByRole('status').innerText()).toMatch(/must start above/);
    await alone.page.keyboard.press('Control+z');
    await button('Reset ARR tiers').click();
    await eventually(held).toBe(before);
  });

  it('of RFM keep their direction, and reach the stored model', async () => {
    await alone.page.getByText('Days since the last activity').click();
    await from('5 points').fill('3');
    await from('5 points').press('Tab');
    await alone.page.getByLabel('4 points operator').first().selectOption('<');
    await view('Run');
    await alone.page.getByText(/Columns of other systems/).click();
    await alone.page.getByRole('checkbox', { name: 'Value quadrant' }).check();
    await view('Model');
    await alone.page.getByText('Rules for missing data and duplicates').click();
    await alone.page.getByLabel('When usage data is missing').selectOption('Count the median 3');
    await alone.page.getByRole('button', { name: 'Score accounts' }).click();
    await alone.page.getByRole('button', { name: 'Write' }).click();
    await alone.page.getByText(/^Scored/).waitFor();
    const { text } = JSON.parse(String(alone.host.call('loadPanel', {}).value)).value.model;
    const stored = JSON.parse(text);
    expect(stored).toMatchObject({ behavioralMissing: 'median3', columns: ['quadrant'] });
    expect(stored.rfm.strategies.recencyDays.cuts.slice(0, 2)).toEqual([
      [3, '<=', 5],
      [14, '<', 4],
    ]);
    expect(alone.complaints).toEqual([]);
  });
});

describe('statuses that are not counted', () => {
  it('are read anew with the next score', async () => {
    await view('Model');
    await alone.page.getByText('Rules for missing data and duplicates').click();
    const inactive = alone.page.getByLabel('Not counted: status is');
    await inactive.fill('nobody has this');
    await inactive.press('Tab');
    await alone.page.getByText('reads the sheet again').waitFor();
    await alone.page.getByRole('button', { name: 'Score accounts' }).click();
    await alone.page.getByText(/^Scored 500 active/).waitFor();
    await view('Data');
    await eventually(() => alone.page.getByText(/inactive, not counted/).count()).toBe(0);
    expect(alone.complaints).toEqual([]);
  });
});
