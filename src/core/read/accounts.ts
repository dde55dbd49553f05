// The table of a sheet -> accounts in typed columns.

import { isErrorCell } from '../exact/cell.ts';
import { FIELD_NAMES, FIELDS, type Field } from '../model/fields.ts';
import { normaliseLabel } from '../model/label.ts';
import { type Criterion, DIMENSIONS, type Model } from '../model/model.ts';
import { asRead, currenciesOf } from './as-read.ts';
import { type Cells, type Column, type Notation, notationOf, readColumn, readOwn, textAt } from './column.ts';
import { withDerivedArr } from './derived-arr.ts';
import { currencyCells } from './doubts.ts';
import type { Header } from './header.ts';
import type { Held } from './held.ts';
import { accountKey, IdKind } from './identity.ts';
import { mergeProducts } from './products.ts';
import { mapColumns, textIn, type Values } from './values.ts';

export interface Accounts {
  readonly count: number;
  /** Index of each account's row in the values that were read. */
  readonly rows: readonly number[];
  /** What a person calls the account: id, else domain, else name. */
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** Which of the three each of `ids` is, a code of IdKind. */
  readonly idKind: Uint8Array;
  readonly isActive: Uint8Array;
  readonly isDuplicate: Uint8Array;
  readonly hasErrorCell: Uint8Array;
  /** Accounts with different keys (C8); rows without any identity count one each. */
  readonly distinct: number;
  readonly columns: Readonly<Partial<Record<Field, Column>>>;
  /** Columns of own criteria by their id; those that the sheet does not have are left out. */
  readonly own?: Readonly<Record<string, Cells>>;
  /** Product rows and which of them belong to each account; only in multi-product mode (S45). */
  readonly products?: { readonly lines: Accounts; readonly groups: readonly (readonly number[])[] };
  /** What the log says of them; without a log the columns of the sheet alone count. */
  readonly held?: Held;
}

export function accountsFrom(values: Values, header: Header, model: Model, locale: string): Accounts {
  const { rows } = header;
  const notation = notationOf(locale);
  const columns: Partial<Record<Field, Column>> = {};
  const fields = FIELD_NAMES.filter((field) => header.columnOf[field] !== undefined);
  const places = fields.map((field) => header.columnOf[field] as number);
  const codes = currenciesOf(model) ? currencyCells(values, header) : null;
  const read = mapColumns(values, rows, places, (cells, k) => {
    const field = fields[k] as Field;
    const meant = asRead(field, textIn(values, header.row, places[k] as number), cells, model, codes);
    return readColumn(field, meant, notation, model.readAs?.[field]);
  });
  for (const column of read) columns[column.field] = column;
  const arr = withDerivedArr(columns);
  if (arr) columns.arr = arr;
  const accounts: Accounts = {
    count: rows.length,
    rows,
    columns,
    own: ownColumns(values, header, model, notation),
    isActive: activeFlags(columns.status, rows.length, model),
    hasErrorCell: errorFlags(columns, rows.length),
    ...identities(columns, rows.length),
  };
  return model.multiProduct ? mergeProducts(accounts) : accounts;
}

const OWN_KINDS = { number: 'number', age: 'date', label: 'label', either: 'either', flag: 'flag' } as const;

function ownColumns(values: Values, { row, rows }: Header, model: Model, notation: Notation): Record<string, Cells> {
  const headers = (values[row] ?? []).map(normaliseLabel);
  const placed = ownCriteria(model)
    .map((criterion) => ({ criterion, place: headers.indexOf(normaliseLabel(criterion.column)) }))
    .filter(({ place }) => place >= 0);
  const places = placed.map(({ place }) => place);
  const own: Record<string, Cells> = {};
  const read = mapColumns(values, rows, places, (cells, k) => {
    const { id, kind } = (placed[k] as (typeof placed)[number]).criterion;
    return readOwn(OWN_KINDS[kind], cells, notation, model.readAs?.[id]);
  });
  placed.forEach(({ criterion }, k) => {
    own[criterion.id] = read[k] as Cells;
  });
  return own;
}

/** Criteria of the person's own, those that are off too: switching one on needs no other look at the sheet. */
export function ownCriteria({ rubrics }: Pick<Model, 'rubrics'>): Criterion[] {
  return DIMENSIONS.flatMap((dimension) => rubrics[dimension].filter(({ field }) => field === null));
}

function activeFlags(status: Column | undefined, count: number, model: Model): Uint8Array {
  const isActive = new Uint8Array(count).fill(1);
  if (!status) return isActive;
  const inactive = new Set(model.inactiveStatuses.map(normaliseLabel));
  const decided = new Map(Object.entries(model.statuses).map(([text, said]) => [normaliseLabel(text), said]));
  const byCode = status.labels.map((label) => {
    const word = normaliseLabel(label);
    const said = decided.get(word);
    return said ? Number(said === 'active') : inactive.has(word) ? 0 : 1;
  });
  for (let i = 0; i < count; i++) {
    if (textAt(status, i)) isActive[i] = byCode[status.value[i] as number] as number;
  }
  return isActive;
}

/** An error in a cell that no reason names otherwise: those of the other fields are unreadable cells of their field. */
function errorFlags(columns: Accounts['columns'], count: number): Uint8Array {
  const flags = new Uint8Array(count);
  for (const column of Object.values(columns)) {
    if (FIELDS[column.field].kind !== 'text') continue;
    for (const { account, text } of column.invalid) {
      if (isErrorCell(text)) flags[account] = 1;
    }
  }
  return flags;
}

type Identities = Pick<Accounts, 'ids' | 'names' | 'idKind' | 'isDuplicate' | 'distinct'>;

function identities({ id, domain, name }: Accounts['columns'], count: number): Identities {
  const ids = new Array<string>(count);
  const names = new Array<string>(count);
  const isDuplicate = new Uint8Array(count);
  const idKind = new Uint8Array(count);
  const byId = new Int32Array(id?.labels.length ?? 0).fill(-1);
  const byKey = new Map<string, number>();
  let distinct = 0;
  for (let i = 0; i < count; i++) {
    const idText = textAt(id, i);
    const domainText = textAt(domain, i);
    const nameText = textAt(name, i);
    ids[i] = idText || domainText || nameText;
    names[i] = nameText || idText || domainText;
    idKind[i] = idText ? IdKind.id : domainText ? IdKind.domain : nameText ? IdKind.name : IdKind.none;
    // An id is one label, so its code is key enough.
    const first = id && idText ? firstOfId(byId, id.value[i] as number, i) : firstOfKey(byKey, domainText, nameText, i);
    if (first === i) distinct++;
    else isDuplicate[first] = isDuplicate[i] = 1;
  }
  return { ids, names, idKind, isDuplicate, distinct };
}

function firstOfId(byId: Int32Array, code: number, i: number): number {
  if (byId[code] === -1) byId[code] = i;
  return byId[code] as number;
}

/** A row without any identity is an account of its own. */
function firstOfKey(byKey: Map<string, number>, domain: string, name: string, i: number): number {
  const key = accountKey('', domain, name);
  const first = byKey.get(key);
  if (first !== undefined && key !== '') return first;
  byKey.set(key, i);
  return i;
}
