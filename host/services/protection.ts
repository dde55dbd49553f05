import type { Protection as Model } from '../workbook/sheet-parts.ts';
import { asGoogle, Service } from './service.ts';
import type { Session } from './session.ts';

type Google = GoogleAppsScript.Spreadsheet.Protection;

export class Protection
  extends Service
  implements
    Pick<
      Google,
      'canEdit' | 'getRange' | 'getDescription' | 'setDescription' | 'isWarningOnly' | 'setWarningOnly' | 'remove'
    >
{
  readonly serviceName = 'Protection';
  readonly session: Session;
  readonly sheetId: number;
  readonly model: Model;

  constructor(session: Session, sheetId: number, model: Model) {
    super();
    this.session = session;
    this.sheetId = sheetId;
    this.model = model;
  }

  canEdit() {
    return this.model.editable;
  }

  getRange() {
    const { maxRows, maxColumns } = this.session.workbook.sheet(this.sheetId);
    const whole = { sheetId: this.sheetId, row: 1, column: 1, rows: maxRows, columns: maxColumns };
    return asGoogle<GoogleAppsScript.Spreadsheet.Range>(this.session.make.range(this.model.area ?? whole));
  }

  getDescription() {
    return this.model.description;
  }

  setDescription(description: string): Google {
    this.model.description = description;
    return asGoogle<Google>(this);
  }

  isWarningOnly() {
    return this.model.warningOnly;
  }

  setWarningOnly(isWarningOnly: boolean): Google {
    this.model.warningOnly = isWarningOnly;
    return asGoogle<Google>(this);
  }

  remove() {
    const sheet = this.session.workbook.sheet(this.sheetId);
    sheet.protections = sheet.protections.filter((item) => item !== this.model);
  }
}
