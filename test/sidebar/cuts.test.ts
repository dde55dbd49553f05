import { describe, expect, it } from 'vitest';
import { cutText, keyedCut, moveCut, setOperator, snapped } from '../../sidebar/cuts.ts';
import type { Bands } from '../../src/core/model/bands.ts';
import { parseModel } from '../../src/core/model/parse-model.ts';
import fc from '../fast-check.ts';

const TIERS: Bands<string> = {
  cuts: [
    [4, '>=', 'Tier 1'],
    [2.5, '>=', 'Tier 2'],
  ],
  floor: 'Tier 3',
};

describe('moveCut', () => {
  it('moves a cut where there is room', () => {
    const { bands: tiers, notice } = moveCut(TIERS, 0, 3.6);
    expect(tiers.cuts).toEqual([
      [3.6, '>=', 'Tier 1'],
      [2.5, '>=', 'Tier 2'],
    ]);
    expect(notice).toBeNull();
  });

  it('stops before its neighbours and says so', () => {
    const { bands: tiers, notice } = moveCut(TIERS, 0, 2);
    expect(tiers.cuts[0]).toEqual([2.51, '>=', 'Tier 1']);
    expect(notice).toBe('Tier 1 must start above Tier 2 (2.50): it is set to 2.51.');
    expect(moveCut(TIERS, 1, 4).notice).toBe('Tier 2 must start below Tier 1 (4.00): it is set to 3.99.');
  });

  it('stops at the ends of the score', () => {
    expect(moveCut(TIERS, 0, 7).notice).toBe('Scores end at 5: Tier 1 is set to 5.00.');
    expect(moveCut(TIERS, 1, 0).notice).toBe('Scores start at 1: Tier 2 is set to 1.01.');
  });

  it('leaves a cut alone that has no room', () => {
    const tight: Bands<string> = {
      cuts: [
        [3.01, '>=', 'A'],
        [3.005, '>', 'B'],
        [3, '>=', 'C'],
      ],
      floor: 'D',
    };
    expect(moveCut(tight, 1, 2)).toEqual({ bands: tight, notice: 'There is no room between the neighbours of B.' });
  });

  it('keeps the order of cuts that rise, as days do', () => {
    const days: Bands<number> = {
      cuts: [
        [7, '<=', 5],
        [30, '<=', 4],
        [90, '<', 2],
      ],
      floor: 1,
    };
    const at = (index: number, to: number) => moveCut(days, index, to, space).bands.cuts.map(([cut]) => cut);
    const space = { low: 0, high: 9999, decimals: 0, what: 'Days' };
    expect(moveCut(days, 1, 45, space)).toMatchObject({ notice: null });
    expect(moveCut(days, 1, 3, space)).toMatchObject({
      notice: '4 must start above 5 (7): it is set to 8.',
    });
    expect([at(1, 45), at(1, 3)]).toEqual([
      [7, 45, 90],
      [7, 8, 90],
    ]);
    expect(moveCut(days, 0, -1, space).notice).toBe('Days start at 0: 5 is set to 0.');
  });

  it('never makes a scale that the model would refuse', () => {
    const moves = fc.array(fc.tuple(fc.nat({ max: 1 }), fc.double({ min: -10, max: 10, noNaN: true })));
    fc.assert(
      fc.property(moves, (list) => {
        const tiers = list.reduce((current, [index, at]) => moveCut(current, index, at).bands, TIERS);
        expect(parseModel(JSON.stringify({ tiers }))).not.toHaveProperty('problems');
      }),
    );
  });
});

describe('keyedCut', () => {
  it('steps with arrows and pages, and goes to the limits with Home and End', () => {
    const keys = ['ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'];
    expect(keys.map((key) => keyedCut(TIERS, 0, key))).toEqual([4.05, 4.05, 3.95, 3.95, 4.25, 3.75, 2.51, 5]);
    expect(['Home', 'End'].map((key) => keyedCut(TIERS, 1, key))).toEqual([1.01, 3.99]);
  });

  it('leaves every other key to the page', () => {
    expect(['Tab', 'Enter', 'a', 'toString'].map((key) => keyedCut(TIERS, 0, key))).toEqual([null, null, null, null]);
  });
});

it('snapped rests a drag at steps of 0.05', () => {
  expect([3.524, 3.526, 3.575, 1].map((at) => snapped(at))).toEqual([3.5, 3.55, 3.6, 1]);
});

it('setOperator keeps the cut and drops what is no setting of a model', () => {
  const preset = { source: '000 §4', ...TIERS };
  expect(setOperator(preset, 1, '>')).toEqual({
    cuts: [
      [4, '>=', 'Tier 1'],
      [2.5, '>', 'Tier 2'],
    ],
    floor: 'Tier 3',
  });
});

it('cutText shows two decimals, or all that there are', () => {
  expect([4, 2.5, 3.995].map((at) => cutText(at))).toEqual(['4.00', '2.50', '3.995']);
});
