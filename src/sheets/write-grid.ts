// Writes a tab of ours in place: one write of values covers the old content, so the tab is never seen half-empty.
import type { GridRow, SheetGrid } from '../core/tabs/sheet-grid.ts';
import { updateCharts } from './charts.ts';
import { setColorRules } from './color-rules.ts';
import { layoutParts, stampOf, standingParts } from './layout-stamp.ts';
import { alignment, formatOf, gridValue, LOOKS, verdictLook } from './looks.ts';
import { roomFor } from './room.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const BLANK: GridRow = { kind: 'line', cells: [] };

/** Writes the values, and of the layout (looks, charts, rules) what changed since it was written last. */
export function writeGrid(sheet: Sheet, grid: SheetGrid): void {
  const old = sheet.getDataRange().getValues();
  const { known, isNew } = standingParts(old);
  const parts = layoutParts(grid);
  const place = grid.rows.length;
  const stamp = stampOf(parts, place + 1);
  const isLaidOut = old[place]?.[0] === stamp && known.size > 0;
  const height = Math.max(place + 1, old.length);
  const width = grid.widths.length;
  const area = roomFor(sheet, 1, 1, height, width);
  const rows = Array.from({ length: height }, (_, r): GridRow => grid.rows[r] ?? BLANK);
  rows[place] = { kind: 'note', cells: [isLaidOut ? stamp : ''] };
  writeValues(area, rows, width);
  if (!isLaidOut) {
    if (!known.has(parts.looks)) writeLooks(sheet, area, rows, grid);
    if (grid.colorRules && !known.has(parts.rules)) setColorRules(sheet, grid.colorRules);
    updateCharts(
      sheet,
      grid.charts.filter((chart) => !known.has(parts.charts.get(chart) as string)),
    );
    if (isNew) dressTab(sheet, grid);
    // Last: until here the old layout does not stand any more, and the new one not yet.
    sheet.getRange(place + 1, 1).setValue(stamp);
  }
  SpreadsheetApp.flush();
}

function writeValues(area: Range, rows: readonly GridRow[], width: number): void {
  const each = eachCell(rows, width);
  // The format comes first: in a text cell nothing is read as a date or a formula.
  area.setNumberFormats(each(formatOf));
  area.setValues(each((row, c) => gridValue(row.cells[c])));
  area.setFontColors(each((row, c) => verdictLook(row, c)?.color ?? LOOKS[row.kind].color));
  area.setBackgrounds(each((row, c) => verdictLook(row, c)?.background ?? LOOKS[row.kind].background));
}

function writeLooks(sheet: Sheet, area: Range, rows: readonly GridRow[], grid: SheetGrid): void {
  const each = eachCell(rows, grid.widths.length);
  area.setFontWeights(each((row) => LOOKS[row.kind].weight));
  area.setFontSizes(each((row) => LOOKS[row.kind].size));
  area.setHorizontalAlignments(rows.map((row, r) => grid.widths.map((_, c) => alignment(row, rows[r + 1], c))));
  for (const column of grid.wrapped ?? []) sheet.getRange(1, column + 1, rows.length, 1).setWrap(true);
}

function eachCell(rows: readonly GridRow[], width: number) {
  const columns = Array.from({ length: width }, (_, c) => c);
  return <T>(look: (row: GridRow, column: number) => T): T[][] => rows.map((row) => columns.map((c) => look(row, c)));
}

/** Once: afterwards widths and colours of the tab are the person's. */
function dressTab(sheet: Sheet, { widths, frozenRows = 0, tabColor }: SheetGrid): void {
  sheet.setHiddenGridlines(true);
  if (frozenRows > 0) sheet.setFrozenRows(frozenRows);
  if (tabColor) sheet.setTabColor(tabColor);
  for (let start = 0; start < widths.length; ) {
    const width = widths[start] as number;
    let end = start + 1;
    while (widths[end] === width) end++;
    sheet.setColumnWidths(start + 1, end - start, width);
    start = end;
  }
}
