// A saved model that calls a segment by another name: lines before it tell of the same segment (one line, all pairs).

import { labelsOf } from '../model/bands.ts';
import { renamedLabels } from '../model/label.ts';
import type { Model, Source } from '../model/model.ts';
import { type LogLine, logLine, SOURCES, type Stamp, sourceOf } from './log.ts';

interface Renaming {
  readonly source: Source;
  /** As they were and as they are. */
  readonly labels: readonly (readonly [before: string, now: string])[];
}

/** The lines of a model that is saved in the place of another: one for each source whose labels have other names. */
export function renamedLines(stamp: Stamp, before: Model, now: Model): LogLine[] {
  return SOURCES.flatMap((source) => {
    const labels = renamedLabels(labelsIn(before, source), labelsIn(now, source));
    if (labels.size === 0) return [];
    const renaming: Renaming = { source, labels: [...labels] };
    const names = renaming.labels.map(([from, to]) => `${from} is now ${to}`);
    return [logLine(stamp, 'Renamed', { reason: names.join(', '), detail: JSON.stringify(renaming) })];
  });
}

function labelsIn({ segmentScales }: Model, source: Source): string[] {
  return labelsOf(segmentScales[source].bands);
}

/** null: the cell was damaged. */
export function renamingOf(detail: string): Renaming | null {
  try {
    const { source, labels } = JSON.parse(detail) as Partial<Renaming>;
    const isPairs = Array.isArray(labels) && labels.every((pair) => Array.isArray(pair) && pair.length === 2);
    return isPairs && source && SOURCES.includes(source) ? { source, labels } : null;
  } catch {
    return null;
  }
}

/** The lines with the labels of today. */
export function withLabelsOfToday(lines: readonly LogLine[]): readonly LogLine[] {
  if (!lines.some(({ event }) => event === 'Renamed')) return lines;
  const today: Partial<Record<Source, ReadonlyMap<string, string>>> = {};
  const result: LogLine[] = [];
  for (let k = lines.length - 1; k >= 0; k--) {
    const line = lines[k] as LogLine;
    const renaming = line.event === 'Renamed' ? renamingOf(line.detail) : null;
    if (renaming) today[renaming.source] = composed(renaming.labels, today[renaming.source]);
    const labels = line.key === '' ? undefined : today[sourceOf(line)];
    result.push(labels ? { ...line, from: nameOf(labels, line.from), to: nameOf(labels, line.to) } : line);
  }
  return result.reverse();
}

/** First an earlier renaming, then the later ones. */
function composed(earlier: Renaming['labels'], later: ReadonlyMap<string, string> = new Map()): Map<string, string> {
  const both = new Map(later);
  for (const [before, now] of earlier) both.set(before, nameOf(later, now));
  return both;
}

function nameOf(labels: ReadonlyMap<string, string>, label: string): string {
  return labels.get(label) ?? label;
}
