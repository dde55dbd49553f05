import { describe, expect, it } from 'vitest';
import { panelForTests } from './for-tests.ts';
import { eventually } from './open-page.ts';

const opened = panelForTests('Model');

const fold = (name: RegExp) => opened.panel.locator('summary').filter({ hasText: name }).first();
const undo = () => opened.panel.getByRole('button', { name: 'Undo', exact: true });
const firstTier = () =>
  opened.panel
    .getByRole('region', { name: 'Tiers of the draft' })
    .getByRole('row', { name: /^Tier 1/ })
    .innerText();

describe('the bands of a criterion', () => {
  it('get one more at a number, with points of its own, and the tiers follow', async () => {
    await fold(/^Firmographic:/).click();
    await fold(/^Employees/).click();
    const before = await firstTier();
    await opened.panel.getByLabel('Cut of the band to add to Employees').fill('20');
    await opened.panel.getByRole('button', { name: 'Add a band' }).click();
    const points = opened.panel.getByLabel('Points of band 5 of Employees', { exact: true });
    await eventually(() => points.inputValue()).toBe('1');
    expect(await firstTier()).toBe(before);
    await points.selectOption('5');
    await eventually(firstTier).not.toBe(before);
    await undo().click();
    await eventually(firstTier).toBe(before);
  });

  it('lose one, and undo brings it back', async () => {
    const { panel } = opened;
    const bands = () => panel.getByLabel(/^Points of band \d of Employees/).count();
    expect(await bands()).toBe(6);
    await panel.getByRole('button', { name: 'Remove band 1 of Employees' }).click();
    await eventually(bands).toBe(5);
    await undo().click();
    await eventually(bands).toBe(6);
    await undo().click();
    await eventually(bands).toBe(5);
  });
});

describe('how much of a score must be there', () => {
  it('is a share of the weights that a person can change, and take back', async () => {
    const share = opened.panel.getByLabel('Points needed, % of weight');
    expect(await share.inputValue()).toBe('60');
    await share.fill('100');
    await share.press('Enter');
    await eventually(firstTier).toMatch(/-\d/);
    await opened.panel.getByRole('button', { name: 'Reset Firmographic criteria' }).click();
    await eventually(() => share.inputValue()).toBe('60');
    expect(opened.complaints).toEqual([]);
  });
});
