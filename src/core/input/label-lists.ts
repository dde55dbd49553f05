// Labels without a score (S16, S59): what an account wants, who buys, how it uses the product. Validated, never computed.
import strategies from '../model/presets/strategies.json' with { type: 'json' };
import type { Field } from './fields.ts';
import { normaliseLabel } from './label.ts';

const { source: _, ...lists } = strategies.labelLists;

export type ListedField = keyof typeof lists & Field;
export const LABEL_LISTS: Readonly<Record<ListedField, readonly string[]>> = lists;
export const LISTED_FIELDS = Object.keys(lists) as ListedField[];

/** Position of a written label in its list, -1 for a text that is none of them. */
export function labelIndex(field: ListedField, label: string): number {
  const wanted = normaliseLabel(label);
  return LABEL_LISTS[field].findIndex((each) => normaliseLabel(each) === wanted);
}

export function isListed(field: Field): field is ListedField {
  return field in lists;
}
