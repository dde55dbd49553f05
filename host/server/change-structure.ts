import type { Area } from '../workbook/area.ts';
import { sortRows } from '../workbook/sort-rows.ts';
import { insert, move, remove } from '../workbook/structure.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { StructureChange, TabChange } from './protocol.ts';

/** What a person does to rows, columns and tabs with the menus of the page. */
export function changeStructure(workbook: Workbook, sheetId: number, change: StructureChange): void {
  if (change.kind === 'sort') {
    sortBelowHeader(workbook, sheetId, change.column, change.ascending);
  } else if (change.kind === 'resize-column') {
    workbook.sheet(sheetId).columnWidths.set(change.column, change.width);
    workbook.changed(false);
  } else if (change.kind === 'move-column') {
    const before = change.to > change.from ? change.to + 1 : change.to;
    move(workbook, sheetId, 'column', change.from, 1, before);
  } else {
    const edit = change.kind.startsWith('insert') ? insert : remove;
    edit(workbook, sheetId, change.kind.endsWith('rows') ? 'row' : 'column', change.at, change.count);
  }
}

/** The id of the sheet that the page should show now. */
export function changeTab(workbook: Workbook, change: TabChange): number {
  if (change.kind === 'rename') {
    workbook.renameSheet(change.sheetId, change.name);
    return change.sheetId;
  }
  const sheet = workbook.addSheet(freeName(workbook));
  workbook.activate(sheet);
  return sheet.id;
}

/** Values go, formats and notes stay, as with the Delete key. */
export function clearCells(workbook: Workbook, { sheetId, row, column, rows, columns }: Area): void {
  const used = workbook.sheet(sheetId).used;
  const lastRow = Math.min(row + rows - 1, used.rows);
  const lastColumn = Math.min(column + columns - 1, used.columns);
  for (let at = row; at <= lastRow; at++) {
    for (let across = column; across <= lastColumn; across++) workbook.setInput(sheetId, at, across, '');
  }
}

/** Like "Sort sheet": frozen rows are the header and stay; without any, the first row is. */
function sortBelowHeader(workbook: Workbook, sheetId: number, column: number, ascending: boolean): void {
  const { frozenRows } = workbook.sheet(sheetId);
  sortRows(workbook, sheetId, { column, ascending, fromRow: Math.max(frozenRows, 1) + 1 });
}

function freeName(workbook: Workbook): string {
  let number = workbook.sheets.length + 1;
  while (workbook.sheetNamed(`Sheet${number}`)) number++;
  return `Sheet${number}`;
}
