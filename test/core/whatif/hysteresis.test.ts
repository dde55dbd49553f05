import { describe, expect, it } from 'vitest';
import type { Bands } from '../../../src/core/model/bands.ts';
import { AT_ONCE } from '../../../src/core/model/settings.ts';
import { tierPath, underGrace } from '../../../src/core/whatif/hysteresis.ts';
import { GOLDEN } from '../support/modelling.ts';

const BANDS: Bands<string> = {
  cuts: [
    [4, '>=', 'Tier 1'],
    [2.5, '>=', 'Tier 2'],
  ],
  floor: 'Tier 3',
};
const { history, rules, paths } = GOLDEN.hysteresis;
const values = Object.values(history).map((scores) => Float64Array.from(scores));

describe('a rule of grace', () => {
  it.each(rules)('over 12 runs: margin $margin, $runs runs, only down $onlyDown', (rule) => {
    const { changes, thereAndBack, runsInAnotherTier, ...asked } = rule;
    expect(underGrace(values, BANDS, asked)).toEqual({ changes, thereAndBack, runsInAnotherTier });
  });

  it.each(Object.entries(paths))('settles %s where the plain rule and the rule of grace say', (id, path) => {
    const scores = Float64Array.from(history[id] as number[]);
    expect(tierPath(scores, BANDS, AT_ONCE)).toEqual(path.plain);
    expect(tierPath(scores, BANDS, { margin: 0.1, runs: 2, onlyDown: false })).toEqual(path['margin 0.1, 2 runs']);
  });

  it('does not depend on the order of the accounts', () => {
    const asked = { margin: 0.1, runs: 2, onlyDown: false };
    expect(underGrace([...values].reverse(), BANDS, asked)).toEqual(underGrace(values, BANDS, asked));
  });

  const walk = (scores: number[], rule: Partial<typeof AT_ONCE>) =>
    tierPath(Float64Array.from(scores), BANDS, { ...AT_ONCE, ...rule });

  it('passes two cuts at once when both margins are passed', () => {
    expect(walk([2, 4.1], { margin: 0.1 })).toEqual([2, 0]);
    expect(walk([2, 4.09], { margin: 0.1 })).toEqual([2, 1]);
  });

  it('begins to count again when the side changes or the tier is the same', () => {
    expect(walk([3, 2, 4.5, 2, 2], { runs: 2 })).toEqual([1, 1, 1, 1, 2]);
    expect(walk([3, 2, 3, 2, 2], { runs: 2 })).toEqual([1, 1, 1, 1, 2]);
  });

  it('may hold for downgrades alone', () => {
    expect(walk([3, 4, 3.95, 3.85], { margin: 0.1, runs: 2, onlyDown: true })).toEqual([1, 0, 0, 0]);
    expect(walk([3, 4, 3.85, 3.85], { margin: 0.1, runs: 2, onlyDown: true })).toEqual([1, 0, 0, 1]);
  });

  it('passes over runs without a score', () => {
    expect(walk([3, Number.NaN, 4.5], {})).toEqual([1, 0]);
  });
});
