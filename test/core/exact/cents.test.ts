// Amounts whose binary form lies a hair under half a cent go up, as a person rounds them.
import { expect, it } from 'vitest';
import { overviewOf } from '../../../src/core/checks/overview.ts';
import { centsOf, round, roundToCents, sumOf } from '../../../src/core/exact/numbers.ts';
import { scoreRows } from '../support/report.ts';

it('half a cent goes up', () => {
  expect([1.005, 8.615, 1.115, 0.005, 1.004999].map(centsOf)).toEqual([101, 862, 112, 1, 100]);
  expect(roundToCents(1.005)).toBe(1.01);
  expect(round(1.005, 2)).toBe(1.01);
  expect(sumOf([1.005, 1.005, 0.1, 0.2], (amount) => amount)).toBe(2.32);
});

it('in the total of a book and at a cut of ARR', () => {
  const { model, accounts, scores } = scoreRows(
    [
      ['Account ID', 'ARR'],
      ['A', 1.005],
      ['B', 24999.995],
    ],
    '2026-06-30',
  );
  expect(overviewOf(model, accounts, scores).arr).toMatchObject({
    total: 25001.01,
    tiers: [{ accounts: 0 }, { label: 'Mid-Market', accounts: 1, arr: 25000 }, { label: 'SMB', arr: 1.01 }, {}],
  });
});
