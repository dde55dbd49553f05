import { ConditionalFormatRuleBuilder } from './conditional-format-rule-builder.ts';
import { DataValidationBuilder } from './data-validation.ts';
import { requireFlushed } from './edit-rights.ts';
import { METADATA_VISIBILITY, PROTECTION_TYPE, SHEET_TYPE } from './enums.ts';
import { asGoogle, SessionService } from './service.ts';
import { Spreadsheet } from './spreadsheet.ts';
import { Ui } from './ui.ts';

type Google = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Methods = 'getActiveSpreadsheet' | 'getUi' | 'flush' | 'newConditionalFormatRule' | 'newDataValidation';

export class SpreadsheetApp extends SessionService implements Pick<Google, Methods> {
  readonly serviceName = 'SpreadsheetApp';
  readonly SheetType = SHEET_TYPE;
  readonly DeveloperMetadataVisibility = METADATA_VISIBILITY;
  readonly ProtectionType = PROTECTION_TYPE;

  getActiveSpreadsheet() {
    const { hasDocument } = this.session.project;
    return asGoogle<GoogleAppsScript.Spreadsheet.Spreadsheet>(hasDocument ? new Spreadsheet(this.session) : null);
  }

  getUi() {
    return asGoogle<GoogleAppsScript.Base.Ui>(new Ui(this.session));
  }

  /** Changes are applied at once here; what Sheets refuses only now is said now. */
  flush() {
    requireFlushed(this.session);
  }

  newDataValidation() {
    return asGoogle<GoogleAppsScript.Spreadsheet.DataValidationBuilder>(new DataValidationBuilder());
  }

  newConditionalFormatRule() {
    const builder = new ConditionalFormatRuleBuilder();
    return asGoogle<GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder>(builder);
  }
}
