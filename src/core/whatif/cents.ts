// ARR in whole cents, so that sums are exact whatever their order.
import type { Accounts } from '../read/accounts.ts';
import { isNumberAt } from '../read/column.ts';

/** ARR of an account; 0 where there is none that can be read. */
export function centsAt({ columns: { arr } }: Accounts, i: number): number {
  return isNumberAt(arr, i) ? Math.round((arr.value[i] as number) * 100) : 0;
}
