import type { Cell } from '../../../src/core/exact/cell.ts';
import type { Model, ModelDocument } from '../../../src/core/model/model.ts';
import { resolveModel } from '../../../src/core/model/resolve.ts';
import { type Report, reportOf } from '../../../src/core/panel/report.ts';
import { type Accounts, accountsFrom } from '../../../src/core/read/accounts.ts';
import { parseIsoDay } from '../../../src/core/read/date.ts';
import { findHeader } from '../../../src/core/read/header.ts';
import { scored } from '../../../src/core/systems/score.ts';
import type { Scores } from '../../../src/core/systems/system.ts';
import { scoredColumns } from '../../../src/core/tabs/scored-columns.ts';

export interface ScoredRows {
  model: Model;
  accounts: Accounts;
  scores: Scores;
}

/** Scores a table as a sheet would hand it over: plain numbers are numbers. */
export function scoreRows(table: readonly (readonly Cell[])[], asOf: string, document: ModelDocument = {}): ScoredRows {
  const values = table.map((row, r) => (r === 0 ? row : row.map(asCell)));
  const model = resolveModel(document);
  const header = findHeader(values, { mapping: model.mapping, ownColumns: [] }, 'the test table');
  const day = parseIsoDay(asOf);
  if (typeof header === 'string' || day === null) throw new Error(String(header));
  const accounts = accountsFrom(values, header, model, 'en_US');
  return scored(model, accounts, day);
}

export function report(table: readonly (readonly Cell[])[], asOf: string, document: ModelDocument = {}): Report {
  const { model, accounts, scores } = scoreRows(table, asOf, document);
  return reportOf(model, accounts, scores);
}

function asCell(cell: Cell): Cell {
  return typeof cell === 'string' && /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell;
}

/** The written columns of each account, by header. */
export function columnsOf(table: readonly Cell[][], asOf: string, document: ModelDocument): Record<string, Cell>[] {
  const rows = scoreRows(table, asOf, document);
  const columns = scoredColumns(rows).filter(({ isOn, isFormer }) => isOn && !isFormer);
  return Array.from({ length: rows.accounts.count }, (_, i) =>
    Object.fromEntries(columns.map(({ header, cell }) => [header, cell(i)])),
  );
}
