// The cells of a column as a person said that they are meant (S76): in the form that the reader of cells knows.
import { type Cell, cleanText, isMissing } from '../exact/cell.ts';
import { FIELDS, type Field } from '../model/fields.ts';
import type { Model } from '../model/model.ts';
import { CURRENCY_HEADER, codeIn, type InBase, inBase } from './currency.ts';
import type { Header } from './header.ts';
import { parseNumber, provenMark } from './number.ts';
import { cellAt, type Values } from './values.ts';
import { flagOf } from './words.ts';
import { cellsOf, changed, NUMBER, type Written } from './written.ts';

const HEALTH_SCALES: Readonly<Record<string, number>> = { '0-1': 100, '0-5': 20, '0-10': 10, '0-100': 1 };

export function asRead(field: Field, header: string, cells: Written, model: Pick<Model, 'readAs'>): Written {
  const answer: string | undefined = model.readAs?.[field];
  const { kind } = FIELDS[field];
  if (kind === 'health') return changed(cells, (cell) => healthCell(cell, HEALTH_SCALES[answer ?? ''] ?? 1));
  if (kind === 'percent' && answer) return changed(cells, (cell) => percentCell(cell, answer));
  if (kind === 'date' && answer === 'swap') return changed(cells, swapped);
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
    ? `${plain(isFraction ? exactly(value * 100) : value)}%`
    : cell;
}

/** What is left of 0.1 + 0.2 - 0.3 has no exponent in a text that is read again. */
function plain(value: number): string {
  const text = String(value);
  return text.includes('e-') ? value.toFixed(20) : text;
}

function swapped(cell: Cell): Cell {
  return typeof cell === 'string' ? cell.replace(/^(\d{4})-(\d{2})-(\d{2})/, '$1-$3-$2') : cell;
}

const LEFT =
  /churn|cancel|lost|kündig|gekünd|résili|baja|disdet|opgezegd|解約|delinquent|ina[ck]ti|inatti|deleted|archived|closed|former|\bended|terminated|offboarded|deactivated|gelöscht|ehemalig/i;

/** Yes and no under "Churned", "Inactive" or "is active" are statuses. */
function statusCells(header: string, cells: Written): Written {
  const isFlag = (cell: Cell) => cell === '' || flagOf(cell) >= 0;
  if (
    !cells.texts.every(isFlag) ||
    !cells.code.every((code, i) => code !== NUMBER || isFlag(cells.number[i] as number))
  )
    return cells;
  const isLeft = namesChurn(header);
  return changed(cells, (cell) => (cell === '' ? cell : (flagOf(cell) === 1) === isLeft ? 'Churned' : 'Active'));
}

/** Whether yes under this header is an account that is gone. */
export function namesChurn(header: string): boolean {
  return LEFT.test(header);
}

const UNITS: Readonly<Record<string, number>> = {
  cents: 0.01,
  thousands: 1000,
  'ten-thousands': 10_000,
  millions: 1_000_000,
};

/** How much one of the numbers of an amount column is, as a person said. */
export function unitOf(field: Field, { readAs }: Pick<Model, 'readAs'>): number {
  return UNITS[unitAnswer(readAs?.[field])] ?? 1;
}

/** `cents` of `cents-keep`, which says as well that all are one currency; '' where nobody said a unit. */
export function unitAnswer(answer: string | undefined): string {
  const unit = answer?.replace(/-keep$/, '') ?? '';
  return unit in UNITS ? unit : '';
}

/** What the amounts of a column are worth: in whole units, and in the base; null where they stand as they are. */
export function worthOf(field: Field, cells: Written, model: Model, codes: readonly Cell[] | null): InBase | null {
  if (FIELDS[field].kind !== 'money') return null;
  const { currencies, readAs } = model;
  const unit = unitOf(field, model);
  if (currencies && !readAs?.[field]?.endsWith('keep')) {
    const base = inBase(cellsOf(cells), codes, currencies);
    return unit === 1 ? base : { ...base, rates: base.rates.map((rate) => rate * unit) };
  }
  const { length } = cells.code;
  return unit === 1 ? null : { rates: new Float64Array(length).fill(unit), signs: [], assumed: new Uint8Array(length) };
}

/** Most of its cells: a header such as "Amount in company currency" says less than they do. */
function namesCurrencies(values: Values, rows: readonly number[], column: number): boolean {
  const cells = rows.map((row) => cellAt(values, row, column)).filter((cell) => !isMissing(cell));
  return cells.filter((cell) => (codeIn(cell)?.codes.length ?? 0) > 0).length * 2 > cells.length;
}

/** The cells of a column of currencies, null when there is none. */
export function currencyCells(values: Values, { row: headerRow, rows }: Header): readonly Cell[] | null {
  const headers = values[headerRow] as Values[number];
  const column = headers.findIndex(
    (cell, at) => CURRENCY_HEADER.test(cleanText(cell)) && namesCurrencies(values, rows, at),
  );
  return column < 0 ? null : rows.map((row) => cellAt(values, row, column));
}
