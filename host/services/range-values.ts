import type { Area } from '../workbook/area.ts';
import type { Cell } from '../workbook/cell.ts';
import { requireSize, scriptValue, writtenCell } from './cell-input.ts';
import { asGoogle, SessionService } from './service.ts';
import type { Session } from './session.ts';
import { grid, writeCells } from './write-cells.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

type Methods =
  | 'getValue'
  | 'getValues'
  | 'getDisplayValues'
  | 'getRow'
  | 'getColumn'
  | 'getNumColumns'
  | 'setValue'
  | 'setValues'
  | 'clearContent';

/** The part of Range about where it is and what its cells hold. */
export class RangeValues extends SessionService implements Pick<Range, Methods> {
  readonly serviceName = 'Range';
  readonly area: Area;

  constructor(session: Session, area: Area) {
    super(session);
    this.area = area;
  }

  getRow() {
    return this.area.row;
  }

  getColumn() {
    return this.area.column;
  }

  getNumColumns() {
    return this.area.columns;
  }

  // biome-ignore lint/suspicious/noExplicitAny: the type of Google's own declaration
  getValues(): any[][] {
    const { timeZone } = this.session.workbook;
    return this.session.workbook.read(this.area).map((row) => row.map((result) => scriptValue(result, timeZone)));
  }

  // biome-ignore lint/suspicious/noExplicitAny: the type of Google's own declaration
  getValue(): any {
    const { workbook } = this.session;
    const { sheetId, row, column } = this.area;
    return scriptValue(workbook.result(sheetId, row, column), workbook.timeZone);
  }

  getDisplayValues() {
    const { sheetId } = this.area;
    return grid(this.area, (row, column) => this.session.workbook.display(sheetId, row, column));
  }

  setValues(values: unknown[][]): Range {
    requireSize(values, this.area.rows, this.area.columns);
    return this.#write((old, i, j) => writtenCell(old, values[i]?.[j], this.session.workbook.timeZone));
  }

  /** One value for every cell of the range. */
  setValue(value: unknown): Range {
    return this.#write((old) => writtenCell(old, value, this.session.workbook.timeZone));
  }

  clearContent(): Range {
    return this.#write((old) => writtenCell(old, null, ''));
  }

  #write(cellOf: (old: Cell | undefined, i: number, j: number) => Cell): Range {
    writeCells(this.session.workbook, this.area, cellOf);
    return asGoogle<Range>(this);
  }
}
