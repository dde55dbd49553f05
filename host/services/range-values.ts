import { type Area, columnLetters } from '../workbook/area.ts';
import type { Cell } from '../workbook/cell.ts';
import { typedText } from '../workbook/formula-bar.ts';
import { requireSize, scriptValue, writtenCell } from './cell-input.ts';
import { requireFlushed } from './edit-rights.ts';
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
  | 'getLastRow'
  | 'getLastColumn'
  | 'getA1Notation'
  | 'getFormulas'
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

  getLastRow() {
    return this.area.row + this.area.rows - 1;
  }

  getLastColumn() {
    return this.area.column + this.area.columns - 1;
  }

  getA1Notation() {
    const { row, column, rows, columns } = this.area;
    const first = `${columnLetters(column)}${row}`;
    return rows * columns === 1 ? first : `${first}:${columnLetters(this.getLastColumn())}${this.getLastRow()}`;
  }

  /** '' where a cell has none; a result that spills into a cell is none. */
  getFormulas() {
    const sheet = this.session.workbook.sheet(this.area.sheetId);
    return grid(this.area, (row, column) => {
      const formula = sheet.cell(row, column)?.formula;
      return formula === undefined ? '' : typedText(sheet.cell(row, column));
    });
  }

  // biome-ignore lint/suspicious/noExplicitAny: the type of Google's own declaration
  getValues(): any[][] {
    requireFlushed(this.session);
    const { timeZone } = this.session.workbook;
    return this.session.workbook.readAs(this.area, (result) => scriptValue(result, timeZone));
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
