import { describe, expect, it } from 'vitest';
import { flagCodes } from '../../../src/core/composite/reason.ts';
import type { Cell } from '../../../src/core/exact/cell.ts';
import type { ModelDocument } from '../../../src/core/model/model.ts';
import type { Column } from '../../../src/core/read/column.ts';
import { columnsOf, report, scoreRows } from '../support/report.ts';

const AS_OF = '2026-06-30';

describe('derived ARR (S4)', () => {
  it('comes from MRR, or from contract value and years, and is flagged', () => {
    const tiers = (table: Cell[][]) =>
      report(table, AS_OF).accounts.map(({ arrTier }) => (arrTier as Record<string, string>).methodology);
    expect(
      tiers([
        ['Account id', 'MRR'],
        ['X', 8333.33],
        ['Y', 8333.34],
        ['Z', ''],
      ]),
    ).toEqual(['Mid-Market', 'Enterprise', 'Unsegmented']);
    expect(
      tiers([
        ['Account id', 'TCV', 'Contract years'],
        ['X', 300000, 3],
        ['Y', 300000, 0],
      ]),
    ).toEqual(['Enterprise', 'Unsegmented']);
    const scored = scoreRows(
      [
        ['Account id', 'MRR', 'Firmographic score', 'Value score'],
        ['X', 100, 4, 4],
      ],
      AS_OF,
    );
    expect(flagCodes(scored.scores.flags[0] ?? 0)).toContain('IMPUTED_ARR');
  });

  it('fills a blank ARR by account, and flags it (S75)', () => {
    const { accounts } = scoreRows(
      [
        ['Account id', 'ARR', 'MRR'],
        ['X', '', 100],
        ['Y', 5, 100],
        ['Z', -1, 100],
      ],
      AS_OF,
    );
    const { state, value, imputed } = accounts.columns.arr as Column;
    expect([...state]).toEqual([1, 1, 3]);
    expect([value[0], value[1]]).toEqual([1200, 5]);
    expect([...(imputed ?? [])]).toEqual([1, 0, 0]);
  });
});

const FIRM = ['Account id', 'Employees', 'Industry fit', 'Geography', 'Growth stage', 'Country'];
const VALUE = ['ARR', 'Expansion potential', 'Contract type', 'Strategic importance'];

describe('missing data policies (S46, S47)', () => {
  const table: Cell[][] = [
    [...FIRM, ...VALUE],
    ['X', '', '', '', 'Established', 'DE', 120000, 'Strong', 'Multi-year', 'Standard customer'],
    ['Y', 500, '', 'Primary market', 'Established', '', 24999.99, 'Some', 'Multi-year', 'Standard customer'],
    ['Z', '', 'Target vertical', 'Primary market', 'Mature', '', '', 'Some', 'Multi-year', 'Standard customer'],
  ];

  it('strict leaves the account Unsegmented', () => {
    expect(report(table, AS_OF, { segmentBy: 'composite' }).accounts.map(({ computedTier }) => computedTier)).toEqual([
      'Unsegmented',
      'Unsegmented',
      'Unsegmented',
    ]);
  });

  it('fallback stands in and flags, but never for ARR', () => {
    const document: ModelDocument = { missingData: 'fallback', countries: { de: 'Primary market' } };
    const { accounts } = report(table, AS_OF, document);
    expect(accounts.map(({ computedTier }) => computedTier)).toEqual(['Tier 1', 'Tier 2', 'Unsegmented']);
    expect(accounts[0]?.firmographic).toMatchObject({ points: 14, criteria: 3 });
    const { flags } = scoreRows(table, AS_OF, document).scores;
    expect(flagCodes(flags[0] ?? 0)).toEqual(
      expect.arrayContaining(['FALLBACK_INDUSTRY', 'FALLBACK_EMPLOYEES', 'FALLBACK_GEOGRAPHY']),
    );
    expect(flagCodes(flags[1] ?? 0)).toContain('FALLBACK_INDUSTRY');
    expect(accounts[2]?.reasons).toContain('MISSING_ARR');
  });
});

describe('multi-product (S45)', () => {
  const table: Cell[][] = [
    ['Account id', 'Product', 'Product status', 'ARR', 'Feature adoption', 'Active days per week', 'Status'],
    ['X', 'CRM', 'active', 120000, 0.9, 5, 'Active'],
    ['X', 'Billing', 'Trial', '', 0.1, 1, 'Active'],
    ['Y', 'CRM', '', 26000, 0.2, 1, 'Active'],
    ['Y', 'CRM', '', 99000, 0.2, 1, 'Churned'],
  ];

  it('is off by default: two rows, both duplicates', () => {
    expect(report(table, AS_OF).summary.records).toBe(4);
    expect(report(table, AS_OF).accounts[0]?.reasons).toContain('DUPLICATE');
  });

  it('adds up the active products and tags each', () => {
    const document: ModelDocument = { multiProduct: true, columns: ['products'] };
    const { accounts, summary } = report(table, AS_OF, document);
    expect(summary.records).toBe(2);
    expect(accounts.map(({ arrTier }) => (arrTier as Record<string, string>).methodology)).toEqual([
      'Enterprise',
      'Mid-Market',
    ]);
    expect(accounts[0]?.reasons).toEqual([]);
    const rows = columnsOf(table, AS_OF, document);
    expect(rows.map((row) => row['Product tags'])).toEqual(['CRM: Power Users; Billing: Trial', 'CRM: At-Risk Users']);
  });
});
