// What of a write is news for formulas: the cells that say another thing than before, in runs down a column. A run goes
// on over a few cells that say the same: many small writes take longer than few larger ones.
import type { Area } from './area.ts';
import type { Cell } from './cell.ts';
import { isDate } from './display.ts';
import type { Sheet } from './sheet.ts';

const LONGEST_GAP = 50;

export function changedAreas(sheet: Sheet, row: number, column: number, cells: (Cell | undefined)[][]): Area[] {
  const areas: Area[] = [];
  const width = cells[0]?.length ?? 0;
  for (let j = 0; j < width; j += 1) {
    let run: Area | undefined;
    for (let i = 0; i < cells.length; i += 1) {
      if (saysSame(sheet.cell(row + i, column + j), cells[i]?.[j])) continue;
      if (run && row + i - (run.row + run.rows) < LONGEST_GAP) run.rows = row + i - run.row + 1;
      else {
        run = { sheetId: sheet.id, row: row + i, column: column + j, rows: 1, columns: 1 };
        areas.push(run);
      }
    }
  }
  return areas;
}

function saysSame(old: Cell | undefined, next: Cell | undefined): boolean {
  return (
    (old?.value ?? null) === (next?.value ?? null) &&
    old?.formula === next?.formula &&
    old?.result === next?.result &&
    old?.isStale === next?.isStale &&
    (old?.format === next?.format || isDate(old?.format) === isDate(next?.format))
  );
}
