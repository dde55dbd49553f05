// Rows of one key: which of them speaks for the account, and which accounts have a row of their own (C8, C9).
import type { Accounts } from '../read/accounts.ts';
import { keyAt } from '../read/identity.ts';
import { numberReader } from './codes.ts';

/** Of rows that share a key the active one with the most ARR, of equal ones the one with the best tier; -1: none. */
function leadingRow(
  rows: readonly number[],
  { columns: { arr }, isActive }: Pick<Accounts, 'columns' | 'isActive'>,
  computed: Uint8Array,
): number {
  const read = numberReader(arr);
  const amount = (i: number) => (Number.isNaN(read(i)) ? -1 : read(i));
  let best = -1;
  for (const i of rows) {
    if (!isActive[i]) continue;
    const gap = best < 0 ? 1 : amount(i) - amount(best);
    if (gap > 0 || (gap === 0 && (computed[i] as number) < (computed[best] as number))) best = i;
  }
  return best;
}

/** The row that speaks for each key, in the order of the sheet; rows without a key are left out. */
export function leadingRows(accounts: Accounts, computed: Uint8Array): Map<string, number> {
  const leading = new Map<string, number>();
  for (const [key, rows] of activeRows(accounts)) leading.set(key, leadingRow(rows, accounts, computed));
  return leading;
}

/** The row of each key that no other active row shares: until duplicates are removed, nobody knows which row holds. */
export function soleRows(accounts: Accounts): Map<string, number> {
  const sole = new Map<string, number>();
  for (const [key, [row, ...others]] of activeRows(accounts)) if (others.length === 0) sole.set(key, row as number);
  return sole;
}

function activeRows(accounts: Accounts): Map<string, number[]> {
  const rowsOf = new Map<string, number[]>();
  for (let i = 0; i < accounts.count; i++) {
    const key = accounts.isActive[i] ? keyAt(accounts, i) : '';
    if (key === '') continue;
    const rows = rowsOf.get(key);
    if (rows) rows.push(i);
    else rowsOf.set(key, [i]);
  }
  return rowsOf;
}
