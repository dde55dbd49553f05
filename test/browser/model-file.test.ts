import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { panelForTests } from './for-tests.ts';
import { eventually, isFocused } from './open-page.ts';

const opened = panelForTests('Model');

const region = () => opened.panel.getByRole('region', { name: 'Model as a file' });
const button = (name: string) => region().getByRole('button', { name });
const weight = () => opened.panel.getByRole('slider', { name: 'Value weight' }).inputValue();

/** Not below the buttons that stay at the bottom. */
const isOnShow = (element: Element) =>
  element.getBoundingClientRect().bottom <= (document.querySelector('footer')?.getBoundingClientRect().top ?? 0);

async function choose(text: string): Promise<void> {
  const asked = opened.page.waitForEvent('filechooser');
  await button('Import…').click();
  await (await asked).setFiles({ name: 'model.json', mimeType: 'application/json', buffer: Buffer.from(text) });
}

describe('the model as a file', () => {
  it('is downloaded as the draft is', async () => {
    await opened.panel.getByRole('slider', { name: 'Value weight' }).press('ArrowRight');
    await eventually(weight).toBe('36');
    const asked = opened.page.waitForEvent('download');
    await button('Export').click();
    const download = await asked;
    expect(download.suggestedFilename()).toBe('3-ARR-tiers-25k-100k.tierwise.json');
    const document = JSON.parse(readFileSync(await download.path(), 'utf8'));
    expect(document).toMatchObject({ version: 2, weights: { value: 0.36 } });
    await opened.page.keyboard.press('Control+z');
    await eventually(weight).toBe('35');
  });

  it('is refused in words when it is none', async () => {
    await choose('{"weights":{"firmographic":50,"behavioral":30,"value":30}}');
    await eventually(() => region().getByRole('alert').textContent()).toMatch(/sum|100/);
    expect(await weight()).toBe('35');
  });

  it('shows what it changes before it is applied, and can be taken back', async () => {
    await choose('{"weights":{"firmographic":20,"behavioral":20,"value":60}}');
    await eventually(() => region().getByText('35% → 60%').count()).toBe(1);
    await eventually(() => button('Apply to the draft').evaluate(isOnShow)).toBe(true);
    expect(await weight()).toBe('35');
    await button('Apply to the draft').click();
    await eventually(weight).toBe('60');
    await eventually(() => isFocused(button('Import…'))).toBe(true);
    await opened.page.keyboard.press('Control+z');
    await eventually(weight).toBe('35');
    expect(opened.complaints).toEqual([]);
  });
});
