// Counts and sums as formulas over the scored columns, and where these stand in the sheet with the accounts: bounded
// ranges, `;` separators, no decimals, no array literals.

import { roundToCents } from '../../exact/numbers.ts';
import { State } from '../../read/column.ts';
import { cellAt, columnLetter } from '../../read/values.ts';
import type { ScoredSheet, Snapshot } from '../../systems/score-sheet.ts';
import { cellOf, scoredColumns } from '../scored-columns.ts';

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

/** `'Q2 ''26'!$AE$2:$AE$501` */
function range({ sheetName, firstRow, lastRow }: Place, letter: string): string {
  return `'${sheetName.replace(/'/g, "''")}'!$${letter}$${firstRow}:$${letter}$${lastRow}`;
}

/** A label that every engine reads as itself in a criterion; numbers, comparisons and wildcards are not. */
function isPlain(label: string): boolean {
  return /^[^"*?~<>=][^"*?~]*$/.test(label) && !Number.isFinite(Number(label));
}

function columnRange(place: Place | null, id: string): string | null {
  const letter = place?.columns[id];
  return place && letter !== undefined ? range(place, letter) : null;
}

/** Accounts with a label; null when the sheet cannot say. */
export function countOf(place: Place | null, id: string, label: string): string | null {
  const area = columnRange(place, id);
  return area && isPlain(label) ? `COUNTIF(${area};"${label}")` : null;
}

/** Accounts whose text matches, `?` standing for one character. Never made of a person's text. */
export function countLike(place: Place | null, id: string, pattern: string): string | null {
  const area = columnRange(place, id);
  return area && `COUNTIF(${area};"${pattern}")`;
}

/** Sum of a scored number. */
export function sumOf(place: Place | null, id: string): string | null {
  const area = columnRange(place, id);
  return area && `SUM(${area})`;
}

/** ARR of the accounts with a label, to the cent. */
export function arrOf(place: Place | null, id: string, label: string): string | null {
  const area = columnRange(place, id);
  if (!area || !place?.arr || !isPlain(label)) return null;
  return `ROUND(SUMIFS(${range(place, place.arr)};${area};"${label}");2)`;
}

/** ARR of every account that is not inactive. */
export function activeArr(place: Place | null): string | null {
  const status = columnRange(place, 'status');
  if (!status || !place?.arr) return null;
  return `ROUND(SUMIFS(${range(place, place.arr)};${status};"<>";${status};"<>Inactive");2)`;
}

/** The sum of expressions, null when one of them is not there. */
export function plus(expressions: readonly (string | null)[]): string | null {
  return expressions.length > 0 && expressions.every((expression) => expression !== null)
    ? expressions.join('+')
    : null;
}

/** How far numbers are from what they were, added up; each was a whole number. */
export function drift(pairs: readonly (readonly [expression: string | null, was: number])[]): string | null {
  return plus(pairs.map(([expression, was]) => expression && `ABS(${expression}-${was})`));
}

/** The ARR column as Sheets adds it; null where a cell would not be counted as it is scored. */
export function columnSum(place: Place | null): string | null {
  return place?.arr ? `SUM(${range(place, place.arr)})` : null;
}
