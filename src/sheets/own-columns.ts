// Columns that the add-on wrote carry developer metadata, which follows them when they are moved.
import { columnLetter } from '../core/input/address.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const KEY = 'tierwise.column';

export interface OwnColumn {
  readonly id: string;
  /** 0-based. */
  readonly column: number;
}

/** Our columns from left to right. A copied column carries the mark too: the first one counts. */
export function ownColumns(sheet: Sheet): OwnColumn[] {
  const found: OwnColumn[] = [];
  for (const metadata of sheet.createDeveloperMetadataFinder().withKey(KEY).find()) {
    const column = metadata.getLocation().getColumn();
    const id = metadata.getValue();
    if (column && id) found.push({ id, column: column.getColumn() - 1 });
  }
  found.sort((a, b) => a.column - b.column);
  return found.filter(({ id }, i) => found.findIndex((other) => other.id === id) === i);
}

export function markOwnColumn(sheet: Sheet, { id, column }: OwnColumn): void {
  // Metadata goes on whole columns only; a partial range throws.
  const letter = columnLetter(column);
  sheet
    .getRange(`${letter}:${letter}`)
    .addDeveloperMetadata(KEY, id, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
}

export function unmarkColumns(sheet: Sheet, ids: readonly string[]): void {
  for (const metadata of sheet.createDeveloperMetadataFinder().withKey(KEY).find()) {
    if (ids.includes(metadata.getValue() ?? '')) metadata.remove();
  }
}
