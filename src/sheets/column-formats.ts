// Number formats of our columns: one for the whole column, and of their own for the few scores near a cut.
import type { Cell } from '../core/exact/cell.ts';
import { columnLetter } from '../core/read/values.ts';
import type { Target } from './column-blocks.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A column with more cells of their own looks the same all over: it is not worth the calls. */
const MOST_OWN = 300;

/** Of new columns, and of those with cells of their own: else the column has its format already. */
export function setColumnFormats(sheet: Sheet, firstRow: number, targets: readonly Target[]): void {
  const columns = new Map<string, string[]>();
  const cells = new Map<string, string[]>();
  for (const { column, hasHeader, update } of targets) {
    const rows = rowsByFormat(update);
    const [main = '@', ...others] = [...rows.keys()].sort(
      (a, b) => (rows.get(b)?.length ?? 0) - (rows.get(a)?.length ?? 0),
    );
    const isPlain =
      others.length === 0 || others.reduce((sum, each) => sum + (rows.get(each)?.length ?? 0), 0) > MOST_OWN;
    if (hasHeader && isPlain) continue;
    const letter = columnLetter(column);
    add(columns, main, `${letter}${firstRow}:${letter}${firstRow + Math.max(update.cells.length, 1) - 1}`);
    if (isPlain) continue;
    for (const format of others)
      for (const row of rows.get(format) ?? []) add(cells, format, `${letter}${firstRow + row}`);
  }
  inTypedColumnsToo(() => {
    for (const list of [columns, cells]) {
      for (const [format, names] of list) sheet.getRangeList(names).setNumberFormat(format);
    }
    // Of a typed column the refusal comes only now.
    if (columns.size > 0) SpreadsheetApp.flush();
  });
}

function rowsByFormat({
  cells,
  formats,
}: {
  cells: readonly Cell[];
  formats: readonly string[];
}): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  cells.forEach((cell, row) => {
    if (cell !== '') add(rows, formats[row] as string, row);
  });
  return rows;
}

function add<T>(lists: Map<string, T[]>, format: string, item: T): void {
  const list = lists.get(format);
  if (list) list.push(item);
  else lists.set(format, [item]);
}

/** A column of a typed table has its own format and takes no other: values are written all the same. */
function inTypedColumnsToo(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!/typed column/i.test(String(error))) throw error;
  }
}
