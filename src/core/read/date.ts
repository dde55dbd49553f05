// Dates written as text (C6). `03/05/2026` is read only when the column or the locale settles its order.
import { dayIfReal } from './calendar.ts';

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
