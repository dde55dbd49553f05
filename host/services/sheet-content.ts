import { ConditionalFormatRule } from './conditional-format-rule.ts';
import { DeveloperMetadataFinder } from './developer-metadata-finder.ts';
import { enumName } from './enum-value.ts';
import { Filter } from './filter.ts';
import { addMetadata, metadataOf } from './metadata.ts';
import { Protection } from './protection.ts';
import { asGoogle } from './service.ts';
import { SheetGrid } from './sheet-grid.ts';

type Google = GoogleAppsScript.Spreadsheet.Sheet;
type Methods =
  | 'getConditionalFormatRules'
  | 'setConditionalFormatRules'
  | 'getProtections'
  | 'getFilter'
  | 'getDeveloperMetadata'
  | 'createDeveloperMetadataFinder';

/** The part of Sheet about what lies on its grid: conditional rules, protections, metadata. */
export class SheetContent extends SheetGrid implements Pick<Google, Methods> {
  setConditionalFormatRules(rules: GoogleAppsScript.Spreadsheet.ConditionalFormatRule[]) {
    this.model.rules = (rules as unknown as ConditionalFormatRule[]).map((rule) => rule.model);
    this.session.workbook.changed(false);
  }

  getConditionalFormatRules() {
    const rules = this.model.rules.map((rule) => new ConditionalFormatRule(rule));
    return asGoogle<GoogleAppsScript.Spreadsheet.ConditionalFormatRule[]>(rules);
  }

  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType) {
    const isSheet = enumName(type, 'SpreadsheetApp.Sheet.getProtections') === 'SHEET';
    const found = this.model.protections.filter((item) => (item.area === undefined) === isSheet);
    return asGoogle<GoogleAppsScript.Spreadsheet.Protection[]>(
      found.map((item) => new Protection(item, () => this.session.make.range(item.area ?? this.#all))),
    );
  }

  get #all() {
    return { sheetId: this.id, row: 1, column: 1, rows: this.model.maxRows, columns: this.model.maxColumns };
  }

  getFilter() {
    const found = this.model.filter ? new Filter(this.session, this.model) : null;
    return asGoogle<GoogleAppsScript.Spreadsheet.Filter>(found);
  }

  addDeveloperMetadata(key: string, value: string, visibility: unknown): Google {
    addMetadata(this.session.workbook, { type: 'SHEET', sheetId: this.id }, key, value, visibility);
    return asGoogle<Google>(this);
  }

  getDeveloperMetadata() {
    const found = metadataOf(this.session, ({ type, sheetId }) => type === 'SHEET' && sheetId === this.id);
    return asGoogle<GoogleAppsScript.Spreadsheet.DeveloperMetadata[]>(found);
  }

  createDeveloperMetadataFinder() {
    const finder = new DeveloperMetadataFinder(this.session, ({ sheetId }) => sheetId === this.id);
    return asGoogle<GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder>(finder);
  }
}
