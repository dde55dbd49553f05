// The first half of every job: snapshot, model, scores. Nothing is written here.
import { parseIsoDay } from '../core/input/calendar.ts';
import type { PlanRequest } from '../core/job/calls.ts';
import { type ScoredSheet, scoreSheet } from '../core/job/score-sheet.ts';
import type { ParsedModel } from '../core/model/parse-model.ts';
import { accountSheet, type SheetSnapshot, takeSnapshot } from './account-sheet.ts';
import { todayIn } from './days.ts';
import { parsedOrThrow, readModel } from './model-cell.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface ActiveScores {
  readonly snapshot: SheetSnapshot;
  readonly parsed: ParsedModel;
  readonly scored: ScoredSheet;
}

export function scoreActive(spreadsheet: Spreadsheet, { asOf, sheetId, text }: PlanRequest): ActiveScores {
  const day = readAsOf(asOf ?? todayIn(spreadsheet.getSpreadsheetTimeZone()));
  const parsed = text === undefined ? readModel(spreadsheet) : parsedOrThrow(text, '');
  const snapshot = takeSnapshot(spreadsheet, accountSheet(spreadsheet, sheetId));
  return { snapshot, parsed, scored: scoreSheet(snapshot, parsed.model, day) };
}

function readAsOf(text: string): number {
  const day = parseIsoDay(text);
  if (day === null) throw new Error(`The as-of date "${text}" is not a date: write it as 2026-06-30`);
  return day;
}
