import type { ConditionalRule } from '../workbook/sheet-parts.ts';
import { Service } from './service.ts';

type Google = GoogleAppsScript.Spreadsheet.BooleanCondition;

/** What a rule asks of a cell. */
export class BooleanCondition extends Service implements Pick<Google, 'getCriteriaValues'> {
  readonly serviceName = 'BooleanCondition';
  readonly #condition: ConditionalRule['condition'];

  constructor(condition: ConditionalRule['condition']) {
    super();
    this.#condition = condition;
  }

  getCriteriaValues() {
    return ['text' in this.#condition ? this.#condition.text : this.#condition.number];
  }
}
