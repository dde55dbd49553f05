// Functions for cells: values in, values out; core does the work.
import type { Argument } from '../core/cells/arguments.ts';
import { arrTier } from '../core/cells/arr-tier.ts';
import { compositeTier } from '../core/cells/composite-tier.ts';
import { healthSegments } from '../core/cells/health-segment.ts';
import { lifecycleStage } from '../core/cells/lifecycle-stage.ts';
import { priorityScore } from '../core/cells/priority-score.ts';
import { rfm } from '../core/cells/rfm.ts';
import { segmentExplain } from '../core/cells/segment-explain.ts';
import { segmentScore } from '../core/cells/segment-score.ts';
import { segmentTable } from '../core/cells/segment-table.ts';
import { usagePatterns } from '../core/cells/usage-pattern.ts';
import { valueQuadrant } from '../core/cells/value-quadrant.ts';
import { dayReader, isDate } from './days.ts';

type CellValue = Argument | Date | (Argument | Date)[][];

/** Dates become their whole day in the spreadsheet's time zone; the service is asked only when there is one. */
function withDays(argument: CellValue): Argument {
  if (isDate(argument)) return spreadsheetDays()(argument);
  if (!Array.isArray(argument) || !argument.some((row) => row.some(isDate))) return argument as Argument;
  const toDay = spreadsheetDays();
  return argument.map((row) => row.map((cell) => (isDate(cell) ? toDay(cell) : cell))) as Argument;
}

function spreadsheetDays(): (date: Date) => string {
  return dayReader(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone());
}

export const functions = {
  SEGMENT_SCORE: (firmographic: Argument, behavioral: Argument, value: Argument, weights: Argument) =>
    segmentScore(firmographic, behavioral, value, weights),

  COMPOSITE_TIER: (score: Argument, thresholds: Argument, labels: Argument) => compositeTier(score, thresholds, labels),

  ARR_TIER: (arr: Argument, preset_or_cuts: Argument) => arrTier(arr, preset_or_cuts),

  RFM: (recency: CellValue, frequency: Argument, monetary: Argument, as_of: CellValue, variant: Argument) =>
    rfm(withDays(recency), frequency, monetary, withDays(as_of), variant),

  LIFECYCLE_STAGE: (start: CellValue, as_of: CellValue, contract_end: CellValue, preset: Argument) =>
    lifecycleStage(withDays(start), withDays(as_of), withDays(contract_end), preset),

  HEALTH_SEGMENT: (health: Argument, nps: Argument, expanding: Argument) => healthSegments(health, nps, expanding),

  PRIORITY_SCORE: (
    arr: Argument,
    expansion: Argument,
    health: Argument,
    logo: Argument,
    reference: Argument,
    partnership: Argument,
  ) => priorityScore(arr, expansion, health, logo, reference, partnership),

  VALUE_QUADRANT: (arr: Argument, potential: Argument) => valueQuadrant(arr, potential),

  USAGE_PATTERN: (adoption: Argument, active_days_per_week: Argument, last_login: CellValue, as_of: CellValue) =>
    usagePatterns(adoption, active_days_per_week, withDays(last_login), withDays(as_of)),

  SEGMENT_TABLE: (accounts_with_header: CellValue, model: Argument, as_of: CellValue) =>
    segmentTable(
      withDays(accounts_with_header),
      model,
      withDays(as_of),
      SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale(),
    ),

  SEGMENT_EXPLAIN: (accounts_with_header: CellValue, row_or_key: Argument, model: Argument, as_of: CellValue) =>
    segmentExplain(
      withDays(accounts_with_header),
      row_or_key,
      model,
      withDays(as_of),
      SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale(),
    ),
};
