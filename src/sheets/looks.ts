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
  figure: { weight: 'bold', size: 14, color: '#202124', background: null },
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
  if (shown?.rights?.includes(column)) return 'right';
  if (isFormula(cell)) return isTextFormat(shown?.formats?.[column]) ? 'left' : 'right';
  return typeof cell === 'number' ? 'right' : 'left';
}

/** A text begins with a little room, so that it does not touch a number on its left. */
const INDENTED = '"  "@';

/**
 * A formula in a text cell would be shown instead of calculated.
 * @param below the next row of the grid
 */
export function formatOf(row: GridRow, below: GridRow | undefined, column: number): string {
  const format = row.formats?.[column];
  const cell = row.cells[column];
  if (isFormula(cell) && !isTextFormat(format)) return String(format);
  if (isFormula(cell)) return touches(row, below, column) ? INDENTED : 'General';
  const isText = isTextFormat(format) && typeof cell === 'string' && isNoDate(cell);
  return isText && touches(row, below, column) ? INDENTED : (format ?? '@');
}

/** Only in a text cell could Sheets not take a short text with a digit for something else. */
function isNoDate(text: string): boolean {
  return text !== '' && (!/\d/.test(text) || text.length > 20 || /[≥→]|pts$/.test(text));
}

function touches(row: GridRow, below: GridRow | undefined, column: number): boolean {
  const left = row.cells[column - 1] ?? '';
  if (left === '' || alignment(row, below, column) === 'right') return false;
  return alignment(row, below, column - 1) === 'right';
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
