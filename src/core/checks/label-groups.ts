// Accounts and ARR by the labels that carry no score (S16, S59): groupings for the summary.

import { numberReader } from '../composite/number-reader.ts';
import type { Accounts } from '../read/accounts.ts';
import { type Column, State } from '../read/column.ts';
import { LABEL_LISTS, LISTED_FIELDS, type ListedField, labelIndex } from '../read/label-lists.ts';
import type { Tally } from './overview.ts';

export interface LabelGroup {
  readonly field: ListedField;
  /** In the order of the list; the last one, without a label, is whatever is blank or not in the list. */
  readonly tallies: readonly Tally[];
}

/** One group a mapped column, over the active accounts. */
export function labelGroups(accounts: Accounts): LabelGroup[] {
  return LISTED_FIELDS.filter((field) => accounts.columns[field]).map((field) => ({
    field,
    tallies: talliesOf(field, accounts),
  }));
}

function talliesOf(field: ListedField, { columns, count, isActive }: Accounts): Tally[] {
  const labels = [...LABEL_LISTS[field], ''];
  const counts = labels.map(() => 0);
  const cents = labels.map(() => 0);
  const arr = numberReader(columns.arr);
  const { state, value, labels: texts } = columns[field] as Column;
  const byCode = texts.map((text) => labelIndex(field, text));
  for (let i = 0; i < count; i++) {
    if (!isActive[i]) continue;
    const found = state[i] === State.label ? (byCode[value[i] as number] as number) : -1;
    const k = found < 0 ? labels.length - 1 : found;
    counts[k] = (counts[k] as number) + 1;
    cents[k] = (cents[k] as number) + Math.round((arr(i) || 0) * 100);
  }
  return labels.map((label, k) => ({ label, accounts: counts[k] as number, arr: (cents[k] as number) / 100 }));
}
