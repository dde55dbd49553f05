import { expect } from 'vitest';
import type { Report as ProductReport } from '../../src/core/panel/report.ts';
import type { Report } from './summary.ts';

/** The product also lists unreadable cells that no segment depends on; the reference knows only these. */
const COMPARED =
  /^(MISSING_.*|DUPLICATE|ERROR_CELL|(INVALID|UNRATED)_(INDUSTRY|EMPLOYEES|ARR|GEOGRAPHY|GROWTH_STAGE|EXPANSION|CONTRACT|STRATEGIC|FREQUENCY|ADOPTION|TREND|TICKETS))$/;

function comparable(key: string, value: unknown): unknown {
  if (key !== 'reasons' || !Array.isArray(value)) return value;
  return value.filter((reason) => COMPARED.test(String(reason))).sort();
}

/** Only the keys that the product reports: systems of later issues are in the reference already. */
function asReportedBy(product: object, expected: object): Record<string, unknown> {
  const entries = Object.entries(expected).filter(([key]) => key in product);
  return Object.fromEntries(entries.map(([key, value]) => [key, comparable(key, value)]));
}

export function expectAgreement(product: ProductReport, expected: Report): void {
  expect(product.accounts.map((account) => asReportedBy(account, account))).toEqual(
    expected.accounts.map((account, index) => asReportedBy(product.accounts[index] ?? account, account)),
  );
  expect(product.summary).toEqual(asReportedBy(product.summary, expected.summary));
}
