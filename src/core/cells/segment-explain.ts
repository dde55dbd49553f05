import { type Cell, cleanText } from '../exact/cell.ts';
import { explain } from '../explain/explain.ts';
import { explainLines } from '../explain/explain-lines.ts';
import { systemLines } from '../explain/system-lines.ts';
import type { Accounts } from '../read/accounts.ts';
import { textAt } from '../read/column.ts';
import { textIn } from '../read/values.ts';
import { scoreSheet } from '../systems/score-sheet.ts';
import { type Argument, isBlank, scalarOf, shown } from './arguments.ts';
import { readScored } from './segment-table.ts';

/**
 * Why one account has its tier, in three columns.
 * @param rowOrKey an account's id, name or domain, else the row of the range with the header row counted
 */
export function segmentExplain(
  accounts: Argument,
  rowOrKey: Argument,
  model: Argument,
  asOf: Argument,
  locale: string,
): Cell[][] {
  if (isBlank(rowOrKey)) throw new Error('row_or_key is missing, must be an id, a name or a row of the range');
  const { snapshot, parsed, day } = readScored(accounts, model, asOf, locale);
  const sheet = scoreSheet(snapshot, parsed.model, day);
  const i = accountAt(sheet.accounts, scalarOf(rowOrKey, 'row_or_key'));
  const row = sheet.accounts.rows[i] as number;
  const told = explain(sheet, i, (field) => {
    const column = sheet.header.columnOf[field];
    return column === undefined ? '' : textIn(snapshot.values, row, column);
  });
  return [...explainLines(told, parsed.model), ...systemLines(sheet, i)].map((line) => [...line]);
}

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
