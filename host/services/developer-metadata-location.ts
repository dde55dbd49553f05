import type { DeveloperMetadata as Model } from '../workbook/sheet-parts.ts';
import { EnumGroup } from './enum-value.ts';
import { METADATA_LOCATION } from './enums.ts';
import { asGoogle, Service } from './service.ts';
import type { Session } from './session.ts';

type Location = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation;

export class DeveloperMetadataLocation
  extends Service
  implements Pick<Location, 'getLocationType' | 'getColumn' | 'getRow' | 'getSheet' | 'getSpreadsheet'>
{
  readonly serviceName = 'DeveloperMetadataLocation';
  readonly session: Session;
  readonly location: Model['location'];

  constructor(session: Session, location: Model['location']) {
    super();
    this.session = session;
    this.location = location;
  }

  getLocationType() {
    return EnumGroup.pick<GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType>(
      METADATA_LOCATION,
      this.location.type,
    );
  }

  getColumn() {
    return asGoogle<GoogleAppsScript.Spreadsheet.Range | null>(
      this.location.type === 'COLUMN' ? this.#line(1, this.location.column, 'rows') : null,
    );
  }

  getRow() {
    return asGoogle<GoogleAppsScript.Spreadsheet.Range | null>(
      this.location.type === 'ROW' ? this.#line(this.location.row, 1, 'columns') : null,
    );
  }

  getSheet() {
    const { location } = this;
    const sheet = 'sheetId' in location && location.type === 'SHEET' ? this.session.make.sheet(location.sheetId) : null;
    return asGoogle<GoogleAppsScript.Spreadsheet.Sheet | null>(sheet);
  }

  getSpreadsheet() {
    const spreadsheet = this.location.type === 'SPREADSHEET' ? this.session.make.spreadsheet() : null;
    return asGoogle<GoogleAppsScript.Spreadsheet.Spreadsheet | null>(spreadsheet);
  }

  #line(row: number, column: number, whole: 'rows' | 'columns') {
    const sheetId = 'sheetId' in this.location ? this.location.sheetId : 0;
    const { maxRows, maxColumns } = this.session.workbook.sheet(sheetId);
    const size = whole === 'rows' ? { rows: maxRows, columns: 1 } : { rows: 1, columns: maxColumns };
    return this.session.make.range({ sheetId, row, column, ...size });
  }
}
