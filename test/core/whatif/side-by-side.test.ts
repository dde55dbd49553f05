import { describe, expect, it } from 'vitest';
import { overviewOf } from '../../../src/core/checks/overview.ts';
import type { ModelDocument } from '../../../src/core/model/model.ts';
import { resolveModel } from '../../../src/core/model/resolve.ts';
import { chosenTiers } from '../../../src/core/systems/score.ts';
import { arrSideOf, compareScores, largestFlips, sideOf } from '../../../src/core/whatif/compare.ts';
import { scoredFixture } from '../support/fixture.ts';

const base = scoredFixture();
const baseline = { model: base.model, segments: base.scores.segments };

function under(document: ModelDocument) {
  const model = resolveModel(document);
  return { model, segments: chosenTiers(model, base.accounts, base.scores.asOf).segments };
}

const OTHER: ModelDocument = {
  weights: { firmographic: 0.3, behavioral: 0.4, value: 0.3 },
  tiers: {
    cuts: [
      [3.75, '>=', 'Tier 1'],
      [2.5, '>=', 'Tier 2'],
    ],
    floor: 'Tier 3',
  },
};

describe('sideOf', () => {
  it('moves exactly A04 with its 60,000, and the hours from 101 to 107', () => {
    const [same, other] = [sideOf(baseline, baseline, base.accounts), sideOf(baseline, under(OTHER), base.accounts)];
    expect([same?.capacity.required, same?.moved]).toEqual([101, { accounts: 0, arr: 0 }]);
    expect([other?.capacity.required, other?.moved]).toEqual([107, { accounts: 1, arr: 60_000 }]);
    const comparison = compareScores(base.model, base.scores, under(OTHER).model, under(OTHER), base.accounts);
    const flips = comparison && largestFlips(comparison, base.scores, under(OTHER), base.accounts, 10);
    expect(flips).toEqual([
      { index: 3, id: 'A04', name: 'Driftwood Media', from: 'Tier 2', to: 'Tier 1', arr: 60_000 },
    ]);
  });

  it('has the tallies of the overview', () => {
    const own = scoredFixture(OTHER);
    const computed = overviewOf(own.model, own.accounts, own.scores).segments?.computed;
    expect(sideOf(baseline, under(OTHER), base.accounts)?.tallies).toEqual(computed);
  });

  it('is null without a composite score', () => {
    expect(sideOf(baseline, { model: base.model, segments: null }, base.accounts)).toBeNull();
  });
});

describe('arrSideOf', () => {
  const cuts = [[100_000, '>', 'Enterprise'] as const, [25_000, '>=', 'Mid-Market'] as const];
  const flipped: ModelDocument = { arrTiers: { cuts, floor: 'SMB' } };

  it('moves the account that stands exactly on a cut, beside segments by score', () => {
    const [same, other] = [{}, flipped].map((each) => arrSideOf(base.model, under(each), base.accounts));
    expect(same?.tallies.map(({ accounts, arr }) => [accounts, arr])).toEqual([
      [4, 610_000],
      [9, 524_999.99],
      [9, 109_999.98],
    ]);
    expect(other?.moved).toEqual({ accounts: 1, arr: 100_000 });
    expect(other?.tallies.map(({ accounts, arr }) => [accounts, arr])).toEqual([
      [3, 510_000],
      [10, 624_999.99],
      [9, 109_999.98],
    ]);
  });

  it('says nothing where the segments are the ARR tiers', () => {
    expect(arrSideOf(base.model, under({ ...flipped, segmentBy: 'arr' }), base.accounts)).toBeNull();
  });
});
