// Data quality beside completeness (S42, S40, S43): duplicates, scoping level, spot check, breadth, actionability.
import { type Bands, bandOf, labelsOf } from '../model/bands.ts';
import type { CheckScales, SegmentScale } from '../model/model.ts';
import planning from '../model/presets/planning.json' with { type: 'json' };
import type { Rated } from './coverage.ts';
import { percentOf } from './share.ts';

export function duplicateRate(records: number, distinct: number, scales: CheckScales): Rated {
  const pct = percentOf(records - distinct, records);
  return { pct, status: pct === null ? 'n/a' : bandOf(scales.duplicates, pct) };
}

/** Level of a completeness in percent for the scope of a project (001). */
export function scopingLevel(pct: number): string {
  return bandOf(planning.quality.scoping as unknown as Bands<string>, pct);
}

/** Level of an accuracy found by a spot check, in percent. */
export function accuracyLevel(pct: number): string {
  return bandOf(planning.quality.accuracy as unknown as Bands<string>, pct);
}

/** Keys to look at by hand, the same ones every time: every k-th of the sorted list. */
export function spotCheck(keys: readonly string[], size = planning.quality.spotCheck): string[] {
  const sorted = [...keys].sort();
  if (sorted.length <= size) return sorted;
  const step = Math.floor(sorted.length / size);
  return sorted.filter((_, i) => i % step === 0).slice(0, size);
}

/** S40: more than 5 dimensions, or more than 6 values in one. */
export function isOverSegmented(valuesByDimension: readonly number[]): boolean {
  const { mostDimensions, mostValues } = planning.breadth;
  return valuesByDimension.length > mostDimensions || valuesByDimension.some((values) => values > mostValues);
}

export interface Actionability {
  readonly status: 'Good' | 'Warning' | 'Red flag';
  /** Segments after merging those that are treated alike. */
  readonly distinct: number;
  readonly notes: readonly string[];
}

/** S43: does every segment have a playbook of its own? */
export function actionability({ bands, treatments }: SegmentScale): Actionability {
  const labels = labelsOf(bands);
  const actions = new Map<string, string[]>();
  const notes: string[] = [];
  labels.forEach((label, k) => {
    const action = (treatments[k]?.action ?? '').trim();
    if (action === '') notes.push(`${label}: this is a label, not a segment`);
    else actions.set(action, [...(actions.get(action) ?? []), label]);
  });
  for (const same of actions.values()) {
    if (same.length > 1) notes.push(`${same.join(', ')}: identical treatment, consolidate`);
  }
  const isAllSame = actions.size <= 1 && labels.length > 1;
  return { status: isAllSame ? 'Red flag' : notes.length > 0 ? 'Warning' : 'Good', distinct: actions.size, notes };
}
