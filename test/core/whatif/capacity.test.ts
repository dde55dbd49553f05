import { describe, expect, it } from 'vitest';
import { capacity, capacityCut, capacitySettings, fteOf, planFor } from '../../../src/core/checks/capacity.ts';
import { overviewOf } from '../../../src/core/checks/overview.ts';
import type { CompositeScores } from '../../../src/core/composite/segment.ts';
import { scoreTiers } from '../../../src/core/composite/tiers.ts';
import type { CapacitySetting, ModelDocument } from '../../../src/core/model/model.ts';
import { resolveModel } from '../../../src/core/model/resolve.ts';
import { chosenTiers } from '../../../src/core/systems/score.ts';
import fc from '../../fast-check.ts';
import { scoredFixture } from '../support/fixture.ts';

const { accounts, scores } = scoredFixture();

function hoursOf(document: ModelDocument): number {
  const { model, accounts: own, scores: ownScores } = scoredFixture(document);
  const computed = overviewOf(model, own, ownScores).segments?.computed ?? [];
  return capacity(
    planFor(
      model,
      computed.map((tally) => tally.accounts),
    ),
  ).required;
}

function cutFor(setting: CapacitySetting) {
  return capacityCut(resolveModel({ capacity: setting }), scores.composite as CompositeScores, accounts);
}

describe('the hours of a model', () => {
  it('are 101 for the fixture, and 107 with other weights and a lower first cut', () => {
    expect(hoursOf({})).toBe(101);
    const tiers: ModelDocument['tiers'] = {
      cuts: [
        [3.75, '>=', 'Tier 1'],
        [2.5, '>=', 'Tier 2'],
      ],
      floor: 'Tier 3',
    };
    expect(hoursOf({ weights: { firmographic: 0.3, behavioral: 0.4, value: 0.3 }, tiers })).toBe(107);
  });

  it('add program and buffer hours where the model names them, and keep its own hours an account', () => {
    expect(hoursOf({ capacity: { proactive: 50, buffer: 35 } })).toBe(186);
    expect(hoursOf({ capacity: { hoursPerAccount: { 'Tier 1': 0 } } })).toBe(51);
    const model = resolveModel({ capacity: { csms: 2, hoursPerAccount: { 'Tier 1': 8 } } });
    expect(capacitySettings(model)).toEqual({
      csms: 2,
      hoursPerMonth: 160,
      efficiency: 0.7,
      proactive: 0,
      buffer: 0,
    });
    expect(planFor(model, []).tiers.map(([, hours]) => hours)).toEqual([8, 4, 1]);
    expect(capacity(planFor(model, [])).available).toBeCloseTo(224, 9);
  });

  it('need three people where binary fractions make 3.0000000000000004 of them', () => {
    const plan = { csms: 3, hours: 110, efficiency: 0.7, tiers: [[462, 1]] as const, proactive: 0, buffer: 0 };
    const { extraFTE, extraCSMs } = capacity(plan);
    expect([extraFTE, extraCSMs]).toEqual([3.0000000000000004, 3]);
    expect(capacity({ ...plan, buffer: 0.1 }).extraCSMs).toBe(4);
  });

  it('are people by the ratio of the service model', () => {
    const model = resolveModel({ serviceModels: { 'Tier 3': { name: 'Ours', action: '' } } });
    expect([0, 1, 2, 3].map((k) => fteOf(model.segmentScales.composite, 45, k))).toEqual([
      [0.9, 3],
      [0.225, 0.9],
      [0.045, 0.225],
      null,
    ]);
  });
});

describe('capacityCut', () => {
  it.each<[number, ReturnType<typeof capacityCut>]>([
    [1, { at: 3.55, accounts: 6, required: 107 }],
    [0.75, { at: 4.25, accounts: 2, required: 83 }],
    [0.5, null],
  ])('finds the line that %d CSMs can serve', (csms, found) => {
    expect(cutFor({ csms })).toEqual(found);
  });

  it('is the exhaustive scan of the grid, whatever the people and the hours', () => {
    const hours = fc.record({ 'Tier 1': fc.nat(20), 'Tier 2': fc.nat(20), 'Tier 3': fc.nat(3) });
    const setting = fc.record({ csms: fc.nat(40).map((n) => n / 10), hoursPerAccount: hours, buffer: fc.nat(30) });
    fc.assert(
      fc.property(
        setting,
        fc.constantFrom('>=', '>'),
        fc.integer({ min: 120, max: 390 }),
        (capacitySetting, operator, second) => {
          const below = second / 100;
          const document = (at: number): ModelDocument => ({
            capacity: capacitySetting,
            tiers: {
              cuts: [
                [at, operator, 'Tier 1'],
                [below, '>=', 'Tier 2'],
              ],
              floor: 'Tier 3',
            },
          });
          const scan = () => {
            for (let k = 20; k <= 100; k++) {
              const at = (k * 5) / 100;
              if (at <= below) continue;
              const model = resolveModel(document(at));
              const tiers = chosenTiers(model, accounts, scores.asOf).segments;
              const counts = [0, 1, 2].map(
                (t) => accounts.ids.filter((_, i) => accounts.isActive[i] && tiers?.computed[i] === t).length,
              );
              const { required, status } = capacity(planFor(model, counts));
              if (status === 'OK') return { at, accounts: counts[0], required };
            }
            return null;
          };
          const model = resolveModel(document(5));
          const found = capacityCut(
            model,
            scoreTiers(model, accounts, scores.asOf).composite as CompositeScores,
            accounts,
          );
          expect(found).toEqual(scan());
        },
      ),
      { numRuns: 40 },
    );
  });
});
