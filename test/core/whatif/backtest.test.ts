import { describe, expect, it } from 'vitest';
import { type Backtest, backtest, type Outcomes } from '../../../src/core/whatif/backtest.ts';
import { churnCurve } from '../../../src/core/whatif/churn-curve.ts';
import { placementsOf, rankedOf } from '../../../src/core/whatif/ranking.ts';
import { weightsFromOutcomes } from '../../../src/core/whatif/weights-from-outcomes.ts';
import fc from '../../fast-check.ts';

const LABELS = ['Tier 1', 'Tier 2'];
const NOW = { firmographic: 0.25, behavioral: 0.4, value: 0.35 };

type Line = readonly [churned: number, score: number, arr: number, tier: number, flagged: number];

function outcomesOf(lines: readonly Line[]): Outcomes {
  return {
    labels: LABELS,
    churned: Uint8Array.from(lines, ([churned]) => churned),
    scores: Float64Array.from(lines, ([, score]) => score),
    arr: Float64Array.from(lines, ([, , arr]) => arr),
    tiers: Uint8Array.from(lines, ([, , , tier]) => tier),
    flagged: Uint8Array.from(lines, ([, , , , flagged]) => flagged),
  };
}

const times = (count: number, line: Line): Line[] => Array.from({ length: count }, () => line);

describe('a backtest', () => {
  it('counts ties half', () => {
    const known = outcomesOf([1, 2, 2, 3, 4].map((score, i) => [i < 2 ? 1 : 0, score, 0, 0, 0]));
    expect(rankedOf(placementsOf(known, known.scores)).auc).toBe(0.916667);
  });

  it('refuses at 19 and answers at 20, churned and kept', () => {
    const refused = (churned: number, kept: number) =>
      backtest(outcomesOf([...times(churned, [1, 2, 100, 1, 0]), ...times(kept, [0, 4, 100, 0, 0])]));
    expect(refused(19, 40)).toEqual({ refused: '19 churned, at least 20 are needed' });
    expect(refused(40, 19)).toEqual({ refused: '19 kept, at least 20 are needed' });
    expect(refused(20, 20)).toMatchObject({ accounts: 40, churned: 20, rate: 0.5, score: { auc: 1 } });
  });

  const found = backtest(
    outcomesOf([
      ...times(6, [1, 4, 900, 0, 1]),
      ...times(24, [1, 2, 500, 1, 0]),
      ...times(44, [0, 4, 100, 0, 1]),
      ...times(6, [0, 2, 100, 1, 0]),
    ]),
  ) as Backtest;

  it('says the rate of each tier with its interval, and how often the flag was right', () => {
    // 6 of 50 and 24 of 30 left, of 80 in all 30.
    expect(found.tiers).toEqual([
      { label: 'Tier 1', accounts: 50, churned: 6, rate: 0.12, interval: [0.056176, 0.238048], lift: 0.32 },
      { label: 'Tier 2', accounts: 30, churned: 24, rate: 0.8, interval: [0.626943, 0.904949], lift: 2.133333 },
    ]);
    expect(found.flag).toEqual({ flagged: 50, precision: 0.12, recall: 0.2 });
  });

  it('says no rate of a tier with nine accounts', () => {
    const few = backtest(
      outcomesOf([...times(9, [1, 2, 1, 1, 0]), ...times(11, [1, 4, 1, 0, 0]), ...times(20, [0, 4, 1, 0, 0])]),
    );
    expect(few).toMatchObject({
      tiers: [{ accounts: 31 }, { accounts: 9, churned: 9, rate: null, interval: null, lift: null }],
    });
  });

  it('counts who stands on the edge of the lowest tenth by their mean', () => {
    // 8 of the 30 accounts with a score of 2, of whom 24 of 30 left: 6.4.
    expect(found.lowestTenth).toEqual({ accounts: 8, caught: 6.4, share: 0.213333, lift: 2.133333 });
  });

  it('keeps its direction, and says what speaks against the model', () => {
    expect(found.score).toMatchObject({ accounts: 80, auc: 0.84, isWrongWay: false });
    expect(found.arr).toMatchObject({ accounts: 80, auc: 0, isWrongWay: true, difference: 0.84 });
    expect(found.doubts).toEqual([
      'ARR alone points the wrong way: who left had the higher ARR',
      'The intervention flag fails: the accounts that it names left less often than all of them',
    ]);
  });

  it('has nothing to say of ARR where there is none', () => {
    const lines = [...times(20, [1, 2, Number.NaN, 1, 0]), ...times(20, [0, 4, Number.NaN, 0, 0])];
    expect(backtest(outcomesOf(lines))).toMatchObject({ arr: null });
  });

  const line = fc.tuple(
    fc.integer({ min: 0, max: 1 }),
    fc.integer({ min: 4, max: 20 }).map((quarters) => quarters / 4),
    fc.integer({ min: 0, max: 9 }),
    fc.integer({ min: 0, max: 1 }),
    fc.integer({ min: 0, max: 1 }),
  );

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 60, maxLength: 120 }), (lines) => {
        expect(backtest(outcomesOf([...lines].reverse()))).toEqual(backtest(outcomesOf(lines)));
      }),
      { numRuns: 30 },
    );
  });

  it('counts every account in a tier', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 80, maxLength: 120 }), (lines) => {
        const answer = backtest(outcomesOf(lines));
        if ('refused' in answer) return;
        expect(answer.tiers.reduce((sum, { accounts }) => sum + accounts, 0)).toBe(lines.length);
        expect(answer.tiers.reduce((sum, { churned }) => sum + churned, 0)).toBe(answer.churned);
      }),
      { numRuns: 30 },
    );
  });
});

describe('weights from outcomes', () => {
  const chosen = (lines: readonly (readonly [churned: number, f: number, b: number, v: number])[]) =>
    weightsFromOutcomes(
      {
        churned: Uint8Array.from(lines, ([churned]) => churned),
        scores: [1, 2, 3].map((k) => Float64Array.from(lines, (each) => each[k as 1])) as [
          Float64Array,
          Float64Array,
          Float64Array,
        ],
        keys: lines.map((_, i) => `id:${String(i).padStart(4, '0')}`),
      },
      NOW,
    );
  /** Value tells six of seven, the others nothing. */
  const telling = (churned: number) =>
    Array.from({ length: 2 * churned }, (_, i) => {
      const left = i % 2;
      const odd = Math.floor(i / 2) % 7 === 0;
      return [left, 1 + (Math.floor(i / 2) % 5), 1 + (Math.floor(i / 10) % 5), (left === 1) !== odd ? 2 : 4] as const;
    });

  it('are refused at 59 churned and given at 60', () => {
    expect(chosen(telling(59))).toEqual({ refused: '59 churned, at least 60 are needed' });
    expect(chosen(telling(60))).toMatchObject({ accounts: 120, churned: 60 });
  });

  it('do not depend on the order of the rows', () => {
    const places = Array.from(telling(100).keys());
    const given = telling(100);
    const of = (order: readonly number[]) =>
      weightsFromOutcomes(
        {
          churned: Uint8Array.from(order, (i) => given[i]?.[0] as number),
          scores: [1, 2, 3].map((k) => Float64Array.from(order, (i) => given[i]?.[k as 1] as number)) as [
            Float64Array,
            Float64Array,
            Float64Array,
          ],
          keys: order.map((i) => `id:${String(i).padStart(4, '0')}`),
        },
        NOW,
      );
    const found = of(places);
    expect(found).toHaveProperty('percents');
    expect(of([...places].reverse())).toEqual(found);
    expect(of([...places].sort((a, b) => ((a * 7) % 11) - ((b * 7) % 11)))).toEqual(found);
  });

  it('lie on the dimension that told, in whole percents of 100', () => {
    const found = chosen(telling(100));
    if ('refused' in found) throw new Error(found.refused);
    expect(found.percents).toEqual({ firmographic: 0, behavioral: 0, value: 100 });
    expect(found.slopes.value).toBeCloseTo(Math.log(85 / 15), 5);
  });

  it('are none where every dimension points the wrong way', () => {
    const wrong = telling(60).map(([churned, , , v]) => [1 - churned, 6 - v, v, v] as const);
    const found = chosen(wrong.map(([churned, , b, v]) => [churned, 3, b, v] as const));
    expect(found).toEqual({
      refused: 'no dimension had lower scores where accounts left: there are no weights to suggest',
    });
  });

  it('are refused where scores part who left without an exception', () => {
    const parted = telling(60).map(([churned, f, b]) => [churned, f, b, churned ? 2 : 4] as const);
    expect(chosen(parted)).toMatchObject({ refused: expect.stringContaining('no dimension') });
  });
});

describe('the churn curve', () => {
  it('pools steps that rise, and equal ones, and hides small steps', () => {
    const at = (score: number, accounts: number, gone: number) =>
      Array.from({ length: accounts }, (_, i) => [score, +(i < gone)] as const);
    const all = [...at(5, 20, 1), ...at(4, 30, 6), ...at(3, 30, 3), ...at(2, 20, 10), ...at(1, 19, 19)];
    const curve = churnCurve(
      Uint8Array.from(all, ([, gone]) => gone),
      Float64Array.from(all, ([score]) => score),
    );
    // 6 of 30 above 3 of 30 would rise: 9 of 60 together.
    expect(curve.map(({ low, high, accounts, churned, rate }) => [low, high, accounts, churned, rate])).toEqual([
      [5, 5, 20, 1, 0.05],
      [3, 4, 60, 9, 0.15],
      [2, 2, 20, 10, 0.5],
    ]);
  });
});
