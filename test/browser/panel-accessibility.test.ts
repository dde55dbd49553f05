import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { panelForTests } from './for-tests.ts';
import { showView, sidebarFrame } from './open-panel.ts';

const opened = panelForTests();
const found = async () => violations(await sidebarFrame(opened.page));

describe('the sidebar by axe, WCAG 2.2 AA', () => {
  it.each(['Dark', 'Light'])('has nothing in any view, %s', async (theme) => {
    await opened.panel.getByRole('button', { name: 'Settings' }).click();
    await opened.panel.getByRole('radio', { name: theme }).click();
    expect(await found()).toEqual([]);
    await opened.page.keyboard.press('Escape');
    for (const view of ['Data', 'Model', 'Tiers', 'Accounts', 'Run']) {
      await showView(opened.panel, view);
      await opened.panel.locator('details').evaluateAll((folds) => {
        for (const fold of folds) (fold as HTMLDetailsElement).open = true;
      });
      await opened.panel.getByText('Reading the log').waitFor({ state: 'detached' });
      expect([view, await found()]).toEqual([view, []]);
    }
  });

  it('has nothing with handles on each other and who moves', async () => {
    await showView(opened.panel, 'Tiers');
    await opened.panel.getByRole('slider', { name: 'Tier 1 cut' }).press('Home');
    await opened.panel.getByRole('region', { name: 'Who moves' }).getByRole('button').first().waitFor();
    expect(await found()).toEqual([]);
  });

  it('has nothing with an account, and with a list of them', async () => {
    await opened.panel.getByRole('region', { name: 'Who moves' }).getByRole('button').first().click();
    await opened.panel.getByText('To move up').waitFor();
    expect(await found()).toEqual([]);
    await opened.panel.getByRole('searchbox').fill('co');
    await opened.panel.getByRole('region', { name: 'Accounts' }).getByRole('listitem').nth(5).waitFor();
    expect(await found()).toEqual([]);
  });

  it('has nothing with the question before writing', async () => {
    await opened.panel.getByRole('button', { name: 'Score accounts' }).click();
    await opened.panel.getByRole('button', { name: 'Write' }).waitFor();
    expect(await found()).toEqual([]);
  });

  it('has nothing with the changes of a model file', async () => {
    await showView(opened.panel, 'Model');
    const asked = opened.page.waitForEvent('filechooser');
    await opened.panel.getByRole('button', { name: 'Import…' }).click();
    const buffer = Buffer.from('{"name":"Other","inactiveStatuses":["Gone"]}');
    await (await asked).setFiles({ name: 'model.json', mimeType: 'application/json', buffer });
    await opened.panel.getByRole('button', { name: 'Apply to the draft' }).waitFor();
    expect(await found()).toEqual([]);
  });
});
