// Columns that the add-on wrote carry developer metadata, which follows them when they are moved.

import type { Cell } from '../core/exact/cell.ts';
import { columnLetter } from '../core/read/values.ts';
import { type ColumnPattern, findPattern, patternRuns } from './column-pattern.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const KEY = 'tierwise.column';

export interface OwnColumn {
  readonly id: string;
  /** 0-based. */
  readonly column: number;
}

/**
 * Our columns from left to right. Asking each mark for its place takes four calls a column; where the headers stand as
 * the last run left them, it is enough that each run of neighbours holds as many marks as columns.
 */
export function ownColumns(
  sheet: Sheet,
  values: readonly (readonly Cell[])[],
  pattern: ColumnPattern | null,
): OwnColumn[] {
  const columns = pattern && findPattern(values, pattern);
  return columns && areMarked(sheet, columns) ? columns : markedColumns(sheet);
}

/** Metadata of a column is in the scope of a range that holds the whole column. */
export function areMarked(sheet: Sheet, columns: readonly OwnColumn[]): boolean {
  const runs = patternRuns(columns) ?? [];
  return runs.length > 0 && runs.every(({ first, length }) => marksIn(sheet, first, first + length - 1) === length);
}

function marksIn(sheet: Sheet, first: number, last: number): number {
  const range = sheet.getRange(`${columnLetter(first)}:${columnLetter(last)}`);
  return range.createDeveloperMetadataFinder().withKey(KEY).find().length;
}

/** A copied column carries the mark too: the first one counts. */
export function markedColumns(sheet: Sheet): OwnColumn[] {
  const found: OwnColumn[] = [];
  for (const mark of sheet.createDeveloperMetadataFinder().withKey(KEY).find()) {
    const column = mark.getLocation().getColumn();
    const id = mark.getValue();
    if (column && id) found.push({ id, column: column.getColumn() - 1 });
  }
  found.sort((a, b) => a.column - b.column);
  return found.filter(({ id }, i) => found.findIndex((other) => other.id === id) === i);
}

/** Metadata goes on whole columns only; a partial range throws. */
export function markColumns(sheet: Sheet, columns: readonly OwnColumn[]): void {
  if (columns.length === 0) return;
  const letters = columns.map(({ column }) => columnLetter(column));
  const ranges = sheet.getRangeList(letters.map((letter) => `${letter}:${letter}`)).getRanges();
  const { DOCUMENT } = SpreadsheetApp.DeveloperMetadataVisibility;
  columns.forEach(({ id }, i) => {
    ranges[i]?.addDeveloperMetadata(KEY, id, DOCUMENT);
  });
}

export function unmarkColumns(sheet: Sheet, ids: readonly string[]): void {
  for (const metadata of sheet.createDeveloperMetadataFinder().withKey(KEY).find()) {
    if (ids.includes(metadata.getValue() ?? '')) metadata.remove();
  }
}
