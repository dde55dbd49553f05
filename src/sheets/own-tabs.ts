// Tabs that the add-on made carry developer metadata; a tab of the user with the same name is never touched.

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const KEY = 'tierwise.tab';
/** A key of its own: every run asks for the other tabs, hardly one for these. */
const SELDOM_KEY = 'tierwise.tab.seldom';
const CHECK_KEY = 'tierwise.tab.check';

export type TabKind = 'summary' | 'model' | 'log' | 'history' | 'scenarios' | 'check' | 'scratch';

export type OwnTabs = Readonly<Partial<Record<TabKind, Sheet>>>;

function keyOf(kind: TabKind): string {
  if (kind === 'check' || kind === 'scratch') return CHECK_KEY;
  return kind === 'model' || kind === 'scenarios' ? SELDOM_KEY : KEY;
}

/** All tabs of a kind, copies too. */
export function everyTab(spreadsheet: Spreadsheet, kind: TabKind): Sheet[] {
  const marks = spreadsheet.createDeveloperMetadataFinder().withKey(keyOf(kind)).find();
  const sheets = marks.map((mark) => (mark.getValue() === kind ? mark.getLocation().getSheet() : null));
  return sheets.filter((sheet) => sheet !== null);
}

/** The tabs that exist, of those kinds, in one search: model and scenarios, or any of the others. */
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

/** By the keys of a sheet's marks: made by us? */
export function isOwnTab(keys: readonly string[]): boolean {
  return [KEY, SELDOM_KEY, CHECK_KEY].some((key) => keys.includes(key));
}

export function markTab(sheet: Sheet, kind: TabKind): void {
  sheet.addDeveloperMetadata(keyOf(kind), kind, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
}

export interface NewTab {
  readonly kind: TabKind;
  readonly name: string;
  readonly isHidden?: boolean;
  /** Formats and headers. */
  readonly dress?: (sheet: Sheet) => void;
}

/** Makes tabs behind the last one; the person stays on the tab they look at. */
export function makeTabs(spreadsheet: Spreadsheet, tabs: readonly NewTab[]): OwnTabs {
  const made: Partial<Record<TabKind, Sheet>> = {};
  if (tabs.length === 0) return made;
  const active = spreadsheet.getActiveSheet();
  const names = spreadsheet.getSheets().map((sheet) => sheet.getName());
  for (const { kind, name, dress } of tabs) {
    const sheet = spreadsheet.insertSheet(freeName(names, name), names.length + Object.keys(made).length);
    try {
      dress?.(sheet);
      markTab(sheet, kind);
    } catch (error) {
      // A tab without its mark would never be found again, one without its formats would misread what is written.
      spreadsheet.deleteSheet(sheet);
      throw error;
    }
    made[kind] = sheet;
  }
  // insertSheet moves the person to the new tab.
  spreadsheet.setActiveSheet(active);
  for (const { kind, isHidden } of tabs) if (isHidden) made[kind]?.hideSheet();
  return made;
}

export function ensureTab(spreadsheet: Spreadsheet, tab: NewTab): Sheet {
  return (ownTabs(spreadsheet, [tab.kind])[tab.kind] ?? makeTabs(spreadsheet, [tab])[tab.kind]) as Sheet;
}

function freeName(names: readonly string[], name: string): string {
  const taken = names.map((each) => each.toLowerCase());
  let candidate = name;
  for (let n = 2; taken.includes(candidate.toLowerCase()); n++) candidate = `${name} ${n}`;
  return candidate;
}
