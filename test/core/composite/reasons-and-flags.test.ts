// Reasons and flags where the composite score is off, and where a system must stay silent.
import { describe, expect, it } from 'vitest';
import { codedLabel } from '../../../src/core/composite/codes.ts';
import { bitOfFlag } from '../../../src/core/composite/reason.ts';
import type { Cell } from '../../../src/core/exact/cell.ts';
import { arrTiers } from '../../../src/core/systems/arr-tiers.ts';
import { report, scoreRows } from '../support/report.ts';

const AS_OF = '2026-06-30';

function reasons(table: Cell[][]): unknown[] {
  return report(table, AS_OF).accounts.map((account) => account.reasons);
}

describe('reasons of a sheet with ARR alone', () => {
  it('say which account has none', () => {
    const table = [
      ['Account id', 'ARR'],
      ['A', 5000],
      ['B', ''],
      ['C', -1],
    ];
    expect(reasons(table)).toEqual([[], ['MISSING_ARR'], ['INVALID_ARR']]);
  });

  it('take a contract without its years as missing, one of 0 years as unreadable', () => {
    const table = [
      ['Account id', 'Total contract value', 'Contract years'],
      ['A', 300000, 3],
      ['B', 300000, ''],
      ['C', 300000, 0],
    ];
    expect(reasons(table)).toEqual([[], ['MISSING_ARR'], ['INVALID_ARR']]);
    const { flags } = scoreRows(table, AS_OF).scores;
    expect(Array.from(flags, (mask) => (mask & bitOfFlag.IMPUTED_ARR) !== 0)).toEqual([true, false, false]);
  });
});

describe('renewal flags', () => {
  const table = [
    ['Account id', 'ARR', 'Start date', 'Contract end'],
    ['not started', 1, '2026-07-10', '2026-08-01'],
    ['onboarding, ended', 1, '2026-06-20', '2026-06-25'],
    ['growth, near', 1, '2025-12-01', '2026-08-01'],
    ['growth, ended', 1, '2025-12-01', '2026-06-01'],
  ];
  const { scores } = scoreRows(table, AS_OF);
  const has = (flag: 'RENEWAL_WINDOW' | 'RENEWAL_OVERDUE') =>
    Array.from(scores.flags, (mask) => (mask & bitOfFlag[flag]) !== 0);

  it('are set once the account has started, overdue only in Renewal', () => {
    expect(has('RENEWAL_WINDOW')).toEqual([false, true, true, true]);
    expect(has('RENEWAL_OVERDUE')).toEqual([false, false, false, true]);
  });
});

describe('the ARR sub-segment', () => {
  it('stands only inside the best tier, also when a model moves the tier', () => {
    const moved = { cuts: [[300000, '>=', 'Enterprise']], floor: 'Rest' };
    const table = [
      ['Account id', 'ARR'],
      ['A', 260000],
      ['B', 310000],
    ];
    const label = (document: object) => {
      const { scores } = scoreRows(table, AS_OF, document);
      return [0, 1].map((i) => codedLabel(scores.systems(arrTiers)?.sub, i));
    };
    expect(label({}).every((text) => text.startsWith('Enterprise – Strategic'))).toBe(true);
    expect(label({ arrTiers: moved })[0]).toBe('');
    expect(label({ arrTiers: moved })[1]).toMatch(/^Enterprise – Strategic/);
  });
});
