// A log without its mark, as in a copy of a file or an xlsx that came back.
import { LOG_HEADER } from '../core/log/log-cells.ts';
import { LOG_TAB } from './log-tab.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** @throws a sentence where a log without its mark stands: a second one is never begun beside a first */
export function assertNoOtherLog(spreadsheet: Spreadsheet): void {
  const log = spreadsheet.getSheets().find((sheet) => sheet.getName() === LOG_TAB.name);
  if (!log || !isLog(log)) return;
  throw new Error(
    `"${LOG_TAB.name}" looks like the log of Tierwise, but its mark is gone, as in a copy of a file or an xlsx that came back. Score accounts first: it asks whether to use it`,
  );
}

export function isLog(sheet: Sheet): boolean {
  const [header = []] = sheet.getRange(1, 1, 1, LOG_HEADER.length).getValues();
  return LOG_HEADER.every((text, k) => header[k] === text);
}
