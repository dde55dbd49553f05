import type { DeveloperMetadata as Model } from '../workbook/sheet-parts.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { EnumValue } from './enum-value.ts';
import type { Service } from './service.ts';
import type { Session } from './session.ts';

type Location = Model['location'];

/** The three ways to call addDeveloperMetadata: key; key and value or visibility; key, value and visibility. */
export function addMetadata(
  workbook: Workbook,
  location: Location,
  [key, second, third]: [string, unknown, unknown],
): void {
  const visibility = third ?? (second instanceof EnumValue ? second : undefined);
  workbook.metadata.push({
    id: workbook.nextId(),
    key: String(key),
    value: second === undefined || second instanceof EnumValue ? '' : String(second),
    visibility: visibility instanceof EnumValue && visibility.name() === 'PROJECT' ? 'PROJECT' : 'DOCUMENT',
    location,
  });
  workbook.changed(false);
}

export const metadataAt = (session: Session, location: Location): Service[] =>
  session.workbook.metadata
    .filter((item) => JSON.stringify(item.location) === JSON.stringify(location))
    .map((item) => session.make.metadata(item.id));
