// What the page and its server say to each other. Types only: both sides import this page, neither ships it.

export interface Book {
  name: string;
  sheets: Tab[];
  activeSheetId: number;
  menu: Menu;
  functions: FunctionHelp[];
}

export interface Tab {
  id: number;
  name: string;
  hidden: boolean;
  color: string | null;
}

/** The add-on's own menu: its title and entries, as onOpen built it. */
export interface Menu {
  title: string;
  entries: MenuEntry[];
}

export interface MenuEntry {
  label: string;
  command: string;
}

export interface FunctionHelp {
  name: string;
  parameters: string[];
  description: string;
}

/** Everything about a sheet but its cells. Rows and columns count from 1. */
export interface Layout {
  sheetId: number;
  rows: number;
  columns: number;
  frozenRows: number;
  gridlines: boolean;
  widths: number[];
  /** Pixels by row number, for rows that are not as high as the others. */
  heights: Record<number, number>;
  merges: Rectangle[];
  charts: ChartView[];
}

export interface Rectangle {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A block of rows: `rows[i][j]` is the cell in row `from + i`, column `j + 1`; null is a plain blank cell. */
export interface CellBlock {
  from: number;
  styles: CellStyle[];
  rows: (CellView | null)[][];
}

/** `input` is what the formula bar shows, where it differs from `text`; `style` indexes the block's styles. */
export interface CellView {
  text: string;
  style: number;
  input?: string;
  error?: string;
  note?: string;
}

export interface CellStyle {
  align: 'left' | 'center' | 'right';
  background?: string;
  color?: string;
  bold?: true;
  italic?: true;
  fontSize?: number;
  wrap?: true;
  /** It begins at the upper edge of its row. */
  top?: true;
  borders?: string;
}

export interface ChartView {
  id: string;
  kind: 'column' | 'bar' | 'pie' | 'line';
  title: string;
  row: number;
  column: number;
  offsetX: number;
  offsetY: number;
  width: number;
  height: number;
  labels: string[];
  /** isLine: drawn as a line over columns. */
  series: { name: string; values: (number | null)[]; texts: string[]; color: string | null; isLine: boolean }[];
  stacked: boolean;
  colors: string[];
  legend: 'none' | 'right' | 'top' | 'bottom';
}

export type PageEvent =
  | { type: 'toast'; message: string; title: string; seconds: number }
  | { type: 'alert'; title: string; message: string }
  | { type: 'sidebar'; title: string; source: string };

/** The person's place in the book; the add-on reads it as the active sheet and range. */
export interface Selection extends Rectangle {
  sheetId: number;
}

export interface Requests {
  edit: { sheetId: number; row: number; column: number; text: string };
  clear: Selection;
  command: { name: string; selection: Selection };
  call: { name: string; args: unknown[]; selection: Selection };
  structure: { sheetId: number; change: StructureChange };
  tab: TabChange;
}

export type StructureChange =
  | { kind: 'insert-rows' | 'delete-rows' | 'insert-columns' | 'delete-columns'; at: number; count: number }
  | { kind: 'move-column'; from: number; to: number }
  | { kind: 'resize-column'; column: number; width: number }
  | { kind: 'sort'; column: number; ascending: boolean };

export type TabChange = { kind: 'add' } | { kind: 'rename'; sheetId: number; name: string };

export interface Reply {
  ok: boolean;
  error?: string;
  value?: unknown;
  events: PageEvent[];
  /** Where the add-on took the person: another sheet, or another range of this one. */
  moved?: Selection;
}
