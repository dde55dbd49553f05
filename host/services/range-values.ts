import type { Area } from '../workbook/area.ts';
import { areaName } from '../workbook/area.ts';
import type { Cell } from '../workbook/cell.ts';
import { formulaCell, requireSize, scriptValue, writtenCell } from './cell-input.ts';
import { mayEdit } from './edit-rights.ts';
import { asGoogle, Service } from './service.ts';
import type { Session } from './session.ts';
import { grid, writeCells } from './write-cells.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** The part of Range about where it is and what its cells hold. */
export class RangeValues
  extends Service
  implements
    Pick<
      Range,
      | 'getValue'
      | 'getValues'
      | 'getDisplayValues'
      | 'getFormulas'
      | 'getRow'
      | 'getColumn'
      | 'getNumRows'
      | 'getNumColumns'
      | 'getLastRow'
      | 'getLastColumn'
      | 'getA1Notation'
      | 'setValue'
      | 'setValues'
      | 'setFormula'
      | 'setFormulas'
      | 'clearContent'
      | 'canEdit'
    >
{
  readonly serviceName = 'Range';
  readonly session: Session;
  readonly area: Area;

  constructor(session: Session, area: Area) {
    super();
    this.session = session;
    this.area = area;
  }

  getRow() {
    return this.area.row;
  }

  getColumn() {
    return this.area.column;
  }

  getNumRows() {
    return this.area.rows;
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
    const { maxRows, maxColumns } = this.session.workbook.sheet(this.area.sheetId);
    return areaName(this.area, { rows: maxRows, columns: maxColumns });
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

  getFormulas() {
    const sheet = this.session.workbook.sheet(this.area.sheetId);
    return grid(this.area, (row, column) => sheet.cell(row, column)?.formula ?? '');
  }

  setValues(values: unknown[][]): Range {
    requireSize(values, this.area.rows, this.area.columns);
    return this.#write((old, i, j) => writtenCell(old, values[i]?.[j], this.session.workbook.timeZone));
  }

  /** One value for every cell of the range. */
  setValue(value: unknown): Range {
    return this.#write((old) => writtenCell(old, value, this.session.workbook.timeZone));
  }

  setFormula(formula: string): Range {
    return this.#write((old) => formulaCell(old, formula));
  }

  setFormulas(formulas: string[][]): Range {
    requireSize(formulas, this.area.rows, this.area.columns);
    return this.#write((old, i, j) => formulaCell(old, String(formulas[i]?.[j] ?? '')));
  }

  clearContent(): Range {
    return this.#write((old) => writtenCell(old, null, ''));
  }

  canEdit() {
    return mayEdit(this.session.workbook, this.area);
  }

  #write(cellOf: (old: Cell | undefined, i: number, j: number) => Cell): Range {
    writeCells(this.session.workbook, this.area, cellOf);
    return asGoogle<Range>(this);
  }
}
