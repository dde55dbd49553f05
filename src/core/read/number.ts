// Numbers written as text (C5). Nothing is guessed: text that two locales read differently needs a decimal mark.
import { type Cell, cleanText } from '../exact/cell.ts';
import type { FieldKind } from '../model/fields.ts';
import { withoutCurrency } from './currency.ts';
import type { DayOrder } from './date.ts';

export type DecimalMark = '.' | ',';

const SUFFIXES: Record<string, number> = { k: 1e3, m: 1e6 };

/** A number as written: its digits in standard notation once the decimal mark is known. */
interface Written {
  readonly sign: number;
  readonly digits: string;
  readonly factor: number;
  readonly isPercent: boolean;
}

/** Most texts: digits and marks alone. */
const PLAIN = /^[.,]?\d[\d.,]*$/;

function dissect(text: string): Written | null {
  if (PLAIN.test(text)) return { sign: 1, digits: text, factor: 1, isPercent: false };
  // An apostrophe in front makes a text of a number in Sheets and Excel; some exports write it out.
  let rest = text
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/^'/, '')
    .trim();
  let sign = 1;
  const parenthesised = /^\((.*)\)$/.exec(rest);
  if (parenthesised) {
    sign = -1;
    rest = (parenthesised[1] as string).trim();
  }
  const outer = takeSign(rest);
  const amount = withoutCurrency(outer.rest);
  const inner = takeSign(amount);
  // A number has one sign: "(-5)" and "--5" may be either.
  if (Number(parenthesised !== null) + Number(outer.rest !== rest) + Number(inner.rest !== amount) > 1) return null;
  rest = withoutCurrency(inner.rest);
  sign *= outer.sign * inner.sign;
  const isPercent = rest.endsWith('%');
  if (isPercent) rest = rest.slice(0, -1).trim();
  const suffix = /[kmx×]$/i.exec(rest);
  let factor = 1;
  if (suffix) {
    factor = SUFFIXES[suffix[0].toLowerCase()] ?? 1;
    rest = rest.slice(0, -1).trim();
  }
  return /^(?=[.,]?\d)[\d.,'’ ]+$/.test(rest) ? { sign, digits: rest, factor, isPercent } : null;
}

function takeSign(text: string): { sign: number; rest: string } {
  const first = text[0];
  if (first !== '-' && first !== '+') return { sign: 1, rest: text };
  return { sign: first === '-' ? -1 : 1, rest: text.slice(1).trim() };
}

/**
 * The decimal mark that the text alone proves: `1.234,56` and `12,5` prove a comma, `1,234,567` and `0.125` a point;
 * `1.234` proves nothing.
 */
export function provenMark(text: string): DecimalMark | null {
  const written = dissect(text);
  return written ? markOf(written.digits) : null;
}

function markOf(digits: string): DecimalMark | null {
  const [point, comma] = [digits.lastIndexOf('.'), digits.lastIndexOf(',')];
  if (point >= 0 && comma >= 0) return point > comma ? '.' : ',';
  const at = Math.max(point, comma);
  if (at < 0) return null;
  const [mark, other] = at === point ? (['.', ','] as const) : ([',', '.'] as const);
  if (digits.indexOf(mark) < at) return other;
  const couldBeThousands = digits.length - at === 4 && /^[1-9]\d{0,2}$/.test(digits.slice(0, at));
  return couldBeThousands ? null : mark;
}

/** `10,000` by the comma: three decimals, which no amount or count has. */
export function hasThreeDecimals(text: string, mark: DecimalMark): boolean {
  const written = dissect(text);
  const parts = written ? written.digits.split(mark) : [];
  return parts.length === 2 && /^\d{3}$/.test(parts[1] as string) && /^\d+$/.test(parts[0] as string);
}

export interface ParsedNumber {
  readonly value: number;
  /** Written with a % sign: the value is already a fraction. */
  readonly isPercent: boolean;
}

/**
 * The number that a text says, or null when it says none or when it is ambiguous.
 * @param mark the column's decimal mark; null: not settled
 */
export function parseNumber(text: string, mark: DecimalMark | null): ParsedNumber | null {
  const written = dissect(text);
  if (!written) return null;
  const proven = markOf(written.digits);
  if (proven && mark && proven !== mark) return null;
  const decimal = proven ?? mark;
  if (!decimal && /[.,]/.test(written.digits)) return null;
  const plain = plainDigits(written.digits, decimal ?? '.');
  if (plain === null) return null;
  const value = written.sign * Number(plain) * written.factor;
  return { value: written.isPercent ? value / 100 : value, isPercent: written.isPercent };
}

function plainDigits(digits: string, mark: DecimalMark): string | null {
  const parts = digits.split(mark);
  if (parts.length > 2) return null;
  const [whole = '', fraction] = parts;
  if (fraction !== undefined && !/^\d*$/.test(fraction)) return null;
  if (!/^(\d*|\d{1,3}([.,'’ ])\d{3}(?:\2\d{3})*)$/.test(whole)) return null;
  return `${whole.replace(/\D/g, '') || '0'}${fraction ? `.${fraction}` : ''}`;
}

/** The number of a cell whatever its notation, by the mark that it proves or else the point; NaN when it is none. */
export function numberLike(cell: Cell): number {
  if (typeof cell !== 'string') return typeof cell === 'number' ? cell : Number.NaN;
  const text = cleanText(cell);
  const parsed = parseNumber(text, provenMark(text) ?? '.');
  return parsed ? parsed.value : Number.NaN;
}

// How a column is written: by its own texts where they agree, else by the locale of the spreadsheet.

export interface Notation {
  readonly decimalMark: DecimalMark | null;
  readonly dayOrder: DayOrder | null;
}

const COMMA_LANGUAGES =
  /^(bg|ca|cs|da|de|el|es|et|eu|fi|fr|gl|hr|hu|id|is|it|lt|lv|nb|nl|no|pl|pt|ro|ru|sk|sl|sr|sv|tr|uk|vi)/;
const POINT_REGIONS = /^(de_(CH|LI)|es_(MX|US|PR|GT|HN|NI|PA|PE|SV|DO)|it_CH)/;

/** What a spreadsheet's locale (`en_US`, `de_DE`) settles about numbers and dates. */
export function notationOf(locale: string): Notation {
  if (!locale) return { decimalMark: null, dayOrder: null };
  return {
    decimalMark: COMMA_LANGUAGES.test(locale) && !POINT_REGIONS.test(locale) ? ',' : '.',
    dayOrder: /_(US|PH)$/.test(locale) || locale === 'en' ? 'mdy' : 'dmy',
  };
}

/** What the column's own texts prove if they agree, else what the locale says. @param texts each once, or cells */
export function settled<T>(texts: Iterable<Cell>, prove: (text: string) => T | null, fallback: T | null): T | null {
  let proven: T | null = null;
  for (const text of texts) {
    const found = typeof text === 'string' && text !== '' ? prove(cleanText(text)) : null;
    if (found === null || found === proven) continue;
    if (proven !== null) return fallback;
    proven = found;
  }
  return proven ?? fallback;
}

/** A proof such as `12,34` fails where it would make amounts of three decimals of `10,000`: the locale decides then. */
export function markOfColumn(texts: Iterable<Cell>, kind: FieldKind, fallback: DecimalMark | null): DecimalMark | null {
  const mark = settled(texts, provenMark, fallback);
  if (mark === null || mark === fallback || (kind !== 'money' && kind !== 'count')) return mark;
  for (const text of texts) {
    if (typeof text === 'string' && hasThreeDecimals(cleanText(text), mark)) return fallback;
  }
  return mark;
}
