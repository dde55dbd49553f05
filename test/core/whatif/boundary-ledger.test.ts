import { describe, expect, it } from 'vitest';
import { type Bands, bandIndex, type Cut } from '../../../src/core/model/bands.ts';
import type { PresetName } from '../../../src/core/model/model.ts';
import { resolveModel } from '../../../src/core/model/resolve.ts';
import { scoreAccounts } from '../../../src/core/systems/score.ts';
import { arrLedger, type CutLedger, compositeLedger } from '../../../src/core/whatif/boundary-ledger.ts';
import fc from '../../fast-check.ts';
import { scoredFixture } from '../support/fixture.ts';
import { scoreRows } from '../support/report.ts';

const ASKED = { percent: 5, listed: 100 };

function exactlyOn(preset: PresetName): string[] {
  const { model, accounts } = scoredFixture({ preset });
  const found = arrLedger(model.arrTiers[model.preset], accounts, ASKED).flatMap(({ nearest }) =>
    nearest.filter(({ isOn }) => isOn),
  );
  return found.map(({ index }) => accounts.ids[index] as string).sort();
}

describe('arrLedger', () => {
  it.each<[PresetName, string[]]>([
    ['methodology', ['A05', 'A07']],
    ['methods', ['A08', 'A10', 'A12']],
    ['strategies', ['A05', 'A07', 'A12']],
  ])('finds who stands exactly on a cut of %s', (preset, ids) => {
    expect(exactlyOn(preset)).toEqual(ids);
  });

  it('tells a cent below a cut from the cut, and sums by side', () => {
    const { model, accounts } = scoredFixture();
    const [enterprise, midMarket] = arrLedger(model.arrTiers[model.preset], accounts, ASKED);
    expect(enterprise).toMatchObject({ at: 100_000, operator: '>=', above: 'Enterprise', below: 'Mid-Market' });
    expect(enterprise?.on).toEqual({ accounts: 1, arr: 100_000 });
    expect(enterprise?.passing).toEqual({ accounts: 1, arr: 100_000 });
    expect(enterprise?.missing).toEqual({ accounts: 1, arr: 99_999.99 });
    expect(midMarket?.nearest.map(({ index, passes }) => [accounts.ids[index], passes])).toEqual([
      ['A05', true],
      ['A06', false],
    ]);
  });

  it('lists no inactive account, and nothing without an ARR column', () => {
    const rows = [
      ['id', 'status', 'ARR'],
      ['B1', 'churned', 25000],
      ['B2', 'active', 25000],
      ['B3', 'active', 26250],
      ['B4', 'active', 26250.01],
    ];
    const { model, accounts } = scoreRows(rows, '2026-06-30');
    const [, cut] = arrLedger(model.arrTiers[model.preset], accounts, ASKED);
    expect(cut?.nearest.map(({ index }) => accounts.ids[index])).toEqual(['B2', 'B3']);
    expect(cut?.passing).toEqual({ accounts: 2, arr: 51_250 });
    const bare = scoreRows([['id', 'employees'], ...[5, 6, 7].map((count) => [`C${count}`, count])], '2026-06-30');
    expect(arrLedger(bare.model.arrTiers.methodology, bare.accounts, ASKED)).toEqual([]);
  });

  it('keeps the nearest of many, and of equally near ones the upper rows', () => {
    const amounts = [25100, 24900, 25000, 25050, 25000, 24950];
    const rows = [['id', 'ARR'], ...amounts.map((amount, i) => [`D${i}`, amount])];
    const { model, accounts } = scoreRows(rows, '2026-06-30');
    const [, cut] = arrLedger(model.arrTiers[model.preset], accounts, { percent: 5, listed: 4 });
    expect(cut?.nearest.map(({ index }) => index)).toEqual([2, 4, 3, 5]);
    expect([cut?.passing.accounts, cut?.missing.accounts]).toEqual([4, 2]);
  });
});

function flipped(bands: Bands<string>, at: number): Bands<string> {
  const cuts = bands.cuts.map((cut): Cut<string> => [cut[0], cut[0] === at && cut[1] === '>=' ? '>' : cut[1], cut[2]]);
  return { cuts, floor: bands.floor };
}

const sumOf = (arrs: readonly number[]) => arrs.reduce((sum, arr) => sum + Math.round(arr * 100), 0) / 100;

describe('what moves if an operator flips', () => {
  const amount = fc.oneof(
    fc.constantFrom(5000, 25000, 100000, 99999.99, 24999.99),
    fc.integer({ min: 0, max: 3e7 }).map((c) => c / 100),
  );

  it('is exactly who stands on the cut, with their ARR to the cent', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 3, maxLength: 30 }), (amounts) => {
        const rows = [['id', 'ARR'], ...amounts.map((arr, i) => [`E${i}`, arr])];
        const { model, accounts } = scoreRows(rows, '2026-06-30', { preset: 'strategies' });
        const bands = model.arrTiers.strategies;
        for (const { at, on, nearest } of arrLedger(model.arrTiers[model.preset], accounts, ASKED)) {
          const moved = amounts.filter((arr) => bandIndex(bands, arr) !== bandIndex(flipped(bands, at), arr));
          expect(on).toEqual({ accounts: moved.length, arr: sumOf(moved) });
          expect(nearest.filter(({ isOn }) => isOn)).toHaveLength(moved.length);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('compositeLedger', () => {
  it('has an account of four 4s on the cut of 4 under each of the 5,151 weights in percent', () => {
    const rows = [
      ['id', 'firmographic_score', 'behavioral_score', 'value_score', 'ARR'],
      ['F1', 4, 4, 4, 10],
      ['F2', 5, 5, 5, 20],
    ];
    const mapping = {
      firmographicScore: 'firmographic_score',
      behavioralScore: 'behavioral_score',
      valueScore: 'value_score',
    };
    const { accounts } = scoreRows(rows, '2026-06-30', { mapping });
    let missed = 0;
    for (let f = 0; f <= 100; f++) {
      for (let b = 0; b <= 100 - f; b++) {
        const weights = { firmographic: f / 100, behavioral: b / 100, value: (100 - f - b) / 100 };
        const model = resolveModel({ mapping, weights });
        const [cut] = compositeLedger(
          model.segmentScales.composite.bands,
          scoreAccounts(model, accounts, 20000).composite,
          accounts,
          ASKED,
        );
        const isOn = cut?.on.accounts === 1 && cut.on.arr === 10 && cut.passing.accounts === 1;
        if (!isOn) missed++;
      }
    }
    expect(missed).toBe(0);
  });

  it('puts accounts of the fixture on their side, and is empty without a composite score', () => {
    const { model, accounts, scores } = scoredFixture();
    const sides = ({ above, nearest }: CutLedger) =>
      nearest.map(({ index, passes }) => [accounts.ids[index], passes, scores.segments?.computed[index], above]);
    const tiers = model.segmentScales.composite.bands;
    const [first, second] = compositeLedger(tiers, scores.composite, accounts, { percent: 10, listed: 100 });
    for (const [, passes, tier] of sides(first as CutLedger)) expect(tier === 0).toBe(passes);
    for (const [, passes, tier] of sides(second as CutLedger)) expect((tier as number) < 2).toBe(passes);
    expect(first?.nearest.length).toBeGreaterThan(0);
    expect(compositeLedger(tiers, null, accounts, ASKED)).toEqual([]);
  });
});
