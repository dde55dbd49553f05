import { expect, it } from 'vitest';
import { presetsSideBySide } from '../../../src/core/whatif/presets-side-by-side.ts';
import { scoredFixture } from '../support/fixture.ts';
import { GOLDEN } from '../support/modelling.ts';
import { scoreRows } from '../support/report.ts';

const { counts, ...crossed } = GOLDEN.presetComparison.fixture;

it('crosses each two presets by accounts and ARR', () => {
  const { accounts, scores } = scoredFixture();
  const found = presetsSideBySide(accounts, scores);
  const accountsIn = Object.entries(found?.tallies ?? {}).map(([preset, each]) => [
    preset,
    each.map((tally) => tally.accounts),
  ]);
  expect(Object.fromEntries(accountsIn)).toEqual(counts);
  expect(found?.tallies.methodology).toEqual([
    { label: 'Enterprise', accounts: 4, arr: 610_000 },
    { label: 'Mid-Market', accounts: 9, arr: 524_999.99 },
    { label: 'SMB', accounts: 9, arr: 109_999.98 },
  ]);
  const cells = found?.arr.map(({ from, to, cells: each }) => [
    `${from} x ${to}`,
    each.map((cell) => [cell.from, cell.to, cell.accounts, cell.arr]),
  ]);
  expect(Object.fromEntries(cells ?? [])).toEqual(crossed);
});

it('has margins that are the counts of each preset', () => {
  const { accounts, scores } = scoredFixture();
  for (const { from, cells } of presetsSideBySide(accounts, scores)?.arr ?? []) {
    const rows = new Map<string, number>();
    for (const cell of cells) rows.set(cell.from, (rows.get(cell.from) ?? 0) + cell.accounts);
    expect([...rows.values()]).toEqual(counts[from]);
  }
});

it('disagrees where an account would get other hours', () => {
  const { accounts, scores } = scoredFixture();
  const found = presetsSideBySide(accounts, scores);
  // Mid-Market and Strategic 5, SMB and Growth 3, SMB and Starter 1.
  expect(found?.arr[0]?.disagree).toEqual({ accounts: 9, arr: 434_999.97 });
  expect(found?.rfm?.disagree).toEqual({ accounts: 5, arr: 228_999.99 });
  expect(found?.rfm?.cells[1]).toMatchObject({ from: 'Champions', to: 'Solid', accounts: 5, differs: true });
});

it('does not depend on the order of the rows', () => {
  const rows = Array.from({ length: 40 }, (_, i) => [
    `A${i}`,
    100 + ((i * 7919.37) % 150_000),
    (i * 37) % 200,
    1 + (i % 5),
  ]);
  const of = (lines: typeof rows) => {
    const table = [['id', 'ARR', 'Days since last activity', 'Active days per week'], ...lines];
    const { accounts, scores } = scoreRows(table, '2026-06-30');
    return presetsSideBySide(accounts, scores);
  };
  expect(of(rows)?.arr[0]?.cells.length).toBeGreaterThan(3);
  expect(of([...rows].reverse())).toEqual(of(rows));
});

it('is not there without ARR', () => {
  const { accounts, scores } = scoreRows([['id', 'employees'], ...[5, 6, 7].map((n) => [`C${n}`, n])], '2026-06-30');
  expect(presetsSideBySide(accounts, scores)).toBeNull();
});
