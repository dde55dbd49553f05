import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Header, Row as SampleRow } from '../../host/samples/account.ts';
import { sampleAccounts, sampleCsv } from '../../host/samples/generate.ts';
import { expectAgreement } from './agreement.ts';
import { productReport } from './product-report.ts';
import { reference } from './reference.ts';
import type { Row } from './sheet.ts';

const COLUMNS: Partial<Record<Header, string>> = {
  'Account ID': 'account_id',
  'Account Name': 'name',
  Domain: 'domain',
  Status: 'status',
  'Start Date': 'start_date',
  'Contract End': 'contract_end',
  ARR: 'arr',
  'Prior ARR': 'prior_arr',
  Employees: 'employees',
  'Industry Fit': 'industry_fit',
  'Region Fit (Geography)': 'geography',
  'Growth Stage': 'growth_stage',
  'Expansion Potential': 'expansion_ratio',
  'Contract Type': 'contract_type',
  'Strategic Importance': 'strategic',
  'Usage Frequency': 'usage_frequency',
  'Active Days per Week': 'active_days_per_week',
  'Feature Adoption': 'feature_adoption',
  'Usage Trend': 'usage_trend',
  'Open Tickets': 'open_tickets',
  'Last Activity': 'last_activity',
  'Health Score': 'health',
  'Previous Health': 'prev_health',
  NPS: 'nps',
  Expanding: 'expanding',
  'Logo Value': 'logo',
  'Reference Potential': 'reference',
  Partnership: 'partnership',
};

function fixtureRow(sample: SampleRow): Row {
  return Object.fromEntries(Object.entries(COLUMNS).map(([header, column]) => [column, sample[header as Header]]));
}

describe('sample', () => {
  it('is checked in as it is generated', () => {
    const file = new URL('../../host/samples/accounts.csv', import.meta.url);
    expect(readFileSync(file, 'utf8')).toBe(sampleCsv());
  });

  it('gives the same through its own headers', () => {
    const { rows } = sampleAccounts();
    expectAgreement(productReport(rows, '2026-06-30'), reference(rows.map(fixtureRow), '2026-06-30'));
  });

  it('has work left to do, and not too much', () => {
    const { accounts, summary } = reference(sampleAccounts().rows.map(fixtureRow), '2026-06-30');
    expect(summary.records).toBe(500);
    expect(summary.active).toBe(463);
    expect(summary.computedTierCounts).toEqual({ 'Tier 1': 67, 'Tier 2': 239, 'Tier 3': 110, Unsegmented: 47 });
    expect(summary.coverage).toEqual({ pct: 89.8488, status: 'Warning' });
    expect(summary.distribution?.tiers.map(({ status }) => status)).toEqual(['In range', 'High', 'In range']);
    expect(summary.provisional).toHaveLength(16);
    expect(summary.intervention).toHaveLength(6);
    expect(accounts.filter(({ reasons }) => reasons.includes('DUPLICATE'))).toHaveLength(16);
  });
});
