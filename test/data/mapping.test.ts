// The tables of real systems: every file is read right or refused with a sentence, and no wrong column is sure.
import { describe, expect, it } from 'vitest';
import type { Field } from '../../src/core/model/fields.ts';
import { resolveModel } from '../../src/core/model/resolve.ts';
import { findHeader, findTable } from '../../src/core/read/header.ts';
import { readSheet, scoreSheet } from '../../src/core/systems/score-sheet.ts';
import { hasShared, SKIPPED, sheetOf } from './shared-folder.ts';

interface Right {
  readonly header: number;
  readonly rows: number;
  /** What a person would call right: the columns that may be sure. */
  readonly sure: Readonly<Record<string, Field>>;
  /** Columns that a person is asked about. */
  readonly check?: Readonly<Record<string, Field>>;
  readonly ignored?: readonly string[];
}

const MAVEN: Right = {
  header: 1,
  rows: 85,
  sure: { account: 'name', employees: 'employees' },
  check: { sector: 'industry', revenue: 'arr', office_location: 'geography' },
};

const RIGHT: Readonly<Record<string, Right>> = {
  'maven_accounts.csv': MAVEN,
  'maven_account_rollup.csv': { ...MAVEN, check: { ...MAVEN.check, last_won_date: 'lastActivity' } },
  'maven_sales_pipeline.csv': {
    header: 1,
    rows: 8800,
    sure: {},
    check: { account: 'name', close_date: 'startDate', sales_agent: 'owner' },
  },
  'maven_products.csv': { header: 1, rows: 7, sure: {} },
  'maven_sales_teams.csv': {
    header: 1,
    rows: 35,
    sure: {},
    check: { sales_agent: 'owner', regional_office: 'geography' },
  },
  'sp500_financials.csv': { header: 1, rows: 503, sure: { Name: 'name' }, check: { Sector: 'industry' } },
  'ibm_telco_churn.csv': {
    header: 1,
    rows: 7043,
    sure: { customerID: 'id', Churn: 'status' },
    check: { Contract: 'contract', MonthlyCharges: 'mrr' },
  },
  'rfm_orders.csv': {
    header: 1,
    rows: 4906,
    sure: { customer_id: 'id' },
    check: { order_date: 'lastActivity', revenue: 'arr' },
  },
  'rfm_orders_expected.csv': {
    header: 1,
    rows: 995,
    sure: { customer_id: 'id', transaction_count: 'orders' },
    check: { amount: 'arr', frequency_score: 'usageFrequency' },
  },
  'rfm_orders_expected_custom_thresholds.csv': {
    header: 1,
    rows: 995,
    sure: { customer_id: 'id', transaction_count: 'orders' },
    check: { amount: 'arr', frequency_score: 'usageFrequency' },
  },
  'rfm_orders_thresholds.csv': { header: 1, rows: 5, sure: {} },
  'lifetimes_example_transactions.csv': { header: 1, rows: 15273, sure: { id: 'id' }, check: { date: 'lastActivity' } },
  'online_retail_lines_2010-12-01.csv': {
    header: 1,
    rows: 1968,
    sure: { CustomerID: 'id' },
  },
  'bank_default.csv': {
    header: 1,
    rows: 8,
    sure: {},
    check: { Date: 'lastActivity', Amount: 'arr', Account: 'name', Category: 'currentSegment' },
  },
  'bank_gls.csv': { header: 1, rows: 1, sure: {}, check: { Betrag: 'arr', Kontonummer: 'id' } },
  'bank_mint.csv': {
    header: 1,
    rows: 4,
    sure: {},
    check: { Date: 'lastActivity', Amount: 'arr', 'Account Name': 'name', Category: 'currentSegment' },
  },
  'bank_schwab-checking.csv': {
    header: 1,
    rows: 4,
    sure: {},
    check: { Date: 'lastActivity', Status: 'status', Type: 'status' },
  },
  'bank_stripe-default.csv': {
    header: 1,
    rows: 1,
    sure: { customer_id: 'id' },
    check: { created: 'startDate', amount: 'arr', converted_amount: 'arr', status: 'status' },
  },
  'messy_complex.csv': { header: 1, rows: 3, sure: {}, check: { date: 'lastActivity' } },
  'messy_title_rows_excel_pasting.csv': {
    header: 4,
    rows: 13,
    sure: {},
    ignored: ['A1', 'A2', 'A18', 'A20', 'A21'],
  },
  'xlsx_title_merged_footer_arts.csv': {
    header: 5,
    rows: 10,
    sure: { Name: 'name' },
    ignored: ['A1', 'A2', 'A3', 'A4', 'A16', 'B17', 'C18', 'F19'],
  },
  'xlsx_currency_formats.csv': { header: 1, rows: 2, sure: {} },
  'xlsx_duplicate_blank_headers.csv': { header: 1, rows: 2, sure: {} },
  'xlsx_type_numeric_coercion.csv': { header: 1, rows: 7, sure: {} },
};

/** Right wherever these fields exist. */
const PLAIN: Readonly<Record<string, string>> = {
  product: 'product',
  Country: 'country',
};

function among(wanted: Readonly<Record<string, string>>, found: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(wanted).filter(([header, field]) => found[header] === field));
}

const model = resolveModel({});
const options = { mapping: {}, ownColumns: [], model };

describe.skipIf(!hasShared)(`real tables (${hasShared ? 'found' : SKIPPED})`, () => {
  describe.each(Object.entries(RIGHT))('%s', (file, right) => {
    const values = hasShared ? sheetOf(file) : [];
    const table = findTable(values, options, `"${file}"`);

    it('has its header and its rows', () => {
      if (typeof table === 'string') throw new Error(table);
      expect(table.row + 1).toBe(right.header);
      expect(table.rows).toHaveLength(right.rows);
      if (right.ignored) expect(table.ignored.map(({ cell }) => cell)).toEqual(right.ignored);
    });

    it('has a proposal for every column, and none that is wrong is sure', () => {
      if (typeof table === 'string') throw new Error(table);
      const headers = (values[table.row] ?? []).flatMap((cell, column) => (cell === '' ? [] : [column]));
      const columns = table.proposals.map(({ column }) => column);
      expect(columns).toEqual(expect.arrayContaining(headers));
      const of = (wanted: string) =>
        Object.fromEntries(
          table.proposals.flatMap(({ header, field, confidence }) => (confidence === wanted ? [[header, field]] : [])),
        );
      expect(of('sure')).toEqual({ ...right.sure, ...among(PLAIN, of('sure')) });
      const { Country, ...asked } = { Country: 'geography', ...of('check') };
      expect(['geography', 'country']).toContain(Country);
      expect(asked).toEqual({ ...right.check, ...among({ product: 'product', Reference: 'reference' }, asked) });
      expect(table.proposals.every(({ reason, samples }) => reason.length > 5 && samples.length <= 3)).toBe(true);
    });

    it('is scored or refused with a sentence', () => {
      const header = findHeader(values, options, `"${file}"`);
      const snapshot = { sheetName: file, values, ownColumns: {}, locale: 'en_US' };
      if (typeof header === 'string') expect(header).toMatch(/^(Row \d+ of |No header row found in )?".+\.$/s);
      else expect(readSheet(snapshot, model).accounts.count).toBe(right.rows);
      if (typeof header !== 'string') expect(() => scoreSheet(snapshot, model, 20634)).toThrow(/has no column for ARR/);
    });
  });

  it('refuses tables side by side', () => {
    expect(findTable(sheetOf('maven_data_dictionary_raw.csv'), options, 'the sheet')).toBe(
      'Row 2 of the sheet has tables side by side, A:G and J:L. Put each on a tab of its own, or delete the blank column between them.',
    );
  });

  it('scores accounts once a person has chosen the turnover as ARR', () => {
    const chosen = resolveModel({ mapping: { arr: 'revenue' } });
    const snapshot = { sheetName: 'Accounts', values: sheetOf('maven_accounts.csv'), ownColumns: {}, locale: 'en_US' };
    expect(scoreSheet(snapshot, chosen, 20634).accounts.count).toBe(85);
  });
});
