import { serialOf, wallClock, zoneOffset } from '../workbook/serial.ts';
import { NotEmulated } from './not-emulated.ts';
import { Service } from './service.ts';

type Google = GoogleAppsScript.Utilities.Utilities;

const FIELDS: Record<string, (wall: Date, offset: number) => string> = {
  yyyy: (wall) => String(wall.getUTCFullYear()).padStart(4, '0'),
  MM: (wall) => two(wall.getUTCMonth() + 1),
  dd: (wall) => two(wall.getUTCDate()),
  HH: (wall) => two(wall.getUTCHours()),
  mm: (wall) => two(wall.getUTCMinutes()),
  ss: (wall) => two(wall.getUTCSeconds()),
  Z: (_, offset) => `${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}${two(Math.abs(offset) % 60)}`,
};

export class Utilities extends Service implements Pick<Google, 'formatDate' | 'sleep'> {
  readonly serviceName = 'Utilities';

  /** Nothing here takes time that a script could wait for. */
  sleep(_milliseconds: number) {}

  /** The letters of SimpleDateFormat that the add-on needs; any other letter is refused. */
  formatDate(date: GoogleAppsScript.Base.Date, timeZone: string, format: string) {
    const instant = (date as unknown as Date).getTime();
    const wall = wallClock(serialOf(instant, timeZone));
    const offset = Math.round(zoneOffset(instant, timeZone) / 60_000);
    return format.replace(/'([^']*)'|([A-Za-z])\2*/g, (token, quoted?: string) => {
      if (quoted !== undefined) return quoted || "'";
      const field = FIELDS[token];
      if (!field) throw new NotEmulated(`Utilities.formatDate with "${token}"`);
      return field(wall, offset);
    });
  }
}

const two = (number: number): string => String(number).padStart(2, '0');
