// The model lives as JSON in one named cell of the model tab: undo, history and copies of the file come free.

import { type ParsedModel, parseModel } from '../core/model/parse-model.ts';
import { MODEL_CELL, modelGrid } from '../core/tabs/model-grid.ts';
import { ensureTab } from './own-tabs.ts';
import { writeGrid } from './write-grid.ts';
import type { Write } from './write-together.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const RANGE_NAME = 'TIERWISE_MODEL';
export const MODEL_TAB = { kind: 'model', name: 'Tierwise model' } as const;

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

export function writeModel(
  spreadsheet: Spreadsheet,
  parsed: ParsedModel,
  sheet = ensureTab(spreadsheet, MODEL_TAB),
): void {
  writeGrid(sheet, modelGrid(parsed));
  spreadsheet.setNamedRange(RANGE_NAME, sheet.getRange(MODEL_CELL.row + 1, MODEL_CELL.column + 1));
}

/** @param stored text of the model cell before */
export function modelWrite(spreadsheet: Spreadsheet, parsed: ParsedModel, stored: string): Write {
  return {
    write: () => writeModel(spreadsheet, parsed),
    takeBack: () => {
      const before = parseModel(stored);
      if (stored === '') spreadsheet.removeNamedRange(RANGE_NAME);
      else if ('hash' in before) writeModel(spreadsheet, before);
    },
  };
}
