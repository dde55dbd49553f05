import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../host/files/open-workbook.ts';
import { openForTests } from './for-tests.ts';
import { eventually, workbookOf } from './open-page.ts';
import { openPanel } from './open-panel.ts';

const HUBSPOT = [
  ['Record ID', 'Company name', 'Annual Revenue', 'Number of Employees', 'Industry', 'RAG'],
  ...Array.from({ length: 12 }, (_, i) => {
    const color = i % 2 ? 'Green' : 'Red';
    return [`H${i}`, `Company ${i}`, String(20_000 + i * 10_000), '40', 'Software', color];
  }),
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
    const tier = headers.indexOf('ARR tier') + 1;
    expect(host.workbook.display(0, 2, tier)).toBe('SMB');
    expect(host.workbook.display(0, 13, tier)).toBe('Enterprise');
  });

  it('take health in colours as a criterion whose words a person rates', async () => {
    const { panel } = opened;
    await panel.getByRole('tab', { name: 'Data' }).click();
    await panel.getByRole('button', { name: 'Rate its words' }).click();
    await panel.locator('summary').filter({ hasText: /^RAG:/ }).click();
    await panel.getByLabel('Label of Green', { exact: true }).selectOption('Very good');
    await panel.getByRole('tab', { name: 'Data' }).click();
    await eventually(() => panel.getByRole('button', { name: 'Rate its words' }).count()).toBe(0);
    expect(opened.complaints).toEqual([]);
  });
});

const CURRENCIES = fileURLToPath(new URL('../fixtures/cases/currency-signs.csv', import.meta.url));
const mixed = openForTests((browser) => openPanel(browser, 'Data', openWorkbook(CURRENCIES)));

describe('amounts in several currencies', () => {
  it('are asked about with the codes that were found; rates convert them, and undo takes the answer back', async () => {
    const { panel } = mixed;
    const total = () => panel.getByRole('region', { name: 'Tiers of the draft' }).getByRole('row').last().innerText();
    await panel.getByText('$, €, £, ¥ stand in one column').waitFor();
    await panel.getByText('One answer away').first().waitFor();
    await panel.getByLabel('Which $?').selectOption('USD');
    await panel.getByLabel('Which ¥?').selectOption('JPY');
    await panel.getByLabel('Convert all to').selectOption('EUR');
    for (const [code, rate] of [
      ['USD', '0.9'],
      ['GBP', '1.2'],
      ['JPY', '0.006'],
    ] as const) {
      await panel.getByLabel(`1 ${code} in EUR`).fill(rate);
    }
    await panel.getByRole('button', { name: 'Use these rates' }).click();
    await panel.getByText('Amounts in EUR').waitFor();
    await panel.getByRole('tab', { name: 'Tiers' }).click();
    // 144,000 × 0.9 + 113,000 + 30,000 × 1.2 + 5,000,000 × 0.006 = 308,600.
    await eventually(total).toMatch(/308\.6K|309K/);
    await panel.getByRole('columnheader', { name: 'ARR, EUR' }).waitFor();
    await panel.getByRole('button', { name: 'Undo', exact: true }).click();
    await panel.getByRole('tab', { name: 'Data' }).click();
    await panel.getByText('$, €, £, ¥ stand in one column').waitFor();
    expect(mixed.complaints).toEqual([]);
  });
});

const HEADERS = 'Customer ID,Customer,Vertical,Headcount,Country,ARR (USD),Upsell potential,Contract term,Health score';
const BOOK = Array.from({ length: 12 }, (_, i) =>
  `C-${i},Firm ${i},Fintech,${80 + i},Canada,${20_000 + i},High,Multi-year,71`.split(','),
);
const countries = openForTests((browser) =>
  openPanel(browser, 'Data', Promise.resolve(workbookOf([HEADERS.split(','), ...BOOK]))),
);

it('a book with countries is one press from being rated as markets, and ends with a composite tier', async () => {
  const { panel } = countries;
  const offer = panel.getByRole('button', { name: 'Use as Geography', exact: true });
  await panel.getByRole('button', { name: 'Use as Industry fit', exact: true }).click();
  await panel.getByText('"Country" is not rated as markets yet.').waitFor();
  await offer.click();
  await offer.waitFor({ state: 'detached' });
  await panel.getByRole('button', { name: 'Rate them' }).click();
  for (const [title, label] of [
    ['Industry fit', 'Target vertical'],
    ['Geography', 'Primary market'],
  ] as const) {
    await panel
      .locator('summary')
      .filter({ hasText: new RegExp(`^${title}:`) })
      .click();
    await panel.getByRole('button', { name: 'Tick all that wait' }).first().click();
    await panel.getByLabel(`Label of the ticked words of ${title}`).selectOption(label);
  }
  await panel.getByRole('radio', { name: /^Composite score/ }).check();
  await eventually(() => panel.getByRole('region', { name: 'Tiers of the draft' }).innerText()).toMatch(/Tier 1/);
  expect(countries.complaints).toEqual([]);
});
