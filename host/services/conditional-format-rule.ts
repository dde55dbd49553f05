import type { ConditionalRule } from '../workbook/sheet-parts.ts';
import { Service } from './service.ts';

/** The add-on makes rules and hands them over, it reads none. */
export class ConditionalFormatRule extends Service {
  readonly serviceName = 'ConditionalFormatRule';
  readonly model: ConditionalRule;

  constructor(model: ConditionalRule) {
    super();
    this.model = model;
  }
}
