import type { Protection as Model } from '../workbook/sheet-parts.ts';
import { Service } from './service.ts';

type Google = GoogleAppsScript.Spreadsheet.Protection;

export class Protection extends Service implements Pick<Google, 'canEdit' | 'isWarningOnly'> {
  readonly serviceName = 'Protection';
  readonly #model: Model;

  constructor(model: Model) {
    super();
    this.#model = model;
  }

  canEdit() {
    return this.#model.editable;
  }

  isWarningOnly() {
    return this.#model.warningOnly;
  }
}
