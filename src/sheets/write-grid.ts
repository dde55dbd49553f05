// Writes a tab of ours in place: one write of values covers the old content, so the tab is never seen half-empty.
import type { GridRow, SheetGrid } from '../core/tabs/sheet-grid.ts';
import { updateCharts } from './charts.ts';
import { setColorRules } from './color-rules.ts';
import { type LayoutParts, layoutParts, type Standing, stampOf, standing, standingIn } from './layout-stamp.ts';
import { alignment, colorsOf, formatOf, gridValue, LOOKS } from './looks.ts';
import { roomFor } from './room.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const BLANK: GridRow = { kind: 'line', cells: [] };

/** Writes the values, and of the layout what changed since it was written last: its stamp is the last line. */
export function writeGrid(sheet: Sheet, grid: SheetGrid): void {
  const old = sheet.getDataRange().getValues();
  const place = grid.rows.length;
  const parts = layoutParts(grid);
  const stamp = stampOf(parts, place + 1);
  const stands = standingIn(old);
  const isLaidOut = old[place]?.[0] === stamp && stands.known.size > 0;
  const rows = [...grid.rows, { kind: 'note', cells: [isLaidOut ? stamp : ''] } as const];
  write({ sheet, grid, rows, height: Math.max(rows.length, old.length), parts, ...stands });
  // Last: until here the old layout does not stand any more, and the new one not yet.
  if (!isLaidOut) sheet.getRange(place + 1, 1).setValue(stamp);
  SpreadsheetApp.flush();
}

export interface StampedTab {
  readonly sheet: Sheet;
  readonly grid: SheetGrid;
  /** What `keep` was told when it was written last; '' for never. */
  readonly stamp: string;
}

/** A layout that is being made and does not stand yet. */
const UNDER_WAY = 'under way';

/**
 * Several tabs whose stamps stand elsewhere.
 * @param keep stores the stamps, in the order of the tabs; called only where one changed
 */
export function writeStamped(tabs: readonly StampedTab[], keep: (stamps: readonly string[]) => void): void {
  const made = tabs.map((tab) => {
    const { sheet, grid } = tab;
    const parts = layoutParts(grid);
    const last = sheet.getLastRow();
    const height = Math.max(grid.rows.length, last);
    return {
      ...tab,
      rows: grid.rows,
      parts,
      height,
      next: stampOf(parts, lastFilled(grid)),
      ...standing(tab.stamp, last),
    };
  });
  const isOff = ({ next, stamp, known }: (typeof made)[number]) => next !== stamp || known.size === 0;
  if (made.some(isOff)) keep(made.map((tab) => (isOff(tab) ? UNDER_WAY : tab.stamp)));
  made.forEach(write);
  SpreadsheetApp.flush();
  if (made.some(isOff)) keep(made.map(({ next }) => next));
}

/** As `getLastRow` counts. */
function lastFilled({ rows }: SheetGrid): number {
  let last = rows.length;
  while (last > 0 && (rows[last - 1] as GridRow).cells.every((cell) => cell === '')) last--;
  return last;
}

interface Writing extends Standing {
  readonly sheet: Sheet;
  readonly grid: SheetGrid;
  readonly rows: readonly GridRow[];
  /** Rows to cover, the old content too. */
  readonly height: number;
  readonly parts: LayoutParts;
}

function write({ sheet, grid, rows, height, parts, known, isNew }: Writing): void {
  const { widths, colorRules, charts, wrapped = [] } = grid;
  const area = roomFor(sheet, 1, 1, height, widths.length);
  const all = Array.from({ length: height }, (_, r) => rows[r] ?? BLANK);
  const each = <T>(look: (row: GridRow, column: number, r: number) => T): T[][] =>
    all.map((row, r) => widths.map((_, c) => look(row, c, r)));
  // The format comes first: in a text cell nothing is read as a date or a formula.
  if (!known.has(parts.formats)) area.setNumberFormats(each((row, c, r) => formatOf(row, all[r + 1], c)));
  area.setValues(each((row, c) => gridValue(row.cells[c])));
  if (!known.has(parts.colors)) {
    area.setFontColors(each((row, c) => colorsOf(row, c).color));
    area.setBackgrounds(each((row, c) => colorsOf(row, c).background));
  }
  if (!known.has(parts.looks)) {
    area.setFontWeights(each((row) => LOOKS[row.kind].weight));
    area.setFontSizes(each((row) => LOOKS[row.kind].size));
    area.setHorizontalAlignments(each((row, c, r) => alignment(row, all[r + 1], c)));
  }
  if (wrapped.length > 0 && !known.has(parts.wraps)) wrap(sheet, wrapped, grid);
  if (colorRules && !known.has(parts.rules)) setColorRules(sheet, colorRules);
  updateCharts(
    sheet,
    charts.filter((chart) => !known.has(parts.charts.get(chart) as string)),
  );
  if (isNew) dressTab(sheet, grid);
}

/** More rows than a tab has in the beginning, so that it is not done again for each one more. */
const MOST_WRAPPED = 1000;

function wrap(sheet: Sheet, columns: readonly number[], { frozenRows = 0, rows, widths }: SheetGrid): void {
  const count = Math.max(MOST_WRAPPED, rows.length) - frozenRows;
  roomFor(sheet, frozenRows + 1, 1, count, widths.length).setVerticalAlignment('top');
  for (const column of columns) sheet.getRange(frozenRows + 1, column + 1, count, 1).setWrap(true);
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
