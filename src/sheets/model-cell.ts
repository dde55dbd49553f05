// The model lives as JSON in one named cell of the model tab: undo, history and copies of the file come free.
import type { SaveRequest } from '../core/job/calls.ts';
import { LONGEST_MODEL, MODEL_CELL, modelGrid } from '../core/job/model-grid.ts';
import { type ParsedModel, parseModel, sealDocument } from '../core/model/parse-model.ts';
import { withDocumentLock } from './lock.ts';
import { ensureTab } from './own-tabs.ts';
import { writeGrid } from './write-grid.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const RANGE_NAME = 'TIERWISE_MODEL';
const TAB = { kind: 'model', name: 'Tierwise model' } as const;

/** The stored model, or the default preset where none is stored. @throws its problems in words */
export function readModel(spreadsheet: Spreadsheet): ParsedModel {
  return parsedModel(modelText(spreadsheet));
}

/** @throws the problems of the stored text, with the cell they are in */
export function parsedModel(stored: string): ParsedModel {
  return parsedOrThrow(stored, `The model in the cell ${RANGE_NAME} cannot be used. `);
}

export function modelText(spreadsheet: Spreadsheet): string {
  const range = spreadsheet.getRangeByName(RANGE_NAME);
  return range ? String(range.getValue()) : '';
}

/** @throws its problems in words */
export function parsedOrThrow(text: string, opening: string): ParsedModel {
  const parsed = parseModel(text);
  if ('problems' in parsed) throw new Error(opening + parsed.problems.join('. '));
  return parsed;
}

export function saveModel({ text, basedOn }: SaveRequest): { hash: string } {
  const parsed = parsedOrThrow(text, '');
  if (sealDocument(parsed.document).length > LONGEST_MODEL) {
    throw new Error(
      `The model is longer than ${LONGEST_MODEL} characters, more than a cell holds: shorten notes or synonyms`,
    );
  }
  return withDocumentLock(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    if (basedOn !== null) assertUnchanged(spreadsheet, basedOn);
    writeModel(spreadsheet, parsed);
    return { hash: parsed.hash };
  });
}

/** Another tab or person may have saved since this editor read the model. */
function assertUnchanged(spreadsheet: Spreadsheet, basedOn: string): void {
  const stored = parseModel(modelText(spreadsheet));
  if ('hash' in stored && stored.hash !== basedOn) {
    throw new Error(
      'The model was changed elsewhere since you opened it. Refresh to see that version, then make your change again',
    );
  }
}

export function writeModel(spreadsheet: Spreadsheet, parsed: ParsedModel): void {
  const sheet = ensureTab(spreadsheet, TAB);
  writeGrid(sheet, modelGrid(parsed));
  spreadsheet.setNamedRange(RANGE_NAME, sheet.getRange(MODEL_CELL.row + 1, MODEL_CELL.column + 1));
}
