// Tabs that the add-on made carry developer metadata; a tab of the user with the same name is never touched.

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const KEY = 'tierwise.tab';

/** accounts: the user's sheet that was scored last; the others are ours. */
export type TabKind = 'accounts' | 'summary' | 'model' | 'scenarios';

export function kindOfTab(sheet: Sheet): TabKind | null {
  const [metadata] = sheet.createDeveloperMetadataFinder().withKey(KEY).find();
  return (metadata?.getValue() as TabKind | undefined) ?? null;
}

export function tabOfKind(spreadsheet: Spreadsheet, kind: TabKind): Sheet | null {
  const [metadata] = spreadsheet.createDeveloperMetadataFinder().withKey(KEY).withValue(kind).find();
  return metadata?.getLocation().getSheet() ?? null;
}

/** Marks the sheet as the one that was scored last. */
export function markAccountSheet(spreadsheet: Spreadsheet, sheet: Sheet): void {
  const [metadata] = spreadsheet.createDeveloperMetadataFinder().withKey(KEY).withValue('accounts').find();
  if (metadata?.getLocation().getSheet()?.getSheetId() === sheet.getSheetId()) return;
  metadata?.remove();
  sheet.addDeveloperMetadata(KEY, 'accounts', SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
}

/** Our tab of a kind, made behind the last one if there is none; the person stays on the tab they look at. */
export function ensureTab(spreadsheet: Spreadsheet, kind: TabKind, name: string): Sheet {
  const existing = tabOfKind(spreadsheet, kind);
  if (existing) return existing;
  const active = spreadsheet.getActiveSheet();
  const sheets = spreadsheet.getSheets();
  const sheet = spreadsheet.insertSheet(freeName(sheets, name), sheets.length);
  try {
    sheet.addDeveloperMetadata(KEY, kind, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
  } catch (error) {
    // A tab without its mark would never be found again.
    spreadsheet.deleteSheet(sheet);
    throw error;
  }
  // insertSheet moves the person to the new tab.
  spreadsheet.setActiveSheet(active);
  return sheet;
}

function freeName(sheets: readonly Sheet[], name: string): string {
  const taken = sheets.map((sheet) => sheet.getName().toLowerCase());
  let candidate = name;
  for (let n = 2; taken.includes(candidate.toLowerCase()); n++) candidate = `${name} ${n}`;
  return candidate;
}
