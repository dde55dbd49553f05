// A block of the summary and what it is made of: rows of cells, some of them live formulas that carry core's value.
import type { Checked, CheckLine } from '../../checks/check.ts';
import type { Cell } from '../../exact/cell.ts';
import type { LogLine } from '../../log/log.ts';
import type { AccountState } from '../../log/replay.ts';
import type { RunComparison } from '../../log/run-comparison.ts';
import type { Figures } from '../../log/run-week.ts';
import type { WeekItem } from '../../log/week-list.ts';
import type { ScoredSheet, Snapshot } from '../../systems/score-sheet.ts';
import type { BacktestResult } from '../../whatif/period-start.ts';
import type { FormulaCell, GridRow, RowKind } from '../sheet-grid.ts';
import type { Place } from './live.ts';

export interface Stamp {
  /** The cells that were scored. */
  readonly snapshot: Snapshot;
  readonly modelHash: string;
  /** null: the scored columns are not in the sheet, so every number is a value. */
  readonly place: Place | null;
  readonly governance?: Governance | undefined;
  /** Who needs somebody; without it what the scores alone say. */
  readonly week?: readonly WeekItem[];
  /** What became of the accounts; null: nothing says who left. */
  readonly past?: BacktestResult | null;
  /** Tabs that links go to: the one with the accounts and the one with the details. */
  readonly sheetId?: number;
  readonly detailsId?: number;
}

/** What the log and the history tell. */
export interface Governance {
  readonly lines: readonly LogLine[];
  readonly states: ReadonlyMap<string, AccountState>;
  /** What moved since the run before. */
  readonly comparison: RunComparison;
}

export interface Facts {
  readonly sheet: ScoredSheet;
  readonly checked: Checked;
  readonly stamp: Stamp;
  readonly place: Place | null;
  readonly checks: readonly CheckLine[];
  readonly week: readonly WeekItem[];
  readonly figures: Figures;
  /** Formula of a link to the accounts behind a check; null: nowhere to go. */
  readonly behindLinks: (check: CheckLine) => string | null;
}

export interface Block {
  readonly id: string;
  /** Its heading; without it the rows begin with one of their own, or with none. */
  readonly title?: string | ((facts: Facts) => string);
  /** None when there is nothing to say. `top` is the sheet row (1-based) of the first of them, below the heading. */
  rows(facts: Facts, top: number): readonly SummaryRow[];
}

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

export const BLANK: SummaryRow = { kind: 'line', cells: [] };

type More = Pick<GridRow, 'formats' | 'verdict' | 'inks' | 'rights'>;

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

/** The first of some items, and how many more there are. */
export function listed(items: readonly (string | number)[], shown: number, count = items.length): string {
  const more = count > shown ? ` and ${count - shown} more` : '';
  return `${items.slice(0, shown).join(', ')}${more}`;
}

const ROWS_SHOWN = 3;

/** `rows 15, 16, 20 and 8 more` */
export function rowsText({ count, rows }: { readonly count: number; readonly rows: readonly number[] }): string {
  if (count === 0) return '';
  return count === 1 ? `row ${rows[0]}` : `rows ${listed(rows, ROWS_SHOWN, count)}`;
}
