// A sheet that is not there yet: cells of an import or a function that are still being fetched (S78).

import { type Cell, isErrorCell } from '../exact/cell.ts';
import { address, columnLetter } from './address.ts';
import type { Header } from './header.ts';
import { cellAt, type Values } from './values.ts';

/** As Sheets says it in the languages of its users. */
const LOADING =
  /^\s*(loading|wird geladen|chargement|cargando|carregando|caricamento|laden|読み込んでいます)\s*(\.{3}|…)\s*$/i;
const LONGEST = 40;
/** More of a column than this: what can be read of it would pass for the whole. */
const MOST = 0.5;

/** A sentence on what is still loading; null: nothing is. */
export function stillLoading(values: Values, { row: headerRow, columnOf, proposals }: Header): string | null {
  const key = columnOf.id ?? columnOf.domain ?? columnOf.name;
  const mapped = proposals.filter(({ field }) => field !== null && field !== undefined).map(({ column }) => column);
  for (const column of key === undefined ? mapped : [key, ...mapped]) {
    const found = waiting(values, headerRow, column);
    const [first] = found.rows;
    if (first === undefined) continue;
    const text = String(cellAt(values, first, column)).trim();
    if (column === key) return sentence(`${address(first, column)} says "${text}"`);
    if (found.rows.length > MOST * found.filled) {
      const count = `${found.rows.length} of ${found.filled} cells`;
      return sentence(
        `${count} of "${cellAt(values, headerRow, column)}" (column ${columnLetter(column)}) say "${text}" or the like`,
      );
    }
  }
  return null;
}

function sentence(what: string): string {
  return `The sheet is still loading: ${what}. Nothing was written: wait until it is there, or put right what the cells say, then try again`;
}

function waiting(values: Values, headerRow: number, column: number): { rows: number[]; filled: number } {
  const rows: number[] = [];
  let filled = 0;
  for (let row = headerRow + 1; row < values.length; row++) {
    const cell = cellAt(values, row, column);
    if (cell === '') continue;
    filled++;
    if (isWaiting(cell)) rows.push(row);
  }
  return { rows, filled };
}

/** `#N/A` too: an import that is not there yet says so. */
function isWaiting(cell: Cell): boolean {
  if (typeof cell !== 'string' || cell.length > LONGEST) return false;
  return LOADING.test(cell) || isErrorCell(cell) || cell.trim().toUpperCase() === '#N/A';
}
