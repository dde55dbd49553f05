// The cells of a column as a person said that they are meant (S76): in the form that the reader of cells knows.
import { type Cell, cleanText } from '../exact/cell.ts';
import { FIELDS, type Field } from '../model/fields.ts';
import type { Model } from '../model/model.ts';
import type { Header } from './header.ts';
import { parseNumber, provenMark } from './number.ts';
import { cellAt, type Values } from './values.ts';
import { flagOf } from './words.ts';

const HEALTH_SCALES: Readonly<Record<string, number>> = { '0-1': 100, '0-5': 20, '0-10': 10, '0-100': 1 };

/** @param codes the cells of a currency column beside it */
export function asRead(
  field: Field,
  header: string,
  cells: readonly Cell[],
  model: Pick<Model, 'readAs'>,
  codes: readonly Cell[] | null,
): readonly Cell[] {
  const answer: string | undefined = model.readAs?.[field];
  const { kind } = FIELDS[field];
  if (kind === 'health') return cells.map((cell) => healthCell(cell, HEALTH_SCALES[answer ?? ''] ?? 1));
  if (kind === 'percent' && answer) return cells.map((cell) => percentCell(cell, answer));
  if (kind === 'date' && answer === 'swap') return cells.map(swapped);
  const currencies = currenciesOf(model);
  if (kind === 'money' && currencies && answer !== 'keep') {
    return cells.map((cell, i) => inBase(cell, codes?.[i], currencies));
  }
  return field === 'status' ? statusCells(header, cells) : cells;
}

/** The binary noise of 0.55 × 100 is no part of the number. */
function exactly(number: number): number {
  return Number(number.toPrecision(12));
}

function numberIn(cell: Cell): { value: number; isPercent: boolean } | null {
  if (typeof cell === 'number') return { value: cell, isPercent: false };
  const text = typeof cell === 'string' ? cleanText(cell) : '';
  return text === '' ? null : parseNumber(text, provenMark(text) ?? '.');
}

/** `85%` is 85 whatever the scale. */
function healthCell(cell: Cell, times: number): Cell {
  if (typeof cell === 'number') return times === 1 ? cell : exactly(cell * times);
  const number = numberIn(cell);
  if (!number || (!number.isPercent && times === 1)) return cell;
  return exactly(number.value * (number.isPercent ? 100 : times));
}

function percentCell(cell: Cell, answer: string): Cell {
  const number = numberIn(cell);
  if (!number || number.isPercent) return cell;
  const { value } = number;
  const isFraction = answer === 'fractions' || (answer === 'each' && value <= 1);
  return isFraction || answer === 'points' || answer === 'each'
    ? `${isFraction ? exactly(value * 100) : value}%`
    : cell;
}

function swapped(cell: Cell): Cell {
  return typeof cell === 'string' ? cell.replace(/^(\d{4})-(\d{2})-(\d{2})/, '$1-$3-$2') : cell;
}

function inBase(cell: Cell, code: Cell | undefined, currencies: Currencies): Cell {
  const number = numberIn(cell);
  if (!number) return cell;
  const beside = code === undefined ? '' : cleanText(code).toUpperCase();
  const currency = (typeof cell === 'string' ? currencyOf(cell) : '') || beside || currencies.base;
  const rate = currency === currencies.base ? 1 : currencies.rates[currency];
  return rate === undefined ? `${cleanText(cell)} ${currency}?` : exactly(number.value * rate);
}

/** Yes and no under "Churned" or "is active" are statuses. */
function statusCells(header: string, cells: readonly Cell[]): readonly Cell[] {
  const says = cells.filter((cell) => cell !== '');
  if (says.length === 0 || !says.every((cell) => flagOf(cell) >= 0)) return cells;
  const isChurn = /churn|cancel|lost|kündig|gekünd|résili|baja|disdet|opgezegd|解約|delinquent/i.test(header);
  return cells.map((cell) => (cell === '' ? cell : (flagOf(cell) === 1) === isChurn ? 'Churned' : 'Active'));
}

// Which currency an amount is written in, and what it is worth in one currency (S76).

/** What a unit of each currency is worth in the base, with the day on which a person entered it. */
interface Currencies {
  readonly base: string;
  readonly rates: Readonly<Record<string, number>>;
  readonly entered: string;
}

export function currenciesOf(model: object): Currencies | undefined {
  return (model as { readonly currencies?: Currencies }).currencies;
}

const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '￥': 'JPY',
  '₹': 'INR',
  '₩': 'KRW',
  '₪': 'ILS',
  '₺': 'TRY',
  $: 'USD',
};
const CODE =
  /(?<![A-Za-z])(USD|EUR|GBP|CHF|JPY|CNY|INR|AUD|CAD|NZD|SEK|NOK|DKK|PLN|CZK|HUF|BRL|MXN|ZAR|SGD|HKD|ILS|TRY|KRW|AED)(?![A-Za-z])/i;

/** `€ 48.000` -> EUR; '' when the text names none. */
export function currencyOf(text: string): string {
  const code = CODE.exec(text)?.[1];
  if (code) return code.toUpperCase();
  const sign = /\p{Sc}/u.exec(text)?.[0];
  return sign ? (SIGNS[sign] ?? sign) : '';
}

export const CURRENCY_HEADER = /currency|währung|waehrung|devise|moneda|valuta|moeda|通貨/i;

/** The cells of a column of currencies, null when there is none. */
export function currencyCells(values: Values, { row: headerRow, rows }: Header): readonly Cell[] | null {
  const headers = values[headerRow] as Values[number];
  const column = headers.findIndex((cell) => CURRENCY_HEADER.test(cleanText(cell)));
  return column < 0 ? null : rows.map((row) => cellAt(values, row, column));
}
