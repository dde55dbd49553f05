// Serial numbers of days (0 is 1899-12-30) against calendar days and against instants in a time zone.

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const zones = new Map<string, Intl.DateTimeFormat>();

const serialOfDay = (year: number, month: number, day: number): number =>
  (Date.UTC(year, month - 1, day) - EPOCH) / DAY;

/** The wall clock of a serial as if it were UTC. */
export const wallClock = (serial: number): Date => new Date(EPOCH + Math.round(serial * DAY));

export const isoDay = (serial: number): string => wallClock(serial).toISOString().slice(0, 10);

/** The serial of a `yyyy-MM-dd` text; undefined if there is no such day. */
export function serialOfIso(text: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const serial = serialOfDay(Number(match[1]), Number(match[2]), Number(match[3]));
  return isoDay(serial) === text ? serial : undefined;
}

/** Milliseconds that the clocks of the zone are ahead of UTC at an instant. */
export function zoneOffset(instant: number, zone: string): number {
  if (zone === 'UTC' || zone === 'Etc/UTC' || zone === 'GMT') return 0;
  const parts = Object.fromEntries(
    formatter(zone)
      .formatToParts(instant)
      .map((part) => [part.type, Number(part.value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

/** Milliseconds since 1970 of a wall clock in a zone; in the hour that a clock change skips, the later reading. */
export function instantOf(serial: number, zone: string): number {
  const wall = EPOCH + Math.round(serial * DAY);
  const guess = wall - zoneOffset(wall, zone);
  return wall - zoneOffset(guess, zone);
}

export const serialOf = (instant: number, zone: string): number => (instant + zoneOffset(instant, zone) - EPOCH) / DAY;

function formatter(zone: string): Intl.DateTimeFormat {
  let found = zones.get(zone);
  if (!found) {
    const numeric = 'numeric' as const;
    const fields = { year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric, second: numeric };
    found = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', calendar: 'gregory', ...fields });
    zones.set(zone, found);
  }
  return found;
}
