import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/core/exact/cell.ts';
import { cell } from '../support/cell.ts';

const NONE = undefined;

describe('rfm', () => {
  it('spills scores, total, code and segment', () => {
    expect(cell('RFM', 3, 7, 5, NONE, 'A')).toEqual([[5, 5, 5, 15, '555', 'Champions']]);
    expect(cell('RFM', 10, 3, 4, NONE, 'B')).toEqual([[4, 4, 4, 12, '444', 'Solid']]);
    expect(cell('RFM', 10, 3, 4, NONE, NONE)).toEqual([[4, 4, 4, 12, '444', 'Champions']]);
  });

  it('counts days from dates to as_of', () => {
    expect(cell('RFM', '2026-06-23', 'weekly', 3, '2026-06-30', NONE)).toEqual([[5, 3, 3, 11, '533', 'Loyal']]);
    expect(cell('RFM', '2026-06-22', 'Monthly', 3, '2026-06-30', 'methods')).toEqual([[4, 1, 3, 8, '413', 'At-risk']]);
    expect(cell('RFM', 'never', 'daily', 1, NONE, NONE)).toEqual([[1, 5, 1, 7, '151', 'At-risk']]);
  });

  it('scores a range of amounts against itself', () => {
    const result = cell(
      'RFM',
      [[1], [1], [1], [''], [1]],
      [[5], [5], [5], [''], [5]],
      [[10], [20], [30], [''], [30]],
      NONE,
      NONE,
    ) as Cell[][];
    expect(result.map((row) => row[2])).toEqual([1, 2, 4, '', 4]);
    expect(result[3]).toEqual(['', '', '', '', '', '']);
  });

  it('gives no total where a part is missing', () => {
    expect(cell('RFM', [[1], [1]], [[5], ['']], [[10], [20]], NONE, NONE)).toEqual([
      [5, 5, 2, 12, '552', 'Champions'],
      [5, '', 4, '', '', ''],
    ]);
  });

  it.each([
    [['2026-06-30', 7, 5, NONE, NONE], 'as_of is missing: recency is a date'],
    [['2026-07-01', 7, 5, '2026-06-30', NONE], 'recency is "2026-07-01", after as_of'],
    [[3, 7, 6, NONE, NONE], 'monetary is 6: a single value is the M score and must be 1, 2, 3, 4 or 5'],
    [[3, 7, 'x', NONE, NONE], 'monetary is "x", must be a number'],
    [[3, 'often', 5, NONE, NONE], 'frequency is "often", must be active days a week from 0 to 7 or one of: Daily'],
    [[-3, 7, 5, NONE, NONE], 'recency is -3, must be 0 or more'],
    [[3, 7, 5, NONE, 'C'], 'variant is "C", must be "A" (strategies) or "B" (methods)'],
    [[3, 7, 5, 'soon', NONE], 'as_of is "soon", must be a date such as 2026-06-30'],
    [[[[3], [4]], [[1], [2], [3]], 5, NONE, NONE], 'recency has 2 rows, must have 3 like the others'],
  ] as const)('refuses %j with a sentence', (args, sentence) => {
    const [recency, frequency, monetary, asOf, variant] = args;
    expect(() => cell('RFM', recency, frequency, monetary, asOf, variant)).toThrow(sentence);
  });
});
