import { describe, expect, it } from 'vitest';
import { cell } from '../support/cell.ts';

const NONE = undefined;

describe('segmentScore', () => {
  it('weighs three scores', () => {
    expect(cell('SEGMENT_SCORE', 4, 2, 5, NONE)).toBe(3.55);
    expect(cell('SEGMENT_SCORE', 4, 3, 5, [[0.3, 0.4, 0.3]])).toBe(3.9);
    expect(cell('SEGMENT_SCORE', '4', '2.0', 5, NONE)).toBe(3.55);
  });

  it('takes weights in a row, in a column and in percent', () => {
    expect(cell('SEGMENT_SCORE', 4, 3, 5, [[0.3], [0.4], [0.3]])).toBe(3.9);
    expect(cell('SEGMENT_SCORE', 4, 3, 5, [[30, 40, 30]])).toBe(3.9);
  });

  it('leaves a missing behavioral score out', () => {
    expect(cell('SEGMENT_SCORE', 4, '', 5, NONE)).toBeCloseTo(4.583333, 6);
    expect(cell('SEGMENT_SCORE', 4, NONE, 5, NONE)).toBeCloseTo(4.583333, 6);
    expect(cell('SEGMENT_SCORE', 4, 'N/A', 5, NONE)).toBeCloseTo(4.583333, 6);
  });

  it('answers a range with as many rows, blank ones blank', () => {
    const rows = cell('SEGMENT_SCORE', [[4], [''], [3], ['']], [[2], [''], [''], [3]], [[5], [''], [2], ['']], NONE);
    expect(rows).toEqual([[3.55], [''], [expect.closeTo(2.416667, 6)], ['']]);
  });

  it('takes one range of three columns, the weights second or last', () => {
    const range = [
      [4, 2, 5],
      ['', '', ''],
      [4, 3, 5],
    ];
    expect(cell('SEGMENT_SCORE', range, NONE, NONE, NONE)).toEqual([[3.55], [''], [3.95]]);
    expect(cell('SEGMENT_SCORE', range, [[0.3, 0.4, 0.3]], NONE, NONE)).toEqual([[3.5], [''], [3.9]]);
    expect(cell('SEGMENT_SCORE', range, NONE, NONE, [[0.3, 0.4, 0.3]])).toEqual([[3.5], [''], [3.9]]);
  });

  it('leaves a row of a range blank whose cells cannot be used, and asks for no more rows than are filled', () => {
    expect(cell('SEGMENT_SCORE', [[4], [9], ['x'], ['']], [[2], [2], [2]], [[5], [5], [5]])).toEqual([
      [3.55],
      [''],
      [''],
      [''],
    ]);
    expect(cell('SEGMENT_SCORE', 4, 3, 5, [[0.3, 0.4, 0.3, '']])).toBe(3.9);
  });

  it.each([
    [[6, 3, 5, NONE], 'firmographic is 6, must be a score from 1 to 5'],
    [[4, 0, 5, NONE], 'behavioral is 0, must be a score from 1 to 5'],
    [['good', 3, 5, NONE], 'firmographic is "good", must be a number'],
    [[4, 3, '', NONE], 'value is missing'],
    [[4, 3, '#REF!', NONE], 'value is the error #REF!'],
    [[4, 3, 5, [[0.5, 0.4, 0.3]]], 'Weights sum to 1.20, must be 1.00'],
    [[4, 3, 5, [[0.5, 0.5]]], 'weights has 2 cells, must have three'],
    [[4, 3, 5, [[-0.5, 1, 0.5]]], 'firmographic weight is -0.5'],
    [[[[4], [3]], [[2]], [[5], [5], [5]], NONE], 'value is 3 × 1 cells, must be 2 × 1 cells like the others'],
    [[4, NONE, 5, [[0, 1, 0]]], 'behavioral is missing: by these weights there is no other score to go by'],
  ] as const)('refuses %j with a sentence', (args, sentence) => {
    const [firmographic, behavioral, value, weights] = args;
    expect(() => cell('SEGMENT_SCORE', firmographic, behavioral, value, weights)).toThrow(sentence);
  });
});
