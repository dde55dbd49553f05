import type { ConditionalRule } from '../workbook/sheet-parts.ts';
import { BooleanCondition } from './boolean-condition.ts';
import { asGoogle, Service } from './service.ts';

type Google = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

export class ConditionalFormatRule extends Service implements Pick<Google, 'getBooleanCondition'> {
  readonly serviceName = 'ConditionalFormatRule';
  readonly model: ConditionalRule;

  constructor(model: ConditionalRule) {
    super();
    this.model = model;
  }

  getBooleanCondition() {
    return asGoogle<GoogleAppsScript.Spreadsheet.BooleanCondition>(new BooleanCondition(this.model.condition));
  }
}
