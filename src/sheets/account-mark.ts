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
  /** Id of the sheet that it was put on: a copied tab carries the mark of the other one. */
  readonly sheetId: number | null;
  /** As written by `patternOf`. */
  readonly text: string;
}

/** Among the marks of a sheet; asking for their keys is a service call each. */
export function accountMark(marks: readonly Metadata[], keys: readonly string[]): AccountMark | null {
  const metadata = marks[keys.indexOf(KEY)];
  return metadata ? { metadata, ...partsOf(metadata.getValue() ?? '') } : null;
}

/** `<id of the sheet> <pattern>` */
function partsOf(value: string): Pick<AccountMark, 'sheetId' | 'text'> {
  const [, id, text] = /^(\d+) (.*)$/.exec(value) ?? [];
  return { sheetId: id === undefined ? null : Number(id), text: text ?? value };
}

export function lastScoredSheet(spreadsheet: Spreadsheet): Sheet | null {
  const marks = spreadsheet.createDeveloperMetadataFinder().withKey(KEY).find();
  const sheets = marks.map((mark) => mark.getLocation().getSheet());
  if (marks.length < 2) return sheets[0] ?? null;
  const own = marks.findIndex((mark, k) => partsOf(mark.getValue() ?? '').sheetId === sheets[k]?.getSheetId());
  return sheets[Math.max(own, 0)] ?? null;
}

/** Marks the sheet as the one that was scored last, with our columns as they stand now. */
export function markAccounts(
  { sheet, sheetId }: { readonly sheet: Sheet; readonly sheetId: number },
  mark: AccountMark | null,
  columns: readonly OwnColumn[],
  headerOf: (column: number) => Cell | undefined,
): void {
  const text = patternOf(columns, headerOf);
  if (mark && mark.sheetId === sheetId) {
    if (mark.text !== text) mark.metadata.setValue(`${sheetId} ${text}`);
    return;
  }
  add(sheet, `${sheetId} ${text}`);
}

/** Marks the sheet before anything stands in it. */
export function claimAccounts({
  sheet,
  sheetId,
}: {
  readonly sheet: Sheet;
  readonly sheetId: number;
}): AccountMark | null {
  add(sheet, `${sheetId} `);
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
