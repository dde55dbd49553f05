// How the kinds of rows of our tabs look.
import { type Cell, safeText } from '../core/exact/cell.ts';
import {
  FINE,
  type FormulaCell,
  type GridCell,
  type GridRow,
  LOOK,
  type RowKind,
  WRONG,
} from '../core/tabs/sheet-grid.ts';

interface Look {
  readonly weight: 'bold' | 'normal';
  readonly size: number;
  readonly color: string;
  readonly background: string | null;
}

export const LOOKS: Readonly<Record<RowKind, Look>> = {
  title: { weight: 'bold', size: 16, color: '#202124', background: null },
  note: { weight: 'normal', size: 10, color: '#5f6368', background: null },
  heading: { weight: 'bold', size: 12, color: '#202124', background: null },
  header: { weight: 'bold', size: 10, color: '#202124', background: '#e8eaed' },
  line: { weight: 'normal', size: 10, color: '#202124', background: null },
  total: { weight: 'bold', size: 10, color: '#202124', background: '#f8f9fa' },
};

function verdictLook({ verdict }: GridRow, column: number): typeof FINE | null {
  if (!verdict || verdict.column !== column) return null;
  return verdict.isFine ? FINE : verdict.isWrong ? WRONG : LOOK;
}

/** Of the text and of the cell. */
export function colorsOf(row: GridRow, column: number): Pick<Look, 'color' | 'background'> {
  const { color, background } = verdictLook(row, column) ?? LOOKS[row.kind];
  return { color: row.inks?.[column] ?? color, background };
}

/** Numbers stand to the right, and so does the header over them. */
export function alignment(row: GridRow, below: GridRow | undefined, column: number): 'right' | 'left' {
  const [shown, cell] = row.kind === 'header' ? [below, below?.cells[column]] : [row, row.cells[column]];
  if (isFormula(cell)) return isTextFormat(shown?.formats?.[column]) ? 'left' : 'right';
  return typeof cell === 'number' ? 'right' : 'left';
}

/** A formula in a text cell would be shown instead of calculated. */
export function formatOf(row: GridRow, column: number): string {
  const format = row.formats?.[column];
  if (isFormula(row.cells[column])) return isTextFormat(format) ? 'General' : String(format);
  return format ?? '@';
}

function isTextFormat(format: string | undefined): boolean {
  return format === undefined || format === '@';
}

/** What setValues gets: text can be nothing but text, a formula is one of ours. */
export function gridValue(cell: GridCell | undefined): Cell {
  return isFormula(cell) ? cell.formula : cellText(cell ?? '');
}

function isFormula(cell: GridCell | undefined): cell is FormulaCell {
  return typeof cell === 'object';
}

export function cellText(cell: Cell): Cell {
  return typeof cell === 'string' ? safeText(cell) : cell;
}
