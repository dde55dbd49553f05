import type { DeveloperMetadata as Model } from '../workbook/sheet-parts.ts';
import { enumName } from './enum-value.ts';
import { asGoogle, Service } from './service.ts';
import type { Session } from './session.ts';

type Google = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;

export class DeveloperMetadataFinder
  extends Service
  implements Pick<Google, 'withKey' | 'withValue' | 'withVisibility' | 'withLocationType' | 'find'>
{
  readonly serviceName = 'DeveloperMetadataFinder';
  readonly session: Session;
  readonly conditions: ((item: Model) => boolean)[];

  constructor(session: Session, isInside: (item: Model) => boolean) {
    super();
    this.session = session;
    this.conditions = [isInside];
  }

  withKey(key: string) {
    return this.#with((item) => item.key === key);
  }

  withValue(value: string) {
    return this.#with((item) => item.value === value);
  }

  withVisibility(visibility: GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility) {
    const name = enumName(visibility, 'SpreadsheetApp.DeveloperMetadataFinder.withVisibility');
    return this.#with((item) => item.visibility === name);
  }

  withLocationType(type: GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType) {
    const name = enumName(type, 'SpreadsheetApp.DeveloperMetadataFinder.withLocationType');
    return this.#with((item) => item.location.type === name);
  }

  find() {
    const found = this.session.workbook.metadata.filter((item) => this.conditions.every((holds) => holds(item)));
    return asGoogle<GoogleAppsScript.Spreadsheet.DeveloperMetadata[]>(
      found.map((item) => this.session.make.metadata(item.id)),
    );
  }

  #with(condition: (item: Model) => boolean): Google {
    this.conditions.push(condition);
    return asGoogle<Google>(this);
  }
}
