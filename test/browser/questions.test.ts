import { describe, expect, it } from 'vitest';
import { openForTests } from './for-tests.ts';
import { eventually, workbookOf } from './open-page.ts';
import { openPanel } from './open-panel.ts';

const HUBSPOT = [
  ['Record ID', 'Company name', 'Annual Revenue', 'Number of Employees', 'Industry'],
  ...Array.from({ length: 12 }, (_, i) => [`H${i}`, `Company ${i}`, String(20_000 + i * 10_000), '40', 'Software']),
];
const opened = openForTests((browser) => openPanel(browser, 'Data', Promise.resolve(workbookOf(HUBSPOT))));

describe('columns to check', () => {
  it("asks before a CRM's Annual Revenue is taken for ARR, and takes the answer", async () => {
    const { panel, host } = opened;
    await panel.getByRole('button', { name: 'Use as ARR' }).click();
    await eventually(() => panel.getByRole('button', { name: 'Use as ARR' }).count()).toBe(0);
    await eventually(() => panel.getByRole('button', { name: 'Score accounts' }).count()).toBe(1);
    await panel.getByRole('button', { name: 'Score accounts' }).click();
    await panel.getByRole('button', { name: 'Write' }).click();
    await eventually(() => panel.getByText(/^Scored 12 active/).count()).toBe(1);
    const headers = Array.from({ length: host.workbook.used(0).columns }, (_, i) => host.workbook.display(0, 1, i + 1));
    const tier = headers.indexOf('ARR tier (methodology)') + 1;
    expect(host.workbook.display(0, 2, tier)).toBe('SMB');
    expect(host.workbook.display(0, 13, tier)).toBe('Enterprise');
    expect(opened.complaints).toEqual([]);
  });
});
