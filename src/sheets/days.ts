// Dates of the sheet -> whole days as text, in the spreadsheet's time zone (C6): the only place that sees a Date.

export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

const DAY = 86400000;

/**
 * Reads days in a time zone. Utilities.formatDate is a slow service call, so it is asked for the offset at both ends
 * of each UTC day once; only on days when the clocks change it formats the date itself.
 */
export function dayReader(timeZone: string): (date: Date) => string {
  const offsets = new Map<number, number>();
  const offsetAt = (time: number): number => {
    let offset = offsets.get(time);
    if (offset === undefined) {
      offset = parseOffset(Utilities.formatDate(new Date(time), timeZone, 'Z'));
      offsets.set(time, offset);
    }
    return offset;
  };
  return (date) => {
    const time = date.getTime();
    const start = Math.floor(time / DAY) * DAY;
    const offset = offsetAt(start);
    if (offset !== offsetAt(start + DAY)) return Utilities.formatDate(date, timeZone, 'yyyy-MM-dd');
    return new Date(time + offset).toISOString().slice(0, 10);
  };
}

/** `-0330` -> milliseconds. */
function parseOffset(text: string): number {
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(3, 5));
  return (text[0] === '-' ? -minutes : minutes) * 60000;
}

export function todayIn(timeZone: string): string {
  return Utilities.formatDate(new Date(), timeZone, 'yyyy-MM-dd');
}
