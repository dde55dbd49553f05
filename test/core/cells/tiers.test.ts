import { describe, expect, it } from 'vitest';
import { cell, cellIn } from '../support/cell.ts';

const NONE = undefined;

describe('compositeTier', () => {
  it('cuts at 4.0 and 2.5 without moving an account by binary noise', () => {
    expect(cell('COMPOSITE_TIER', [[4], [3.9999999999999996], [3.995], [2.5], [2.49], ['']], NONE, NONE)).toEqual([
      ['Tier 1'],
      ['Tier 1'],
      ['Tier 2'],
      ['Tier 2'],
      ['Tier 3'],
      [''],
    ]);
  });

  it('says what a composite score is, unless the cuts say otherwise', () => {
    expect(() => cell('COMPOSITE_TIER', 85)).toThrow('score is 85, must be from 1 to 5 unless thresholds are given');
    expect(cell('COMPOSITE_TIER', 85, [[80], [50], ['']], [['High'], ['Middle'], ['Low'], ['']])).toBe('High');
    expect(cell('COMPOSITE_TIER', [[85], ['x'], [4]])).toEqual([[''], [''], ['Tier 1']]);
  });

  it('takes own cuts and names, more or fewer than three', () => {
    expect(cell('COMPOSITE_TIER', 4.2, [[4.5, 4, 3]], NONE)).toBe('Tier 2');
    expect(cell('COMPOSITE_TIER', 4.2, [[4.5], [4], [3]], [['A', 'B', 'C', 'D']])).toBe('B');
    expect(cell('COMPOSITE_TIER', 1, 3, [['High', 'Low']])).toBe('Low');
    expect(cell('COMPOSITE_TIER', 'Unsegmented', NONE, NONE)).toBe('Unsegmented');
  });

  it.each([
    [['x', NONE, NONE], 'score is "x", must be a number'],
    [[4, [[2.5, 4]], NONE], 'thresholds must fall from the best tier down: 4 stands below 2.5'],
    [[4, NONE, [['A', 'B']]], 'labels has 2 names, must have 3: one more than thresholds'],
    [[4, NONE, [['A', '', 'C']]], 'labels has a blank cell at place 2'],
  ] as const)('refuses %j with a sentence', ([score, thresholds, labels], sentence) => {
    expect(() => cell('COMPOSITE_TIER', score, thresholds, labels)).toThrow(sentence);
  });
});

describe('arrTier', () => {
  it('follows the operator of each preset to the cent', () => {
    expect(cell('ARR_TIER', [[100000], [99999.99], [25000], [24999.994], [0], ['']], NONE)).toEqual([
      ['Enterprise'],
      ['Mid-Market'],
      ['Mid-Market'],
      ['SMB'],
      ['SMB'],
      [''],
    ]);
    expect(cell('ARR_TIER', [[50000], [50000.01]], 'methods')).toEqual([['Growth'], ['Strategic']]);
    expect(cell('ARR_TIER', 4999.99, 'strategies')).toBe('Self-Serve');
  });

  it('reads amounts as people write them', () => {
    expect(cell('ARR_TIER', '$1,234,567.00', NONE)).toBe('Enterprise');
    expect(cell('ARR_TIER', '25k', NONE)).toBe('Mid-Market');
    expect(cellIn('en_US', 'ARR_TIER', '$1,200')).toBe('SMB');
    expect(cell('ARR_TIER', [['$1,200'], ['$150,000.00'], ['x'], [-1]])).toEqual([['SMB'], ['Enterprise'], [''], ['']]);
  });

  it('takes own cuts, with or without names', () => {
    expect(cell('ARR_TIER', 60000, [[50000], [10000]])).toBe('Tier 1');
    expect(
      cell('ARR_TIER', 12000, [
        [50000, 'Key'],
        [10000, 'Core'],
        ['', 'Rest'],
      ]),
    ).toBe('Core');
  });

  it.each([
    [[-1, NONE], 'arr is -1, must be 0 or more'],
    [['1,234', NONE], 'arr is "1,234", must be a number'],
    [[1, 'gold'], 'preset_or_cuts is "gold", must be methodology, methods, strategies or a range of cuts'],
    [
      [
        1,
        [
          [10, 'A'],
          [5, 'B'],
        ],
      ],
      'preset_or_cuts ends at 5: add a last row with a blank cut',
    ],
  ] as const)('refuses %j with a sentence', ([arr, cuts], sentence) => {
    expect(() => cell('ARR_TIER', arr, cuts)).toThrow(sentence);
  });
});
