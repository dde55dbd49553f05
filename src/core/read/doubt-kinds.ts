// The kinds of doubt about a column (S76): each with its evidence, its question and its answers.

import { type Cell, cleanText, isErrorCell, isMissing } from '../exact/cell.ts';
import { FIELDS, type Field } from '../model/fields.ts';
import type { Model } from '../model/model.ts';
import { CURRENCY_HEADER, currenciesOf, currencyOf } from './as-read.ts';
import { provenOrder } from './date.ts';
import { markOfColumn, notationOf, parseNumber, provenMark, settled } from './number.ts';

/** What to store as `readAs` of the field, and what it means. */
export interface DoubtAnswer {
  readonly readAs: string;
  readonly means: string;
}

/** A column as the kinds of doubt look at it. */
export interface Asked {
  readonly field: Field;
  readonly header: string;
  readonly cells: readonly Cell[];
  /** NaN for a cell that is no plain number, a percentage too. */
  readonly numbers: readonly number[];
  readonly locale: string;
  /** Cells of a column of the same rows, by a field or by what its header says. */
  readonly beside: (wanted: Field | RegExp) => readonly Cell[] | null;
  readonly model: Model;
}

interface Found {
  readonly question: string;
  /** Index of the cell that shows it. */
  readonly at: number;
  readonly currencies?: readonly string[];
}

interface Kind {
  readonly isOf: (field: Field) => boolean;
  readonly find: (asked: Asked) => Found | null;
  readonly answers: readonly DoubtAnswer[];
}

const DO_NOT_USE = { readAs: 'ignore', means: 'do not use' } as const;

export const KINDS: readonly Kind[] = [
  {
    isOf: (field) => FIELDS[field].kind === 'health',
    find: scaleOfHealth,
    answers: [
      { readAs: '0-1', means: '0 to 1' },
      { readAs: '0-5', means: '0 to 5' },
      { readAs: '0-10', means: '0 to 10' },
      { readAs: '0-100', means: '0 to 100' },
    ],
  },
  {
    isOf: (field) => FIELDS[field].kind === 'percent',
    find: percentOrFraction,
    answers: [
      { readAs: 'fractions', means: 'all fractions: 0.5 is half' },
      { readAs: 'points', means: 'all percent points: 50 is half' },
      { readAs: 'each', means: 'each by itself: up to 1 a fraction, above it percent points' },
    ],
  },
  {
    isOf: (field) => FIELDS[field].kind === 'money',
    find: currencies,
    answers: [{ readAs: 'keep', means: 'they are all one currency' }, DO_NOT_USE],
  },
  {
    isOf: (field) => field === 'arr',
    find: amounts,
    answers: [DO_NOT_USE, { readAs: 'keep', means: 'use' }],
  },
  {
    isOf: (field) => FIELDS[field].kind === 'date',
    find: orderOfDates,
    answers: [
      { readAs: 'swap', means: 'swap day and month of the real dates' },
      { readAs: 'keep', means: 'leave them' },
    ],
  },
  {
    isOf: (field) => field === 'usageFrequency' || field === 'activeDaysPerWeek',
    find: frequency,
    answers: [{ readAs: 'days30', means: 'active days in 30' }, DO_NOT_USE],
  },
  { isOf: (field) => field === 'nps', find: npsIndex, answers: [DO_NOT_USE] },
];

export function numbersIn(field: Field, cells: readonly Cell[], locale: string): number[] {
  const mark = markOfColumn(cells, FIELDS[field].kind, notationOf(locale).decimalMark);
  return cells.map((cell) => {
    if (typeof cell !== 'string') return typeof cell === 'number' ? cell : Number.NaN;
    if (isMissing(cell) || isErrorCell(cell)) return Number.NaN;
    const text = cleanText(cell);
    const parsed = parseNumber(text, provenMark(text) ?? mark);
    return parsed && !parsed.isPercent ? parsed.value : Number.NaN;
  });
}

function largestOf(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => (number > most ? number : most), Number.NEGATIVE_INFINITY);
}

const LEAST_NUMBERS = 5;

function scaleOfHealth({ numbers }: Asked): Found | null {
  const largest = largestOf(numbers);
  if (numbers.filter((number) => !Number.isNaN(number)).length < LEAST_NUMBERS || largest > 10) return null;
  return {
    question: `the largest of its numbers is ${largest}. From what to what does it go?`,
    at: numbers.indexOf(largest),
  };
}

function percentOrFraction({ numbers, cells }: Asked): Found | null {
  const above = numbers.findIndex((number) => number > 1);
  const below = numbers.findIndex((number) => number > 0 && number < 1);
  if (above < 0 || below < 0) return null;
  const [high, low] = [cells[above], cells[below]].map((cell) => cleanText(cell as Cell));
  return { question: `${low} and ${high} stand in one column. Are they fractions or percent points?`, at: above };
}

function currencies({ cells, field, beside, model }: Asked): Found | null {
  if (currenciesOf(model)) return null;
  const signs = new Map<string, number>();
  cells.forEach((cell, i) => {
    const sign = typeof cell === 'string' ? currencyOf(cell) : '';
    if (sign && !signs.has(sign)) signs.set(sign, i);
  });
  const codes = field === 'arr' ? beside(CURRENCY_HEADER) : null;
  codes?.forEach((cell, i) => {
    const code = isMissing(cell) ? '' : cleanText(cell).toUpperCase();
    if (/^[A-Z]{3}$/.test(code) && !signs.has(code)) signs.set(code, i);
  });
  if (signs.size < 2) return null;
  const [, second] = [...signs.values()];
  return {
    question: `${[...signs.keys()].join(', ')} stand in one column. What is each worth in one currency?`,
    at: second as number,
    currencies: [...signs.keys()],
  };
}

const MOST_TIMES = 50;

/** A customer's own turnover is no ARR, also where a person took it for one. */
function amounts({ header, numbers, beside, locale }: Asked): Found | null {
  const mrr = beside('mrr');
  const monthly = mrr ? numbersIn('mrr', mrr, locale) : [];
  const ratios = numbers
    .map((number, i) => number / ((monthly[i] as number) * 12))
    .filter((ratio) => ratio > 0 && Number.isFinite(ratio));
  ratios.sort((a, b) => a - b);
  const median = ratios[Math.floor(ratios.length / 2)] ?? 0;
  if (median <= MOST_TIMES) return null;
  return {
    question: `"${header}" is ${Math.round(median)} times MRR × 12. Is it the customer's own turnover?`,
    at: numbers.findIndex((number) => number > 0),
  };
}

const ISO_DAY = /^\d{4}-\d{2}-(\d{2})/;

/** Texts of one order beside real dates that an import of the other order may have made. */
function orderOfDates({ cells, locale }: Asked): Found | null {
  const { dayOrder } = notationOf(locale);
  const texts = cells.filter((cell) => typeof cell === 'string' && !ISO_DAY.test(cell));
  const proven = settled(texts, provenOrder, null);
  if (proven === null || dayOrder === null || proven === dayOrder) return null;
  const days = cells.map((cell) => Number(ISO_DAY.exec(String(cell))?.[1] ?? Number.NaN));
  const first = days.findIndex((day) => !Number.isNaN(day));
  if (first < 0 || days.some((day) => day > 12)) return null;
  const text = cleanText(texts.find((cell) => provenOrder(cleanText(cell)) !== null) as Cell);
  return {
    question: `${text} has the ${proven === 'dmy' ? 'day' : 'month'} first, and no real date has a day above 12. Did the import swap day and month of them?`,
    at: first,
  };
}

const MOST_TIMES_A_WEEK = 7;
const FEW_ODD = 3;
const ODD_SHARE = 0.05;

function frequency({ numbers }: Asked): Found | null {
  const at = manyOutside(numbers, (number) => number > MOST_TIMES_A_WEEK);
  return at < 0 ? null : { question: `${numbers[at]} is more than 7 times a week. What do the numbers count?`, at };
}

function npsIndex({ numbers }: Asked): Found | null {
  const negative = numbers.findIndex((number) => number < 0);
  const at = negative >= 0 ? negative : manyOutside(numbers, (number) => number > 10);
  return at < 0
    ? null
    : { question: `${numbers[at]} is no answer from 0 to 10: −100 to 100 is an index of a group. It is not used.`, at };
}

/** The first of them when they are over 5% of the numbers and three at least, else -1. */
function manyOutside(numbers: readonly number[], isOutside: (number: number) => boolean): number {
  const known = numbers.filter((number) => !Number.isNaN(number)).length;
  const outside = numbers.filter(isOutside).length;
  return outside >= FEW_ODD && outside > known * ODD_SHARE ? numbers.findIndex(isOutside) : -1;
}
