import { describe, expect, it } from 'vitest';
import { apportion, evenly, rebalance } from '../../sidebar/rebalance.ts';
import fc from '../fast-check.ts';

const sum = (percents: number[]) => percents.reduce((a, b) => a + b, 0);
/** Percents that sum to 100, one to six of them. */
const percents = fc
  .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 6 })
  .map((shares) => apportion(shares, 100));
const move = fc
  .tuple(
    percents.filter(({ length }) => length > 1),
    fc.nat(),
    fc.integer({ min: 0, max: 100 }),
  )
  .map(([base, seed, to]) => ({ base, moved: seed % base.length, to }));

describe('rebalance', () => {
  it('shares the rest in proportion', () => {
    expect(rebalance([25, 40, 35], 0, 50)).toEqual([50, 27, 23]);
    expect(rebalance([25, 40, 35], 2, 35)).toEqual([25, 40, 35]);
    expect(rebalance([25, 40, 35], 1, 100)).toEqual([0, 100, 0]);
  });

  it('leaves the locked ones alone, and stays where nobody else can give', () => {
    expect(rebalance([25, 40, 35], 0, 50, [1])).toEqual([50, 40, 10]);
    expect(rebalance([25, 40, 35], 0, 90, [1])).toEqual([60, 40, 0]);
    expect(rebalance([25, 40, 35], 0, 90, [1, 2])).toEqual([25, 40, 35]);
  });

  it('shares evenly what is not locked', () => {
    expect([evenly([25, 40, 35], []), evenly([25, 40, 35], [1])]).toEqual([
      [34, 33, 33],
      [30, 40, 30],
    ]);
    expect(evenly([25, 40, 35], [0, 1, 2])).toEqual([25, 40, 35]);
  });

  it('shares evenly when the others have nothing', () => {
    expect(rebalance([0, 100, 0], 1, 90)).toEqual([5, 90, 5]);
  });

  it('keeps typed values within 0 and 100', () => {
    expect(rebalance([25, 40, 35], 0, 250)).toEqual([100, 0, 0]);
    expect(rebalance([25, 40, 35], 0, -4)).toEqual([0, 53, 47]);
    expect(rebalance([25, 40, 35], 0, 33.4)[0]).toBe(33);
  });

  it('always gives whole percents that sum to 100, with the moved one where it was put', () => {
    fc.assert(
      fc.property(move, ({ base, moved, to }) => {
        const after = rebalance(base, moved, to);
        expect(sum(after)).toBe(100);
        expect(after[moved]).toBe(to);
        expect(after.every((percent) => Number.isInteger(percent) && percent >= 0)).toBe(true);
      }),
    );
  });

  it('changes nothing when a weight is moved to where it is', () => {
    fc.assert(
      fc.property(move, ({ base, moved }) => {
        expect(rebalance(base, moved, base[moved] ?? 0)).toEqual(base);
      }),
    );
  });

  it('keeps each of the others within one percent of its exact share', () => {
    fc.assert(
      fc.property(move, ({ base, moved, to }) => {
        const others = 100 - (base[moved] ?? 0);
        const after = rebalance(base, moved, to);
        base.forEach((percent, i) => {
          if (i === moved || others === 0) return;
          expect(Math.abs((after[i] ?? 0) - (percent / others) * (100 - to))).toBeLessThan(1);
        });
      }),
    );
  });

  it('never puts a smaller weight above a larger one', () => {
    fc.assert(
      fc.property(move, ({ base, moved, to }) => {
        const after = rebalance(base, moved, to);
        for (const [i, a] of base.entries()) {
          for (const [j, b] of base.entries()) {
            if (i !== moved && j !== moved && a > b) expect(after[i]).toBeGreaterThanOrEqual(after[j] ?? 0);
          }
        }
      }),
    );
  });
});

describe('apportion', () => {
  it('does not lose a percent to binary fractions', () => {
    expect(apportion([0.29, 0.57, 0.14], 100)).toEqual([29, 57, 14]);
  });

  it('gives the percent that is left to the largest remainder, the first of equals', () => {
    expect(apportion([1, 1, 1], 100)).toEqual([34, 33, 33]);
  });
});
