// Rows of the summary: cells, some of them live formulas that carry the value core has for them.
import type { Cell } from '../../exact/cell.ts';
import type { FormulaCell, GridRow, RowKind } from '../sheet-grid.ts';

/** A formula and what it must show when nobody has touched the scored columns since. */
export interface LiveCell extends FormulaCell {
  readonly value: Cell;
}

export type SummaryCell = Cell | LiveCell;

export interface SummaryRow extends GridRow {
  readonly cells: readonly SummaryCell[];
}

export const COUNT = '#,##0';
export const MONEY = '#,##0.00';
export const PERCENT = '0.0%';
export const DECIMAL = '0.00';
export const TEXT = '@';

export const BLANK: SummaryRow = { kind: 'line', cells: [] };

type More = Pick<GridRow, 'formats' | 'verdict'>;

export function row(kind: RowKind, cells: readonly SummaryCell[], more: More = {}): SummaryRow {
  return { kind, cells, ...more };
}

export function heading(text: string): SummaryRow {
  return row('heading', [text]);
}

export function header(...cells: string[]): SummaryRow {
  return row('header', cells);
}

export function note(text: string): SummaryRow {
  return row('note', [text]);
}

/** A formula where there is one, else the value. */
export function live(expression: string | null, value: Cell): SummaryCell {
  return expression === null ? value : { formula: `=${expression}`, value };
}

/** Percent points as a share, blank where there is nothing to rate. */
export function share(pct: number | null | undefined): Cell {
  return pct === null || pct === undefined ? '' : pct / 100;
}

/** A ratio as a cell, blank where it is unknown. */
export function orBlank(value: number | null | undefined): Cell {
  return value === null || value === undefined || Number.isNaN(value) ? '' : value;
}
