import { describe, expect, it } from 'vitest';
import { withCutAt, withoutBand } from '../../sidebar/band-edits.ts';
import type { Space } from '../../sidebar/cuts.ts';
import type { Bands } from '../../src/core/model/bands.ts';

const EMPLOYEES: Space = { low: 0, high: 1e9, decimals: 0, what: 'Employees' };
const SHARES: Space = { low: 0, high: 1, decimals: 4, what: 'Feature adoption' };
const FALLING: Bands<number> = {
  cuts: [
    [1000, '>=', 5],
    [100, '>=', 3],
  ],
  floor: 1,
};
const RISING: Bands<number> = {
  cuts: [
    [0, '<=', 5],
    [4, '<=', 2],
  ],
  floor: 1,
};

/** `1000 >= 5`, and the points of all others at the end. */
function cutsWith(bands: Bands<number>, at: number): string[] | string {
  const next = withCutAt(bands, at, EMPLOYEES);
  if (typeof next === 'string') return next;
  return [...next.cuts.map(([cut, sign, points]) => `${cut} ${sign} ${points}`), String(next.floor)];
}

describe('a new cut', () => {
  it('splits the band that it lies in, whose points both parts keep', () => {
    expect(withCutAt(FALLING, 500, EMPLOYEES)).toEqual({
      cuts: [
        [1000, '>=', 5],
        [500, '>=', 3],
        [100, '>=', 3],
      ],
      floor: 1,
    });
    expect(cutsWith(FALLING, 5000)).toEqual(['5000 >= 5', '1000 >= 5', '100 >= 3', '1']);
    expect(cutsWith(FALLING, 20)).toEqual(['1000 >= 5', '100 >= 3', '20 >= 1', '1']);
  });

  it('keeps the order where less is better', () => {
    expect(cutsWith(RISING, 2)).toEqual(['0 <= 5', '2 <= 2', '4 <= 2', '1']);
    expect(cutsWith(RISING, 9)).toEqual(['0 <= 5', '4 <= 2', '9 <= 1', '1']);
  });

  it('is refused where there is one, and where no value can be', () => {
    expect(withCutAt(FALLING, 100, EMPLOYEES)).toBe('There is a cut at 100 already.');
    const adoption: Bands<number> = { cuts: [[0.5, '>=', 5]], floor: 1 };
    expect(withCutAt(adoption, 40, SHARES)).toBe('Feature adoption can have a cut from 0.5001 to 1, not at 40.');
    expect(withCutAt(adoption, 0, SHARES)).toBe('Feature adoption can have a cut from 0.0001 to 0.4999, not at 0.');
  });

  it('is refused above ten bands', () => {
    const cuts = [9, 8, 7, 6, 5, 4, 3, 2, 1].map((at) => [at, '>=', 3] as const);
    expect(withCutAt({ cuts, floor: 1 }, 20, EMPLOYEES)).toBe('There are 10 bands already: take one away first.');
  });
});

describe('a band that is taken away', () => {
  it('leaves its values to the one after it, the last one to the one before', () => {
    expect(withoutBand(FALLING, 0)).toEqual({ cuts: [[100, '>=', 3]], floor: 1 });
    expect(withoutBand(FALLING, 2)).toEqual({ cuts: [[1000, '>=', 5]], floor: 3 });
  });

  it('is not one of the last two', () => {
    expect(withoutBand({ cuts: [[1, '>=', 5]], floor: 1 }, 0)).toBe('Two bands must stay.');
  });
});
