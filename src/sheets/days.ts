// Dates of the sheet -> whole days as text, in the spreadsheet's time zone (C6): the only place that sees a Date.

export function isDate(value: unknown): value is Date {
  // Most cells are none, and say so by their type.
  return typeof value === 'object' && Object.prototype.toString.call(value) === '[object Date]';
}

export type DayReader = (date: Date) => string;
type OffsetAt = (time: number) => number;

const DAY = 86400000;
/** A winter and a summer noon: a runtime that reads both right knows the zone and its summer time. */
const PROBES = [Date.UTC(2026, 0, 15, 12), Date.UTC(2026, 6, 15, 12)];

/**
 * Reads days in a time zone. The engine's own calendar is used when it agrees with Google's on two probes, so that the
 * number of service calls does not grow with the rows; else Utilities.formatDate is asked.
 */
export function dayReader(timeZone: string): DayReader {
  const google: OffsetAt = (time) => parseOffset(Utilities.formatDate(new Date(time), timeZone, 'Z'));
  const engine: OffsetAt = (time) => engineOffset(time, timeZone);
  return readerOf(agree(google, engine) ? engine : google);
}

function agree(google: OffsetAt, engine: OffsetAt): boolean {
  try {
    return PROBES.every((time) => google(time) === engine(time));
  } catch {
    return false;
  }
}

/** No zone changes its clocks twice within the longer span. */
const SPANS = [14 * DAY, DAY];

/** Where the offset is the same at both ends of a span it holds inside; on the day of a change the moment is asked for. */
function readerOf(offsetAt: OffsetAt): DayReader {
  const known = new Map<number, number>();
  const edge = (time: number): number => {
    const offset = known.get(time) ?? offsetAt(time);
    known.set(time, offset);
    return offset;
  };
  const offsetOf = (time: number): number => {
    for (const span of SPANS) {
      const start = Math.floor(time / span) * span;
      if (edge(start) === edge(start + span)) return edge(start);
    }
    return offsetAt(time);
  };
  return (date) => {
    const time = date.getTime();
    return new Date(time + offsetOf(time)).toISOString().slice(0, 10);
  };
}

const LOCAL_TIME = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;

function engineOffset(time: number, timeZone: string): number {
  const text = new Date(time).toLocaleString('en-US', { ...LOCAL_TIME, timeZone, hour12: false });
  const [month = 0, day, year = 0, hour = 0, minute] = (text.match(/\d+/g) ?? []).map(Number);
  // Some engines write midnight as 24.
  return Date.UTC(year, month - 1, day, hour % 24, minute) - Math.floor(time / 60000) * 60000;
}

/** `-0330` -> milliseconds. */
function parseOffset(text: string): number {
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(3, 5));
  return (text[0] === '-' ? -minutes : minutes) * 60000;
}
