/** C6: whole days, counted from 1970-01-01, in the sheet's own time zone; months by EDATE. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY_MILLISECONDS = 86_400_000;

function dayOf(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.getTime() / DAY_MILLISECONDS : null;
}

/** `2026-06-30`, `06/30/2026` (en_US), `30 Jun 2026`, `Jun 30, 2026`. */
export function parseDay(text: string): number | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (slashed) return dayOf(Number(slashed[3]), Number(slashed[1]), Number(slashed[2]));
  const dayFirst = /^(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{4})$/i.exec(text);
  if (dayFirst) return dayOf(Number(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst = /^([a-z]{3})[a-z]* (\d{1,2}), (\d{4})$/i.exec(text);
  return monthFirst ? dayOf(Number(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2])) : null;
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').toLowerCase()) + 1;
}

export function requireDay(text: string): number {
  const day = parseDay(text);
  if (day === null) throw new Error(`"${text}" is not a date.`);
  return day;
}

/** The end of a month clamps: 31 Jan + 1 month = 28 or 29 Feb. */
export function addMonths(day: number, months: number): number {
  const date = new Date(day * DAY_MILLISECONDS);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
  const target = new Date(first);
  const length = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  return first / DAY_MILLISECONDS + Math.min(date.getUTCDate(), length) - 1;
}

export function isoOf(day: number): string {
  return new Date(day * DAY_MILLISECONDS).toISOString().slice(0, 10);
}
