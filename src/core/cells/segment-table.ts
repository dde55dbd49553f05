import { type Cell, cleanText } from '../exact/cell.ts';
import { parseModel } from '../model/parse-model.ts';
import { parseDate } from '../read/date.ts';
import { scoreSheet } from '../systems/score-sheet.ts';
import { scoredColumns } from '../tabs/scored-columns.ts';
import { cellOf } from '../tabs/scoring-update.ts';
import { type Argument, gridOf, isBlank, isRange, scalarOf, shown } from './arguments.ts';

/**
 * The scored table of accounts with their header, the same columns that scoring writes: as many rows as the range,
 * the headers in its header row.
 * @param locale the spreadsheet's locale, which settles how numbers and dates written as text are read
 */
export function segmentTable(accounts: Argument, model: Argument, asOf: Argument, locale: string): Cell[][] {
  const { snapshot, parsed, day } = readScored(accounts, model, asOf, locale);
  const sheet = scoreSheet(snapshot, parsed.model, day);
  const columns = scoredColumns(sheet).filter(({ isOn }) => isOn);
  const table = snapshot.values.map(() => columns.map((): Cell => ''));
  table[sheet.header.row] = columns.map(({ header }) => header);
  sheet.accounts.rows.forEach((row, i) => {
    table[row] = columns.map((column) => cellOf(column, i, sheet.accounts.isActive));
  });
  return table;
}

/** The arguments of a function over a table of accounts. */
export function readScored(accounts: Argument, model: Argument, asOf: Argument, locale: string) {
  if (!isRange(accounts)) throw new Error('accounts_with_header is a single cell, must be a range with its header row');
  const parsed = parseModel(String(scalarOf(model ?? '', 'model')));
  if ('problems' in parsed) throw new Error(`model: ${parsed.problems.join('; ')}`);
  const snapshot = { sheetName: 'accounts_with_header', values: gridOf(accounts), ownColumns: {}, locale };
  return { snapshot, parsed, day: readAsOf(asOf) };
}

function readAsOf(argument: Argument): number {
  const cell = isBlank(argument) ? '' : scalarOf(argument, 'as_of');
  const day = typeof cell === 'string' ? parseDate(cleanText(cell), null) : null;
  if (day !== null) return day;
  const found = cell === '' ? 'missing' : shown(cell);
  throw new Error(`as_of is ${found}, must be a date such as 2026-06-30 or a cell with a fixed date`);
}
