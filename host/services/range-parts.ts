import { contains } from '../workbook/area.ts';
import { DataValidation, type DataValidation as Rule } from './data-validation.ts';
import { requireEditable } from './edit-rights.ts';
import { Filter } from './filter.ts';
import { RangeStyles } from './range-styles.ts';
import { asGoogle } from './service.ts';
import { withoutValidations } from './validations.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Methods = 'getFormula' | 'setDataValidation' | 'getDataValidation' | 'createFilter';

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
    const { sheetId, row, column } = this.area;
    const found = this.#model.validations.find(({ area }) => contains(area, sheetId, row, column));
    return asGoogle<GoogleAppsScript.Spreadsheet.DataValidation | null>(found ? new DataValidation(found) : null);
  }

  createFilter() {
    const sheet = this.#model;
    if (sheet.filter) throw new Error("You can't create a filter in a sheet that already has a filter.");
    sheet.filter = this.area;
    this.#changed();
    return asGoogle<GoogleAppsScript.Spreadsheet.Filter>(new Filter(this.session, sheet));
  }

  #changed(): Range {
    this.session.workbook.changed(false);
    return asGoogle<Range>(this);
  }

  get #model() {
    return this.session.workbook.sheet(this.area.sheetId);
  }
}
