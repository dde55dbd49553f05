import { resolveModel } from '../../src/core/model/resolve.ts';
import { type Report, reportOf } from '../../src/core/panel/report.ts';
import { accountsFrom } from '../../src/core/read/accounts.ts';
import { parseIsoDay } from '../../src/core/read/calendar.ts';
import { findHeader } from '../../src/core/read/header.ts';
import { scoreAccounts } from '../../src/core/systems/score.ts';
import type { Row } from './sheet.ts';

/** What the product reports for the same cells: every text as it is, plain numbers as the numbers a sheet has. */
export function productReport(rows: readonly Row[], asOf: string): Report {
  const columns = Object.keys(rows[0] ?? {});
  const values = [columns, ...rows.map((row) => columns.map((column) => cellOf(row[column] ?? '')))];
  const header = findHeader(values, { mapping: {}, ownColumns: [] }, 'the random accounts');
  const day = parseIsoDay(asOf);
  if (typeof header === 'string' || day === null) throw new Error(`Cannot score: ${header}, as of ${asOf}.`);
  const model = resolveModel({});
  const accounts = accountsFrom(values, header, model, 'en_US');
  return reportOf(model, accounts, scoreAccounts(model, accounts, day));
}

function cellOf(text: string): string | number {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
