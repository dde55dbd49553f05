// The kickoff: made once, and never written again, because what stands on it is what people answered.
import { adviceOf } from '../core/checks/approach.ts';
import { checkedOf } from '../core/checks/check.ts';
import type { ModelDocument } from '../core/model/model.ts';
import type { Done, Kickoff, PlanRequest } from '../core/panel/calls.ts';
import { kickoffGrid } from '../core/tabs/kickoff.ts';
import { kickoffAnswers, kickoffRows } from '../core/tabs/kickoff-answers.ts';
import { cellsOf } from './cells.ts';
import { dayReader } from './days.ts';
import { withDocumentLock } from './lock.ts';
import { parsedOrThrow, readModel } from './model-cell.ts';
import { scoredNow } from './modelling.ts';
import { ensureTab, markTab, type NewTab, ownTabs } from './own-tabs.ts';
import { writeStamped } from './write-grid.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export const KICKOFF_TAB: NewTab = { kind: 'kickoff', name: 'Tierwise kickoff' };

export function makeKickoff(): Done {
  return withDocumentLock(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const alike = ownTab(spreadsheet) ? undefined : lookalike(spreadsheet);
    if (alike) markTab(alike, KICKOFF_TAB.kind);
    const sheet = alike ?? ensureTab(spreadsheet, KICKOFF_TAB);
    const place = `The kickoff is the tab "${sheet.getName()}"`;
    if (sheet.getLastRow() > 0) {
      const { answered, questions } = kickoffAnswers(rowsOf(spreadsheet, sheet), {}, '');
      return { message: `${place}: ${answered} of ${questions} questions are answered. Nothing was written` };
    }
    writeStamped([{ sheet, grid: kickoffGrid(), stamp: '' }], () => undefined);
    return { message: `${place}: its answers are yours, and nothing writes over them` };
  });
}

function ownTab(spreadsheet: Spreadsheet): Sheet | undefined {
  return ownTabs(spreadsheet, [KICKOFF_TAB.kind]).kickoff;
}

/** Marks are lost in an xlsx that comes back: then the one of this name that looks like it. */
function lookalike(spreadsheet: Spreadsheet): Sheet | undefined {
  const named = spreadsheet.getSheets().find((sheet) => sheet.getName() === KICKOFF_TAB.name);
  return named && kickoffRows(named.getDataRange().getDisplayValues()) ? named : undefined;
}

/** @throws a sentence about a tab on which nothing can be found */
function rowsOf(spreadsheet: Spreadsheet, sheet: Sheet) {
  const toDay = dayReader(spreadsheet.getSpreadsheetTimeZone());
  const rows = kickoffRows(cellsOf(sheet.getDataRange().getValues(), toDay));
  if (rows) return rows;
  throw new Error(
    `"${sheet.getName()}" has no row with the headers No. and Answer: bring it back from File > Version history, or delete the tab and make the kickoff again`,
  );
}

export function readKickoff(request: PlanRequest): Kickoff {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = ownTab(spreadsheet) ?? lookalike(spreadsheet);
  if (!sheet) throw new Error('There is no kickoff to read: press Make a kickoff first, and answer what you can');
  const { text } = request;
  const { document } = text === undefined ? readModel(spreadsheet) : parsedOrThrow(text, '');
  const answers = kickoffAnswers(rowsOf(spreadsheet, sheet), document, spreadsheet.getSpreadsheetLocale());
  return { ...answers, sheetName: sheet.getName(), advice: adviceWith({ ...document, ...answers.change }, request) };
}

/** null: a kickoff may come before there are accounts, and what hinders scoring is said where they are scored. */
function adviceWith(document: ModelDocument, request: PlanRequest): Kickoff['advice'] {
  try {
    const { model, accounts, scores } = scoredNow({ ...request, text: JSON.stringify(document) }).scored;
    const { matrix, vote, effort, assumed } = adviceOf(checkedOf(model, accounts, scores));
    return { matrix, vote, effort, assumed };
  } catch {
    return null;
  }
}
