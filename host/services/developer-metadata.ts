import type { DeveloperMetadata as Model } from '../workbook/sheet-parts.ts';
import { DeveloperMetadataLocation } from './developer-metadata-location.ts';
import { asGoogle, SessionService } from './service.ts';
import type { Session } from './session.ts';

type Google = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type Methods = 'getKey' | 'getValue' | 'setValue' | 'getLocation' | 'remove';

export class DeveloperMetadata extends SessionService implements Pick<Google, Methods> {
  readonly serviceName = 'DeveloperMetadata';
  readonly #id: number;

  constructor(session: Session, id: number) {
    super(session);
    this.#id = id;
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

  getLocation() {
    const location = new DeveloperMetadataLocation(this.session, this.#model.location);
    return asGoogle<GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation>(location);
  }

  remove() {
    const { workbook } = this.session;
    workbook.metadata = workbook.metadata.filter((item) => item !== this.#model);
    workbook.changed(false);
  }

  get #model(): Model {
    const found = this.session.workbook.metadata.find((item) => item.id === this.#id);
    if (!found) throw new Error('The developer metadata does not exist any more.');
    return found;
  }
}
