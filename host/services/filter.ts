import { asGoogle, Service } from './service.ts';

type Google = GoogleAppsScript.Spreadsheet.Filter;

/** The basic filter of a sheet; what it hides is not emulated. */
export class Filter extends Service implements Pick<Google, 'getRange'> {
  readonly serviceName = 'Filter';
  readonly #range: () => Service;

  constructor(range: () => Service) {
    super();
    this.#range = range;
  }

  getRange() {
    return asGoogle<GoogleAppsScript.Spreadsheet.Range>(this.#range());
  }
}
