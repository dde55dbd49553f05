// Functions for cells: values in, values out; core does the work.
import type { Argument, Result } from '../core/cells/arguments.ts';
import { cellFunctions } from '../core/cells/functions.ts';
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

const host = { locale: () => SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale() };

export const functions: Readonly<Record<string, (...args: CellValue[]) => Result>> = Object.fromEntries(
  cellFunctions().map((each) => [each.name, (...args: CellValue[]) => each.call(args.map(withDays), host)]),
);
