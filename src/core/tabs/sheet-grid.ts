// A tab of ours as plain data: rows with a kind; how a kind looks is the sheet edge's choice.

import type { Cell } from '../exact/cell.ts';

export type RowKind = 'title' | 'note' | 'heading' | 'header' | 'line' | 'total' | 'figure';

/** A live formula, with its `=` and `;` between arguments. Never made of text that a person typed. */
export interface FormulaCell {
  readonly formula: string;
}

export type GridCell = Cell | FormulaCell;

export interface GridRow {
  readonly kind: RowKind;
  readonly cells: readonly GridCell[];
  /** Number formats by column; missing ones are text, or general for a formula. */
  readonly formats?: readonly string[];
  /** Colour of the verdict cell: what is not fine asks for a look, unless it is wrong. */
  readonly verdict?: { readonly column: number; readonly isFine: boolean; readonly isWrong?: boolean };
  /** Columns whose texts stand to the right, as numbers do. */
  readonly rights?: readonly number[];
  /** Colours of texts, by column. */
  readonly inks?: Readonly<Record<number, string>>;
}

/** combo: the first series are columns, the last one is a line. */
export type ChartKind = 'column' | 'bar' | 'stacked' | 'line' | 'combo';

/** A chart is found again by its title. Its labels and each series are one column of `rows` cells, header first. */
export interface ChartSpec {
  readonly title: string;
  readonly kind: ChartKind;
  /** Row of the grid (0-based) with the headers. */
  readonly firstRow: number;
  /** Rows with the header row. */
  readonly rows: number;
  /** Column (0-based) of the labels, or of the x values of a line; A unless told. */
  readonly labels?: number;
  /** Columns (0-based) of the series. */
  readonly series: readonly number[];
  readonly colors?: readonly string[];
  /** Sheet row and column (0-based) of the chart's upper left corner. */
  readonly anchorRow: number;
  readonly anchorColumn: number;
  /** Pixels; 480 x 300 unless told. */
  readonly width?: number;
  readonly height?: number;
  /** Its axis counts in percent. */
  readonly isPercent?: boolean;
}

/** Colours an area of the grid while a formula (relative to the area's first cell) is true. */
export interface ColorRule {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly formula: string;
  readonly color: string;
  readonly background: string;
}

export interface SheetGrid {
  /** Pixels of the columns; they are set when the tab is made. */
  readonly widths: readonly number[];
  readonly rows: readonly GridRow[];
  readonly charts: readonly ChartSpec[];
  /** All rules of the tab. */
  readonly colorRules?: readonly ColorRule[];
  /** Columns (0-based) whose text wraps; what stands beside it begins at the top then. */
  readonly wrapped?: readonly number[];
  readonly frozenRows?: number;
  /** Row (0-based) that begins the second page in print. */
  readonly pageTwo?: number;
  readonly tabColor?: string;
}

/** Title, note and headers stay in sight. */
export const HEADER_ROWS = 3;

/** Of segments from best to worst as in the panel; beside a name, never alone. */
const TIER_COLORS = ['#0072b2', '#009e73', '#d55e00', '#aa3377', '#332288', '#6a5d00'];

/** @param place position of the label; -1: no segment */
export function tierColor(place: number): string {
  return TIER_COLORS[place] ?? '#808080';
}

/** The colours of a verdict; the word beside them says the same. */

export const FINE = { color: '#0d652d', background: '#e6f4ea' };
export const LOOK = { color: '#7a4100', background: '#fef0d5' };
export const WRONG = { color: '#a50e0e', background: '#fce8e6' };
