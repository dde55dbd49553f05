// Currencies of amounts (S76): which one a text names, and what each amount is worth in the base.
import { type Cell, cleanText, isMissing } from '../exact/cell.ts';
import type { Model } from '../model/model.ts';

type Rates = NonNullable<Model['currencies']>;

/** What a sign may mean: one currency, or several of the same name. */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  '€': ['EUR'],
  '£': ['GBP'],
  '₹': ['INR'],
  '₩': ['KRW'],
  '₪': ['ILS'],
  '₺': ['TRY'],
  '₽': ['RUB'],
  '₴': ['UAH'],
  '฿': ['THB'],
  '₫': ['VND'],
  '₱': ['PHP'],
  '₦': ['NGN'],
  zł: ['PLN'],
  '¥': ['JPY', 'CNY'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD', 'MXN', 'COP', 'CLP', 'ARS'],
};
/** Whose dollar or real it is: `CA$`. */
const LETTERS: Readonly<Record<string, string>> = {
  US: 'USD',
  CA: 'CAD',
  C: 'CAD',
  AU: 'AUD',
  A: 'AUD',
  NZ: 'NZD',
  S: 'SGD',
  HK: 'HKD',
  NT: 'TWD',
  MX: 'MXN',
  R: 'BRL',
};
const CODES =
  'USD|EUR|GBP|CHF|JPY|CNY|INR|AUD|CAD|NZD|SEK|NOK|DKK|ISK|PLN|CZK|HUF|RON|BGN|UAH|RUB|BRL|MXN|COP|CLP|ARS|PEN|ZAR|NGN|KES|EGP|SGD|HKD|TWD|THB|IDR|MYR|PHP|VND|ILS|TRY|KRW|AED|SAR|QAR';

const NAMED = new RegExp(`(?<![A-Za-z])(${CODES})(?![A-Za-z])`, 'i');
const LETTERED = new RegExp(`(?<![A-Za-z])(${Object.keys(LETTERS).join('|')})\\s?\\$`, 'i');
const WORDS = /(?<![a-zł])(kr|zł)(?![a-zł])/i;
const RAND = /^R\s?(?=\d)/;

export interface Currency {
  /** As the sheet writes it: a sign or a code. */
  readonly sign: string;
  /** More than one: the sign alone does not say which. */
  readonly codes: readonly string[];
}

/** Most amounts: digits and marks alone. */
const NAMELESS = /^[\d.,]*$/;

/** `€ 48.000` is EUR, `$` one of the dollars; null when the text names none. */
function currencyOf(text: string): Currency | null {
  if (NAMELESS.test(text)) return null;
  const code = NAMED.exec(text)?.[1]?.toUpperCase() ?? LETTERS[LETTERED.exec(text)?.[1]?.toUpperCase() ?? ''];
  if (code) return { sign: code, codes: [code] };
  const sign = (WORDS.exec(text)?.[1]?.toLowerCase() ?? /\p{Sc}/u.exec(text)?.[0] ?? '').replace('￥', '¥');
  if (sign) return { sign, codes: SIGNS[sign] ?? [] };
  return RAND.test(text) ? { sign: 'ZAR', codes: ['ZAR'] } : null;
}

// Of whose dollar it is (`A$`), letters tell nothing without the sign: `A1` is a name, not an amount.
const BEFORE = new RegExp(
  `^(?:(?:${CODES})(?=[\\s\\d.,\\p{Sc}(-]|$)|(?:${Object.keys(LETTERS).join('|')})(?=\\s?\\p{Sc})|R(?=\\s)|(?:kr|zł)\\.?(?=[\\s\\d]))`,
  'iu',
);
const BEHIND = new RegExp(`\\s?(?:${CODES}|kr\\.?|zł)$`, 'i');

/** The amount without what names its currency, in front or behind. */
export function withoutCurrency(text: string): string {
  return text
    .replace(BEFORE, '')
    .trim()
    .replace(/^\p{Sc}|\p{Sc}$/gu, '')
    .trim()
    .replace(BEHIND, '');
}

/** Whose cells name the currency of the amounts beside them. */
export const CURRENCY_HEADER =
  /currency|währung|waehrung|devise|moneda|valuta|moeda|monnaie|divisa|通貨|货币|валюта|(?<![a-z])(?:ccy|cur)(?![a-z])/i;

/** The currency that a cell of such a column names; null for a blank one. */
export function codeIn(cell: Cell): Currency | null {
  if (isMissing(cell)) return null;
  const text = cleanText(cell);
  if (/^[a-z]{3}$/i.test(text)) return { sign: text.toUpperCase(), codes: [text.toUpperCase()] };
  return currencyOf(text) ?? { sign: text, codes: [] };
}

/** Of an amount: what it says itself, and of which `kr` or `$` where the code beside it says so; else that code. */
export function currencyBeside(amount: Cell, code: Cell | null): Currency | null {
  const own = typeof amount === 'string' ? currencyOf(amount) : null;
  const beside = code === null ? null : codeIn(code);
  if (!own) return beside;
  const [said] = beside?.codes ?? [];
  return beside?.codes.length === 1 && own.codes.includes(said as string) ? beside : own;
}

/** What the amounts of a column are worth in the base. */
export interface InBase {
  /** Of a unit, by account; NaN where nobody said. */
  readonly rates: Float64Array;
  /** Signs and codes as they stand; '' for an amount that names none. */
  readonly signs: readonly string[];
  /** Marks of the amounts that are taken as the base, because nothing beside or in them says. */
  readonly assumed: Uint8Array;
}

/**
 * @param cells amounts
 * @param codes the cells of a currency column beside them
 */
export function inBase(cells: readonly Cell[], codes: readonly Cell[] | null, currencies: Rates): InBase {
  const worth = new Map([...Object.entries(currencies.rates), [currencies.base, 1] as const]);
  const found = cells.map((cell, i) => (isMissing(cell) ? null : currencyBeside(cell, codes && (codes[i] as Cell))));
  const isSaid = codes !== null || found.some((each) => each !== null);
  return {
    rates: Float64Array.from(found, (currency) => (currency ? rateOf(currency, worth) : 1)),
    signs: found.map((currency) => currency?.sign ?? ''),
    assumed: Uint8Array.from(found, (currency, i) => (isSaid && !currency && !isMissing(cells[i] as Cell) ? 1 : 0)),
  };
}

/** `Amounts are in USD, by the rates of 2026-06-01: EUR 1.0845, GBP 1.2713` */
export function ratesSentence({ base, rates, entered }: Rates): string {
  const listed = Object.entries(rates).map(([code, rate]) => `${code} ${rate}`);
  return `Amounts are in ${base}, by the rates of ${entered}: ${listed.join(', ')}`;
}

/** A sign has a rate of its own, or that of the only currency it may mean that has one; else NaN. */
function rateOf({ sign, codes }: Currency, worth: ReadonlyMap<string, number>): number {
  const own = worth.get(sign);
  if (own !== undefined) return own;
  const [rate, ...others] = codes.flatMap((code) => worth.get(code) ?? []);
  return rate === undefined || others.length > 0 ? Number.NaN : rate;
}
