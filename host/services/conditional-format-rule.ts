import type { ConditionalRule } from '../workbook/sheet-parts.ts';
import { asGoogle, Service } from './service.ts';
import type { Session } from './session.ts';

type Google = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

export class ConditionalFormatRule extends Service implements Pick<Google, 'getRanges' | 'copy'> {
  readonly serviceName = 'ConditionalFormatRule';
  readonly session: Session;
  readonly model: ConditionalRule;

  constructor(session: Session, model: ConditionalRule) {
    super();
    this.session = session;
    this.model = model;
  }

  getRanges() {
    const ranges = this.model.ranges.map((area) => this.session.make.range(area));
    return asGoogle<GoogleAppsScript.Spreadsheet.Range[]>(ranges);
  }

  copy() {
    const builder = this.session.make.ruleBuilder(this.model);
    return asGoogle<GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder>(builder);
  }
}
