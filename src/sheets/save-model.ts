// Saving a model: the model cell, and a line of the log with the document, so that any version can be brought back.
import type { ModelDocument } from '../core/model/model.ts';
import { type ParsedModel, parseDocument, parseModel, sealDocument } from '../core/model/parse-model.ts';
import type { SaveRequest } from '../core/panel/calls.ts';
import { LONGEST_MODEL } from '../core/tabs/model-grid.ts';
import { dayOf, nowIn } from './clock.ts';
import { dayReader } from './days.ts';
import { withDocumentLock } from './lock.ts';
import { appendLines, LOG_TAB, readLog } from './log-tab.ts';
import { modelText, modelWrite, parsedOrThrow } from './model-cell.ts';
import { newModelLines } from './model-lines.ts';
import { assertNoOtherLog } from './other-log.ts';
import { ensureTab, ownTabs } from './own-tabs.ts';
import { who } from './who.ts';
import { writeTogether } from './write-together.ts';

export function saveModel({ text, basedOn, note = '', answers }: SaveRequest): { hash: string } {
  const given = parsedOrThrow(text, '');
  if (sealDocument(given.document).length > LONGEST_MODEL) {
    throw new Error(
      `The model is longer than ${LONGEST_MODEL} characters, more than a cell holds: shorten notes or synonyms`,
    );
  }
  return withDocumentLock(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const stored = modelText(spreadsheet);
    const before = modelIn(stored);
    if (before && basedOn !== null) assertUnchanged(before, basedOn);
    const parsed = withStoredSource(given, before);
    const timeZone = spreadsheet.getSpreadsheetTimeZone();
    const tab = ownTabs(spreadsheet, ['log']).log;
    if (!tab) assertNoOtherLog(spreadsheet);
    const log = readLog(tab, dayReader(timeZone));
    const at = nowIn(timeZone);
    const lines = newModelLines(log.lines, {
      stamp: { at, by: who(), model: parsed.hash },
      day: dayOf(at),
      note,
      parsed,
      before: before?.model ?? null,
      answers,
    });
    const sheet = tab ?? ensureTab(spreadsheet, LOG_TAB);
    writeTogether([modelWrite(spreadsheet, parsed, stored), appendLines(sheet, log, lines)]);
    return { hash: parsed.hash };
  });
}

/** null: a person damaged it, so there is nothing to go by. */
function modelIn(text: string): ParsedModel | null {
  const parsed = parseModel(text);
  return 'hash' in parsed ? parsed : null;
}

/** Another tab or person may have saved since this editor read the model; the first scoring only adds its source. */
function assertUnchanged({ hash, document }: ParsedModel, basedOn: string): void {
  const { segmentBy: _, ...rest } = document;
  if (hash === basedOn || sameOrNull(rest)?.hash === basedOn) return;
  throw new Error(
    'The model was changed elsewhere since you opened it. Refresh to see that version, then make your change again',
  );
}

/** An editor that read the model before the first scoring does not know the source: it stays. */
function withStoredSource(given: ParsedModel, before: ParsedModel | null): ParsedModel {
  const segmentBy = before?.document.segmentBy;
  if (given.document.segmentBy || !segmentBy) return given;
  return sameOrNull({ ...given.document, segmentBy }) ?? given;
}

function sameOrNull(document: ModelDocument): ParsedModel | null {
  const parsed = parseDocument(document);
  return 'hash' in parsed ? parsed : null;
}
