// The mark of the user's sheet that was scored last: it also keeps how our columns stood there.
import type { Cell } from '../core/exact/cell.ts';
import { patternOf } from './column-pattern.ts';
import type { OwnColumn } from './own-columns.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

const KEY = 'tierwise.accounts';

export interface AccountMark {
  readonly metadata: Metadata;
  /** As written by `patternOf`. */
  readonly text: string;
}

/** Among the marks of a sheet; asking for their keys is a service call each. */
export function accountMark(marks: readonly Metadata[], keys: readonly string[]): AccountMark | null {
  const metadata = marks[keys.indexOf(KEY)];
  return metadata ? { metadata, text: metadata.getValue() ?? '' } : null;
}

export function lastScoredSheet(spreadsheet: Spreadsheet): Sheet | null {
  const [mark] = spreadsheet.createDeveloperMetadataFinder().withKey(KEY).find();
  return mark?.getLocation().getSheet() ?? null;
}

/** Marks the sheet as the one that was scored last, with our columns as they stand now. */
export function markAccounts(
  sheet: Sheet,
  mark: AccountMark | null,
  columns: readonly OwnColumn[],
  headerOf: (column: number) => Cell | undefined,
): void {
  const text = patternOf(columns, headerOf);
  if (mark) {
    if (mark.text !== text) mark.metadata.setValue(text);
    return;
  }
  add(sheet, text);
}

/** Marks the sheet before anything stands in it. */
export function claimAccounts(sheet: Sheet): AccountMark | null {
  add(sheet, '');
  const marks = sheet.getDeveloperMetadata();
  return accountMark(
    marks,
    marks.map((mark) => mark.getKey()),
  );
}

function add(sheet: Sheet, text: string): void {
  for (const other of sheet.getParent().createDeveloperMetadataFinder().withKey(KEY).find()) other.remove();
  sheet.addDeveloperMetadata(KEY, text, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
}
