import type { Protection as Model } from '../workbook/sheet-parts.ts';
import { asGoogle, Service } from './service.ts';

type Google = GoogleAppsScript.Spreadsheet.Protection;

export class Protection extends Service implements Pick<Google, 'canEdit' | 'isWarningOnly' | 'getRange'> {
  readonly serviceName = 'Protection';
  readonly #model: Model;
  readonly #range: () => Service;

  constructor(model: Model, range: () => Service) {
    super();
    this.#model = model;
    this.#range = range;
  }

  getRange() {
    return asGoogle<GoogleAppsScript.Spreadsheet.Range>(this.#range());
  }

  canEdit() {
    return this.#model.editable;
  }

  isWarningOnly() {
    return this.#model.warningOnly;
  }
}
