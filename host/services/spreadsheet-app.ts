import * as enums from './enums.ts';
import { asGoogle, Service } from './service.ts';
import type { Session } from './session.ts';

type Google = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

export class SpreadsheetApp
  extends Service
  implements
    Pick<
      Google,
      | 'getActive'
      | 'getActiveSpreadsheet'
      | 'getActiveSheet'
      | 'getActiveRange'
      | 'getUi'
      | 'flush'
      | 'newConditionalFormatRule'
    >
{
  readonly serviceName = 'SpreadsheetApp';
  readonly SheetType = enums.SHEET_TYPE;
  readonly DeveloperMetadataVisibility = enums.METADATA_VISIBILITY;
  readonly DeveloperMetadataLocationType = enums.METADATA_LOCATION;
  readonly WrapStrategy = enums.WRAP_STRATEGY;
  readonly BorderStyle = enums.BORDER_STYLE;
  readonly ProtectionType = enums.PROTECTION_TYPE;
  readonly session: Session;

  constructor(session: Session) {
    super();
    this.session = session;
  }

  getActive() {
    return asGoogle<GoogleAppsScript.Spreadsheet.Spreadsheet>(this.session.make.spreadsheet());
  }

  getActiveSpreadsheet() {
    return this.getActive();
  }

  getActiveSheet() {
    return this.getActive().getActiveSheet();
  }

  getActiveRange() {
    return this.getActive().getActiveRange() as GoogleAppsScript.Spreadsheet.Range;
  }

  getUi() {
    return asGoogle<GoogleAppsScript.Base.Ui>(this.session.make.ui());
  }

  /** Changes are applied at once here. */
  flush() {}

  newConditionalFormatRule() {
    const builder = this.session.make.ruleBuilder({});
    return asGoogle<GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder>(builder);
  }
}
