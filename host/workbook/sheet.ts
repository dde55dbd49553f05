import type { Area } from './area.ts';
import { type Cell, isBlank } from './cell.ts';
import type { Chart, ConditionalRule, Protection, Validation } from './sheet-parts.ts';

/** How a CSV file was written, so that it can be written the same way again. */
export interface CsvStyle {
  delimiter: string;
  newline: string;
  bom: boolean;
  endsWithNewline: boolean;
  /** Its size: rows and columns that only have a format are no part of it. */
  rows: number;
  columns: number;
}

/** One grid of cells with what belongs to it. Changes go through the workbook, which keeps formulas in step. */
export class Sheet {
  /** OBJECT: a chart on a tab of its own; DATASOURCE: the rows of a database. */
  type: 'GRID' | 'OBJECT' | 'DATASOURCE' = 'GRID';
  hidden = false;
  tabColor: string | null = null;
  frozenRows = 0;
  frozenColumns = 0;
  hiddenGridlines = false;
  maxRows = 1000;
  maxColumns = 26;
  charts: Chart[] = [];
  rules: ConditionalRule[] = [];
  protections: Protection[] = [];
  merges: Area[] = [];
  validations: Validation[] = [];
  filter: Area | undefined;
  /** Columns of tables that have a type: they take no number format. */
  typed: Area[] = [];
  /** Pixels by column number; others have the default width. */
  readonly columnWidths = new Map<number, number>();
  /** Columns that are grouped, by number. */
  readonly groups = new Map<number, { depth: number; isFolded: boolean }>();
  csv: CsvStyle | undefined;
  /** Parts of an xlsx file that the model does not know but must not lose, as exceljs holds them. */
  carried: { dataValidations?: unknown; conditionalFormats?: unknown[] } = {};
  /** Row by row, from 0; a missing cell is blank. */
  rows: (Cell | undefined)[][] = [];
  readonly id: number;
  name: string;

  constructor(id: number, name: string) {
    this.id = id;
    this.name = name;
  }

  /** A sheet of its own with everything that this one has; cells are shared, because none is ever changed in place. */
  clone(): Sheet {
    const { rows, carried, ...rest } = this;
    const own = { ...structuredClone(rest), carried: { ...carried }, rows: rows.map((row) => row.slice()) };
    return Object.assign(new Sheet(this.id, this.name), own);
  }

  cell(row: number, column: number): Cell | undefined {
    return this.rows[row - 1]?.[column - 1];
  }

  put(row: number, column: number, cell: Cell | undefined): void {
    const line = this.line(row);
    while (line.length < column - 1) line.push(undefined);
    line[column - 1] = cell;
    this.grow(row, column);
  }

  /** The last row and column with typed content (spilled results are the engine's business). */
  get used(): { rows: number; columns: number } {
    let rows = this.rows.length;
    while (rows > 0 && (this.rows[rows - 1] ?? []).every(isBlank)) rows -= 1;
    let columns = 0;
    for (let index = 0; index < rows; index += 1) {
      const line = this.rows[index] ?? [];
      let last = line.length;
      while (last > columns && isBlank(line[last - 1])) last -= 1;
      columns = Math.max(columns, last);
    }
    return { rows, columns };
  }

  grow(rows: number, columns: number): void {
    this.maxRows = Math.max(this.maxRows, rows);
    this.maxColumns = Math.max(this.maxColumns, columns);
  }

  private line(row: number): (Cell | undefined)[] {
    while (this.rows.length < row) this.rows.push([]);
    return this.rows[row - 1] as (Cell | undefined)[];
  }
}
