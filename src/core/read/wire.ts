// Accounts as JSON for the sidebar: columns, not rows, so that 10,000 accounts are one small message.

import { FIELDS, type Field } from '../model/fields.ts';
import type { Accounts, Held, HeldOverride } from './accounts.ts';
import type { Cells, Column } from './column.ts';

export interface WireCells {
  /** One digit an account: its state. */
  readonly state: string;
  readonly value: readonly number[];
  readonly labels: readonly string[];
  readonly invalid: Column['invalid'];
  readonly isDay?: boolean;
}

export interface WireColumn extends WireCells {
  readonly field: Field;
  /** One digit an account, where numbers were derived. */
  readonly imputed?: string;
}

export interface WireAccounts {
  readonly locale?: string;
  readonly list?: string;
  readonly rows: readonly number[];
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** One digit an account. */
  readonly idKind: string;
  readonly isActive: string;
  readonly isDuplicate: string;
  readonly hasErrorCell: string;
  readonly distinct: number;
  readonly columns: readonly WireColumn[];
  /** Of own criteria, by their id. */
  readonly own?: Readonly<Record<string, WireCells>>;
  readonly held?: WireHeld;
}

/** Few accounts have more than a committed segment: pairs of index and what is held. */
export interface WireHeld {
  readonly committed: WireColumn;
  readonly overrides: readonly (readonly [number, HeldOverride])[];
  readonly kept: readonly (readonly [number, readonly string[]])[];
  readonly until: readonly (readonly [number, number])[];
  readonly graced?: readonly number[];
}

/** Everything that scoring reads; id, name and domain travel only as `ids` and `names`. */
export function toWire(accounts: Accounts): WireAccounts {
  const columns = Object.values(accounts.columns).filter(
    ({ field }) => FIELDS[field].kind !== 'text' || isSegment(field),
  );
  return {
    ...(accounts.locale ? { locale: accounts.locale } : {}),
    ...(accounts.list ? { list: accounts.list } : {}),
    rows: accounts.rows,
    ids: accounts.ids,
    names: accounts.names,
    idKind: accounts.idKind.join(''),
    isActive: accounts.isActive.join(''),
    isDuplicate: accounts.isDuplicate.join(''),
    hasErrorCell: accounts.hasErrorCell.join(''),
    distinct: accounts.distinct,
    columns: columns.map(wireColumn),
    ...(accounts.own ? { own: eachOf(accounts.own, wireCells) } : {}),
    ...(accounts.held ? { held: wireHeld(accounts.held) } : {}),
  };
}

function wireHeld({ committed, overrides, kept, until, graced }: Held): WireHeld {
  return {
    committed: wireColumn(committed),
    overrides: [...overrides],
    kept: [...kept],
    until: [...until],
    ...(graced ? { graced: [...graced] } : {}),
  };
}

function isSegment(field: Field): boolean {
  return field === 'currentSegment' || field === 'overrideSegment' || field === 'overrideReason';
}

function eachOf<A, B>(record: Readonly<Record<string, A>>, of: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, of(value)]));
}

function wireColumn(column: Column): WireColumn {
  const marks = column.imputed ? { imputed: column.imputed.join('') } : {};
  return { field: column.field, ...wireCells(column), ...marks };
}

export function wireCells({ state, value, labels, invalid, isDay }: Cells): WireCells {
  // JSON has no NaN: the state says that the 0 is none.
  const numbers = Array.from(value, (number) => (Number.isNaN(number) ? 0 : number));
  return { state: state.join(''), value: numbers, labels, invalid, ...(isDay ? { isDay } : {}) };
}

export function fromWire(wire: WireAccounts): Accounts {
  const columns: Partial<Record<Field, Column>> = {};
  for (const column of wire.columns) columns[column.field] = columnFrom(column);
  return {
    count: wire.ids.length,
    ...(wire.locale ? { locale: wire.locale } : {}),
    ...(wire.list ? { list: wire.list } : {}),
    rows: wire.rows,
    ids: wire.ids,
    names: wire.names,
    idKind: digits(wire.idKind),
    isActive: digits(wire.isActive),
    isDuplicate: digits(wire.isDuplicate),
    hasErrorCell: digits(wire.hasErrorCell),
    distinct: wire.distinct,
    columns,
    ...(wire.own ? { own: eachOf(wire.own, cellsFrom) } : {}),
    ...(wire.held ? { held: heldFrom(wire.held) } : {}),
  };
}

function columnFrom({ field, imputed, ...wire }: WireColumn): Column {
  return { field, ...cellsFrom(wire), ...(imputed ? { imputed: digits(imputed) } : {}) };
}

export function cellsFrom({ state, value, ...rest }: WireCells): Cells {
  return { ...rest, state: digits(state), value: Float64Array.from(value) };
}

function heldFrom({ committed, overrides, kept, until, graced }: WireHeld): Held {
  return {
    committed: columnFrom(committed),
    overrides: new Map(overrides),
    kept: new Map(kept),
    until: new Map(until),
    ...(graced ? { graced: new Set(graced) } : {}),
  };
}

function digits(text: string): Uint8Array {
  const values = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) values[i] = text.charCodeAt(i) - 48;
  return values;
}
