import { describe, expect, it } from 'vitest';
import type { ModelDocument } from '../../../src/core/model/model.ts';
import { resolveModel } from '../../../src/core/model/resolve.ts';
import { chosenTiers } from '../../../src/core/systems/score.ts';
import { MIXES, POLICIES, policyTwins, stabilityOf } from '../../../src/core/whatif/firmness.ts';
import { scoredFixture } from '../support/fixture.ts';
import { scoreRows } from '../support/report.ts';

const fixture = scoredFixture();

describe('chosenTiers', () => {
  it('is what scoring says', () => {
    const { segments } = chosenTiers(resolveModel({}), fixture.accounts, fixture.scores.asOf);
    expect(segments?.computed).toEqual(fixture.scores.segments?.computed);
  });
});

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
          const other = chosenTiers(resolveModel({ weights: mixed, tiers }), accounts, scores.asOf).segments;
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

function twinsOf(document: ModelDocument) {
  const { model, accounts, scores } = scoredFixture(document);
  const twins = policyTwins(model, accounts, scores.asOf);
  const told = twins?.dependent.map((i) => [accounts.ids[i], ...POLICIES.map((policy) => twins.tierOf(policy, i))]);
  return { told, accounts, scores };
}

describe('policyTwins', () => {
  it('finds who has no behavioral data, and who lacks a key field that a stand-in can give', () => {
    const { told } = twinsOf({});
    expect(told).toEqual([
      ['A04', 'Tier 2', 'Tier 2', 'Unsegmented', 'Tier 2'],
      ['A14', 'Unsegmented', 'Unsegmented', 'Unsegmented', 'Tier 1'],
      ['A15', 'Unsegmented', 'Unsegmented', 'Unsegmented', 'Tier 2'],
    ]);
  });

  it('is the same from whichever policy the model has', () => {
    const { told } = twinsOf({ behavioralMissing: 'median3' });
    expect(told?.map(([id, skip, median, strict]) => [id, skip, median, strict])).toEqual([
      ['A04', 'Tier 2', 'Tier 2', 'Unsegmented'],
      ['A14', 'Unsegmented', 'Unsegmented', 'Unsegmented'],
      ['A15', 'Unsegmented', 'Unsegmented', 'Unsegmented'],
    ]);
  });

  it('says of the example of S44 that the same account is Tier 1 or Tier 2', () => {
    const rows = [
      ['id', 'firmographic_score', 'value_score', 'behavioral_score'],
      ['N1', 4, 5, ''],
      ['N2', 4, 5, 3],
    ];
    const mapping = {
      firmographicScore: 'firmographic_score',
      behavioralScore: 'behavioral_score',
      valueScore: 'value_score',
    };
    const { model, accounts, scores } = scoreRows(rows, '2026-06-30', { mapping });
    const twins = policyTwins(model, accounts, scores.asOf);
    expect(twins?.dependent).toEqual([0]);
    expect(POLICIES.map((policy) => twins?.tierOf(policy, 0))).toEqual(['Tier 1', 'Tier 2', 'Unsegmented', 'Tier 1']);
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
    expect(policyTwins(bare.model, bare.accounts, bare.scores.asOf)).toBeNull();
  });
});
