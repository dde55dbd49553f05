// What every check looks at, and the accounts behind a check: how many, and the first of them by ARR.

import type { Model } from '../model/model.ts';
import type { Accounts } from '../read/accounts.ts';
import { State } from '../read/column.ts';
import type { Scores } from '../systems/system.ts';
import type { Overview } from './overview.ts';

export interface Book {
  readonly model: Model;
  readonly accounts: Accounts;
  readonly scores: Scores;
  readonly overview: Overview;
  /** Active accounts, the largest ARR first, those without one last. */
  readonly byArr: Int32Array;
}

/** Accounts that a number is about. */
export interface Behind {
  readonly count: number;
  /** Sheet rows (1-based) of the first of them. */
  readonly rows: readonly number[];
  readonly names: readonly string[];
}

const LISTED = 20;

export const NOBODY: Behind = { count: 0, rows: [], names: [] };

export function bookOf(model: Model, accounts: Accounts, scores: Scores, overview: Overview): Book {
  return { model, accounts, scores, overview, byArr: activeByArr(accounts) };
}

function activeByArr({ columns: { arr }, count, isActive }: Accounts): Int32Array {
  const amount = (i: number) => (arr?.state[i] === State.number ? (arr.value[i] as number) : -1);
  const active = Int32Array.from({ length: count }, (_, i) => i).filter((i) => isActive[i]);
  return active.sort((a, b) => amount(b) - amount(a) || a - b);
}

/** Active accounts of which something holds. */
export function behind(book: Book, holds: (i: number) => unknown): Behind {
  return listed(book, book.byArr.filter(holds));
}

/** The same of accounts that are known already, in any order. */
export function behindAll(book: Book, indexes: readonly number[]): Behind {
  if (indexes.length === 0) return NOBODY;
  const marks = new Uint8Array(book.accounts.count);
  for (const i of indexes) marks[i] = 1;
  return behind(book, (i) => marks[i]);
}

function listed({ accounts: { rows, ids, names } }: Book, indexes: Int32Array): Behind {
  const first = Array.from(indexes.subarray(0, LISTED));
  return {
    count: indexes.length,
    rows: first.map((i) => (rows[i] as number) + 1),
    names: first.map((i) => names[i] || (ids[i] as string)),
  };
}
