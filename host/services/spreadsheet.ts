import { DeveloperMetadataFinder } from './developer-metadata-finder.ts';
import type { RangeService } from './range.ts';
import { asGoogle, SessionService } from './service.ts';
import type { Sheet } from './sheet.ts';

type Google = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

type Methods =
  | 'getId'
  | 'getSheets'
  | 'getSheetById'
  | 'getActiveSheet'
  | 'setActiveSheet'
  | 'getActiveRange'
  | 'deleteSheet'
  | 'getSpreadsheetTimeZone'
  | 'getSpreadsheetLocale'
  | 'toast'
  | 'getRangeByName'
  | 'setNamedRange'
  | 'removeNamedRange'
  | 'createDeveloperMetadataFinder';

export class Spreadsheet extends SessionService implements Pick<Google, Methods> {
  readonly serviceName = 'Spreadsheet';

  getId() {
    return this.#workbook.id;
  }

  getSheets() {
    return asGoogle<GoogleSheet[]>(this.#workbook.sheets.map((sheet) => this.session.make.sheet(sheet.id)));
  }

  getSheetById(id: number) {
    const isThere = this.#workbook.sheets.some((sheet) => sheet.id === id);
    return asGoogle<GoogleSheet | null>(isThere ? this.session.make.sheet(id) : null);
  }

  getActiveSheet() {
    return asGoogle<GoogleSheet>(this.session.make.sheet(this.#workbook.activeSheetId));
  }

  setActiveSheet(sheet: GoogleSheet): GoogleSheet {
    this.#workbook.activate((sheet as unknown as Sheet).model);
    return sheet;
  }

  getActiveRange() {
    const { activeSheetId, selection } = this.#workbook;
    const first = { sheetId: activeSheetId, row: 1, column: 1, rows: 1, columns: 1 };
    return asGoogle<GoogleRange>(this.session.make.range(selection ?? first));
  }

  /** The new sheet is activated, as Sheets does; without an index it stands after the active one. */
  insertSheet(name = this.#freeName(), index?: number): GoogleSheet {
    const active = this.#workbook.sheets.indexOf(this.#workbook.activeSheet);
    const sheet = this.#workbook.addSheet(name, index ?? active + 1);
    this.#workbook.activate(sheet);
    return asGoogle<GoogleSheet>(this.session.make.sheet(sheet.id));
  }

  deleteSheet(sheet: GoogleSheet) {
    this.#workbook.deleteSheet((sheet as unknown as Sheet).id);
  }

  getSpreadsheetTimeZone() {
    return this.#workbook.timeZone;
  }

  getSpreadsheetLocale() {
    return this.#workbook.locale;
  }

  toast(message: string, title?: string, seconds?: number | null) {
    this.session.emit({ type: 'toast', message: String(message), title: title ?? '', seconds: seconds ?? 5 });
  }

  getRangeByName(name: string): GoogleRange | null {
    const area = this.#workbook.names.get(name);
    return asGoogle<GoogleRange | null>(area ? this.session.make.range(area) : null);
  }

  setNamedRange(name: string, range: GoogleRange) {
    if (!/^[A-Za-z_][\w.]*$/.test(name)) throw new Error('The name of the range is not valid.');
    this.#workbook.setName(name, (range as unknown as RangeService).area);
  }

  removeNamedRange(name: string) {
    if (!this.#workbook.names.has(name)) throw new Error(`There is no named range "${name}".`);
    this.#workbook.setName(name, undefined);
  }

  createDeveloperMetadataFinder() {
    const finder = new DeveloperMetadataFinder(this.session, () => true);
    return asGoogle<GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder>(finder);
  }

  get #workbook() {
    return this.session.workbook;
  }

  #freeName(): string {
    let number = this.#workbook.sheets.length + 1;
    while (this.#workbook.sheetNamed(`Sheet${number}`)) number += 1;
    return `Sheet${number}`;
  }
}
