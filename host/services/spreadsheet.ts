import { parseArea } from '../workbook/area.ts';
import { DeveloperMetadataFinder } from './developer-metadata-finder.ts';
import { addMetadata, metadataAt } from './metadata-location.ts';
import { NamedRange } from './named-range.ts';
import type { RangeService } from './range.ts';
import { asGoogle, Service } from './service.ts';
import type { Session } from './session.ts';
import type { Sheet } from './sheet.ts';

type Google = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

export class Spreadsheet
  extends Service
  implements
    Pick<
      Google,
      | 'getId'
      | 'getName'
      | 'getSheets'
      | 'getSheetByName'
      | 'getSheetById'
      | 'getActiveSheet'
      | 'setActiveSheet'
      | 'getActiveRange'
      | 'deleteSheet'
      | 'getNumSheets'
      | 'getSpreadsheetTimeZone'
      | 'getSpreadsheetLocale'
      | 'toast'
      | 'getRange'
      | 'getRangeByName'
      | 'setNamedRange'
      | 'removeNamedRange'
      | 'getNamedRanges'
      | 'createDeveloperMetadataFinder'
      | 'getDeveloperMetadata'
      | 'moveActiveSheet'
    >
{
  readonly serviceName = 'Spreadsheet';
  readonly session: Session;

  constructor(session: Session) {
    super();
    this.session = session;
  }

  getId() {
    return this.#workbook.id;
  }

  getName() {
    return this.#workbook.name;
  }

  getSheets() {
    return asGoogle<GoogleSheet[]>(this.#workbook.sheets.map((sheet) => this.session.make.sheet(sheet.id)));
  }

  getSheetByName(name: string) {
    return this.#sheet(this.#workbook.sheetNamed(name)?.id);
  }

  getSheetById(id: number) {
    return this.#sheet(this.#workbook.sheets.find((sheet) => sheet.id === id)?.id);
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

  /** The new sheet is activated, as Sheets does. Called with nothing, a name, an index, or a name and an index. */
  insertSheet(first?: string | number, second?: number): GoogleSheet {
    const index = typeof first === 'number' ? first : second;
    const name = typeof first === 'string' ? first : this.#freeName();
    const active = this.#workbook.sheets.indexOf(this.#workbook.activeSheet);
    const sheet = this.#workbook.addSheet(name, index ?? active + 1);
    this.#workbook.activate(sheet);
    return asGoogle<GoogleSheet>(this.session.make.sheet(sheet.id));
  }

  deleteSheet(sheet: GoogleSheet) {
    this.#workbook.deleteSheet((sheet as unknown as Sheet).id);
  }

  getNumSheets() {
    return this.#workbook.sheets.length;
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

  /** An A1 name, with or without its sheet. */
  getRange(name: string): GoogleRange {
    const [, quoted, bare, local = name] = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)(.+)$/.exec(name) ?? [];
    const sheetName = quoted?.replaceAll("''", "'") ?? bare;
    const sheet = sheetName === undefined ? this.#workbook.activeSheet : this.#workbook.sheetNamed(sheetName);
    const area = sheet && parseArea(local, { rows: sheet.maxRows, columns: sheet.maxColumns });
    const named = this.getRangeByName(name);
    if (named) return named;
    if (!sheet || !area) throw new Error('Range not found');
    return asGoogle<GoogleRange>(this.session.make.range({ sheetId: sheet.id, ...area }));
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

  getNamedRanges() {
    const ranges = [...this.#workbook.names.keys()].map((name) => new NamedRange(this.session, name));
    return asGoogle<GoogleAppsScript.Spreadsheet.NamedRange[]>(ranges);
  }

  createDeveloperMetadataFinder() {
    const finder = new DeveloperMetadataFinder(this.session, () => true);
    return asGoogle<GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder>(finder);
  }

  addDeveloperMetadata(key: string, value?: unknown, visibility?: unknown): Google {
    addMetadata(this.#workbook, { type: 'SPREADSHEET' }, [key, value, visibility]);
    return asGoogle<Google>(this);
  }

  getDeveloperMetadata() {
    const found = metadataAt(this.session, { type: 'SPREADSHEET' });
    return asGoogle<GoogleAppsScript.Spreadsheet.DeveloperMetadata[]>(found);
  }

  moveActiveSheet(position: number) {
    const { activeSheet, sheets } = this.#workbook;
    if (!(position >= 1 && position <= sheets.length)) throw new Error('The position of the sheet is out of bounds.');
    sheets.splice(sheets.indexOf(activeSheet), 1);
    sheets.splice(position - 1, 0, activeSheet);
    this.#workbook.changed(false);
  }

  get #workbook() {
    return this.session.workbook;
  }

  #sheet(id: number | undefined) {
    return asGoogle<GoogleSheet | null>(id === undefined ? null : this.session.make.sheet(id));
  }

  #freeName(): string {
    let number = this.#workbook.sheets.length + 1;
    while (this.#workbook.sheetNamed(`Sheet${number}`)) number += 1;
    return `Sheet${number}`;
  }
}
