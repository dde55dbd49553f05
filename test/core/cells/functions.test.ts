import { describe, expect, it } from 'vitest';
import { cell, cellIn } from '../support/cell.ts';

describe('LIFECYCLE_STAGE', () => {
  it('is a single stage for single cells, by both presets', () => {
    expect(cell('LIFECYCLE_STAGE', '2026-01-01', '2026-04-02', null, null)).toBe('Growth');
    expect(cell('LIFECYCLE_STAGE', '2026-01-01', '2026-04-01', null, 'methods')).toBe('Onboarding');
    expect(cell('LIFECYCLE_STAGE', '2026-01-01', '2026-10-02', '2026-12-31', '')).toBe('Renewal');
    expect(cell('LIFECYCLE_STAGE', '2026-06-01', '2026-05-31', null, 'methods')).toBe('Not started');
  });

  it('spills a row a row and leaves blank rows blank', () => {
    expect(cell('LIFECYCLE_STAGE', [['2024-02-29'], [''], ['2021-06-15']], '2026-02-28', undefined, 'methods')).toEqual(
      [['Mature'], [''], ['Mature']],
    );
  });

  it('names a bad cell, a missing date and an unknown preset', () => {
    expect(() => cell('LIFECYCLE_STAGE', 'soon', '2026-02-01')).toThrow(
      'start is "soon", must be a date such as 2026-06-30',
    );
    expect(() => cell('LIFECYCLE_STAGE', '2026-01-01', '', null, null)).toThrow('as_of is missing');
    expect(() => cell('LIFECYCLE_STAGE', '2026-01-01', '2026-02-01', null, 'methodology')).toThrow(
      'preset is "methodology"',
    );
    expect(() =>
      cell('LIFECYCLE_STAGE', [['2026-01-01'], ['2026-01-02']], '2026-02-01', [['a'], ['b'], ['c']], ''),
    ).toThrow('start has 2 rows, must have 3 like the others');
  });
});

describe('HEALTH_SEGMENT', () => {
  it('needs health, NPS and expansion for a champion', () => {
    expect(cell('HEALTH_SEGMENT', 80, 8, true)).toBe('Champions');
    expect(cell('HEALTH_SEGMENT', 80, '', 'yes')).toBe('Stable');
    expect(cell('HEALTH_SEGMENT', [[90], [74.99], [''], [12]], [[9], [9], [''], ['']], true)).toEqual([
      ['Champions'],
      ['At-Risk'],
      [''],
      ['Critical'],
    ]);
  });

  it('names what is out of range', () => {
    expect(cell('HEALTH_SEGMENT', '82%', 9, true)).toBe('Champions');
    expect(cell('HEALTH_SEGMENT', [['82%'], ['12 %']])).toEqual([['Stable'], ['Critical']]);
    expect(() => cell('HEALTH_SEGMENT', 120, 8, true)).toThrow('health is 120, must be from 0 to 100');
    expect(() => cell('HEALTH_SEGMENT', '#REF!')).toThrow('health is the error #REF!: correct that cell first');
    expect(() => cell('HEALTH_SEGMENT', 80, 11, true)).toThrow('nps is 11, must be from 0 to 10');
    expect(() => cell('HEALTH_SEGMENT', 80, 9, 'maybe')).toThrow('expanding is "maybe", must be TRUE or FALSE');
  });
});

describe('PRIORITY_SCORE', () => {
  it('gives score and tier, capped by the value part', () => {
    expect(cell('PRIORITY_SCORE', 100000, 'High', 55, 10, 10, 10)).toEqual([[100, 'Tier 1']]);
    expect(cell('PRIORITY_SCORE', 4999.99, 'Low', 85, null, null, null)).toEqual([[20, 'Tier 4']]);
    expect(cell('PRIORITY_SCORE', [[60000], ['']], [['Some'], ['']], [[''], ['']], null, undefined, '')).toEqual([
      [50, 'Tier 3'],
      ['', ''],
    ]);
  });

  it('names a bad expansion', () => {
    expect(() => cell('PRIORITY_SCORE', 2, 'plenty', 50)).toThrow(
      'expansion is "plenty", must be High, Medium, Low, a ratio, or one of: Strong, Moderate, Some',
    );
    expect(() => cell('PRIORITY_SCORE', -1, 'High', 50, 0, 0, 0)).toThrow('arr is -1, must be 0 or more');
  });
});

describe('VALUE_QUADRANT', () => {
  it('crosses ARR with a label or a ratio, as the columns of a sheet do', () => {
    expect(cell('VALUE_QUADRANT', 25000, 'Medium')).toBe('RETAIN');
    expect(cell('VALUE_QUADRANT', 30000, 2)).toBe('GROW');
    expect(cell('VALUE_QUADRANT', 30000, 1.99)).toBe('RETAIN');
    expect(cell('VALUE_QUADRANT', [[120000], [1], ['']], [['Strong'], [1.5], ['']])).toEqual([
      ['GROW'],
      ['OPTIMIZE'],
      [''],
    ]);
    expect(cell('VALUE_QUADRANT', 120000, '')).toBe('');
  });

  it('takes a potential score first where there is one', () => {
    expect(cell('VALUE_QUADRANT', 24999.99, '', 4.125)).toBe('NURTURE');
    expect(cell('VALUE_QUADRANT', 24999.99, 'High', 3.9)).toBe('OPTIMIZE');
    expect(() => cell('VALUE_QUADRANT', 1, '', 6)).toThrow('potential_score is 6, must be from 1 to 5');
  });
});

describe('USAGE_PATTERN', () => {
  it('takes the weaker signal, and 30 idle days as dormant', () => {
    expect(cell('USAGE_PATTERN', 0.81, 5, 1, null)).toBe('Power Users');
    expect(cell('USAGE_PATTERN', '80%', 'daily', '2026-06-29', '2026-06-30')).toBe('Standard Users');
    expect(cell('USAGE_PATTERN', 0.9, 5, '2026-05-31', '2026-06-30')).toBe('Dormant');
    expect(cell('USAGE_PATTERN', '', '', 'never', null)).toBe('Dormant');
  });

  it('reads a column with a number above 1 as percent points', () => {
    expect(cell('USAGE_PATTERN', [[81], [0.9], ['']], [[5], [5], ['']], '', null)).toEqual([
      ['Power Users'],
      ['At-Risk Users'],
      [''],
    ]);
  });

  it('names a date without as_of, a future date and a bad frequency', () => {
    expect(() => cell('USAGE_PATTERN', 0.5, 3, '2026-06-29', null)).toThrow('as_of is missing: last_login is a date');
    expect(() => cell('USAGE_PATTERN', 0.5, 3, '2026-07-01', '2026-06-30')).toThrow('after as_of');
    expect(() => cell('USAGE_PATTERN', 0.5, 'often')).toThrow(
      'active_days_per_week is "often", must be active days a week from 0 to 7 or one of: Daily, 3-4x per week',
    );
    expect(() => cell('USAGE_PATTERN', 0.5, 8)).toThrow('active_days_per_week is 8, must be active days a week');
  });
});

describe('RFM', () => {
  it('still scores a range of amounts against itself, blank rows left blank', () => {
    expect(cell('RFM', [[1], [''], [61]], [[5], [''], [0.1]], [[500], [''], [100]], null, 'A')).toEqual([
      [5, 5, 4, 14, '554', 'Champions'],
      ['', '', '', '', '', ''],
      [1, 1, 2, 4, '112', 'Needs attention'],
    ]);
  });
});

describe('functions forgive as the sheet does', () => {
  it('a bad cell of a range leaves its row blank, whatever is bad', () => {
    expect(cell('HEALTH_SEGMENT', [[90], [120], ['x'], ['#REF!'], [50]], 9, true)).toEqual([
      ['Champions'],
      [''],
      [''],
      [''],
      ['Critical'],
    ]);
    expect(cell('LIFECYCLE_STAGE', [['2026-01-01'], ['soon']], '2026-02-01')).toEqual([['Adoption'], ['']]);
    expect(cell('PRIORITY_SCORE', [[100000], [-1], [2]], [['High'], ['High'], ['plenty']], 55)).toEqual([
      [70, 'Tier 2'],
      ['', ''],
      ['', ''],
    ]);
    expect(cell('USAGE_PATTERN', 0.5, [['daily'], ['often']])).toEqual([['Standard Users'], ['']]);
    expect(cell('RFM', [['2026-06-29'], ['2026-07-01']], 5, 5, '2026-06-30')).toEqual([
      [5, 5, 5, 15, '555', 'Champions'],
      ['', '', '', '', '', ''],
    ]);
  });

  it('a bad single value beside a range is a sentence', () => {
    expect(() => cell('HEALTH_SEGMENT', [[90], [50]], 11, true)).toThrow('nps is 11, must be from 0 to 10');
  });

  it('amounts and percents may be texts', () => {
    expect(cellIn('en_US', 'PRIORITY_SCORE', '$120,000', 'Low', '')).toEqual([[57.14285714286, 'Tier 3']]);
    expect(cellIn('en_US', 'VALUE_QUADRANT', '$24,999', 'High')).toBe('NURTURE');
    expect(cellIn('de_DE', 'VALUE_QUADRANT', '25.000', '2,5')).toBe('GROW');
    expect(cell('USAGE_PATTERN', '85%', '5')).toBe('Power Users');
    expect(cell('USAGE_PATTERN', [['85%'], ['0.25'], ['35 %']])).toEqual([
      ['Power Users'],
      ['At-Risk Users'],
      ['Standard Users'],
    ]);
  });

  it('serial numbers are dates', () => {
    expect(cell('LIFECYCLE_STAGE', 46023, 46054)).toBe('Adoption');
    expect(cell('RFM', 46202, 5, 5, 46203)).toEqual([[5, 5, 5, 15, '555', 'Champions']]);
    expect(cell('USAGE_PATTERN', 0.9, 5, 46143.75, '2026-06-30')).toBe('Dormant');
  });

  it('blank cells at the end of a range are no error', () => {
    expect(cell('HEALTH_SEGMENT', [[90], [50], [''], ['']], [[9], [9]], true)).toEqual([
      ['Champions'],
      ['Critical'],
      [''],
      [''],
    ]);
    expect(() => cell('HEALTH_SEGMENT', [[90], [50], [70]], [[9], [9]], true)).toThrow(
      'nps has 2 rows, must have 3 like the others',
    );
  });

  it('the words of expansion are worth the same everywhere', () => {
    for (const [word, label] of [
      ['High', 'Strong'],
      ['Medium', 'Some'],
      ['Low', 'Limited'],
    ] as const) {
      expect(cell('PRIORITY_SCORE', 30000, word, 50)).toEqual(cell('PRIORITY_SCORE', 30000, label, 50));
      expect(cell('VALUE_QUADRANT', 30000, word)).toBe(cell('VALUE_QUADRANT', 30000, label));
    }
  });
});
