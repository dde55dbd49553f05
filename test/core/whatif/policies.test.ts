import { describe, expect, it } from 'vitest';
import type { ModelDocument } from '../../../src/core/model/model.ts';
import { resolveModel } from '../../../src/core/model/resolve.ts';
import { POLICIES, policyTwins, tiersUnder } from '../../../src/core/whatif/policies.ts';
import { scoredFixture } from '../support/fixture.ts';
import { scoreRows } from '../support/report.ts';

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

  it('is null without a composite score, and tiersUnder is what scoring says', () => {
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
    const { accounts, scores } = scoredFixture();
    expect(tiersUnder(resolveModel({}), accounts, scores.asOf)?.computed).toEqual(scores.segments?.computed);
  });
});
