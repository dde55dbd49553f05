// A tab of ours as plain data: rows with a kind; how a kind looks is the sheet edge's choice.
import type { Cell } from '../input/cell.ts';

export type RowKind = 'title' | 'note' | 'heading' | 'header' | 'line' | 'total';

export interface GridRow {
  readonly kind: RowKind;
  readonly cells: readonly Cell[];
  /** Number formats by column; missing ones are text or general. */
  readonly formats?: readonly string[];
  /** Colour of the verdict cell. */
  readonly verdict?: { readonly column: number; readonly isFine: boolean };
}

export interface ChartSpec {
  readonly title: string;
  /** Rows of the grid (0-based) with the header first; labels in column A. */
  readonly firstRow: number;
  readonly rows: number;
  /** Column (0-based) of the values. */
  readonly column: number;
  /** Sheet row and column (0-based) of the chart's upper left corner. */
  readonly anchorRow: number;
  readonly anchorColumn: number;
}

export interface SheetGrid {
  readonly widths: readonly number[];
  readonly rows: readonly GridRow[];
  readonly charts: readonly ChartSpec[];
}
