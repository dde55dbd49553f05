import type { DeveloperMetadata } from '../workbook/sheet-parts.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { enumName } from './enum-value.ts';
import type { Service } from './service.ts';
import type { Session } from './session.ts';

type Location = DeveloperMetadata['location'];

export function addMetadata(
  workbook: Workbook,
  location: Location,
  key: string,
  value: string,
  visibility: unknown,
): void {
  const seen = enumName(visibility, 'addDeveloperMetadata') === 'PROJECT' ? 'PROJECT' : 'DOCUMENT';
  workbook.metadata.push({ id: workbook.nextId(), key: String(key), value: String(value), visibility: seen, location });
  workbook.changed(false);
}

/** The marks that lie where the question says, each as a service. */
export const metadataOf = (session: Session, isThere: (location: Location, key: string) => boolean): Service[] =>
  session.workbook.metadata
    .filter(({ location, key }) => isThere(location, key))
    .map(({ id }) => session.make.metadata(id));
