// S45: what each product line brings in, beside the totals by segment.
import type { Accounts } from '../read/accounts.ts';
import { State, textAt } from '../read/column.ts';

export interface ProductTotal {
  /** '' where the rows name no product. */
  readonly product: string;
  /** Active accounts that have it. */
  readonly accounts: number;
  /** Exact to the cent. */
  readonly arr: number;
  /** Rows without a usable ARR: they count 0. */
  readonly withoutArr: number;
}

/** Largest ARR first; null unless rows are the products of accounts. */
export function productTotals({ products, isActive }: Accounts): ProductTotal[] | null {
  if (!products) return null;
  const { lines, groups } = products;
  const { arr, product } = lines.columns;
  const totals = new Map<string, { accounts: Set<number>; cents: number; withoutArr: number }>();
  groups.forEach((group, account) => {
    if (!isActive[account]) return;
    for (const line of group) {
      const name = textAt(product, line);
      const total = totals.get(name) ?? { accounts: new Set(), cents: 0, withoutArr: 0 };
      totals.set(name, total);
      total.accounts.add(account);
      if (arr?.state[line] === State.number) total.cents += Math.round((arr.value[line] as number) * 100);
      else total.withoutArr++;
    }
  });
  return [...totals]
    .map(([name, { accounts, cents, withoutArr }]) => ({
      product: name,
      accounts: accounts.size,
      arr: cents / 100,
      withoutArr,
    }))
    .sort((a, b) => b.arr - a.arr || (a.product < b.product ? -1 : 1));
}
