import { DeveloperMetadata } from './developer-metadata.ts';
import { RangeService } from './range.ts';
import type { Makers, Session } from './session.ts';
import { Sheet } from './sheet.ts';
import { Spreadsheet } from './spreadsheet.ts';

/** Asks for the session only when something is made: the session holds the makers. */
export const makers = (session: () => Session): Makers => ({
  spreadsheet: () => new Spreadsheet(session()),
  sheet: (id) => new Sheet(session(), id),
  range: (area) => new RangeService(session(), area),
  metadata: (id) => new DeveloperMetadata(session(), id),
});
