// Settings that few people change: found under their groups, live, and taken back with one step.
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { panelForTests } from './for-tests.ts';
import { eventually } from './open-page.ts';
import { showView, sidebarFrame } from './open-panel.ts';

const opened = panelForTests('Data');

const fold = (name: RegExp) => opened.panel.locator('summary').filter({ hasText: name }).first();
const undo = () => opened.panel.getByRole('button', { name: 'Undo', exact: true });

describe('what no column says of the company', () => {
  it('is asked in words, and the approach with its source follows from the answers', async () => {
    const { panel } = opened;
    await fold(/^Which approach fits your company/).click();
    await panel.getByText('Firmographic + Behavioral composite').waitFor();
    await panel.getByText('Customer Segmentation Methodology, section 2').waitFor();
    await panel.getByLabel('Do customers buy and start by themselves?').selectOption('Yes');
    await panel.getByText('Behavioral-first with value overlay').waitFor();
    await undo().click();
    await panel.getByText('Firmographic + Behavioral composite').waitFor();
    expect(await violations(await sidebarFrame(opened.page))).toEqual([]);
    expect(await panel.getByText(/^Assumed until you answer: not product-led/).count()).toBe(1);
  });
});

describe('more settings', () => {
  it('say in a note why a value was edited', async () => {
    const { panel } = opened;
    await showView(panel, 'Model');
    await fold(/^Value quadrant: high ARR/).click();
    await panel.getByLabel('High from').first().fill('40000');
    await panel.getByLabel('High from').first().press('Enter');
    await fold(/^Notes on edited values/).click();
    const note = panel.getByLabel(/^Scales, highArr/);
    await note.fill('Our median contract');
    await note.press('Enter');
    await eventually(() => note.inputValue()).toBe('Our median contract');
    await undo().click();
    await eventually(() => note.inputValue()).toBe('');
  });

  it('freeze the amounts that RFM scores by, and let them go again', async () => {
    const { panel } = opened;
    await fold(/^RFM: ARR that scores/).click();
    await panel.getByRole('button', { name: 'Freeze as they are now' }).click();
    const five = panel.getByLabel('5 points from');
    await eventually(async () => Number(await five.inputValue())).toBeGreaterThan(0);
    await panel.getByRole('button', { name: 'Reset frozen amounts' }).click();
    await panel.getByRole('button', { name: 'Freeze as they are now' }).waitFor();
  });

  it('say what people do for a label in their own words, and in those of the source again', async () => {
    const { panel } = opened;
    await fold(/^What people do, by label/).click();
    await panel.getByLabel('Labels of').selectOption('Health segment');
    const critical = panel.getByLabel('Critical', { exact: true });
    await eventually(() => critical.inputValue()).toBe('Save plays, triage');
    await critical.fill('Call today');
    await panel.getByLabel('Labels of').focus();
    await eventually(() => undo().isEnabled()).toBe(true);
    await undo().click();
    await eventually(() => critical.inputValue()).toBe('Save plays, triage');
    expect(await violations(await sidebarFrame(opened.page))).toEqual([]);
  });

  it('name what people do in a tier', async () => {
    const { panel } = opened;
    await fold(/^Service and expected shares/).click();
    await panel.getByLabel('Service of Tier 1').fill('White glove');
    await panel.getByLabel('Service of Tier 1').press('Tab');
    const row = panel.getByRole('region', { name: 'Tiers of the draft' }).getByRole('row', { name: /^Tier 1/ });
    await eventually(() => row.innerText()).toContain('White glove');
    await undo().click();
    await eventually(() => row.innerText()).toContain('High-Touch');
    expect(await violations(await sidebarFrame(opened.page))).toEqual([]);
    expect(opened.complaints).toEqual([]);
  });
});
