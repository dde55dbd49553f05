// What stands in the tier column that an earlier run wrote: the sidebar compares it with the model.
import type { Accounts } from '../read/accounts.ts';
import { textIn, type Values } from '../read/values.ts';

export interface WrittenTiers {
  readonly labels: readonly string[];
  /** Index of its label for each account. */
  readonly codes: readonly number[];
}

/** @param column of the tiers; undefined: they were never written, the answer is null */
export function writtenTiers(values: Values, { rows }: Accounts, column: number | undefined): WrittenTiers | null {
  if (column === undefined) return null;
  const labels: string[] = [];
  const codes = rows.map((row) => {
    const label = textIn(values, row, column);
    const code = labels.indexOf(label);
    return code < 0 ? labels.push(label) - 1 : code;
  });
  return { labels, codes };
}
