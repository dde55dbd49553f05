// A made-up sheet as a table of a database has it: each column of one type, texts as they are.

import { FIELDS, type Field } from '../../../src/core/model/fields.ts';
import type { Model } from '../../../src/core/model/model.ts';
import { type Accounts, accountsFrom, ownCriteria } from '../../../src/core/read/accounts.ts';
import { type Cells, State } from '../../../src/core/read/column.ts';
import { isoDay } from '../../../src/core/read/date.ts';
import { withoutDoubted } from '../../../src/core/read/doubts.ts';
import { findHeader, type Header } from '../../../src/core/read/header.ts';
import type { ColumnType, TableColumn } from '../../../src/core/sql/cells.ts';

export type TableCell = string | number | boolean | null;

export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** The same cells in both forms: what a sheet has of the table. */
export function accountsIn(table: Table, model: Model): Accounts {
  const values = [
    table.columns.map(({ name }) => name),
    ...table.rows.map((row) => row.map((cell) => (cell === null ? '' : cell))),
  ];
  return accountsFrom(values, headerOf(values, model), model, 'en_US');
}

function headerOf(values: readonly (readonly (string | number | boolean)[])[], model: Model): Header {
  const header = findHeader(values, { mapping: model.mapping, ownColumns: [], model }, 'the table');
  if (typeof header === 'string') throw new Error(header);
  return withoutDoubted(header, [], model);
}

/** Cells that no column of one type can have become blank, or a number out of range. */
export function typedTable(names: readonly string[], rows: readonly (readonly string[])[], model: Model): Table {
  const values = [names, ...rows.map((row) => row.map(plain))];
  const header = headerOf(values, model);
  const accounts = accountsFrom(values, header, model, 'en_US');
  const columns = names.map((name, at) => typedColumn(name, at, header, accounts, model));
  return {
    columns: columns.map(({ column }) => column),
    rows: header.rows.map((row, i) => columns.map(({ cell }, at) => cell(rows[row - 1]?.[at] ?? '', i))),
  };
}

function plain(text: string): string | number {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

interface Typed {
  readonly column: TableColumn;
  cell(text: string, i: number): TableCell;
}

function typedColumn(name: string, at: number, header: Header, accounts: Accounts, model: Model): Typed {
  const field = (Object.keys(header.columnOf) as Field[]).find((each) => header.columnOf[each] === at);
  const own = ownCriteria(model).find(({ column }) => column === name);
  const cells = field ? accounts.columns[field] : own && accounts.own?.[own.id];
  const kind = field ? FIELDS[field].kind : (own?.kind ?? 'text');
  const column = (type: ColumnType): TableColumn => ({ name, type });
  if (kind === 'date' || kind === 'age') return { column: column('date'), cell: (_, i) => dayIn(cells, i) };
  if (field === 'expanding') return { column: column('flag'), cell: (text) => (text === '' ? null : text === 'True') };
  if (['text', 'label', 'either', 'flag'].includes(kind)) return { column: column('text'), cell: (text) => text };
  return { column: column('number'), cell: (text, i) => numberIn(text, cells, i, kind !== 'number') };
}

function dayIn(cells: Cells | undefined, i: number): TableCell {
  if (cells?.state[i] === State.number) return isoDay(cells.value[i] as number);
  return cells?.state[i] === State.invalid ? '1899-12-30' : null;
}

function numberIn(text: string, cells: Cells | undefined, i: number, hasRange: boolean): TableCell {
  const written = plain(text);
  if (typeof written === 'number') return written;
  if (cells?.state[i] === State.invalid) return hasRange ? -1 : null;
  return cells?.state[i] === State.number && !text.includes('%') ? (cells.value[i] as number) : null;
}
