import { expect, it } from 'vitest';
import { BINS, binsOf } from '../../sidebar/bins.ts';
import { overviewOf } from '../../src/core/checks/overview.ts';
import type { CompositeScores } from '../../src/core/composite/segment.ts';
import { resolveModel } from '../../src/core/model/resolve.ts';
import { scoreAccounts } from '../../src/core/systems/score.ts';
import { fixtureAccounts } from './panel.ts';

it('counts every active account with a score in the tier that core gives it', () => {
  const [model, accounts] = [resolveModel({}), fixtureAccounts()];
  const scores = scoreAccounts(model, accounts, 0);
  const bins = binsOf(scores.composite as CompositeScores, accounts, 3);
  const computed = overviewOf(model, accounts, scores).segments?.computed ?? [];
  expect(bins.byTier.map((tier) => tier.reduce((a, b) => a + b))).toEqual(computed.slice(0, 3).map((t) => t.accounts));
  expect(bins.accounts).toBe(20);
});

it('puts 1 into the first bin, 5 into the last, and 4 where a cut divides a bin', () => {
  const composite = {
    score: Float64Array.of(1, 5, 4, 3.97),
    tier: Uint8Array.of(1, 0, 0, 1),
    missing: new Uint16Array(4),
  };
  const accounts = { ...fixtureAccounts(), isActive: Uint8Array.of(1, 1, 1, 1) };
  const { byTier, tallest } = binsOf(composite, accounts, 2);
  const filled = byTier.map((tier) => [...tier.entries()].filter(([, count]) => count > 0).map(([bin]) => bin));
  expect(filled).toEqual([
    [37, BINS - 1],
    [0, 37],
  ]);
  expect(tallest).toBe(2);
});
