// The first half of every job: snapshot, model, scores. Nothing is written here.
import { parseIsoDay } from '../core/input/calendar.ts';
import type { PlanRequest } from '../core/job/calls.ts';
import { type ScoredSheet, scoreSheet } from '../core/job/score-sheet.ts';
import type { ParsedModel } from '../core/model/parse-model.ts';
import { type SheetSnapshot, takeSnapshot } from './account-sheet.ts';
import { todayIn } from './days.ts';
import { modelText, parsedModel, parsedOrThrow } from './model-cell.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface ActiveScores {
  readonly snapshot: SheetSnapshot;
  readonly parsed: ParsedModel;
  /** false: no model is stored yet, the default preset was used. */
  readonly isStored: boolean;
  readonly scored: ScoredSheet;
}

export function scoreActive(spreadsheet: Spreadsheet, { asOf, sheetId, text }: PlanRequest): ActiveScores {
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const day = readAsOf(asOf ?? todayIn(timeZone));
  const stored = text === undefined ? modelText(spreadsheet) : null;
  const parsed = stored === null ? parsedOrThrow(text ?? '', '') : parsedModel(stored);
  const snapshot = takeSnapshot(spreadsheet, timeZone, sheetId);
  return { snapshot, parsed, isStored: stored !== '', scored: scoreSheet(snapshot, parsed.model, day) };
}

function readAsOf(text: string): number {
  const day = parseIsoDay(text);
  if (day === null) throw new Error(`The as-of date "${text}" is not a date: write it as 2026-06-30`);
  return day;
}
