import { parseModel } from '../../src/core/model/parse-model.ts';
import { type Report, reportOf } from '../../src/core/panel/report.ts';
import { accountsFrom } from '../../src/core/read/accounts.ts';
import { parseIsoDay } from '../../src/core/read/date.ts';
import { findHeader } from '../../src/core/read/header.ts';
import { scoreAccounts } from '../../src/core/systems/score.ts';
import type { ModelDocument } from './model-document.ts';
import type { Row } from './sheet.ts';

/** What the product reports for the same cells: every text as it is, plain numbers as the numbers a sheet has. */
export function productReport(rows: readonly Row[], asOf: string, document: ModelDocument = {}): Report {
  const columns = Object.keys(rows[0] ?? {});
  const values = [columns, ...rows.map((row) => columns.map((column) => cellOf(row[column] ?? '')))];
  const header = findHeader(values, { mapping: document.mapping ?? {}, ownColumns: [] }, 'the random accounts');
  const day = parseIsoDay(asOf);
  if (typeof header === 'string' || day === null) throw new Error(`Cannot score: ${header}, as of ${asOf}.`);
  const parsed = parseModel(JSON.stringify(document));
  if ('problems' in parsed) throw new Error(parsed.problems.join(' '));
  const accounts = accountsFrom(values, header, parsed.model, 'en_US');
  return reportOf(parsed.model, accounts, scoreAccounts(parsed.model, accounts, day));
}

function cellOf(text: string): string | number {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
