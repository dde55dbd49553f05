// Writes a tab of ours in place: one write of values covers the old content, so the tab is never seen half-empty.
import type { Cell } from '../core/input/cell.ts';
import { safeText } from '../core/job/safe-text.ts';
import type { GridRow, RowKind, SheetGrid } from '../core/job/sheet-grid.ts';
import { updateCharts } from './charts.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

interface Look {
  readonly weight: 'bold' | 'normal';
  readonly size: number;
  readonly color: string;
  readonly background: string | null;
}

const LOOKS: Readonly<Record<RowKind, Look>> = {
  title: { weight: 'bold', size: 16, color: '#202124', background: null },
  note: { weight: 'normal', size: 10, color: '#5f6368', background: null },
  heading: { weight: 'bold', size: 12, color: '#202124', background: null },
  header: { weight: 'bold', size: 10, color: '#202124', background: '#e8eaed' },
  line: { weight: 'normal', size: 10, color: '#202124', background: null },
  total: { weight: 'bold', size: 10, color: '#202124', background: '#f8f9fa' },
};
const FINE = { color: '#0d652d', background: '#e6f4ea' };
const ATTENTION = { color: '#a50e0e', background: '#fce8e6' };

export function writeGrid(sheet: Sheet, { widths, rows, charts }: SheetGrid): void {
  const height = Math.max(rows.length, sheet.getLastRow());
  const width = widths.length;
  growTo(sheet, height, width);
  const area = sheet.getRange(1, 1, height, width);
  const padded = Array.from({ length: height }, (_, r): GridRow => rows[r] ?? { kind: 'line', cells: [] });
  const each = <T>(look: (row: GridRow, column: number) => T) =>
    padded.map((row) => widths.map((_, c) => look(row, c)));
  // The format comes first: in a text cell nothing is read as a date or a formula.
  area.setNumberFormats(each((row, c) => row.formats?.[c] ?? '@'));
  area.setValues(each((row, c) => cellText(row.cells[c] ?? '')));
  area.setFontWeights(each((row) => LOOKS[row.kind].weight));
  area.setFontSizes(each((row) => LOOKS[row.kind].size));
  area.setFontColors(each((row, c) => verdictLook(row, c)?.color ?? LOOKS[row.kind].color));
  area.setBackgrounds(each((row, c) => verdictLook(row, c)?.background ?? LOOKS[row.kind].background));
  area.setHorizontalAlignments(padded.map((row, r) => widths.map((_, c) => alignment(row, padded[r + 1], c))));
  sheet.setHiddenGridlines(true);
  widths.forEach((pixels, c) => {
    sheet.setColumnWidth(c + 1, pixels);
  });
  updateCharts(sheet, charts);
}

/** Numbers stand to the right, and so does the header over them. */
function alignment(row: GridRow, below: GridRow | undefined, column: number): 'right' | 'left' {
  const cell = row.kind === 'header' ? below?.cells[column] : row.cells[column];
  return typeof cell === 'number' ? 'right' : 'left';
}

function verdictLook({ verdict }: GridRow, column: number): typeof FINE | null {
  if (!verdict || verdict.column !== column) return null;
  return verdict.isFine ? FINE : ATTENTION;
}

export function cellText(cell: Cell): Cell {
  return typeof cell === 'string' ? safeText(cell) : cell;
}

function growTo(sheet: Sheet, rows: number, columns: number): void {
  const [maxRows, maxColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (rows > maxRows) sheet.insertRowsAfter(maxRows, rows - maxRows);
  if (columns > maxColumns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
}
