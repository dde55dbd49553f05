// Which results of a file's formulas no longer hold, because a cell that they were made from has changed.
import { type Area, overlaps } from './area.ts';
import { isSettled } from './cell.ts';
import { type Corner, pieces, sheetNameOf } from './formula-text.ts';
import type { Sheet } from './sheet.ts';
import type { Workbook } from './workbook.ts';

interface Settled {
  sheet: Sheet;
  row: number;
  column: number;
  reads: Area[];
}

const LAST = Number.MAX_SAFE_INTEGER;

export class FileResults {
  #settled: Settled[] | undefined;

  /** After rows or columns went elsewhere; who reads what is looked up anew when a cell changes, if there is any. */
  forget(): void {
    if (!this.#isKnownEmpty()) this.#settled = undefined;
  }

  clone(): FileResults {
    const copy = new FileResults();
    if (this.#isKnownEmpty()) copy.#settled = [];
    return copy;
  }

  /** Only reading a file brings results. */
  #isKnownEmpty(): boolean {
    return this.#settled?.length === 0;
  }

  /** Marks the results that depend on the areas, however indirectly; whether there were any. */
  unsettle(workbook: Workbook, changed: Area[]): boolean {
    this.#settled ??= workbook.sheets.flatMap((sheet) => settledOf(workbook, sheet));
    let areas = changed;
    let isAny = false;
    while (areas.length > 0 && this.#settled.length > 0) {
      const stale: Settled[] = this.#settled.filter(({ reads }) =>
        reads.some((read) => areas.some((area) => overlaps(read, area))),
      );
      const gone = new Set(stale);
      if (stale.length > 0) this.#settled = this.#settled.filter((item) => !gone.has(item));
      for (const { sheet, row, column } of stale) {
        const cell = sheet.cell(row, column);
        if (cell) sheet.put(row, column, { ...cell, isStale: true });
      }
      isAny ||= stale.length > 0;
      areas = columnsOf(stale);
    }
    return isAny;
  }
}

function settledOf(workbook: Workbook, sheet: Sheet): Settled[] {
  const found: Settled[] = [];
  for (const [i, line] of sheet.rows.entries()) {
    for (const [j, cell] of line.entries()) {
      if (cell?.formula === undefined || !isSettled(cell)) continue;
      found.push({ sheet, row: i + 1, column: j + 1, reads: readsOf(workbook, sheet, cell.formula) });
    }
  }
  return found;
}

function readsOf(workbook: Workbook, home: Sheet, formula: string): Area[] {
  return pieces(formula).flatMap((piece): Area[] => {
    if ('text' in piece) {
      const named = /^[A-Za-z_]/.test(piece.text) ? workbook.names.get(piece.text) : undefined;
      return named ? [named] : [];
    }
    const { sheet, from, to = from } = piece.reference;
    const found = sheet === '' ? home : workbook.sheetNamed(sheetNameOf(sheet));
    return found ? [{ sheetId: found.id, ...extent(from, to) }] : [];
  });
}

function extent(from: Corner, to: Corner): Omit<Area, 'sheetId'> {
  const [row, column] = [from.row ?? 1, from.column ?? 1];
  return { row, column, rows: (to.row ?? LAST) - row + 1, columns: (to.column ?? LAST) - column + 1 };
}

/** Neighbours of a column as one area, so that a column of formulas counts as one. */
function columnsOf(stale: Settled[]): Area[] {
  const areas: Area[] = [];
  const open = new Map<string, Area>();
  for (const { sheet, row, column } of stale) {
    const key = `${sheet.id}!${column}`;
    const last = open.get(key);
    if (last && last.row + last.rows === row) last.rows += 1;
    else {
      const area = { sheetId: sheet.id, row, column, rows: 1, columns: 1 };
      open.set(key, area);
      areas.push(area);
    }
  }
  return areas;
}
