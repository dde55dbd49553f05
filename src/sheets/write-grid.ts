// Writes a tab of ours in place: one write of values covers the old content, so the tab is never seen half-empty.
import type { GridRow, SheetGrid } from '../core/job/sheet-grid.ts';
import { hashOf } from '../core/model/hash.ts';
import { updateCharts } from './charts.ts';
import { setColorRules } from './color-rules.ts';
import { alignment, formatOf, gridValue, LOOKS, verdictLook } from './looks.ts';
import { growTo } from './room.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const BLANK: GridRow = { kind: 'line', cells: [] };
const STAMP = 'Layout ';

/**
 * Writes the values, and the layout (looks, charts, rules) only where it changed. The last row says which layout stands:
 * it is written after everything else, and rows that a person inserted or deleted move it, so the layout is made again.
 */
export function writeGrid(sheet: Sheet, grid: SheetGrid): void {
  const stamp = STAMP + layoutHash(grid);
  const old = sheet.getDataRange().getValues();
  const place = grid.rows.length;
  const isLaidOut = old.length === place + 1 && old[place]?.[0] === stamp;
  const height = Math.max(place + 1, old.length);
  if (!isLaidOut) growTo(sheet, height, grid.widths.length);
  const area = sheet.getRange(1, 1, height, grid.widths.length);
  const rows = Array.from({ length: height }, (_, r): GridRow => grid.rows[r] ?? BLANK);
  if (isLaidOut) rows[place] = stampRow(stamp);
  writeValues(area, rows, grid.widths.length);
  if (!isLaidOut) {
    writeLayout(sheet, area, rows, grid);
    if (!old.some(([first]) => String(first).startsWith(STAMP))) dressTab(sheet, grid);
    const last = sheet.getRange(place + 1, 1);
    last.setValue(stamp).setFontColor(LOOKS.note.color);
  }
  SpreadsheetApp.flush();
}

function stampRow(stamp: string): GridRow {
  return { kind: 'note', cells: [stamp] };
}

/** Everything but values and what depends on them. */
function layoutHash(grid: SheetGrid): string {
  const kinds = grid.rows.map((row, r) => [
    row.kind,
    grid.widths.map((_, c) => alignment(row, grid.rows[r + 1], c)).join(),
  ]);
  return hashOf({ ...grid, rows: kinds });
}

function writeValues(area: Range, rows: readonly GridRow[], width: number): void {
  const each = eachCell(rows, width);
  // The format comes first: in a text cell nothing is read as a date or a formula.
  area.setNumberFormats(each(formatOf));
  area.setValues(each((row, c) => gridValue(row.cells[c])));
  area.setFontColors(each((row, c) => verdictLook(row, c)?.color ?? LOOKS[row.kind].color));
  area.setBackgrounds(each((row, c) => verdictLook(row, c)?.background ?? LOOKS[row.kind].background));
}

function writeLayout(sheet: Sheet, area: Range, rows: readonly GridRow[], grid: SheetGrid): void {
  const each = eachCell(rows, grid.widths.length);
  area.setFontWeights(each((row) => LOOKS[row.kind].weight));
  area.setFontSizes(each((row) => LOOKS[row.kind].size));
  area.setHorizontalAlignments(rows.map((row, r) => grid.widths.map((_, c) => alignment(row, rows[r + 1], c))));
  for (const column of grid.wrapped ?? []) sheet.getRange(1, column + 1, rows.length, 1).setWrap(true);
  if (grid.colorRules) setColorRules(sheet, grid.colorRules);
  updateCharts(sheet, grid.charts);
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
