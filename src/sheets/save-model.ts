// Saving a model: the model cell, and a line of the log with the document, so that any version can be brought back.
import { modelSavedLine } from '../core/log/log.ts';
import { parseModel, sealDocument } from '../core/model/parse-model.ts';
import type { SaveRequest } from '../core/panel/calls.ts';
import { LONGEST_MODEL } from '../core/tabs/model-grid.ts';
import { nowIn } from './clock.ts';
import { dayReader } from './days.ts';
import { withDocumentLock } from './lock.ts';
import { appendLines, LOG_TAB, readLog } from './log-tab.ts';
import { modelText, modelWrite, parsedOrThrow } from './model-cell.ts';
import { ensureTab, ownTabs } from './own-tabs.ts';
import { WHO } from './read-book.ts';
import { writeTogether } from './write-together.ts';

export function saveModel({ text, basedOn, note = '' }: SaveRequest): { hash: string } {
  const parsed = parsedOrThrow(text, '');
  if (sealDocument(parsed.document).length > LONGEST_MODEL) {
    throw new Error(
      `The model is longer than ${LONGEST_MODEL} characters, more than a cell holds: shorten notes or synonyms`,
    );
  }
  return withDocumentLock(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const stored = modelText(spreadsheet);
    if (basedOn !== null) assertUnchanged(stored, basedOn);
    const timeZone = spreadsheet.getSpreadsheetTimeZone();
    const tab = ownTabs(spreadsheet, ['log']).log;
    const log = readLog(tab, dayReader(timeZone));
    const stamp = { at: nowIn(timeZone), by: WHO, model: parsed.hash };
    const line = modelSavedLine(stamp, log.lines, parsed.document, note);
    const sheet = tab ?? ensureTab(spreadsheet, LOG_TAB);
    writeTogether([modelWrite(spreadsheet, parsed, stored), appendLines(sheet, log, [line])]);
    return { hash: parsed.hash };
  });
}

/** Another tab or person may have saved since this editor read the model. */
function assertUnchanged(stored: string, basedOn: string): void {
  const parsed = parseModel(stored);
  if ('hash' in parsed && parsed.hash !== basedOn) {
    throw new Error(
      'The model was changed elsewhere since you opened it. Refresh to see that version, then make your change again',
    );
  }
}
