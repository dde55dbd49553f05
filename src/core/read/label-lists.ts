// Labels without a score (S16, S59): what an account wants, who buys, how it uses the product. Validated, never computed.
import type { Field } from '../model/fields.ts';
import { labelReader } from '../model/label.ts';
import type { Model } from '../model/model.ts';
import { labelScaleOf } from '../model/resolve.ts';
import { LABEL_LISTS, type ListedField } from './label-table.ts';

export { LABEL_LISTS, type ListedField };
export const LISTED_FIELDS = Object.keys(LABEL_LISTS) as ListedField[];

const NO_TABLES = { labels: {} };

/** Position of a text's label in its list, -1 for one that is none of them (S74). */
export function labelIndex(field: ListedField, text: string, model: Pick<Model, 'labels'> = NO_TABLES): number {
  const scale = labelScaleOf(model, field);
  return scale ? LABEL_LISTS[field].indexOf(labelReader(scale)(text).label) : -1;
}

export function isListed(field: Field): field is ListedField {
  return field in LABEL_LISTS;
}
