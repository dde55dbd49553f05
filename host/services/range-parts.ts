import { contains } from '../workbook/area.ts';
import { requireSize } from './cell-input.ts';
import { DataValidation, type DataValidation as Rule } from './data-validation.ts';
import { requireEditable } from './edit-rights.ts';
import { Filter } from './filter.ts';
import { RangeStyles } from './range-styles.ts';
import { asGoogle } from './service.ts';
import { withoutValidations } from './validations.ts';
import { grid } from './write-cells.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Google = GoogleAppsScript.Spreadsheet.DataValidation;
type Methods =
  | 'getFormula'
  | 'setDataValidation'
  | 'getDataValidation'
  | 'setDataValidations'
  | 'getDataValidations'
  | 'createFilter';

/** The part of Range about single cells and what lies over several: validation, the filter. */
export class RangeParts extends RangeStyles implements Pick<Range, Methods> {
  getFormula() {
    const { sheetId, row, column } = this.area;
    return this.session.workbook.sheet(sheetId).cell(row, column)?.formula ?? '';
  }

  setDataValidation(rule: GoogleAppsScript.Spreadsheet.DataValidation | null): Range {
    requireEditable(this.session.workbook, this.area);
    withoutValidations(this.#model, this.area);
    if (rule) this.#model.validations.push({ ...(rule as unknown as Rule).rule, area: this.area });
    return this.#changed();
  }

  getDataValidation() {
    return this.#ruleAt(this.area.row, this.area.column);
  }

  getDataValidations() {
    return grid(this.area, (row, column) => this.#ruleAt(row, column));
  }

  setDataValidations(rules: (Google | null)[][]): Range {
    requireEditable(this.session.workbook, this.area);
    requireSize(rules, this.area.rows, this.area.columns);
    withoutValidations(this.#model, this.area);
    const { row, column } = this.area;
    for (const [i, line] of rules.entries()) {
      for (const [j, rule] of line.entries()) {
        const area = { ...this.area, row: row + i, column: column + j, rows: 1, columns: 1 };
        if (rule) this.#model.validations.push({ ...(rule as unknown as Rule).rule, area });
      }
    }
    return this.#changed();
  }

  createFilter() {
    const sheet = this.#model;
    if (sheet.filter) throw new Error("You can't create a filter in a sheet that already has a filter.");
    sheet.filter = this.area;
    this.#changed();
    return asGoogle<GoogleAppsScript.Spreadsheet.Filter>(new Filter(this.session, sheet));
  }

  #ruleAt(row: number, column: number): Google | null {
    const found = this.#model.validations.find(({ area }) => contains(area, this.area.sheetId, row, column));
    return asGoogle<Google | null>(found ? new DataValidation(found) : null);
  }

  #changed(): Range {
    this.session.workbook.changed(false);
    return asGoogle<Range>(this);
  }

  get #model() {
    return this.session.workbook.sheet(this.area.sheetId);
  }
}
