// What a failed run leaves of the scored columns: what stood there, and no mark of a new one.
import type { Cell } from '../core/exact/cell.ts';
import { columnLetter } from '../core/read/values.ts';
import type { SheetSnapshot } from './account-sheet.ts';
import { setInBlocks } from './blocks.ts';
import { type Block, firstRow, type Target } from './column-blocks.ts';
import { cellText } from './looks.ts';
import { markedColumns, unmarkColumns } from './own-columns.ts';
import { attempt } from './write-together.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export function restoreColumns({ sheet, values }: SheetSnapshot, headerRow: number, blocks: readonly Block[]): void {
  for (const block of blocks) {
    attempt(() => {
      const start = firstRow(headerRow, block);
      const [row, column] = [start + 1, block[0].column + 1];
      const old = values.slice(start).map((each) => block.map((target): Cell => cellText(each[target.column] ?? '')));
      if (block[0].hasHeader) setInBlocks(sheet, row, column, old);
      else
        sheet
          .getRange(row, column, values.length - start, block.length)
          .clear()
          .setNote('');
    });
  }
  unmarkNew(sheet, blocks.flat(), false);
}

/** The columns are a person's again; a text format would make text of the numbers that they type there. */
export function unmarkNew(sheet: Sheet, targets: readonly Target[], isFormatted = true): void {
  const added = targets.filter(({ isNew }) => isNew);
  if (added.length === 0) return;
  if (isFormatted) {
    const letters = markedColumns(sheet).filter(({ id }) => added.some((target) => target.id === id));
    const names = letters.map(({ column }) => `${columnLetter(column)}:${columnLetter(column)}`);
    if (names.length > 0) attempt(() => sheet.getRangeList(names).setNumberFormat('General'));
  }
  attempt(() =>
    unmarkColumns(
      sheet,
      added.map(({ id }) => id),
    ),
  );
}
