// The opt-in schedule: a timed trigger scores, flags and logs; it commits and approves nothing. It needs a scope of its
// own, so only a build with --schedule carries this file.
import { type LogLine, lastRun, logLine } from '../core/log/log.ts';
import { lineCells } from '../core/log/log-cells.ts';
import { lastScoredSheet } from './account-mark.ts';
import { Asked } from './asked.ts';
import { dayOf, nowIn } from './clock.ts';
import { commands as plain } from './commands.ts';
import { dayReader } from './days.ts';
import { sentenceOf } from './error-sentence.ts';
import { withDocumentLock } from './lock.ts';
import { appendLines, LOG_TAB, type Log, readLog } from './log-tab.ts';
import { cellText } from './looks.ts';
import { menuItems } from './menu.ts';
import { assertNoOtherLog } from './other-log.ts';
import { ensureTab, ownTabs } from './own-tabs.ts';
import type { Book } from './read-book.ts';
import { scoreNow } from './run-scoring.ts';
import { telling } from './telling.ts';
import { triggersOf } from './triggers.ts';
import { writeTogether } from './write-together.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Trigger = GoogleAppsScript.Script.Trigger;
type Clock = GoogleAppsScript.Script.ClockTriggerBuilder;

const HANDLER = 'rescoreOnSchedule';
const SCHEDULE = 'schedule';
const HOUR = 6;

function scheduleWeekly(): void {
  telling('', () => {
    setTrigger((clock) => clock.everyWeeks(1).onWeekDay(ScriptApp.WeekDay.MONDAY));
    return 'Accounts are scored every Monday from now on. Changes are flagged, nothing is approved';
  });
}

function scheduleMonthly(): void {
  telling('', () => {
    setTrigger((clock) => clock.onMonthDay(1));
    return 'Accounts are scored on the 1st of every month from now on. Changes are flagged, nothing is approved';
  });
}

/** In the zone of the spreadsheet: without one Google takes the script's, which is UTC. */
function setTrigger(days: (clock: Clock) => Clock): void {
  const timeZone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  removeTriggers();
  days(ScriptApp.newTrigger(HANDLER).timeBased()).atHour(HOUR).inTimezone(timeZone).create();
}

function stopSchedule(): void {
  telling('', () => {
    const count = removeTriggers();
    return count > 0 ? 'The schedule is stopped' : 'You have no schedule here; another person may have one';
  });
}

/** A person sees and removes only their own triggers. */
function removeTriggers(): number {
  const triggers = ScriptApp.getProjectTriggers().filter(
    (trigger: Trigger) => trigger.getHandlerFunction() === HANDLER,
  );
  for (const trigger of triggers) ScriptApp.deleteTrigger(trigger);
  return triggers.length;
}

/**
 * The trigger. Nobody is there to be told: what stops it is a line of the log, or of Google's list of executions where
 * the log cannot be written.
 */
function rescoreOnSchedule(_event?: unknown): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (!spreadsheet) {
    console.warn(`${STOPPED}Google opened no spreadsheet for it. Schedule again in the file`);
    return;
  }
  const problem = rescored(spreadsheet);
  if (!problem) return;
  try {
    if (LockService.getDocumentLock()) withDocumentLock(() => writeStopped(spreadsheet, problem));
    else appendStopped(spreadsheet, problem);
  } catch (error) {
    console.warn(`${STOPPED}${problem}. The log has no line of it: ${sentenceOf(error)}`);
  }
}

const STOPPED = 'The schedule of Tierwise stopped. ';

/** The sentence of what went wrong, or ''. */
function rescored(spreadsheet: Spreadsheet): string {
  try {
    if (!isAuthorized()) return 'The authorization of the schedule is gone: open the menu and schedule again';
    if (!LockService.getDocumentLock()) return 'Google gave the schedule no lock of this file: score from the menu';
    // In a trigger no sheet is open: the one that was scored last is meant.
    const sheet = lastScoredSheet(spreadsheet);
    if (!sheet) return 'No sheet was scored yet: open the one with the accounts and score it once';
    const request = { asOf: null, sheetId: sheet.getSheetId() };
    withDocumentLock(() => scoreNow(spreadsheet, request, { by: SCHEDULE, isDue, isCommitting: false }));
    return '';
  } catch (error) {
    return error instanceof Asked ? `${error.message} Score in the sidebar: it asks this` : sentenceOf(error);
  }
}

function isAuthorized(): boolean {
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  return info.getAuthorizationStatus() !== ScriptApp.AuthorizationStatus.REQUIRED;
}

/** Two people may both have a schedule: one run a day is enough. */
function isDue({ log, today }: Book): boolean {
  return !log.lines.some(({ event, by, at }) => event === 'Scored' && by === SCHEDULE && at.startsWith(today));
}

function writeStopped(spreadsheet: Spreadsheet, reason: string): void {
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const own = ownTabs(spreadsheet, ['log']).log;
  if (!own) assertNoOtherLog(spreadsheet);
  const sheet = own ?? ensureTab(spreadsheet, LOG_TAB);
  const log = readLog(sheet, dayReader(timeZone));
  writeTogether([appendLines(sheet, log, [stoppedLine(log, timeZone, reason)])]);
}

/** Where a trigger has no lock: Google appends a row in one step, so that no line of another run is written over. */
function appendStopped(spreadsheet: Spreadsheet, reason: string): void {
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const sheet = ownTabs(spreadsheet, ['log']).log;
  const log = readLog(sheet, dayReader(timeZone));
  if (!sheet || log.cells.length === 0) throw new Error('nothing was scored yet');
  sheet.appendRow(lineCells(stoppedLine(log, timeZone, reason)).map(cellText));
}

function stoppedLine({ lines }: Log, timeZone: string, reason: string): LogLine {
  const at = nowIn(timeZone);
  return logLine({ at, by: SCHEDULE, run: lastRun(lines), model: '' }, 'Stopped', { day: dayOf(at), reason });
}

const scheduleCommands = { scheduleWeekly, scheduleMonthly, stopSchedule };

const LABELS: Readonly<Record<keyof typeof scheduleCommands, string>> = {
  scheduleWeekly: 'Schedule weekly',
  scheduleMonthly: 'Schedule monthly',
  stopSchedule: 'Stop schedule',
};

export const commands = { ...plain, ...scheduleCommands };
export const triggers = { ...triggersOf([...menuItems(), ...menuItems(LABELS)]), rescoreOnSchedule };
