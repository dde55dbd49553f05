// Tabs that the add-on made carry developer metadata; a tab of the user with the same name is never touched.

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Mark = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

const KEY = 'tierwise.tab';
/** A key of its own: every run searches for the other tabs, hardly one for these. */
const SELDOM_KEY = 'tierwise.tab.seldom';
const CHECK_KEY = 'tierwise.tab.check';

export type TabKind =
  | 'summary'
  | 'list'
  | 'handout'
  | 'kickoff'
  | 'details'
  | 'model'
  | 'log'
  | 'history'
  | 'scenarios'
  | 'check'
  | 'scratch';

export interface OwnTabs extends Readonly<Partial<Record<TabKind, Sheet>>> {
  /** That of the summary says more: see report-tabs.ts. */
  readonly summaryMark?: { readonly mark: Mark; readonly text: string; readonly parts: readonly string[] };
}

function keyOf(kind: TabKind): string {
  if (kind === 'check' || kind === 'scratch') return CHECK_KEY;
  return kind === 'log' || kind === 'history' || kind === 'summary' ? KEY : SELDOM_KEY;
}

/** All tabs of a kind, copies too. */
export function everyTab(spreadsheet: Spreadsheet, kind: TabKind): Sheet[] {
  const marks = spreadsheet.createDeveloperMetadataFinder().withKey(keyOf(kind)).find();
  const sheets = marks.map((mark) => (mark.getValue()?.split(' ')[0] === kind ? mark.getLocation().getSheet() : null));
  return sheets.filter((sheet) => sheet !== null);
}

/** The tabs that exist, of those kinds, in one search: log, history and summary, or any of the others. */
export function ownTabs(spreadsheet: Spreadsheet, kinds: readonly [TabKind, ...TabKind[]]): OwnTabs {
  const tabs: { -readonly [K in keyof OwnTabs]: OwnTabs[K] } = {};
  const found = spreadsheet
    .createDeveloperMetadataFinder()
    .withKey(keyOf(kinds[0]))
    .find()
    .map((mark) => {
      const text = mark.getValue() ?? '';
      return { mark, text, parts: text.split(' ') };
    });
  for (const kind of kinds) {
    const marks = found.filter(({ parts }) => parts[0] === kind);
    const sheets = marks.map(({ mark }) => mark.getLocation().getSheet());
    // A copied tab carries the mark too: that of the first one names the sheet that it was put on.
    const own = marks.length < 2 ? 0 : marks.findIndex(({ parts }, k) => Number(parts[1]) === sheets[k]?.getSheetId());
    const at = Math.max(own, 0);
    const sheet = sheets[at];
    if (sheet) tabs[kind] = sheet;
    const mark = marks[at];
    if (mark && kind === 'summary') tabs.summaryMark = mark;
  }
  return tabs;
}

/** By the keys of a sheet's marks: made by us? */
export function isOwnTab(keys: readonly string[]): boolean {
  return [KEY, SELDOM_KEY, CHECK_KEY].some((key) => keys.includes(key));
}

export function markTab(sheet: Sheet, kind: TabKind): void {
  const value = `${kind} ${sheet.getSheetId()}`;
  sheet.addDeveloperMetadata(keyOf(kind), value, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
}

export interface NewTab {
  readonly kind: TabKind;
  readonly name: string;
  readonly isHidden?: boolean;
  readonly dress?: (sheet: Sheet) => void;
  readonly header?: readonly string[];
}

/** Makes tabs behind the last one; the person stays on the tab they look at. */
export function makeTabs(spreadsheet: Spreadsheet, tabs: readonly NewTab[]): OwnTabs {
  const made: Partial<Record<TabKind, Sheet>> = {};
  if (tabs.length === 0) return made;
  const active = spreadsheet.getActiveSheet();
  const sheets = spreadsheet.getSheets();
  const names = sheets.map((sheet) => sheet.getName());
  try {
    for (const tab of tabs) {
      made[tab.kind] =
        begunTab(sheets[names.indexOf(tab.name)], tab) ??
        newTab(spreadsheet, tab, freeName(names, tab.name), names.length + Object.keys(made).length);
    }
  } finally {
    // insertSheet moves the person to the new tab.
    spreadsheet.setActiveSheet(active);
  }
  for (const { kind, isHidden } of tabs) if (isHidden) made[kind]?.hideSheet();
  return made;
}

/** A run that was killed may leave a tab of ours without its mark, and nothing in it. */
function begunTab(sheet: Sheet | undefined, { kind, dress, header }: NewTab): Sheet | null {
  if (!sheet || sheet.getType() !== SpreadsheetApp.SheetType.GRID || sheet.getLastRow() > 0) return null;
  dress?.(sheet);
  markTab(sheet, kind);
  writeHeader(sheet, header);
  return sheet;
}

function newTab(spreadsheet: Spreadsheet, { kind, dress, header }: NewTab, name: string, index: number): Sheet {
  const sheet = spreadsheet.insertSheet(name, index);
  try {
    dress?.(sheet);
    markTab(sheet, kind);
    writeHeader(sheet, header);
  } catch (error) {
    // A tab without its mark would never be found again, one without its formats would misread what is written.
    spreadsheet.deleteSheet(sheet);
    throw error;
  }
  return sheet;
}

function writeHeader(sheet: Sheet, header: readonly string[] | undefined): void {
  if (header) sheet.getRange(1, 1, 1, header.length).setValues([[...header]]);
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
