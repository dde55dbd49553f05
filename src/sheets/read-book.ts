// The first half of every job: snapshot, model and log in one read each. Nothing is written here.
import { listOf, nextList } from '../core/log/known-accounts.ts';
import { type Stamp, sourcedByLog } from '../core/log/log.ts';
import { missingLines } from '../core/log/missing-lines.ts';
import { type AccountState, replay } from '../core/log/replay.ts';
import type { Model } from '../core/model/model.ts';
import type { ParsedModel } from '../core/model/parse-model.ts';
import type { Answers, Question } from '../core/panel/calls.ts';
import { parseIsoDay } from '../core/read/date.ts';
import { stillLoading } from '../core/read/said-at-once.ts';
import { findSheetTable, type ReadSheet, readSheet } from '../core/systems/score-sheet.ts';
import { type SheetSnapshot, takeSnapshot } from './account-sheet.ts';
import { answerTo } from './asked.ts';
import { dayOf, nowIn } from './clock.ts';
import { LOG_TAB, type Log, readLog } from './log-tab.ts';
import { storedModel } from './lost-model.ts';
import { withMergedKeys } from './merged-keys.ts';
import { parsedOrThrow } from './model-cell.ts';
import { type OwnTabs, ownTabs } from './own-tabs.ts';
import { who } from './who.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** As `PlanRequest`. */
export interface BookRequest {
  readonly asOf: string | null;
  readonly sheetId?: number | undefined;
  readonly text?: string | undefined;
  readonly answers?: Answers | undefined;
  /** Nothing is written, so a run's limit does not hold. */
  readonly isOnlyRead?: boolean;
}

export interface Book {
  readonly spreadsheet: Spreadsheet;
  readonly tabs: OwnTabs;
  readonly snapshot: SheetSnapshot;
  readonly sheet: ReadSheet;
  readonly parsed: ParsedModel;
  /** That of `parsed`, with the source of the segments that the log has where it says none. */
  readonly model: Model;
  /** false: no model is stored yet, the default preset was used. */
  readonly isStored: boolean;
  readonly log: Log;
  readonly states: ReadonlyMap<string, AccountState>;
  /** Day number to score for. */
  readonly asOf: number;
  /** `yyyy-MM-dd` */
  readonly today: string;
  readonly stamp: Omit<Stamp, 'run'>;
}

export function readBook(spreadsheet: Spreadsheet, request: BookRequest): Book {
  const { asOf, sheetId, text, answers, isOnlyRead = false } = request;
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const at = nowIn(timeZone);
  const day = readAsOf(asOf ?? dayOf(at));
  const { parsed, isStored } =
    text === undefined
      ? storedModel(spreadsheet, timeZone, answers)
      : { parsed: parsedOrThrow(text, ''), isStored: true };
  const snapshot = takeSnapshot(spreadsheet, timeZone, sheetId);
  const loaded = loadedSheet(snapshot, parsed.model, isOnlyRead ? Number.POSITIVE_INFINITY : MOST_ROWS);
  const tabs = ownTabs(spreadsheet, ['log', 'history', 'summary']);
  const log = readLog(tabs.log, snapshot.toDay);
  const missing = missingLines(log.lines);
  if (missing) answerTo(rowsGone(missing), answers);
  const stamp = { at, by: who(), model: parsed.hash };
  const model = sourcedByLog(parsed.model, log.lines);
  const states = replay(log.lines, model.segmentBy);
  const today = dayOf(at);
  const isAnother = answers?.otherNames === OWN_LIST;
  const list = listOf(log.lines, snapshot.sheetId) || (isAnother ? nextList(log.lines) : '');
  const sheet = withList(loaded, list);
  return { spreadsheet, tabs, snapshot, sheet, parsed, model, isStored, log, states, asOf: day, today, stamp };
}

/** Answer that the accounts of the sheet are no accounts of the list before. */
export const OWN_LIST = 'own';

export function withList(sheet: ReadSheet, list: string): ReadSheet {
  return list === '' ? sheet : { ...sheet, accounts: { ...sheet.accounts, list } };
}

function rowsGone(missing: string): Question {
  return {
    id: 'rowsGone',
    text: `Rows of "${LOG_TAB.name}" were deleted or changed since the last run (${missing}): what was committed or decided of some accounts is not known any more. Bring the tab back from File > Version history, or score accounts to go on without them: they are then committed as they are scored today`,
    answers: [{ id: 'without', title: 'Go on without these rows' }],
  };
}

/** @throws a sentence; that something is still loading explains whatever else is wrong */
function loadedSheet(snapshot: SheetSnapshot, model: Model, mostRows: number): ReadSheet {
  if (snapshot.values.length > mostRows) throw new Error(tooLarge(snapshot));
  let sheet: ReadSheet | null = null;
  let problem: unknown;
  try {
    sheet = readSheet(snapshot, model);
  } catch (error) {
    problem = error;
  }
  const header = sheet?.header ?? findSheetTable(snapshot, model);
  const loading = typeof header === 'string' ? null : stillLoading(snapshot.values, header);
  if (loading) throw new Error(loading);
  if (!sheet) throw problem;
  return withMergedKeys(sheet, snapshot, model);
}

/** Up to here a run is expected to pass within Google's six minutes. */
const MOST_ROWS = 50_000;

function tooLarge({ sheetName, values }: SheetSnapshot): string {
  const [rows, most] = [values.length, MOST_ROWS].map((count) => count.toLocaleString('en-US'));
  return `"${sheetName}" has ${rows} rows, and up to ${most} are scored in a sheet: Google stops a script after six minutes. Put the accounts on several tabs, and score each`;
}

function readAsOf(text: string): number {
  const day = parseIsoDay(text);
  if (day === null) throw new Error(`The as-of date "${text}" is not a date: write it as 2026-06-30`);
  return day;
}
