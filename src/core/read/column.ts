// A field's cells as typed arrays: a state and a value a row, so that 100,000 accounts stay small and fast.

import { FIELDS, type Field } from '../model/fields.ts';
import { isoDay } from './date.ts';

export const State = { missing: 0, number: 1, label: 2, invalid: 3 } as const;

export interface InvalidCell {
  /** Index of the account. */
  readonly account: number;
  readonly text: string;
  /** An amount of a currency that nobody gave a rate for: its sign or code. */
  readonly currency?: string;
}

/** Codes of labels take a byte or four, and numbers eight: fresh memory costs more than what is done with it. */
export type Numbers = Float64Array | Int32Array | Uint8Array;

/** A column whatever it means. */
export interface Cells {
  readonly state: Uint8Array;
  /** state number: the number (a date is its day number); state label: index into `labels`. */
  readonly value: Numbers;
  /** Texts in order of appearance: distinct ones, except for names and domains. */
  readonly labels: readonly string[];
  readonly invalid: readonly InvalidCell[];
  /** Its numbers are day numbers. */
  readonly isDay?: boolean;
}

export interface Column extends Cells {
  readonly field: Field;
  /** Marks of the numbers that were derived from other cells (S4, S45). */
  readonly imputed?: Uint8Array;
  /** Marks of the amounts that were taken as the base currency, because nothing says which they are. */
  readonly assumedBase?: Uint8Array;
}

export function isNumberAt<C extends Cells>(column: C | undefined, i: number): column is C {
  return column !== undefined && column.state[i] === State.number;
}

/** The label of an account, or '' where there is none. */
export function textAt(column: Cells | undefined, i: number): string {
  if (!column) return '';
  if (column.state[i] === State.label) return column.labels[column.value[i] as number] as string;
  return column.state[i] === State.number ? String(column.value[i]) : '';
}

/** What an account's cell says in a sentence about it: its label, its unreadable text, its number or its day. */
export function writtenAt(column: Cells & { readonly field?: Field }, i: number): string {
  if (column.state[i] === State.invalid) return invalidAt(column.invalid, i)?.text ?? '';
  const isDay = column.isDay || (column.field && FIELDS[column.field].kind === 'date');
  return isDay && column.state[i] === State.number ? isoDay(column.value[i] as number) : textAt(column, i);
}

/** Binary search: the cells are in the order of the accounts. */
export function invalidAt(invalid: readonly InvalidCell[], account: number): InvalidCell | undefined {
  let low = 0;
  let high = invalid.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((invalid[middle] as InvalidCell).account < account) low = middle + 1;
    else high = middle;
  }
  return invalid[low]?.account === account ? invalid[low] : undefined;
}
