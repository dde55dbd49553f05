import { describe, expect, it } from 'vitest';
import { AMOUNTS, SCORES } from '../../sidebar/cuts.ts';
import { renamed, withOneLess, withOneMore } from '../../sidebar/tier-names.ts';
import type { Bands } from '../../src/core/model/bands.ts';

const TIERS: Bands<string> = {
  cuts: [
    [4, '>=', 'Tier 1'],
    [2.5, '>=', 'Tier 2'],
  ],
  floor: 'Tier 3',
};

describe('tiers', () => {
  it('take another name, but not a blank one or one that there is', () => {
    expect(renamed(TIERS, 0, ' Gold ')).toMatchObject({ cuts: [[4, '>=', 'Gold'], TIERS.cuts[1]] });
    expect(renamed(TIERS, 2, 'Rest')).toMatchObject({ floor: 'Rest' });
    expect(renamed(TIERS, 1, ' ')).toBe('A tier needs a name.');
    expect(renamed(TIERS, 1, 'tier 3')).toBe('There is a tier "tier 3" already: names must differ.');
    expect(renamed(TIERS, 1, 'TIER 2')).toMatchObject({ cuts: [TIERS.cuts[0], [2.5, '>=', 'TIER 2']] });
  });

  it('are one more: below the lowest cut, halfway down', () => {
    expect(withOneMore(TIERS, SCORES)).toEqual({ cuts: [...TIERS.cuts, [1.75, '>=', 'Tier 3']], floor: 'Tier 4' });
    const low: Bands<string> = { cuts: [[1, '>=', 'All']], floor: 'None' };
    expect(withOneMore(low, AMOUNTS)).toBe('There is no room for another tier below the lowest cut: raise it first.');
  });

  it('are one less: its accounts go to a neighbour, and two must stay', () => {
    expect(withOneLess(TIERS, 0)).toEqual({ cuts: [TIERS.cuts[1]], floor: 'Tier 3' });
    expect(withOneLess(TIERS, 2)).toEqual({ cuts: [TIERS.cuts[0]], floor: 'Tier 2' });
    expect(withOneLess({ cuts: [[4, '>=', 'A']], floor: 'B' }, 0)).toBe('Two tiers must stay.');
  });
});
