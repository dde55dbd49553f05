import { describe, expect, it } from 'vitest';
import type { Workbook } from '../../host/workbook/workbook.ts';
import { ask, fixtureHost } from './book.ts';

function tab(workbook: Workbook, name: string): string[][] {
  const sheet = workbook.sheetNamed(name);
  if (!sheet) throw new Error(`no tab "${name}"`);
  const { rows, columns } = sheet.used;
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => workbook.display(sheet.id, r + 1, c + 1)),
  );
}

const row = (rows: string[][], first: string) => rows.find(([cell]) => cell === first);

describe('runSummary', () => {
  it('shows the stamp, tiers, ARR and checks of the fixture', async () => {
    const { workbook, ...host } = await fixtureHost();
    const answer = ask({ workbook, ...host }, 'runSummary');
    const rows = tab(workbook, 'Tierwise summary');
    expect(rows[1]?.[0]).toMatch(/^As of 2026-06-30\. Model: Methodology preset, hash [0-9a-f]{8}$/);
    expect(rows[2]?.[0]).toBe('Sheet "accounts": 24 rows, 23 active accounts');
    expect(row(rows, 'Tier 3')?.slice(0, 6)).toEqual(['Tier 3', '8', '38.1%', '84,999.99', '25–35%', 'High']);
    expect(row(rows, 'Unsegmented')?.slice(0, 4)).toEqual(['Unsegmented', '2', '', '171,999.99']);
    expect(row(rows, 'Total')?.slice(0, 4)).toEqual(['Total', '23', '', '1,244,999.97']);
    expect(row(rows, 'Enterprise')?.slice(0, 6)).toEqual([
      'Enterprise',
      '4',
      '17.4%',
      '610,000.00',
      '≥ 100,000',
      '49.0%',
    ]);
    expect(row(rows, 'Segment coverage')?.slice(1)).toEqual([
      '91.3%',
      '',
      '',
      'Good from 95%, target 100%',
      'Warning',
      'Fill in the key fields of 2 Unsegmented accounts, largest ARR first',
    ]);
    expect(row(rows, 'Control total: ARR')?.[5]).toBe('Reconciles');
    expect(answer.value.checks.every(({ isFine, action }) => isFine === (action === ''))).toBe(true);
  });

  it('leaves the accounts and the open tab alone', async () => {
    const host = await fixtureHost();
    const before = tab(host.workbook, 'accounts');
    ask(host, 'runSummary');
    expect(tab(host.workbook, 'accounts')).toEqual(before);
    expect(host.workbook.sheet(host.workbook.activeSheetId).name).toBe('accounts');
  });

  it('updates the same tab and the same two charts when it is built again', async () => {
    const host = await fixtureHost();
    ask(host, 'runSummary');
    const sheet = host.workbook.sheetNamed('Tierwise summary');
    const first = tab(host.workbook, 'Tierwise summary');
    const ids = sheet?.charts.map((chart) => chart.id);
    expect(ids).toHaveLength(2);
    ask(host, 'runSummary');
    expect(tab(host.workbook, 'Tierwise summary')).toEqual(first);
    expect(sheet?.charts.map((chart) => chart.id)).toEqual(ids);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['accounts', 'Tierwise summary']);
  });

  it("never takes a person's own tab of the same name", async () => {
    const host = await fixtureHost();
    const own = host.workbook.addSheet('Tierwise summary');
    host.workbook.setInput(own.id, 1, 1, 'mine');
    ask(host, 'runSummary');
    expect(host.workbook.input(own.id, 1, 1)).toBe('mine');
    expect(host.workbook.sheetNamed('Tierwise summary 2')?.charts).toHaveLength(2);
  });

  it('scores the accounts when the summary itself is open', async () => {
    const host = await fixtureHost();
    ask(host, 'runScoring');
    ask(host, 'runSummary');
    const summary = host.workbook.sheetNamed('Tierwise summary');
    if (summary) host.workbook.activate(summary);
    expect(ask(host, 'runScoring').value.accounts).toBe(24);
  });
});
