import { Fraction } from './fraction.ts';

/** C5, S74: what one cell says. Missing, zero, unreadable and not rated are four things. */
export type Reading<T> =
  | { kind: 'value'; value: T }
  | { kind: 'missing' }
  | { kind: 'unrated'; text: string }
  | { kind: 'invalid'; text: string; error: boolean };

const MISSING_WORDS = new Set(['', 'n/a', 'na', '-', '—', 'null', 'none', 'tbd', '#n/a']);
const ERROR_CELL = /^#(REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)$/i;
const CURRENCY = /[$€£¥]|\b(?:USD|EUR|GBP|CHF|CAD|AUD|JPY)\b/gi;
const AMOUNT = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?\s*([km%]?)$/i;

export const MISSING = { kind: 'missing' } as const;

export function valueIn<T>(reading: Reading<T>): T | null {
  return reading.kind === 'value' ? reading.value : null;
}

export function read<T>(raw: string | undefined, parse: (text: string) => T | null): Reading<T> {
  const text = (raw ?? '').trim();
  if (MISSING_WORDS.has(text.toLowerCase())) return MISSING;
  const error = ERROR_CELL.test(text);
  const value = error ? null : parse(text);
  return value === null ? { kind: 'invalid', text, error } : { kind: 'value', value };
}

function amount(text: string): Fraction | null {
  const bracketed = /^\((.*)\)$/.exec(text);
  const bare = (bracketed?.[1] ?? text).replace(CURRENCY, ' ').replace(/\s+/g, ' ').trim();
  const parts = AMOUNT.exec(bare.replace(/^([+-]) /, '$1'));
  if (!parts) return null;
  const [, sign = '', whole = '', decimals = '', suffix = ''] = parts;
  if (whole === '' && decimals === '') return null;
  const size = Fraction.of(`${whole.replace(/,/g, '') || '0'}${decimals}`);
  const scaled = size.times(scaleOf(suffix));
  return sign === '-' || bracketed ? scaled.times(-1) : scaled;
}

function scaleOf(suffix: string): Fraction {
  const powers: Record<string, string> = { k: '1000', m: '1000000', '%': '0.01' };
  return Fraction.of(powers[suffix.toLowerCase()] ?? '1');
}

export function readNumber(raw: string | undefined, lowest?: number, highest?: number): Reading<Fraction> {
  return read(raw, (text) => {
    const number = amount(text);
    if (!number) return null;
    if (lowest !== undefined && number.compare(lowest) < 0) return null;
    return highest !== undefined && number.compare(highest) > 0 ? null : number;
  });
}

/** C3: money is rounded to cents before anything compares it. */
export function readMoney(raw: string | undefined): Reading<Fraction> {
  const reading = readNumber(raw, 0);
  return reading.kind === 'value' ? { kind: 'value', value: reading.value.roundedTo(2) } : reading;
}

export function foldLabel(text: string): string {
  return text.trim().replace(/\s+/g, ' ').replace(/[–—]/g, '-').toLowerCase();
}

export function readWord(raw: string | undefined, words: readonly string[]): Reading<string> {
  return read(raw, (text) => words.find((word) => foldLabel(word) === foldLabel(text)) ?? null);
}

export function readFlag(raw: string | undefined): Reading<boolean> {
  const reading = readWord(raw, ['true', 'yes', 'false', 'no']);
  if (reading.kind !== 'value') return reading;
  return { kind: 'value', value: reading.value === 'true' || reading.value === 'yes' };
}

export function readDay(raw: string | undefined, parse: (text: string) => number | null): Reading<number> {
  return read(raw, parse);
}

export function readText(raw: string | undefined): string {
  const reading = read(raw, (text) => text);
  return reading.kind === 'value' ? reading.value : '';
}
