// Where the scored columns and the amounts stand in the sheet with the accounts, for formulas that count them.
import { columnLetter } from '../../read/address.ts';
import { State } from '../../read/column.ts';
import { roundToCents } from '../../read/number.ts';
import { cellAt } from '../../read/values.ts';
import type { ScoredSheet, Snapshot } from '../../systems/score-sheet.ts';
import { scoredColumns } from '../scored-columns.ts';
import { cellOf } from '../scoring-update.ts';

export interface Place {
  readonly sheetName: string;
  /** Sheet rows (1-based) below the header. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Letters by the id of the scored column. */
  readonly columns: Readonly<Record<string, string>>;
  /** Letter of the ARR column; null when SUMIFS would not see the amounts that were scored. */
  readonly arr: string | null;
  /** Accounts whose segment in the sheet is not the one that the model gives now. */
  readonly stale: number;
}

/** null: the accounts have not been scored into the sheet. */
export function placeOf(snapshot: Snapshot, sheet: ScoredSheet): Place | null {
  const { ownColumns, values, sheetName } = snapshot;
  const columns: Record<string, string> = {};
  let stale = 0;
  for (const column of scoredColumns(sheet)) {
    const at = ownColumns[column.id];
    if (at === undefined || !column.isOn) continue;
    columns[column.id] = columnLetter(at);
    if (column.id !== 'segment') continue;
    const { isActive, rows } = sheet.accounts;
    rows.forEach((row, i) => {
      if (cellAt(values, row, at) !== cellOf(column, i, isActive)) stale++;
    });
  }
  if (columns.status === undefined && columns.arrTier === undefined) return null;
  const arr = sheet.header.columnOf.arr;
  return {
    sheetName,
    firstRow: sheet.header.row + 2,
    lastRow: values.length,
    columns,
    arr: arr !== undefined && isSummable(snapshot, sheet, arr) ? columnLetter(arr) : null,
    stale,
  };
}

/** Every amount is a number cell, and no number stands where an account has no readable amount. */
function isSummable({ values }: Snapshot, { accounts }: ScoredSheet, column: number): boolean {
  const { arr } = accounts.columns;
  return accounts.rows.every((row, i) => {
    const cell = cellAt(values, row, column);
    if (arr?.state[i] !== State.number) return typeof cell !== 'number';
    return typeof cell === 'number' && cell === arr.value[i] && cell === roundToCents(cell);
  });
}
