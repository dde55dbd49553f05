import { describe, expect, it } from 'vitest';
import { scoreRange } from '../../../src/core/checks/cuts.ts';
import { UNSEGMENTED } from '../../../src/core/composite/segment.ts';
import { type Bands, bandIndex } from '../../../src/core/model/bands.ts';
import { resolveModel } from '../../../src/core/model/resolve.ts';
import type { Accounts } from '../../../src/core/read/accounts.ts';

function rangeOf(scores: number[], tiers: Bands<string>, inactive: number[] = []) {
  const score = Float64Array.from(scores);
  const tier = Uint8Array.from(scores, (score) => (Number.isNaN(score) ? UNSEGMENTED : bandIndex(tiers, score)));
  const isActive = Uint8Array.from(scores, (_, i) => (inactive.includes(i) ? 0 : 1));
  const composite = { score, tier, missing: new Uint16Array(scores.length) };
  return scoreRange(resolveModel({ tiers }), { isActive } as unknown as Accounts, composite);
}

const tiers = (operator: '>=' | '>'): Bands<string> => ({
  cuts: [
    [4, operator, 'Tier 1'],
    [2.5, '>=', 'Tier 2'],
  ],
  floor: 'Tier 3',
});

describe('scoreRange', () => {
  it('names the best tier when nobody reaches it, and a cut that somebody does', () => {
    expect(rangeOf([3.396, 2.1, Number.NaN], tiers('>='))).toEqual({
      accounts: 2,
      lowest: 2.1,
      highest: 3.396,
      emptyTier: 'Tier 1',
      cut: 3.39,
    });
    expect(rangeOf([3.4, 2.1], tiers('>=')).cut).toBe(3.4);
    expect(rangeOf([3.4, 2.1], tiers('>')).cut).toBe(3.39);
  });

  it('leaves inactive accounts out, and finds no cut below the next one', () => {
    expect(rangeOf([4.5, 3.4], tiers('>='), [0]).emptyTier).toBe('Tier 1');
    expect(rangeOf([4.5, 3.4], tiers('>='))).toMatchObject({ emptyTier: null, cut: null });
    expect(rangeOf([2.2, 2.1], tiers('>='))).toMatchObject({ emptyTier: 'Tier 1', cut: null });
    expect(rangeOf([Number.NaN], tiers('>='))).toMatchObject({ accounts: 0, emptyTier: null });
  });
});
