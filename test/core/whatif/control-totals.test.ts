import { describe, expect, it } from 'vitest';
import { overviewOf } from '../../../src/core/checks/overview.ts';
import { controlTotals, sheetTotals } from '../../../src/core/whatif/compare.ts';
import { scoredFixture } from '../support/fixture.ts';
import { scoreRows } from '../support/report.ts';

const NOTHING = { accounts: 0, arr: 0 };

describe('controlTotals', () => {
  it('reconciles the fixture with its ARR column to the cent', () => {
    const { model, accounts, scores } = scoredFixture();
    const sheet = sheetTotals(accounts);
    expect(sheet).toEqual({
      all: { accounts: 24, arr: 1_244_999.97 },
      inactive: { accounts: 1, arr: 0 },
      withoutArr: 1,
    });
    expect(controlTotals(overviewOf(model, accounts, scores), sheet)).toEqual({
      arrTiers: { total: { accounts: 23, arr: 1_244_999.97 }, off: NOTHING },
      tiers: { total: { accounts: 23, arr: 1_244_999.97 }, off: NOTHING },
    });
  });

  it('counts the ARR of inactive accounts beside the tiers, and cents that floats would lose', () => {
    const rows = [
      ['id', 'status', 'ARR'],
      ...Array.from({ length: 1000 }, (_, i) => [`B${i}`, i % 10 === 0 ? 'churned' : 'active', 1000.1]),
    ];
    const { model, accounts, scores } = scoreRows(rows, '2026-06-30');
    const sheet = sheetTotals(accounts);
    const totals = controlTotals(overviewOf(model, accounts, scores), sheet);
    expect(sheet).toMatchObject({
      all: { accounts: 1000, arr: 1_000_100 },
      inactive: { accounts: 100, arr: 100_010 },
    });
    expect(totals.arrTiers).toEqual({ total: { accounts: 900, arr: 900_090 }, off: NOTHING });
    expect(totals.tiers).toEqual({ total: { accounts: 900, arr: 900_090 }, off: NOTHING });
  });

  it('says by how much a tier is off', () => {
    const { model, accounts, scores } = scoredFixture();
    const overview = overviewOf(model, accounts, scores);
    if (!overview.arr) throw new Error('no ARR');
    const [first, ...others] = overview.arr.tiers;
    const tampered = {
      ...first,
      label: 'Enterprise',
      accounts: (first?.accounts ?? 0) + 1,
      arr: (first?.arr ?? 0) - 0.01,
    };
    const totals = controlTotals(
      { ...overview, arr: { ...overview.arr, tiers: [tampered, ...others] } },
      sheetTotals(accounts),
    );
    expect([totals.arrTiers?.off, totals.tiers?.off]).toEqual([{ accounts: 1, arr: -0.01 }, NOTHING]);
  });
});
