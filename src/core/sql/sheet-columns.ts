// The columns of a sheet as a database would type them, by what most of their cells are.

import { type Cell, isErrorCell, isMissing } from '../exact/cell.ts';
import { FIELD_NAMES, FIELDS, type Field, type FieldKind } from '../model/fields.ts';
import type { Model } from '../model/model.ts';
import { ownCriteria } from '../read/accounts.ts';
import { State } from '../read/column.ts';
import type { Header } from '../read/header.ts';
import { type Notation, notationOf } from '../read/number.ts';
import { readOwn } from '../read/read-column.ts';
import { cellAt, textIn, type Values } from '../read/values.ts';
import { written } from '../read/written.ts';
import type { ColumnType, TableColumn } from './cells.ts';

interface SheetTable {
  readonly values: Values;
  readonly header: Header;
  readonly locale: string;
  /** Of the columns that scoring wrote: no table has them yet. */
  readonly ownColumns: readonly number[];
}

/** The columns that a table of the same accounts has, each name once. */
export function tableColumns(sheet: SheetTable, model: Model): TableColumn[] {
  const { values, header, ownColumns } = sheet;
  const found = new Map<string, TableColumn>();
  (values[header.row] ?? []).forEach((_, at) => {
    const name = textIn(values, header.row, at);
    if (name === '' || ownColumns.includes(at) || found.has(name)) return;
    found.set(name, { name, type: typeOf(sheet, at, kindAt(header, name, at, model)) });
  });
  return [...found.values()];
}

/** The mapping as the sheet was read: what nobody reads there is not read in the table either. */
export function mappingOf({ values, header }: Pick<SheetTable, 'values' | 'header'>): Model['mapping'] {
  const mapping: Partial<Record<Field, string | null>> = {};
  for (const field of FIELD_NAMES) {
    const at = header.columnOf[field];
    mapping[field] = at === undefined ? null : textIn(values, header.row, at);
  }
  return mapping;
}

function kindAt(header: Header, name: string, at: number, model: Model): FieldKind | null {
  const field = FIELD_NAMES.find((each) => header.columnOf[each] === at);
  if (field) return FIELDS[field].kind;
  const own = ownCriteria(model).find(({ column }) => column === name);
  return own?.kind === 'label' || own?.kind === 'either' ? own.kind : null;
}

function typeOf({ values, header, locale }: SheetTable, at: number, kind: FieldKind | null): ColumnType {
  const cells = header.rows
    .map((row) => cellAt(values, row, at))
    .filter((cell) => cell !== '' && !isMissing(cell) && !isErrorCell(cell));
  if (cells.length > 0 && cells.every((cell) => typeof cell === 'boolean')) return 'flag';
  const notation = notationOf(locale);
  if (kind === 'text' || kind === 'label') return 'text';
  const numbers = share(cells, 'number', notation);
  if (kind === 'either') return numbers === 1 ? 'number' : 'text';
  if (numbers > MOST) return 'number';
  return share(cells, 'date', notation) > MOST ? 'date' : 'text';
}

const MOST = 0.5;

function share(cells: readonly Cell[], kind: FieldKind, notation: Notation): number {
  const { state } = readOwn(kind, written(cells), notation);
  return cells.length === 0 ? 0 : state.filter((each) => each === State.number).length / cells.length;
}
