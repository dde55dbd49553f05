// What the page would otherwise carry a second time: it is sent along with the accounts, and fills the page's own tables.

import { FLAGS, REASONS } from '../composite/sentences.ts';
import { FIELD_NAMES, FIELDS, OPTIONAL_COLUMNS, OPTIONAL_HEADERS } from '../model/fields.ts';
import { LABEL_LISTS, PRESETS } from '../model/preset-models.ts';
import { NEEDS } from '../systems/systems.ts';

const TABLES = [
  PRESETS,
  FIELDS,
  FIELD_NAMES,
  OPTIONAL_HEADERS,
  OPTIONAL_COLUMNS,
  REASONS,
  FLAGS,
  LABEL_LISTS,
  NEEDS,
] as const;

export type MethodData = typeof TABLES;

export function methodData(): MethodData {
  return TABLES;
}

/** In the page, whose tables are empty until the first answer: see build/method-data.ts. */
export function fillMethod(data: MethodData): void {
  data.forEach((table, i) => {
    Object.assign(TABLES[i] as object, table);
  });
}
