// Labels are compared without case, spacing and dash variants (C11); a text means a label by one of four ways (S74).
import { type Cell, cleanText } from '../exact/cell.ts';
import type { Field } from './fields.ts';
import type { LabelScale, Model } from './model.ts';
import { LABEL_LISTS, type ListedField } from './preset-models.ts';
import { labelScaleOf } from './resolve.ts';

/** `'Target  Vertical '` and `'target vertical'` are one label. */
export function normaliseLabel(cell: Cell): string {
  return cleanText(cell).toLowerCase().replace(/[–—‑]/g, '-').replace(/×/g, 'x');
}

/** By what a text got its label; '': it has none. */
export type RatedBy = 'method' | 'yours' | 'known' | 'rest' | '';

interface Rated {
  readonly label: string;
  readonly by: RatedBy;
}

type Reader = (text: Cell) => Rated;

/** A table is long and never changed, and an account is tried with hundreds of cells. */
const readers = new WeakMap<LabelScale, Reader>();

/** The label of a text: the method's own, the person's table, what the preset knows, the rest, none. */
export function labelReader(scale: LabelScale): Reader {
  const reader = readers.get(scale) ?? newReader(scale);
  readers.set(scale, reader);
  return reader;
}

function newReader({ labels, map, synonyms, rest }: LabelScale): Reader {
  const names = Object.keys(labels);
  const found = new Map<string, Rated>();
  for (const label of names) {
    for (const text of synonyms?.[label] ?? []) found.set(normaliseLabel(text), { label, by: 'known' });
  }
  for (const [text, label] of Object.entries(map ?? {})) {
    if (label in labels) found.set(normaliseLabel(text), { label, by: 'yours' });
  }
  for (const label of names) found.set(normaliseLabel(label), { label, by: 'method' });
  const others: Rated = rest !== undefined && rest in labels ? { label: rest, by: 'rest' } : { label: '', by: '' };
  return (text) => found.get(normaliseLabel(text)) ?? others;
}

/** Points of a text, 0 where it is not rated. */
export function pointsReader(scale: LabelScale): (text: Cell) => number {
  const read = labelReader(scale);
  return (text) => scale.labels[read(text).label] ?? 0;
}

/**
 * As many labels as before, and in the place of one that is gone stands one that was not there: it has another name.
 * A label that was only moved is the one it was.
 */
export function renamedLabels(before: readonly string[], now: readonly string[]): Map<string, string> {
  const renamed = new Map<string, string>();
  if (before.length !== now.length) return renamed;
  before.forEach((label, k) => {
    const name = now[k] as string;
    if (!now.includes(label) && !before.includes(name)) renamed.set(label, name);
  });
  return renamed;
}

// Labels without a score (S16, S59): what an account wants, who buys, how it uses the product. Validated, never computed.

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
