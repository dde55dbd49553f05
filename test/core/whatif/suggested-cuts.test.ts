import { describe, expect, it } from 'vitest';
import type { ModelDocument } from '../../../src/core/model/model.ts';
import { naturalBreaks, suggestedCuts } from '../../../src/core/whatif/suggested-cuts.ts';
import fc from '../../fast-check.ts';
import { scoredFixture } from '../support/fixture.ts';
import { GOLDEN } from '../support/modelling.ts';
import { scoreRows } from '../support/report.ts';

function suggestedFor(document: ModelDocument, tiers?: number) {
  const { model, accounts, scores } = scoredFixture(document);
  return suggestedCuts('arr', { model, accounts, composite: scores.composite, tiers });
}

function suggestedOf(amounts: readonly number[], tiers?: number) {
  const { model, accounts } = scoreRows([['id', 'ARR'], ...amounts.map((each, i) => [`A${i}`, each])], '2026-06-30');
  return suggestedCuts('arr', { model, accounts, composite: null, tiers });
}

describe('suggested cuts', () => {
  it.each(GOLDEN.suggestedCuts.fixture.natural.filter(({ scale }) => scale === 'log'))(
    'parts the sample accounts into $k natural classes at round numbers',
    ({ k, cuts, counts, gvf }) => {
      const row = suggestedFor({}, k)?.rows[0];
      expect(row?.by).toBe('natural');
      expect([...(row?.cuts ?? [])].reverse()).toEqual(cuts);
      expect(row?.tallies.map(({ accounts }) => accounts).reverse()).toEqual(counts);
      expect(row?.gvf).toBe(gvf);
    },
  );

  it('has quantiles as PERCENTILE.INC has them, and the presets of as many tiers', () => {
    const found = suggestedFor({ preset: 'methods' });
    expect(found?.rows.map(({ by, cuts }) => [by, cuts])).toEqual([
      ['natural', [80_000, 30_000, 12_000]],
      ['quantiles', [81_750, 39_000, 12_750]],
      ['methods', [50_000, 15_000, 5000]],
      ['strategies', [100_000, 25_000, 5000]],
    ]);
  });

  it('says of each row its hours, its shares and who moves', () => {
    const rows = suggestedFor({ preset: 'methods' })?.rows ?? [];
    const methods = rows.find(({ by }) => by === 'methods');
    // 9 x 10 + 7 x 4 + 5 x 1 + 1 x 0 hours, and 50 + 35 of the source's program and buffer.
    expect(methods?.tallies.map(({ accounts }) => accounts)).toEqual([9, 7, 5, 1]);
    expect(methods?.hours).toBe(208);
    expect(methods?.flips).toEqual({ accounts: 0, arr: 0 });
    expect(methods?.shares.map(({ status }) => status)).toEqual(['High', 'In range', 'Low', 'Low']);
    const natural = rows[0];
    // 6 x 10 + 6 x 4 + 6 x 1 and 85.
    expect(natural?.hours).toBe(175);
    expect(natural?.bands).toEqual({
      cuts: [
        [80_000, '>=', 'Strategic'],
        [30_000, '>=', 'Growth'],
        [12_000, '>=', 'Core'],
      ],
      floor: 'Starter',
    });
  });

  it('gives fewer classes where there are fewer values, and none to take then', () => {
    const row = suggestedOf([5, 5, 90, 90])?.rows[0];
    expect([row?.cuts, row?.bands, row?.hours, row?.flips]).toEqual([[90], null, null, null]);
    expect(suggestedOf([5, 5])?.rows[0]?.cuts).toEqual([]);
  });

  it('counts zeros in the lowest tier', () => {
    const found = suggestedOf([0, 0, 0, 100, 1000, 10_000]);
    expect([found?.accounts, found?.zeros]).toEqual([6, 3]);
    expect(found?.rows[0]?.tallies.map(({ accounts }) => accounts)).toEqual([1, 1, 4]);
  });

  it('has the line that the people can serve beside the composite', () => {
    const { model, accounts, scores } = scoredFixture({ capacity: { csms: 1 } });
    const found = suggestedCuts('composite', { model, accounts, composite: scores.composite });
    expect(found?.rows.map(({ by, cuts }) => [by, cuts]).slice(2)).toEqual([
      ['methodology', [4, 2.5]],
      // Six accounts reach 3.55: 6 x 10 + 11 x 4 + 3 x 1 of 112 hours; seven would take 113.
      ['capacity', [3.55, 2.5]],
    ]);
  });

  const amounts = fc.array(
    fc.integer({ min: 1, max: 10_000_000 }).map((cents) => cents / 100),
    {
      minLength: 3,
      maxLength: 40,
    },
  );

  it('gives what a row promised when it is taken', () => {
    let taken = 0;
    const codesOf = (values: readonly number[], document: ModelDocument) => {
      const table = [['id', 'ARR'], ...values.map((each, i) => [`A${i}`, each])];
      return [...(scoreRows(table, '2026-06-30', { segmentBy: 'arr', ...document }).scores.segments?.computed ?? [])];
    };
    fc.assert(
      fc.property(amounts, (values) => {
        const before = codesOf(values, {});
        for (const { bands, tallies, flips } of suggestedOf(values)?.rows ?? []) {
          if (!bands) continue;
          taken++;
          const after = codesOf(values, { arrTiers: bands });
          expect(tallies.map((_, k) => after.filter((code) => code === k).length)).toEqual(
            tallies.map(({ accounts }) => accounts),
          );
          const moved = values.filter((_, i) => after[i] !== before[i]);
          expect(flips?.accounts).toBe(moved.length);
          expect(Math.round((flips?.arr ?? 0) * 100)).toBe(
            moved.reduce((sum, value) => sum + Math.round(value * 100), 0),
          );
        }
      }),
      { numRuns: 20 },
    );
    expect(taken).toBeGreaterThan(20);
  });

  it('counts every account once, whatever the order of the rows', () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const found = suggestedOf(values);
        for (const { tallies } of found?.rows ?? []) {
          expect(tallies.reduce((sum, { accounts }) => sum + accounts, 0)).toBe(values.length);
        }
        expect(suggestedOf([...values].reverse())).toEqual(found);
      }),
      { numRuns: 30 },
    );
  });

  it('parts the classes at the fewest digits', () => {
    const raw = GOLDEN.suggestedCuts.fixture.natural.find(({ scale }) => scale === 'raw');
    const { accounts } = scoredFixture();
    const values = accounts.columns.arr?.value.filter((value, i) => accounts.isActive[i] && value > 0).sort();
    const found = naturalBreaks(values as Float64Array, 3, false);
    expect([found.cuts.reverse(), found.gvf]).toEqual([raw?.cuts, raw?.gvf]);
  });
});
