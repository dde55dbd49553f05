import type { DeveloperMetadata as Model } from '../workbook/sheet-parts.ts';
import { DeveloperMetadataLocation } from './developer-metadata-location.ts';
import { EnumGroup } from './enum-value.ts';
import { METADATA_VISIBILITY } from './enums.ts';
import { asGoogle, Service } from './service.ts';
import type { Session } from './session.ts';

type Google = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type Location = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation;

export class DeveloperMetadata
  extends Service
  implements Pick<Google, 'getId' | 'getKey' | 'getValue' | 'setValue' | 'getVisibility' | 'getLocation' | 'remove'>
{
  readonly serviceName = 'DeveloperMetadata';
  readonly session: Session;
  readonly id: number;

  constructor(session: Session, id: number) {
    super();
    this.session = session;
    this.id = id;
  }

  getId() {
    return this.id;
  }

  getKey() {
    return this.#model.key;
  }

  getValue() {
    return this.#model.value;
  }

  setValue(value: string): Google {
    this.#model.value = String(value);
    this.session.workbook.changed(false);
    return asGoogle<Google>(this);
  }

  getVisibility() {
    return EnumGroup.pick<GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility>(
      METADATA_VISIBILITY,
      this.#model.visibility,
    );
  }

  getLocation(): Location {
    return asGoogle<Location>(new DeveloperMetadataLocation(this.session, this.#model.location));
  }

  remove() {
    const { workbook } = this.session;
    workbook.metadata = workbook.metadata.filter((item) => item !== this.#model);
    workbook.changed(false);
  }

  get #model(): Model {
    const found = this.session.workbook.metadata.find((item) => item.id === this.id);
    if (!found) throw new Error('The developer metadata does not exist any more.');
    return found;
  }
}
