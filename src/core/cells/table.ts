// Functions over a whole table of accounts: what scoring writes, and why one account has its tier.
import { type Cell, cleanText } from '../exact/cell.ts';
import { explain } from '../explain/explain.ts';
import { explainLines, systemLines } from '../explain/in-words.ts';
import { FIELDS } from '../model/fields.ts';
import type { Model } from '../model/model.ts';
import { parseModel } from '../model/parse-model.ts';
import type { Accounts } from '../read/accounts.ts';
import { textAt } from '../read/column.ts';
import { textIn } from '../read/values.ts';
import { findSheetColumns, type Snapshot, scoreSheet } from '../systems/score-sheet.ts';
import { cellOf, scoredColumns } from '../tabs/scored-columns.ts';
import {
  type Argument,
  type CellHost,
  type Grid,
  gridOf,
  isBlank,
  isRange,
  neededAsOf,
  scalarOf,
  shown,
  withoutSerial,
} from './arguments.ts';

/**
 * The scored table of accounts with their header, the same columns that scoring writes: as many rows as the range,
 * the headers in its header row.
 */
export function segmentTable([accounts, model, asOf]: readonly Argument[], host: CellHost): Cell[][] {
  const { snapshot, parsed, day } = readScored(accounts, model, asOf, host);
  const sheet = scoreSheet(snapshot, parsed.model, day);
  const columns = scoredColumns(sheet).filter(({ isOn, isFormer }) => isOn && !isFormer);
  const table = snapshot.values.map(() => columns.map((): Cell => ''));
  table[sheet.header.row] = columns.map(({ header }) => header);
  sheet.accounts.rows.forEach((row, i) => {
    table[row] = columns.map((column) => cellOf(column, i, sheet.accounts.isActive));
  });
  return table;
}

function readScored(accounts: Argument, model: Argument, asOf: Argument, host: CellHost) {
  if (!isRange(accounts)) throw new Error('accounts_with_header is a single cell, must be a range with its header row');
  const parsed = parseModel(String(scalarOf(model ?? '', 'model')), true);
  if ('problems' in parsed) throw new Error(`model: ${parsed.problems.join('; ')}`);
  const day = neededAsOf(asOf);
  const given = {
    sheetName: 'accounts_with_header',
    values: gridOf(accounts),
    ownColumns: {},
    locale: host.locale(),
  };
  return { snapshot: { ...given, values: withoutSerials(given, parsed.model) }, parsed, day };
}

/** Under the header of a date a serial number of the sheet is a day. */
function withoutSerials(given: Snapshot, model: Model): Grid {
  const { row, proposals } = findSheetColumns(given, model);
  const dated = proposals.flatMap(({ field, column }) => (field && FIELDS[field].kind === 'date' ? column : []));
  return given.values.map((cells, i) =>
    i > row ? cells.map((cell, k) => (dated.includes(k) ? withoutSerial(cell) : cell)) : cells,
  );
}

/** Why one account has its tier, in three columns. */
export function segmentExplain([accounts, rowOrKey, model, asOf]: readonly Argument[], host: CellHost): Cell[][] {
  if (isBlank(rowOrKey)) throw new Error('row_or_key is missing, must be an id, a name or a row of the range');
  const { snapshot, parsed, day } = readScored(accounts, model, asOf, host);
  const sheet = scoreSheet(snapshot, parsed.model, day);
  const i = accountAt(sheet.accounts, scalarOf(rowOrKey, 'row_or_key'));
  const row = sheet.accounts.rows[i] as number;
  const told = explain(sheet, i, (field) => {
    const column = sheet.header.columnOf[field];
    return column === undefined ? '' : textIn(snapshot.values, row, column);
  });
  return [...explainLines(told, parsed.model), ...systemLines(sheet, i)].map((line) => [...line]);
}

/** By an account's id, name or domain, else by the row of the range with the header row counted. */
function accountAt({ columns, rows }: Accounts, key: Cell): number {
  const wanted = cleanText(key).toLowerCase();
  for (const column of [columns.id, columns.domain, columns.name]) {
    const found = rows.map((_, i) => i).filter((i) => textAt(column, i).toLowerCase() === wanted);
    if (found.length > 1) {
      const places = found.map((i) => (rows[i] as number) + 1).join(', ');
      throw new Error(`row_or_key ${shown(key)} names the rows ${places} of the range: give one of these numbers`);
    }
    if (found.length === 1) return found[0] as number;
  }
  const i = rows.indexOf(Number(wanted) - 1);
  if (i >= 0) return i;
  throw new Error(`row_or_key is ${shown(key)}, must be an id, a name, a domain or the row of an account in the range`);
}
