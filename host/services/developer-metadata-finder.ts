import type { DeveloperMetadata } from '../workbook/sheet-parts.ts';
import { metadataOf } from './metadata.ts';
import { asGoogle, SessionService } from './service.ts';
import type { Session } from './session.ts';

type Google = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;

export class DeveloperMetadataFinder extends SessionService implements Pick<Google, 'withKey' | 'find'> {
  readonly serviceName = 'DeveloperMetadataFinder';
  readonly #isInside: (location: DeveloperMetadata['location']) => boolean;
  #key: string | undefined;

  constructor(session: Session, isInside: (location: DeveloperMetadata['location']) => boolean) {
    super(session);
    this.#isInside = isInside;
  }

  withKey(key: string) {
    this.#key = key;
    return asGoogle<Google>(this);
  }

  find() {
    const wanted = this.#key;
    const found = metadataOf(
      this.session,
      (location, key) => this.#isInside(location) && (wanted === undefined || key === wanted),
    );
    return asGoogle<GoogleAppsScript.Spreadsheet.DeveloperMetadata[]>(found);
  }
}
