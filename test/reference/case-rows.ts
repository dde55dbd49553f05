import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Row } from './sheet.ts';

/** The reference finds no columns: what each header of the cases means is said here. */
const COLUMNS: Record<string, string> = {
  'Account id': 'account_id',
  'Account ID': 'account_id',
  'Record ID': 'account_id',
  'Account name': 'name',
  'Account Name': 'name',
  'Company name': 'name',
  Status: 'status',
  'Lifecycle Stage': 'status',
  Type: 'status',
  'Start date': 'start_date',
  'Contract end': 'contract_end',
  'Renewal Date': 'contract_end',
  'Contract End Date': 'contract_end',
  ARR: 'arr',
  ACV: 'arr',
  MRR: 'mrr',
  Employees: 'employees',
  'Number of Employees': 'employees',
  'Industry fit': 'industry_fit',
  Industry: 'industry_fit',
  Geography: 'geography',
  'Country/Region': 'geography',
  'Billing Country': 'geography',
  'Growth stage': 'growth_stage',
  'Expansion potential': 'expansion_ratio',
  'Expansion Potential': 'expansion_ratio',
  'Contract type': 'contract_type',
  'Contract Type': 'contract_type',
  'Contract Term': 'contract_type',
  'Strategic importance': 'strategic',
  'Usage frequency': 'usage_frequency',
  'Active days in 30': 'active_days_30',
  'Feature adoption': 'feature_adoption',
  'Usage trend': 'usage_trend',
  'Usage 2 months ago': 'usage_1',
  'Usage last month': 'usage_2',
  'Usage this month': 'usage_3',
  'Open tickets': 'open_tickets',
  'Open Tickets': 'open_tickets',
  'Health score': 'health',
  'Customer Health': 'health',
  'CSM Health Score': 'health',
  NPS: 'nps',
  'NPS Score': 'nps',
  'Last activity': 'last_activity',
  'Last Activity Date': 'last_activity',
  'Onboarding completion': 'onboarding_completion',
  Licenses: 'licences',
  'Active Users': 'active_users',
  'Logo value': 'logo',
  'Reference potential': 'reference',
  'Strategic partnership': 'partnership',
  'Firmographic score': 'firmographic_score',
  'Value score': 'value_score',
};

export function caseRows(name: string): Row[] {
  const rows = parse(caseText(`${name}.csv`), { columns: true }) as Row[];
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([header, cell]) => [COLUMNS[header] ?? header, cell])),
  );
}

export function caseJson(name: string): unknown {
  return JSON.parse(caseText(`${name}.json`));
}

function caseText(name: string): string {
  return readFileSync(new URL(`../fixtures/cases/${name}`, import.meta.url), 'utf8');
}
