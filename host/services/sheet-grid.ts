import { parseArea } from '../workbook/area.ts';
import type { Sheet as Model } from '../workbook/sheet.ts';
import { insert } from '../workbook/structure.ts';
import { RangeList } from './range-list.ts';
import { asGoogle, SessionService } from './service.ts';
import type { Session } from './session.ts';

type Google = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

type Methods =
  | 'getLastRow'
  | 'getLastColumn'
  | 'getMaxRows'
  | 'getMaxColumns'
  | 'insertColumnsAfter'
  | 'insertRowsAfter'
  | 'appendRow'
  | 'getRangeList'
  | 'getDataRange'
  | 'setFrozenRows'
  | 'setColumnWidths';

/** The part of Sheet about its grid: size, ranges, rows and columns. */
export class SheetGrid extends SessionService implements Pick<Google, Methods> {
  readonly serviceName = 'Sheet';
  readonly id: number;

  constructor(session: Session, id: number) {
    super(session);
    this.id = id;
  }

  get model(): Model {
    return this.session.workbook.sheet(this.id);
  }

  getLastRow() {
    return this.session.workbook.used(this.id).rows;
  }

  getLastColumn() {
    return this.session.workbook.used(this.id).columns;
  }

  getMaxRows() {
    return this.model.maxRows;
  }

  getMaxColumns() {
    return this.model.maxColumns;
  }

  insertColumnsAfter(after: number, count: number): Google {
    return this.#insert('column', after + 1, count);
  }

  insertRowsAfter(after: number, count: number): Google {
    return this.#insert('row', after + 1, count);
  }

  appendRow(values: unknown[]): Google {
    const row = this.getLastRow() + 1;
    if (row > this.model.maxRows) this.insertRowsAfter(this.model.maxRows, 1);
    this.getRange(row, 1, 1, values.length).setValues([values]);
    return asGoogle<Google>(this);
  }

  getRange(first: number | string, column = 1, rows = 1, columns = 1): Range {
    const limits = { rows: this.model.maxRows, columns: this.model.maxColumns };
    const area = typeof first === 'string' ? parseArea(first, limits) : { row: first, column, rows, columns };
    if (!area) throw new Error('Range not found');
    if (!(area.row >= 1)) throw new Error('The starting row of the range is too small.');
    if (!(area.column >= 1)) throw new Error('The starting column of the range is too small.');
    if (!(area.rows >= 1)) throw new Error('The number of rows in the range must be at least 1.');
    if (!(area.columns >= 1)) throw new Error('The number of columns in the range must be at least 1.');
    const isOutside = area.row + area.rows - 1 > limits.rows || area.column + area.columns - 1 > limits.columns;
    if (isOutside) throw new Error(OUTSIDE);
    return this.#range(area.row, area.column, area.rows, area.columns);
  }

  getRangeList(names: string[]) {
    return asGoogle<GoogleAppsScript.Spreadsheet.RangeList>(new RangeList(names.map((name) => this.getRange(name))));
  }

  getDataRange() {
    const { rows, columns } = this.session.workbook.used(this.id);
    return this.#range(1, 1, Math.max(rows, 1), Math.max(columns, 1));
  }

  setFrozenRows(rows: number) {
    this.model.frozenRows = rows;
    this.session.workbook.changed(false);
  }

  setColumnWidths(start: number, count: number, width: number): Google {
    for (let column = start; column < start + count; column += 1) this.model.columnWidths.set(column, width);
    this.session.workbook.changed(false);
    return asGoogle<Google>(this);
  }

  #range(row: number, column: number, rows: number, columns: number): Range {
    return asGoogle<Range>(this.session.make.range({ sheetId: this.id, row, column, rows, columns }));
  }

  #insert(axis: 'row' | 'column', before: number, count: number): Google {
    const size = axis === 'row' ? this.model.maxRows : this.model.maxColumns;
    if (!(count >= 1) || before < 1 || before > size + 1) throw new Error(OUTSIDE);
    insert(this.session.workbook, this.id, axis, before, count);
    return asGoogle<Google>(this);
  }
}
