// The words of labels without a score (S16, S59), by field.

import type { Field } from '../model/fields.ts';
import { strategies } from '../model/presets.ts';

const { source: _, ...lists } = strategies.labelLists;

export type ListedField = keyof typeof lists & Field;
export const LABEL_LISTS: Readonly<Record<ListedField, readonly string[]>> = lists;
