// How our columns stood when they were last written: what is kept to find them again without asking each mark.
import type { Cell } from '../core/exact/cell.ts';
import type { OwnColumn } from './own-columns.ts';

/** From left to right: id, header as it stood, columns to the right of the first one. */
export type ColumnPattern = readonly (readonly [id: string, header: string, offset: number])[];

/** As in `findHeader`, the header stands in one of the first rows. */
const SEARCHED_ROWS = 30;
/** More runs than this are as many calls as asking the marks. */
const MOST_RUNS = 4;

export function patternOf(columns: readonly OwnColumn[], headerOf: (column: number) => Cell | undefined): string {
  const sorted = [...columns].sort((a, b) => a.column - b.column);
  const first = sorted[0]?.column ?? 0;
  return JSON.stringify(sorted.map(({ id, column }) => [id, String(headerOf(column) ?? ''), column - first]));
}

/** null: the text is not one of ours. */
export function parsePattern(text: string): ColumnPattern | null {
  try {
    const pattern: unknown = JSON.parse(text);
    return Array.isArray(pattern) && pattern.length > 0 ? (pattern as ColumnPattern) : null;
  } catch {
    return null;
  }
}

/** Where all headers of the pattern stand in one row, in their order and distance. */
export function findPattern(values: readonly (readonly Cell[])[], pattern: ColumnPattern): OwnColumn[] | null {
  for (const row of values.slice(0, SEARCHED_ROWS)) {
    const start = row.findIndex((_, first) =>
      pattern.every(([, header, offset]) => String(row[first + offset] ?? '') === header),
    );
    if (start >= 0) return pattern.map(([id, , offset]) => ({ id, column: start + offset }));
  }
  return null;
}

/** Neighbouring columns; null when there are too many runs of them. */
export function patternRuns(columns: readonly OwnColumn[]): { first: number; length: number }[] | null {
  const runs: { first: number; length: number }[] = [];
  for (const { column } of columns) {
    const last = runs[runs.length - 1];
    if (last && last.first + last.length === column) last.length++;
    else runs.push({ first: column, length: 1 });
  }
  return runs.length <= MOST_RUNS ? runs : null;
}
