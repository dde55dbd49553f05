import type { DeveloperMetadata } from '../workbook/sheet-parts.ts';
import { asGoogle, SessionService } from './service.ts';
import type { Session } from './session.ts';

type Google = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation;

export class DeveloperMetadataLocation extends SessionService implements Pick<Google, 'getColumn' | 'getSheet'> {
  readonly serviceName = 'DeveloperMetadataLocation';
  readonly #location: DeveloperMetadata['location'];

  constructor(session: Session, location: DeveloperMetadata['location']) {
    super(session);
    this.#location = location;
  }

  /** null for the mark of a whole sheet, as `getSheet` is for that of a column. */
  getColumn() {
    const { type, sheetId } = this.#location;
    if (type !== 'COLUMN') return asGoogle<GoogleAppsScript.Spreadsheet.Range | null>(null);
    const rows = this.session.workbook.sheet(sheetId).maxRows;
    const area = { sheetId, row: 1, column: this.#location.column, rows, columns: 1 };
    return asGoogle<GoogleAppsScript.Spreadsheet.Range | null>(this.session.make.range(area));
  }

  getSheet() {
    const { type, sheetId } = this.#location;
    return asGoogle<GoogleAppsScript.Spreadsheet.Sheet | null>(
      type === 'SHEET' ? this.session.make.sheet(sheetId) : null,
    );
  }
}
