// Labels are compared without case, spacing and dash variants (C11).

import { type Cell, cleanText } from '../exact/cell.ts';
import type { LabelScale } from './model.ts';

/** `'Target  Vertical '` and `'target vertical'` are one label. */
export function normaliseLabel(cell: Cell): string {
  return cleanText(cell).toLowerCase().replace(/[–—‑]/g, '-').replace(/×/g, 'x');
}

/** Normalised label or synonym -> points. */
export function pointsByLabel(scale: LabelScale): Map<string, number> {
  const points = new Map<string, number>();
  for (const label of Object.keys(scale.labels)) {
    for (const spelling of [label, ...(scale.synonyms?.[label] ?? [])]) {
      points.set(normaliseLabel(spelling), scale.labels[label] as number);
    }
  }
  return points;
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
