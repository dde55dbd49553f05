import type { Validation } from '../workbook/sheet-parts.ts';
import { asGoogle, Service } from './service.ts';

type Google = GoogleAppsScript.Spreadsheet.DataValidation;
type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type Rule = Omit<Validation, 'area'>;

export class DataValidation extends Service implements Pick<Google, 'getAllowInvalid'> {
  readonly serviceName = 'DataValidation';
  readonly rule: Rule;

  constructor(rule: Rule) {
    super();
    this.rule = rule;
  }

  getAllowInvalid() {
    return this.rule.allowInvalid;
  }
}

export class DataValidationBuilder
  extends Service
  implements Pick<Builder, 'requireValueInList' | 'setAllowInvalid' | 'build'>
{
  readonly serviceName = 'DataValidationBuilder';
  readonly #rule: Rule = { values: [], allowInvalid: true };

  requireValueInList(values: string[]): Builder {
    this.#rule.values = values.map(String);
    return asGoogle<Builder>(this);
  }

  setAllowInvalid(isAllowed: boolean): Builder {
    this.#rule.allowInvalid = isAllowed;
    return asGoogle<Builder>(this);
  }

  build() {
    return asGoogle<Google>(new DataValidation({ ...this.#rule }));
  }
}
