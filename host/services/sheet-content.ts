import type { Cell } from '../workbook/cell.ts';
import type { ConditionalRule } from '../workbook/sheet-parts.ts';
import type { ConditionalFormatRule } from './conditional-format-rule.ts';
import { DeveloperMetadataFinder } from './developer-metadata-finder.ts';
import { requireEditable } from './edit-rights.ts';
import { enumName } from './enum-value.ts';
import { addMetadata, metadataAt } from './metadata-location.ts';
import { asGoogle } from './service.ts';
import { SheetGrid } from './sheet-grid.ts';

type Google = GoogleAppsScript.Spreadsheet.Sheet;

/** The part of Sheet about what lies on its grid: clearing, conditional rules, protections, metadata. */
export class SheetContent
  extends SheetGrid
  implements
    Pick<
      Google,
      | 'clear'
      | 'clearContents'
      | 'clearFormats'
      | 'clearNotes'
      | 'getConditionalFormatRules'
      | 'setConditionalFormatRules'
      | 'clearConditionalFormatRules'
      | 'getProtections'
      | 'protect'
      | 'getDeveloperMetadata'
      | 'createDeveloperMetadataFinder'
    >
{
  /** Contents and formats, or only one of them; conditional rules, charts and notes stay. */
  clear(options?: { contentsOnly?: boolean | undefined; formatOnly?: boolean | undefined }): Google {
    if (!options?.contentsOnly) this.clearFormats();
    if (!options?.formatOnly) this.clearContents();
    return asGoogle<Google>(this);
  }

  clearContents(): Google {
    return this.#cells(({ value: _value, formula: _formula, source: _source, ...cell }) => ({ ...cell, value: null }));
  }

  clearFormats(): Google {
    return this.#cells(({ style: _style, format: _format, ...cell }) => cell);
  }

  clearNotes(): Google {
    return this.#cells(({ note: _note, ...cell }) => cell);
  }

  getConditionalFormatRules() {
    const rules = this.model.rules.map((rule) => this.session.make.rule(rule));
    return asGoogle<GoogleAppsScript.Spreadsheet.ConditionalFormatRule[]>(rules);
  }

  setConditionalFormatRules(rules: GoogleAppsScript.Spreadsheet.ConditionalFormatRule[]) {
    this.model.rules = (rules as unknown as ConditionalFormatRule[]).map((rule): ConditionalRule => rule.model);
    this.session.workbook.changed(false);
  }

  clearConditionalFormatRules() {
    this.setConditionalFormatRules([]);
  }

  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType) {
    const isSheet = enumName(type, 'SpreadsheetApp.Sheet.getProtections') === 'SHEET';
    const found = this.model.protections.filter((item) => (item.area === undefined) === isSheet);
    return asGoogle<GoogleAppsScript.Spreadsheet.Protection[]>(
      found.map((item) => this.session.make.protection(this.id, item)),
    );
  }

  protect() {
    const known = this.model.protections.find((item) => item.area === undefined);
    const protection = known ?? { description: '', warningOnly: false, editable: true };
    if (!known) this.model.protections.push(protection);
    return asGoogle<GoogleAppsScript.Spreadsheet.Protection>(this.session.make.protection(this.id, protection));
  }

  addDeveloperMetadata(key: string, value?: unknown, visibility?: unknown): Google {
    addMetadata(this.session.workbook, { type: 'SHEET', sheetId: this.id }, [key, value, visibility]);
    return asGoogle<Google>(this);
  }

  getDeveloperMetadata() {
    const found = metadataAt(this.session, { type: 'SHEET', sheetId: this.id });
    return asGoogle<GoogleAppsScript.Spreadsheet.DeveloperMetadata[]>(found);
  }

  createDeveloperMetadataFinder() {
    const isInside = (item: { location: object }) => 'sheetId' in item.location && item.location.sheetId === this.id;
    const finder = new DeveloperMetadataFinder(this.session, isInside);
    return asGoogle<GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder>(finder);
  }

  #cells(change: (cell: Cell) => Cell): Google {
    const { workbook } = this.session;
    const area = { sheetId: this.id, row: 1, column: 1, rows: this.model.maxRows, columns: this.model.maxColumns };
    requireEditable(workbook, area);
    this.model.rows = this.model.rows.map((row) => row.map((cell) => cell && change(cell)));
    workbook.changed(true);
    return asGoogle<Google>(this);
  }
}
