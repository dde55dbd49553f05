// Key cells merged over several rows: Google gives their text to the first row alone, and a person sees it beside all.
import type { Cell } from '../core/exact/cell.ts';
import type { Model } from '../core/model/model.ts';
import { accountsFrom } from '../core/read/accounts.ts';
import type { Header } from '../core/read/header.ts';
import { cellAt } from '../core/read/values.ts';
import type { ReadSheet } from '../core/systems/score-sheet.ts';
import type { SheetSnapshot } from './account-sheet.ts';

interface Merge {
  readonly place: string;
  /** 0-based. */
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** Rows below the first of a merged key have its key. Merges are asked for only where a key is blank. */
export function withMergedKeys(sheet: ReadSheet, snapshot: SheetSnapshot, model: Model): ReadSheet {
  const { header } = sheet;
  const { values, locale, area } = snapshot;
  const { id, domain, name } = header.columnOf;
  const keys = [id, domain, name].filter((column) => column !== undefined);
  const isBlank = (row: number) => keys.some((column) => cellAt(values, row, column) === '');
  if (!header.rows.some(isBlank)) return sheet;
  const merges = area
    .getMergedRanges()
    .flatMap((range) => mergeAt(range.getA1Notation()))
    .filter(({ column, first, last }) => keys.includes(column) && first > header.row && last > first)
    .sort((a, b) => a.first - b.first || a.column - b.column);
  if (merges.length === 0) return sheet;
  const accounts = accountsFrom(filledDown(values, header, merges), header, model, locale);
  return { ...sheet, accounts, said: [...(sheet.said ?? []), mergedSentence(merges, model)] };
}

/** Asking a range for its four sides would be four calls each. */
function mergeAt(place: string): Merge[] {
  const [, letters = '', first, last] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(place) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - BEFORE_A, 0) - 1;
  return letters ? [{ place, column, first: Number(first) - 1, last: Number(last) - 1 }] : [];
}

const LETTERS = 26;
const BEFORE_A = 64;

function filledDown(values: SheetSnapshot['values'], header: Header, merges: readonly Merge[]): (readonly Cell[])[] {
  const filled = values.map((row) => row);
  const isAccount = new Set(header.rows);
  for (const { column, first, last } of merges) {
    for (let row = first + 1; row <= last; row++) {
      if (!isAccount.has(row)) continue;
      const cells = [...(filled[row] ?? [])];
      cells[column] = cellAt(values, first, column);
      filled[row] = cells;
    }
  }
  return filled;
}

const LISTED = 5;

function mergedSentence(merges: readonly Merge[], { multiProduct }: Model): string {
  const places = merges.slice(0, LISTED).map(({ place }) => place);
  const more = merges.length > LISTED ? [`${merges.length - LISTED} more`] : [];
  const [last, ...others] = [...places, ...more].reverse();
  const listed = others.length > 0 ? `${others.reverse().join(', ')} and ${last}` : last;
  const as = multiProduct ? 'as its products' : 'as its duplicates';
  return `Cells that say which account a row is are merged (${listed}): every row of them belongs to the account in the first one, ${as}`;
}
