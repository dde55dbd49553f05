// Tabs that the add-on made carry developer metadata; a tab of the user with the same name is never touched.

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const KEY = 'tierwise.tab';
/** A key of its own: every run asks for the other tabs, hardly one for the model's. */
const MODEL_KEY = 'tierwise.model';

export type TabKind = 'summary' | 'model' | 'log' | 'history' | 'scenarios';

export type OwnTabs = Readonly<Partial<Record<TabKind, Sheet>>>;

const keyOf = (kind: TabKind) => (kind === 'model' ? MODEL_KEY : KEY);

/** The tabs that exist, of those kinds, in one search: `model` alone, or any of the others. */
export function ownTabs(spreadsheet: Spreadsheet, kinds: readonly [TabKind, ...TabKind[]]): OwnTabs {
  const tabs: Partial<Record<TabKind, Sheet>> = {};
  for (const mark of spreadsheet.createDeveloperMetadataFinder().withKey(keyOf(kinds[0])).find()) {
    const kind = mark.getValue() as TabKind | null;
    // A copied tab may carry the mark too: the first one counts.
    if (!kind || tabs[kind] || !kinds.includes(kind)) continue;
    const sheet = mark.getLocation().getSheet();
    if (sheet) tabs[kind] = sheet;
    if (kinds.every((wanted) => tabs[wanted])) break;
  }
  return tabs;
}

/** Among the marks of a sheet: made by us? */
export function isOwnTab(marks: readonly GoogleAppsScript.Spreadsheet.DeveloperMetadata[]): boolean {
  return marks.some((mark) => [KEY, MODEL_KEY].includes(mark.getKey()));
}

export interface NewTab {
  readonly kind: TabKind;
  readonly name: string;
  readonly isHidden?: boolean;
}

/** Makes tabs behind the last one; the person stays on the tab they look at. */
export function makeTab(spreadsheet: Spreadsheet, { kind, name, isHidden = false }: NewTab): Sheet {
  const active = spreadsheet.getActiveSheet();
  const sheets = spreadsheet.getSheets();
  const sheet = spreadsheet.insertSheet(freeName(sheets, name), sheets.length);
  try {
    sheet.addDeveloperMetadata(keyOf(kind), kind, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
  } catch (error) {
    // A tab without its mark would never be found again.
    spreadsheet.deleteSheet(sheet);
    throw error;
  }
  // insertSheet moves the person to the new tab.
  spreadsheet.setActiveSheet(active);
  if (isHidden) sheet.hideSheet();
  return sheet;
}

export function ensureTab(spreadsheet: Spreadsheet, tab: NewTab): Sheet {
  return ownTabs(spreadsheet, [tab.kind])[tab.kind] ?? makeTab(spreadsheet, tab);
}

function freeName(sheets: readonly Sheet[], name: string): string {
  const taken = sheets.map((sheet) => sheet.getName().toLowerCase());
  let candidate = name;
  for (let n = 2; taken.includes(candidate.toLowerCase()); n++) candidate = `${name} ${n}`;
  return candidate;
}
