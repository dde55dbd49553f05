// The accounts of a file with their scored columns beside them, as the sheet holds them after scoring, and the summary.
import { openWorkbook } from '../../../host/files/open-workbook.ts';
import { overviewOf } from '../../../src/core/checks/overview.ts';
import type { Cell } from '../../../src/core/exact/cell.ts';
import type { ModelDocument } from '../../../src/core/model/model.ts';
import { resolveModel } from '../../../src/core/model/resolve.ts';
import { isoDay, parseIsoDay } from '../../../src/core/read/date.ts';
import { type ScoredSheet, type Snapshot, scoreSheet } from '../../../src/core/systems/score-sheet.ts';
import { scoringUpdate } from '../../../src/core/tabs/scored-columns.ts';
import type { LiveCell, SummaryCell } from '../../../src/core/tabs/summary/block.ts';
import { placeOf } from '../../../src/core/tabs/summary/live.ts';
import { type Summary, summaryOf } from '../../../src/core/tabs/summary/summary.ts';

const AS_OF = '2026-06-30';
/** Days between the first day of a spreadsheet and that of Unix. */
const EPOCH = 25569;

export interface ScoredBook extends Summary {
  readonly sheet: ScoredSheet;
  /** With the scored columns. */
  readonly snapshot: Snapshot;
}

/** Cells as the sheet edge hands them over: days as text. */
export async function cellsOf(path: string): Promise<Cell[][]> {
  const workbook = await openWorkbook(path);
  const [first] = workbook.sheets;
  if (!first) throw new Error('no sheet');
  const area = { sheetId: first.id, row: 1, column: 1, ...first.used };
  return workbook
    .read(area)
    .map((row) =>
      row.map(({ value, date }) =>
        date && typeof value === 'number' ? isoDay(value - EPOCH) : ((value ?? '') as Cell),
      ),
    );
}

export interface Options {
  readonly document?: ModelDocument;
  readonly sheetName?: string;
  readonly isScored?: boolean;
  /** What somebody changed after scoring. */
  readonly change?: (values: Cell[][], columns: Readonly<Record<string, number>>) => void;
}

export function scoredBook(cells: readonly (readonly Cell[])[], options: Options = {}): ScoredBook {
  const { document = {}, sheetName = 'Accounts', isScored = true, change } = options;
  const model = resolveModel(document);
  const day = parseIsoDay(AS_OF) as number;
  const plain: Snapshot = { sheetName, values: cells, ownColumns: {}, locale: 'en_US' };
  const first = scoreSheet(plain, model, day);
  const snapshot = isScored ? withScores(plain, first) : plain;
  change?.(snapshot.values as Cell[][], snapshot.ownColumns);
  const sheet = scoreSheet(snapshot, model, day);
  const place = placeOf(snapshot, sheet);
  return { sheet, snapshot, ...summaryOf(sheet, { snapshot, modelHash: 'abcd1234', place, sheetId: 7, detailsId: 9 }) };
}

function withScores(plain: Snapshot, sheet: ScoredSheet): Snapshot {
  const width = plain.values[0]?.length ?? 0;
  const below = plain.values.length - sheet.header.row - 1;
  const updates = scoringUpdate(sheet, below, []);
  const values = plain.values.map((row, r) => [
    ...row,
    ...updates.map(({ header, cells }) =>
      r < sheet.header.row ? '' : r === sheet.header.row ? header : (cells[r - sheet.header.row - 1] as Cell),
    ),
  ]);
  return { ...plain, values, ownColumns: Object.fromEntries(updates.map(({ id }, k) => [id, width + k])) };
}

export function overviewIn({ sheet: { model, accounts, scores } }: ScoredBook) {
  return overviewOf(model, accounts, scores);
}

export interface LiveAt extends LiveCell {
  /** 0-based. */
  readonly row: number;
  readonly column: number;
}

export function isLive(cell: SummaryCell | undefined): cell is LiveCell {
  return typeof cell === 'object';
}

/** One of the tabs over the accounts. */
export interface TabOf {
  readonly snapshot: Snapshot;
  readonly grid: Summary['grid'];
}

export function detailsOf({ snapshot, details }: ScoredBook): TabOf {
  return { snapshot, grid: details };
}

/** Formulas that count something; links are no numbers. */
export function liveCells(tab: Pick<TabOf, 'grid'>): LiveAt[] {
  return formulaCells(tab).filter(({ formula }) => !formula.startsWith('=HYPERLINK('));
}

export function formulaCells({ grid }: Pick<TabOf, 'grid'>): LiveAt[] {
  return grid.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => (isLive(cell) ? [{ ...cell, row, column }] : [])),
  );
}

export function shown(cell: SummaryCell | undefined): Cell {
  return isLive(cell) ? cell.value : (cell ?? '');
}

/** Rows of the block under a heading of one of the two tabs, up to the next blank row, as values. */
export function block({ grid, details }: Summary, heading: string): Cell[][] {
  const rows = [...grid.rows, { kind: 'line', cells: [] } as const, ...details.rows];
  const top = rows.findIndex(({ kind, cells }) => kind === 'heading' && String(cells[0]).startsWith(heading));
  if (top < 0) throw new Error(`no block "${heading}"`);
  const end = rows.findIndex(({ cells }, r) => r > top && cells.length === 0);
  return rows.slice(top + 1, end < 0 ? undefined : end).map(({ cells }) => cells.map(shown));
}

/** The row of a block by its first cell. */
export function lineIn(summary: Summary, heading: string, first: string): Cell[] {
  const found = block(summary, heading).find(([name]) => name === first);
  if (!found) throw new Error(`no line "${first}" under "${heading}"`);
  return found;
}
