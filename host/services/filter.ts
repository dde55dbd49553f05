import type { Sheet } from '../workbook/sheet.ts';
import { asGoogle, SessionService } from './service.ts';
import type { Session } from './session.ts';

type Google = GoogleAppsScript.Spreadsheet.Filter;

/** The basic filter of a sheet; what it hides is not emulated. */
export class Filter extends SessionService implements Pick<Google, 'getRange'> {
  readonly serviceName = 'Filter';
  readonly #sheet: Sheet;

  constructor(session: Session, sheet: Sheet) {
    super(session);
    this.#sheet = sheet;
  }

  getRange() {
    if (!this.#sheet.filter) throw new Error('The filter does not exist any more.');
    return asGoogle<GoogleAppsScript.Spreadsheet.Range>(this.session.make.range(this.#sheet.filter));
  }
}
