// Modelling against its second implementation, on made-up accounts.
import { describe, expect, it } from 'vitest';
import type { Bands } from '../../src/core/model/bands.ts';
import { backtest } from '../../src/core/whatif/backtest.ts';
import { lintBoxes } from '../../src/core/whatif/box-table.ts';
import { churnCurve } from '../../src/core/whatif/churn-curve.ts';
import { tierPath } from '../../src/core/whatif/hysteresis.ts';
import { arrQuietCuts } from '../../src/core/whatif/quiet-cuts.ts';
import { naturalBreaks, suggestedCuts } from '../../src/core/whatif/suggested-cuts.ts';
import { weightsFromOutcomes } from '../../src/core/whatif/weights-from-outcomes.ts';
import { boxesAsCsv } from '../core/support/modelling.ts';
import { scoreRows } from '../core/support/report.ts';
import fc from '../fast-check.ts';
import {
  areaDifference,
  areaOf,
  boxCounts,
  type Cut,
  caughtInTenth,
  climbed,
  curveAt,
  gracedPath,
  leastVariance,
  percentile,
  quietCut,
  tierOf,
  wilson,
} from './modelling.ts';

const TRIALS = { numRuns: 40 };
const scored = (cents: readonly number[]) =>
  scoreRows([['id', 'ARR'], ...cents.map((each, i) => [`A${i}`, each / 100])], '2026-06-30');
const amounts = fc.array(fc.oneof(fc.integer({ min: 0, max: 500_000 }), fc.integer({ min: 90_000, max: 110_000 })), {
  minLength: 4,
  maxLength: 40,
});

describe('cuts', () => {
  it('quiet', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 10, max: 5000 }), (cents, cut) => {
        const [found] = arrQuietCuts({ cuts: [[cut, '>=', 'A']], floor: 'B' }, scored(cents).accounts);
        const inCents = quietCut(cents, cut * 100);
        expect([found?.load, found?.warns]).toEqual([inCents.load, inCents.warns]);
        const proposal = inCents.proposal === null ? null : inCents.proposal / 100;
        expect(found?.proposal?.at ?? null).toBe(proposal);
        expect(found?.proposal?.moves ?? { accounts: 0, arr: 0 }).toEqual({
          accounts: inCents.moved,
          arr: inCents.movedCents / 100,
        });
      }),
      TRIALS,
    );
  });

  it('natural breaks leave the least variance, and part the accounts so', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 4, maxLength: 12 }), (values) => {
        const classes = Math.min(3, new Set(values).size);
        const { cuts, gvf } = naturalBreaks(Float64Array.from(values).sort(), 3, true);
        const logs = values.map(Math.log);
        expect(gvf).toBeCloseTo(leastVariance(logs, classes), 5);
        const tiers = values.map((value) =>
          tierOf(
            value,
            cuts.map((at): Cut => [at, '>=']),
          ),
        );
        expect(new Set(tiers).size).toBe(classes);
        const within = [0, 1, 2].flatMap((tier) => {
          const part = logs.filter((_, i) => tiers[i] === tier);
          const mean = part.reduce((sum, each) => sum + each, 0) / part.length;
          return part.map((each) => (each - mean) ** 2);
        });
        const mean = logs.reduce((sum, each) => sum + each, 0) / logs.length;
        const all = logs.reduce((sum, each) => sum + (each - mean) ** 2, 0);
        if (all > 0) expect(1 - within.reduce((sum, each) => sum + each, 0) / all).toBeCloseTo(gvf, 5);
      }),
      TRIALS,
    );
  });

  it('quantiles, and counts and moves by them', () => {
    fc.assert(
      fc.property(amounts, (cents) => {
        const { model, accounts } = scored(cents);
        const rows = suggestedCuts('arr', { model, accounts, composite: null })?.rows ?? [];
        const quantiles = rows.find(({ by }) => by === 'quantiles');
        const wanted = [2 / 3, 1 / 3].map((share) => Math.round(percentile(cents, share)) / 100);
        for (const cut of quantiles?.cuts ?? []) expect(wanted.some((each) => Math.abs(each - cut) < 0.011)).toBe(true);
        for (const { cuts, tallies, flips, by } of rows) {
          if (!flips || by === 'methods') continue;
          const tiers = cents.map((each) =>
            tierOf(
              each / 100,
              cuts.map((at): Cut => [at, '>=']),
            ),
          );
          expect(tallies.map(({ accounts: count }) => count)).toEqual(
            tallies.map((_, k) => tiers.filter((tier) => tier === k).length),
          );
          const draft: Cut[] = [
            [100_000, '>='],
            [25_000, '>='],
          ];
          const moved = cents.filter((each, i) => tiers[i] !== tierOf(each / 100, draft));
          expect(flips).toEqual({ accounts: moved.length, arr: moved.reduce((sum, each) => sum + each, 0) / 100 });
        }
      }),
      TRIALS,
    );
  });
});

const person = fc.record({
  churned: fc.boolean(),
  score: fc.integer({ min: 4, max: 20 }).map((quarters) => quarters / 4),
  arr: fc.integer({ min: 0, max: 30 }),
});
const people = fc.array(person, { minLength: 50, maxLength: 90 });

describe('outcomes', () => {
  it('backtest', () => {
    let answers = 0;
    fc.assert(
      fc.property(people, (all) => {
        const cuts: Cut[] = [
          [4, '>='],
          [2.5, '>='],
        ];
        const churned = Uint8Array.from(all, (each) => +each.churned);
        const found = backtest({
          labels: ['1', '2', '3'],
          churned,
          tiers: Uint8Array.from(all, ({ score }) => tierOf(score, cuts)),
          scores: Float64Array.from(all, ({ score }) => score),
          arr: Float64Array.from(all, ({ arr }) => arr),
          flagged: null,
        });
        const left = all.filter((each) => each.churned).length;
        expect('refused' in found).toBe(left < 20 || all.length - left < 20);
        if ('refused' in found) return;
        answers++;
        const [byScore, byArr] = [areaOf(all, ({ score }) => score), areaOf(all, ({ arr }) => arr)];
        expect(found.score.auc).toBeCloseTo(byScore.auc, 5);
        expect(found.score.error).toBeCloseTo(byScore.error, 5);
        expect(found.arr?.auc).toBeCloseTo(byArr.auc, 5);
        const { difference, error } = areaDifference(all);
        expect(found.arr?.difference).toBeCloseTo(difference, 5);
        expect(found.arr?.differenceError).toBeCloseTo(error, 5);
        expect(found.lowestTenth.caught).toBeCloseTo(caughtInTenth(all), 5);
        found.tiers.forEach(({ accounts, churned: gone, interval }, k) => {
          const inTier = all.filter(({ score }) => tierOf(score, cuts) === k);
          expect([accounts, gone]).toEqual([inTier.length, inTier.filter((each) => each.churned).length]);
          expect(interval === null).toBe(accounts < 10);
          wilson(gone, accounts).forEach((end, side) => {
            if (interval) expect(interval[side as 0]).toBeCloseTo(end, 5);
          });
        });
      }),
      TRIALS,
    );
    expect(answers).toBeGreaterThan(10);
  });

  it('churn curve', () => {
    fc.assert(
      fc.property(people, (all) => {
        const steps = churnCurve(
          Uint8Array.from(all, (each) => +each.churned),
          Float64Array.from(all, ({ score }) => score),
        );
        for (const { low, high, rate, accounts } of steps) {
          expect(rate).toBeCloseTo(curveAt(all, low), 5);
          expect(rate).toBeCloseTo(curveAt(all, high), 5);
          expect(all.filter(({ score }) => score >= low && score <= high)).toHaveLength(accounts);
        }
      }),
      TRIALS,
    );
  });

  it('weights', () => {
    let answers = 0;
    const row = fc.tuple(
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 5 }),
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            row,
            fc.integer({ min: 0, max: 999 }).map((each) => each / 1000),
          ),
          { minLength: 160, maxLength: 200 },
        ),
        (rows) => {
          // Who has low scores leaves more often; the second score says little.
          const all = rows.map(([scores, luck]) => ({
            scores,
            kept: luck < (2 * scores[0] + 3 * scores[2]) / 32 + 0.1,
          }));
          const found = weightsFromOutcomes(
            {
              churned: Uint8Array.from(all, ({ kept }) => +!kept),
              scores: [0, 1, 2].map((k) => Float64Array.from(all, ({ scores }) => scores[k as 0])) as [
                Float64Array,
                Float64Array,
                Float64Array,
              ],
              keys: all.map((_, i) => String(i)),
            },
            { firmographic: 0.25, behavioral: 0.4, value: 0.35 },
          );
          if ('refused' in found) return;
          answers++;
          const slopes = climbed(all);
          const sum = slopes.reduce((total, each) => total + each, 0);
          const weights = [found.weights.firmographic, found.weights.behavioral, found.weights.value];
          weights.forEach((weight, k) => {
            expect(weight).toBeCloseTo((slopes[k] as number) / sum, 4);
          });
        },
      ),
      { numRuns: 8 },
    );
    expect(answers).toBeGreaterThan(2);
  });
});

it('grace', () => {
  const cuts: Cut[] = [
    [4, '>='],
    [2.5, '>'],
  ];
  const bands: Bands<string> = {
    cuts: [
      [4, '>=', '1'],
      [2.5, '>', '2'],
    ],
    floor: '3',
  };
  const history = fc.array(
    fc.integer({ min: 100, max: 500 }).map((hundredths) => hundredths / 100),
    {
      minLength: 1,
      maxLength: 12,
    },
  );
  const rule = fc.record({
    margin: fc.constantFrom(0, 0.125, 0.25, 0.5),
    runs: fc.integer({ min: 1, max: 3 }),
    onlyDown: fc.boolean(),
  });
  fc.assert(
    fc.property(history, rule, (scores, grace) => {
      expect(tierPath(Float64Array.from(scores), bands, grace)).toEqual(gracedPath(scores, cuts, grace));
    }),
    { numRuns: 300 },
  );
});

it('tables of segments', () => {
  const range = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
  const box = fc.tuple(range, range, range);
  fc.assert(
    fc.property(fc.array(box, { minLength: 1, maxLength: 8 }), (boxes) => {
      const rules = boxes.map((each, i) => ({ label: `S${i}`, box: each }));
      const found = lintBoxes(boxesAsCsv(rules.map(({ label, box: each }) => [label, [...each]])));
      const { gaps, overlaps, dead } = boxCounts(rules);
      expect([found.gaps, found.overlaps, found.dead]).toEqual([gaps, overlaps, dead]);
    }),
    TRIALS,
  );
});
