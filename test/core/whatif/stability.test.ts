import { describe, expect, it } from 'vitest';
import { resolveModel } from '../../../src/core/model/resolve.ts';
import { tiersUnder } from '../../../src/core/whatif/policies.ts';
import { MIXES, stabilityOf } from '../../../src/core/whatif/stability.ts';
import { scoredFixture } from '../support/fixture.ts';
import { scoreRows } from '../support/report.ts';

const fixture = scoredFixture();

describe('stabilityOf', () => {
  it('says of the fixture that 19 of 20 tiers are firm and that A10 keeps its own in 24 of 27 mixes', () => {
    const { accounts } = fixture;
    const found = stabilityOf(fixture.model, fixture.scores, accounts, 10);
    expect(MIXES).toBe(27);
    expect(found).toMatchObject({ tiered: 20, firm: 19, share: (19 * 27 + 24) / (20 * 27) });
    expect(found?.leastFirm.map((i) => [accounts.ids[i], found.kept[i]])).toEqual([['A10', 24]]);
  });

  it.each([
    [{ firmographic: 0.25, behavioral: 0.4, value: 0.35 }],
    [{ firmographic: 0, behavioral: 0.55, value: 0.45 }],
    [{ firmographic: 0.1, behavioral: 0.8, value: 0.1 }],
  ])('equals scoring with each of the mixes of %j', (weights) => {
    const tiers = {
      cuts: [
        [3.5, '>=', 'Tier 1'],
        [3, '>=', 'Tier 2'],
        [2.5, '>', 'Tier 3'],
      ] as const,
      floor: 'Tier 4',
    };
    const { model, accounts, scores } = scoredFixture({ weights, tiers });
    const found = stabilityOf(model, scores, accounts, 3);
    const counts = new Array<number>(accounts.count).fill(0);
    for (const f of [0.8, 1, 1.2]) {
      for (const b of [0.8, 1, 1.2]) {
        for (const v of [0.8, 1, 1.2]) {
          const [x, y, z] = [weights.firmographic * f, weights.behavioral * b, weights.value * v];
          const sum = x + y + z;
          const mixed = { firmographic: x / sum, behavioral: y / sum, value: z / sum };
          const other = tiersUnder(resolveModel({ weights: mixed, tiers }), accounts, scores.asOf);
          other?.computed.forEach((tier, i) => {
            if (tier === scores.segments?.computed[i] && tier !== 255) counts[i] = (counts[i] as number) + 1;
          });
        }
      }
    }
    expect(Array.from(found?.kept ?? [])).toEqual(counts);
    expect(found?.leastFirm).toHaveLength(3);
  });

  it('is null without a composite score', () => {
    const bare = scoreRows(
      [
        ['id', 'ARR'],
        ['B1', 1],
        ['B2', 2],
        ['B3', 3],
      ],
      '2026-06-30',
    );
    expect(stabilityOf(bare.model, bare.scores, bare.accounts, 3)).toBeNull();
  });
});
