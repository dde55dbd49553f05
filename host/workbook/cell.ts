// What a cell holds. Dates are serial numbers (days since 1899-12-30) in a cell whose format is a date.

export type CellValue = number | string | boolean | null | CellError;

/** `error` is what the cell shows (`#REF!`), `message` the sentence behind it. */
export interface CellError {
  error: string;
  message: string;
}

/** Cells are never changed in place: a write replaces the object, so styles and cells may be shared. */
export interface Cell {
  /** The typed-in value; null when blank or when a formula gives the value. */
  value: number | string | boolean | null;
  formula?: string;
  /** What the file says the formula gives; it holds until a cell that the formula reads changes. */
  result?: CellValue;
  /** Such a cell has changed: the engine's answer counts, where it has one. */
  isStale?: true;
  format?: string;
  style?: Style;
  note?: string;
  /** The text of the file the value came from, where writing the value would give another text. */
  source?: string;
}

export interface Style {
  bold?: boolean;
  italic?: boolean;
  fontSize?: number;
  color?: string;
  background?: string;
  align?: 'left' | 'center' | 'right';
  vertical?: 'top' | 'middle' | 'bottom';
  wrap?: 'OVERFLOW' | 'WRAP' | 'CLIP';
  borders?: Borders;
}

export type Borders = { [side in 'top' | 'left' | 'bottom' | 'right']?: { color: string; style: string } };

/** What a place without a cell is changed from. */
export const BLANK_CELL: Cell = Object.freeze({ value: null });

export const isError = (value: CellValue): value is CellError => typeof value === 'object' && value !== null;

/** Whether the file's result is the value. */
export const isSettled = (cell: Cell | undefined): cell is Cell & { result: CellValue } =>
  cell?.result !== undefined && !cell.isStale;

export const isBlank = (cell: Cell | undefined): boolean =>
  cell === undefined || (cell.value === null && cell.formula === undefined);

/** The cell with other content; format, style and note stay, as in a sheet. */
export function withContent(cell: Cell | undefined, content: Pick<Cell, 'value' | 'formula' | 'format'>): Cell {
  const { source: _source, formula: _formula, result: _result, isStale: _isStale, ...kept } = cell ?? { value: null };
  return { ...kept, ...content };
}
