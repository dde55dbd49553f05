import { describe, expect, it } from 'vitest';
import { healthSegments } from '../../../src/core/cells/health-segment.ts';
import { lifecycleStage } from '../../../src/core/cells/lifecycle-stage.ts';
import { priorityScore } from '../../../src/core/cells/priority-score.ts';
import { rfm } from '../../../src/core/cells/rfm.ts';
import { usagePatterns } from '../../../src/core/cells/usage-pattern.ts';
import { valueQuadrant } from '../../../src/core/cells/value-quadrant.ts';

describe('LIFECYCLE_STAGE', () => {
  it('is a single stage for single cells, by both presets', () => {
    expect(lifecycleStage('2026-01-01', '2026-04-02', null, null)).toBe('Growth');
    expect(lifecycleStage('2026-01-01', '2026-04-01', null, 'methods')).toBe('Onboarding');
    expect(lifecycleStage('2026-01-01', '2026-10-02', '2026-12-31', '')).toBe('Renewal');
    expect(lifecycleStage('2026-06-01', '2026-05-31', null, 'methods')).toBe('Not started');
  });

  it('spills a row a row and leaves blank rows blank', () => {
    expect(lifecycleStage([['2024-02-29'], [''], ['2021-06-15']], '2026-02-28', undefined, 'methods')).toEqual([
      ['Mature'],
      [''],
      ['Mature'],
    ]);
  });

  it('names a bad cell, a missing date and an unknown preset', () => {
    expect(() => lifecycleStage([['2026-01-01'], ['soon']], '2026-02-01', null, null)).toThrow(
      'start in row 2 is "soon", must be a date such as 2026-06-30',
    );
    expect(() => lifecycleStage('2026-01-01', '', null, null)).toThrow('as_of is missing');
    expect(() => lifecycleStage('2026-01-01', '2026-02-01', null, 'methodology')).toThrow('preset is "methodology"');
    expect(() => lifecycleStage([['2026-01-01'], ['2026-01-02']], '2026-02-01', [['a'], ['b'], ['c']], '')).toThrow(
      'start has 2 rows, must have 3 like the others',
    );
  });
});

describe('HEALTH_SEGMENT', () => {
  it('needs health, NPS and expansion for a champion', () => {
    expect(healthSegments(80, 8, true)).toBe('Champions');
    expect(healthSegments(80, '', 'yes')).toBe('Stable');
    expect(healthSegments([[90], [74.99], [''], [12]], [[9], [9], [''], ['']], true)).toEqual([
      ['Champions'],
      ['At-Risk'],
      [''],
      ['Critical'],
    ]);
  });

  it('names what is out of range', () => {
    expect(() => healthSegments([[50], [120]], 8, true)).toThrow('health in row 2 is 120, must be from 0 to 100');
    expect(() => healthSegments(80, 11, true)).toThrow('nps is 11, must be from 0 to 10');
    expect(() => healthSegments(80, 9, 'maybe')).toThrow('expanding is "maybe", must be TRUE or FALSE');
  });
});

describe('PRIORITY_SCORE', () => {
  it('gives score and tier, capped by the value part', () => {
    expect(priorityScore(100000, 'High', 55, 10, 10, 10)).toEqual([[100, 'Tier 1']]);
    expect(priorityScore(4999.99, 'Low', 85, null, null, null)).toEqual([[20, 'Tier 4']]);
    expect(priorityScore([[60000], ['']], [['Some'], ['']], [[''], ['']], null, undefined, '')).toEqual([
      [50, 'Tier 3'],
      ['', ''],
    ]);
  });

  it('names a bad expansion', () => {
    expect(() => priorityScore([[1], [2]], [['High'], ['plenty']], 50, 0, 0, 0)).toThrow(
      'expansion in row 2 is "plenty", must be High, Medium, Low, a ratio, or one of: Strong',
    );
    expect(() => priorityScore(-1, 'High', 50, 0, 0, 0)).toThrow('arr is -1, must be 0 or more');
  });
});

describe('VALUE_QUADRANT', () => {
  it('crosses ARR with a label or a potential score', () => {
    expect(valueQuadrant(25000, 'Medium')).toBe('RETAIN');
    expect(valueQuadrant(24999.99, 4.125)).toBe('NURTURE');
    expect(valueQuadrant([[120000], [1], ['']], [['Strong'], [3.9], ['']])).toEqual([['GROW'], ['OPTIMIZE'], ['']]);
    expect(valueQuadrant(120000, '')).toBe('');
    expect(() => valueQuadrant(1, 6)).toThrow('potential is 6, must be from 1 to 5');
  });
});

describe('USAGE_PATTERN', () => {
  it('takes the weaker signal, and 30 idle days as dormant', () => {
    expect(usagePatterns(0.81, 5, 1, null)).toBe('Power Users');
    expect(usagePatterns('80%', 'daily', '2026-06-29', '2026-06-30')).toBe('Standard Users');
    expect(usagePatterns(0.9, 5, '2026-05-31', '2026-06-30')).toBe('Dormant');
    expect(usagePatterns('', '', 'never', null)).toBe('Dormant');
  });

  it('reads a column with a number above 1 as percent points', () => {
    expect(usagePatterns([[81], [0.9], ['']], [[5], [5], ['']], '', null)).toEqual([
      ['Power Users'],
      ['At-Risk Users'],
      [''],
    ]);
  });

  it('names a date without as_of, a future date and a bad frequency', () => {
    expect(() => usagePatterns(0.5, 3, '2026-06-29', null)).toThrow('as_of is missing: last_login is a date');
    expect(() => usagePatterns(0.5, 3, '2026-07-01', '2026-06-30')).toThrow('after as_of');
    expect(() => usagePatterns(0.5, [['daily'], ['often']], '', null)).toThrow(
      'active_days_per_week in row 2 is "often"',
    );
  });
});

describe('RFM', () => {
  it('still scores a range of amounts against itself, blank rows left blank', () => {
    expect(rfm([[1], [''], [61]], [[5], [''], [0.1]], [[500], [''], [100]], null, 'A')).toEqual([
      [5, 5, 4, 14, '554', 'Champions'],
      ['', '', '', '', '', ''],
      [1, 1, 2, 4, '112', 'Needs attention'],
    ]);
  });
});
