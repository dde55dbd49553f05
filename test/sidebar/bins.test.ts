import { expect, it } from 'vitest';
import { axisOf, placesOn, valueAt } from '../../sidebar/axis.ts';
import { BINS, binsOf } from '../../sidebar/bins.ts';
import { overviewOf } from '../../src/core/checks/overview.ts';
import type { Segments } from '../../src/core/composite/segment.ts';
import { resolveModel } from '../../src/core/model/resolve.ts';
import { scoreAccounts } from '../../src/core/systems/score.ts';
import { fixtureAccounts } from './panel.ts';

const scoreAxis = axisOf('composite', new Float64Array(0), { cuts: [], floor: '' });

it('counts every active account with a score in the tier that core gives it', () => {
  const [model, accounts] = [resolveModel({}), fixtureAccounts()];
  const scores = scoreAccounts(model, accounts, 0);
  const bins = binsOf(scores.segments as Segments, accounts, 3, scoreAxis);
  const computed = overviewOf(model, accounts, scores).segments?.computed ?? [];
  expect(bins.byTier.map((tier) => tier.reduce((a, b) => a + b))).toEqual(computed.slice(0, 3).map((t) => t.accounts));
  expect(bins.accounts).toBe(20);
});

it('puts 1 into the first bin, 5 into the last, and 4 where a cut divides a bin', () => {
  const segments = { values: Float64Array.of(1, 5, 4, 3.97), computed: Uint8Array.of(1, 0, 0, 1) };
  const { byTier, tallest } = binsOf(segments, { isActive: Uint8Array.of(1, 1, 1, 1) }, 2, scoreAxis);
  const filled = byTier.map((tier) => [...tier.entries()].filter(([, count]) => count > 0).map(([bin]) => bin));
  expect(filled).toEqual([
    [37, BINS - 1],
    [0, 37],
  ]);
  expect(tallest).toBe(2);
});

it('gives each power of ten of the ARR the same room, and finds the amount of a place again', () => {
  const tiers = {
    cuts: [
      [100_000, '>=', 'Enterprise'],
      [25_000, '>=', 'Mid-Market'],
    ] as const,
    floor: 'SMB',
  };
  const axis = axisOf('arr', Float64Array.of(300, 40_000, 480_000), tiers);
  expect(axis).toEqual({ low: 100, high: 1_000_000, isByPowers: true, ticks: [100, 1000, 10_000, 100_000, 1_000_000] });
  expect([0, 100, 10_000, 1_000_000, 5e6].map((amount) => placesOn(axis)(amount))).toEqual([0, 0, 0.5, 1, 1]);
  expect(valueAt(axis, 0.5)).toBeCloseTo(10_000, 6);
  const values = Float64Array.of(300, 40_000, 480_000, 480_000);
  const isActive = Uint8Array.of(1, 1, 1, 1);
  const filled = (computed: Uint8Array) =>
    binsOf({ values, computed }, { isActive }, 3, axis).byTier.map((tier) =>
      [...tier.entries()].filter(([, count]) => count > 0),
    );
  expect(filled(Uint8Array.of(2, 1, 0, 0))).toEqual([[[46, 2]], [[32, 1]], [[5, 1]]]);
  // A cut has moved, the amounts have not.
  expect(filled(Uint8Array.of(2, 1, 1, 0))).toEqual([
    [[46, 1]],
    [
      [32, 1],
      [46, 1],
    ],
    [[5, 1]],
  ]);
});
