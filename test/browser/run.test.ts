import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chromiumForTests } from './for-tests.ts';
import { type Alone, openAlone } from './open-alone.ts';
import { eventually } from './open-page.ts';
import { sample, showView } from './open-panel.ts';

const browser = chromiumForTests();
let alone: Alone;

beforeEach(async () => {
  alone = await openAlone(browser(), await sample());
});
afterEach(async () => {
  await alone?.close();
  expect(alone?.complaints).toEqual([]);
});

const button = (name: string) => alone.page.getByRole('button', { name, exact: true });
const view = (name: string) => showView(alone.page, name);
const text = () => alone.page.getByRole('tabpanel').innerText();

async function score(): Promise<void> {
  await button('Score accounts').click();
  await button('Write').click();
  await alone.page.getByText(/^Scored/).waitFor();
}

describe('the scores in the sheet', () => {
  it('are said to be missing, current, or of another model or day', async () => {
    await view('Run');
    await eventually(text).toContain('The sheet has no tiers yet.');
    await score();
    await eventually(text).toContain('The tiers in the sheet are those of the saved model.');
    await alone.reopen();
    await eventually(text).toContain('The tiers in the sheet are those of the saved model.');
    const weights = { firmographic: 0.1, behavioral: 0.1, value: 0.8 };
    alone.host.call('saveModel', { text: JSON.stringify({ weights }), basedOn: null });
    await alone.reopen();
    await eventually(text).toMatch(/\d+ accounts in the sheet stand in another tier than the saved model gives/);
    await button('Score accounts').click();
    await eventually(text).toContain('The tiers in the sheet are those of the saved model.');
  });
});

describe('a job', () => {
  it('says how long it takes, and the panel stays usable', async () => {
    let finish: () => void = () => undefined;
    alone.between = (name, _request, call) =>
      name === 'planScoring'
        ? new Promise<string>((resolve) => {
            finish = () => resolve(call());
          })
        : call();
    await button('Score accounts').click();
    await eventually(text).toMatch(/Looking where the scores go…\s*([2-9]|\d\d) s/);
    await view('Model');
    await alone.page.getByRole('slider', { name: 'Value weight' }).press('ArrowRight');
    finish();
    await view('Run');
    await button('Write').waitFor();
  });

  it('that failed says why by its kind, can be tried again, and gives its details away', async () => {
    const errors = ['Connection failure due to HTTP 0', 'Exceeded maximum execution time'];
    alone.between = (name, _request, call) => {
      const error = name === 'planScoring' ? errors.shift() : undefined;
      if (error) throw new Error(error);
      return call();
    };
    await button('Score accounts').click();
    const alert = alone.page.getByRole('tabpanel').getByRole('alert');
    await eventually(() => alert.innerText()).toContain('You seem to be offline');
    await button('Copy details').press('Enter');
    await button('Copied').waitFor();
    await alone.page.getByLabel('As of').focus();
    await button('Retry').click();
    await eventually(() => alert.innerText()).toContain('stopped it after its time limit');
    await button('Retry').click();
    await button('Write').waitFor();
    await eventually(() => alert.innerText()).toBe('');
  });

  it('that meets another model in the sheet asks which one goes on', async () => {
    await view('Model');
    const weight = alone.page.getByRole('slider', { name: 'Value weight' });
    await weight.press('ArrowRight');
    alone.host.call('saveModel', { text: '{"name":"Theirs"}', basedOn: null });
    await button('Score accounts').click();
    await button('Write').click();
    await button('Keep my draft').click();
    await button('Score accounts').click();
    await alone.page.getByText(/^Scored/).waitFor();
  });
});

describe('an account and its row', () => {
  it('lead to each other', async () => {
    const { workbook } = alone.host;
    await view('Accounts');
    await alone.page.getByRole('searchbox').fill('ac-1013');
    await alone.page.getByRole('listitem').getByRole('button').press('Enter');
    await button('Select in the sheet').click();
    await eventually(() => workbook.selection?.row).toBe(14);
    workbook.selection = { sheetId: 0, row: 20, column: 2, rows: 1, columns: 1 };
    await button('Show the selected row').click();
    await eventually(() => alone.page.locator('#story').innerText()).toContain('row 20');
    workbook.selection = { sheetId: 0, row: 1, column: 1, rows: 1, columns: 1 };
    await button('Show the selected row').click();
    await eventually(text).toContain('Row 1 is no account that was read');
  });
});
