// Days (C6): a day is its number since 1970-01-01, without clock or time zone. A written `03/05/2026` is read only when
// the column or the locale settles its order.

export type DayOrder = 'dmy' | 'mdy';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const SLASHED = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/;
const TIME_OF_DAY = /[T ]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*([AP]M)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/** The order that the text alone proves: `06/28/2026` month first, `28.06.2026` day first, `03/05/2026` none. */
export function provenOrder(text: string): DayOrder | null {
  const match = SLASHED.exec(withoutTime(text));
  if (!match) return null;
  if (match[2] === '.') return 'dmy';
  const [first, second] = [Number(match[1]), Number(match[3])];
  if (first > 12 && second <= 12) return 'dmy';
  return second > 12 && first <= 12 ? 'mdy' : null;
}

function withoutTime(text: string): string {
  // The apostrophe that makes a text in Sheets and Excel; some exports write it out.
  return text.replace(/^'/, '').replace(TIME_OF_DAY, '').trim();
}

/**
 * Day number of a written date, or null when it is none or ambiguous.
 * @param order order of day and month in the column; null: not settled
 */
export function parseDate(text: string, order: DayOrder | null): number | null {
  const day = withoutTime(text);
  const yearFirst = YEAR_FIRST.exec(day);
  if (yearFirst) return dayIfReal(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]));
  const slashed = SLASHED.exec(day);
  if (slashed) return fromSlashed(slashed, provenOrder(day) ?? order, order);
  return fromMonthName(day);
}

function fromSlashed(match: RegExpExecArray, order: DayOrder | null, columnOrder: DayOrder | null): number | null {
  const [first, second] = [Number(match[1]), Number(match[3])];
  const year = fullYear(match[4] as string);
  if (first === second) return dayIfReal(year, first, second);
  if (!order || (columnOrder && order !== columnOrder)) return null;
  return order === 'dmy' ? dayIfReal(year, second, first) : dayIfReal(year, first, second);
}

function fromMonthName(text: string): number | null {
  const dayFirst = /^(\d{1,2})[ -]([a-z]{3,9})\.?[ ,-]+(\d{4}|\d{2})$/i.exec(text);
  if (dayFirst) return named(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text);
  return monthFirst ? named(monthFirst[3], monthFirst[1], monthFirst[2]) : null;
}

function named(year = '', month = '', day = ''): number | null {
  const index = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  return index < 0 ? null : dayIfReal(fullYear(year), index + 1, Number(day));
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

interface CivilDate {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar (years counted from March, eras of 400 years). */
function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export function civilDate(dayNumberSince1970: number): CivilDate {
  const z = dayNumberSince1970 + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** `EDATE`: the same day some calendar months later, clamped to the end of the month (31 Jan + 1 = 28/29 Feb). */
export function addMonths(day: number, months: number): number {
  const from = civilDate(day);
  const index = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return dayNumber(year, month, Math.min(from.day, daysInMonth(year, month)));
}

/** `'2026-06-30'` -> its day number; null when there is no such day. */
export function parseIsoDay(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayIfReal(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

export function isoDay(day: number): string {
  const { year, month, day: d } = civilDate(day);
  const two = (n: number) => (n < 10 ? `0${n}` : String(n));
  return `${year}-${two(month)}-${two(d)}`;
}

// Times and durations arrive as dates of 1899-12-30: a date before 1950 is never one of an account.
const FIRST_YEAR = 1950;

function dayIfReal(year: number, month: number, day: number): number | null {
  const isReal = year >= FIRST_YEAR && year < 3000 && month >= 1 && month <= 12 && day >= 1;
  return isReal && day <= daysInMonth(year, month) ? dayNumber(year, month, day) : null;
}
