// Labels without a score (S16, S59): what an account wants, who buys, how it uses the product. Validated, never computed.
import type { Field } from '../model/fields.ts';
import { normaliseLabel } from '../model/label.ts';
import { LABEL_LISTS, type ListedField } from './label-table.ts';

export { LABEL_LISTS, type ListedField };
export const LISTED_FIELDS = Object.keys(LABEL_LISTS) as ListedField[];

/** Position of a written label in its list, -1 for a text that is none of them. */
export function labelIndex(field: ListedField, label: string): number {
  const wanted = normaliseLabel(label);
  return LABEL_LISTS[field].findIndex((each) => normaliseLabel(each) === wanted);
}

export function isListed(field: Field): field is ListedField {
  return field in LABEL_LISTS;
}
