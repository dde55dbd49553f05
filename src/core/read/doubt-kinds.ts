// The kinds of doubt about a column (S76): each with its evidence, its question and its answers.

import { type Cell, cleanText, isErrorCell, isMissing } from '../exact/cell.ts';
import { FIELDS, type Field } from '../model/fields.ts';
import type { Model } from '../model/model.ts';
import { unitAnswer, unitOf } from './as-read.ts';
import { type Currency, currencyBeside } from './currency.ts';
import { provenOrder } from './date.ts';
import { CENTS } from './field-names.ts';
import { markOfColumn, notationOf, parseNumber, provenMark, settled } from './number.ts';
import { headerKey } from './words.ts';
import { cellsOf, numbersOf, tallies, type Written, writtenAt } from './written.ts';

/** What to store as `readAs` of the field, and what it means. */
export interface DoubtAnswer {
  readonly readAs: string;
  readonly means: string;
}

/** A column as the kinds of doubt look at it. */
export interface Asked {
  readonly field: Field;
  readonly header: string;
  /** Of all columns. */
  readonly headers: readonly string[];
  readonly cells: Written;
  /** By row; NaN for a cell that is no plain number, a percentage too. */
  readonly numbers: () => Float64Array;
  readonly locale: string;
  /** A field's column of the same rows. */
  readonly beside: (wanted: Field) => Written | null;
  /** Cells of the column that names the currency of the amounts. */
  readonly codes: readonly Cell[] | null;
  readonly model: Model;
}

/** A currency of a column, and how many amounts are in it. */
export interface CurrencyFound extends Currency {
  readonly accounts: number;
}

interface Found {
  readonly question: string;
  /** Index of the cell that shows it. */
  readonly at: number;
  readonly currencies?: readonly CurrencyFound[];
  /** Where they hang on what was found. */
  readonly answers?: readonly DoubtAnswer[];
}

interface Kind {
  readonly isOf: (field: Field) => boolean;
  /** Whether the answer so far leaves it open; unanswered, unless said. */
  readonly isOpen?: (answer: string | undefined) => boolean;
  readonly find: (asked: Asked) => Found | null;
  readonly answers: readonly DoubtAnswer[];
}

const DO_NOT_USE = { readAs: 'ignore', means: 'do not use' } as const;

const HOW_WRITTEN = ['dmy', 'mdy', '.', ','];

/** How a date or a number is written answers no doubt about what it means. */
export function isUnanswered(answer: string | undefined): boolean {
  return answer === undefined || HOW_WRITTEN.includes(answer);
}

/** A unit says nothing of the currency. */
function isUnitAtMost(answer: string | undefined): boolean {
  return isUnanswered(answer) || answer === 'whole' || unitAnswer(answer) === answer;
}

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
  { isOf: (field) => FIELDS[field].kind === 'money', find: unitOfAmounts, answers: [] },
  {
    isOf: (field) => FIELDS[field].kind === 'money',
    isOpen: isUnitAtMost,
    find: currencies,
    answers: [],
  },
  {
    isOf: (field) => field === 'arr',
    isOpen: isUnitAtMost,
    find: amounts,
    answers: [],
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
    answers: [
      { readAs: 'days30', means: 'active days in 30' },
      { readAs: 'orders', means: 'number of orders' },
      DO_NOT_USE,
    ],
  },
  { isOf: (field) => field === 'nps', find: npsIndex, answers: [DO_NOT_USE] },
];

/** @param spent numbers that nobody looks at any more, to be written over */
export function numbersIn(field: Field, cells: Written, locale: string, spent?: Float64Array): Float64Array {
  const mark = markOfColumn(cells.texts, FIELDS[field].kind, notationOf(locale).decimalMark);
  const ofText = (cell: string | boolean) => {
    if (typeof cell !== 'string' || isMissing(cell) || isErrorCell(cell)) return Number.NaN;
    const text = cleanText(cell);
    const parsed = parseNumber(text, provenMark(text) ?? mark);
    return parsed && !parsed.isPercent ? parsed.value : Number.NaN;
  };
  return numbersOf(cells, ofText, spent);
}

/** How many numbers there are up to one, without the missing ones. */
function countUpTo(numbers: Float64Array, most: number): number {
  let count = 0;
  for (let i = 0; i < numbers.length; i++) if ((numbers[i] as number) <= most) count++;
  return count;
}

const LEAST_NUMBERS = 5;

function scaleOfHealth({ numbers: ofRows }: Asked): Found | null {
  const numbers = ofRows();
  const known = countUpTo(numbers, Number.POSITIVE_INFINITY);
  const small = countUpTo(numbers, 10);
  // A few others are slips of a column from 0 to 10: by 100 nearly every account would be failing.
  if (known < LEAST_NUMBERS || small * 5 <= known * 4) return null;
  const largest = numbers.reduce((most, number) => (number > most && number <= 10 ? number : most), -Infinity);
  const of = small < known ? `${small} of its ${known} numbers` : 'its numbers';
  return {
    question: `the largest of ${of} is ${largest}. From what to what does it go?`,
    at: numbers.indexOf(largest),
  };
}

function percentOrFraction({ numbers: ofRows, cells }: Asked): Found | null {
  const numbers = ofRows();
  const above = numbers.findIndex((number) => number > 1);
  const below = numbers.findIndex((number) => number > 0 && number < 1);
  if (above < 0 || below < 0) return null;
  const [high, low] = [above, below].map((i) => cleanText(writtenAt(cells, i)));
  return { question: `${low} and ${high} stand in one column. Are they fractions or percent points?`, at: above };
}

/** Headers of Chargebee, of Stripe's records, and of any column that says it. */
const SAYS_CENTS =
  /^(subscriptions|customers|invoices)\.|^(unit_amount|plan[._]amount|amount_(due|paid|total))$|(^|[\s_(])cents?\b/i;

const SAYS_UNIT: readonly (readonly [unit: string, says: RegExp])[] = [
  ['cents', /(?<![a-z])(?:cents?|centimes|centavos)(?![a-z])/i],
  ['ten-thousands', /万円|[（(]万[）)]/],
  ['millions', /(?<![a-z])(?:millions?|millionen|mio|mn|mln)(?![a-z])|百万円/i],
  [
    'thousands',
    /(?<!\d)['’]?000s?(?!\d)|(?<![a-z])(?:thousands?|tsd|tausend|t(?:eur|usd)|milliers|miles|mila|mil|duizend)(?![a-z])|(?:\bin |[([])k\b|\bT€|\bk ?(?:[$€£]|eur|usd)|[$€£] ?k\b|千円/i,
  ],
];

const UNIT_MEANS: Readonly<Record<string, string>> = {
  cents: 'cents: divide by 100',
  thousands: 'thousands: times 1,000',
  'ten-thousands': '万: times 10,000',
  millions: 'millions: times 1,000,000',
};

function unitAnswers(unit: string): DoubtAnswer[] {
  return [
    { readAs: unit, means: UNIT_MEANS[unit] as string },
    { readAs: 'whole', means: 'read them as they are' },
  ];
}

const MANY_AMOUNTS = 20;
/** Nobody keeps a book of customers that all pay less. */
const FEW_UNITS = 1000;

/** ChartMogul, Chargebee and Stripe keep amounts in cents; a header may say thousands. */
function unitOfAmounts({ field, header, headers, cells, numbers: ofRows, model }: Asked): Found | null {
  const said = SAYS_UNIT.find(([, says]) => says.test(header));
  const ofCents = headers.find((other) => other !== header && SAYS_CENTS.test(other));
  const isOfCents = ofCents !== undefined || isOfChartMogul(headers);
  if (!said && !isOfCents && cells.number.some((number) => number >= FEW_UNITS)) return null;
  const numbers = ofRows();
  const at = numbers.findIndex((number) => number > 0);
  if (at < 0) return null;
  if (said) {
    const [unit, says] = said;
    return {
      question: `its header says "${says.exec(header)?.[0]}". Are its numbers ${unit.replace('-', ' ')}?`,
      at,
      answers: unitAnswers(unit),
    };
  }
  if (isOfCents && areWhole(numbers)) {
    const who = ofCents === undefined ? 'ChartMogul' : `the system with a column "${ofCents}"`;
    const question = `${who} keeps amounts in cents, and these are whole numbers. Are they cents?`;
    return { question, at, answers: unitAnswers('cents') };
  }
  const largest = numbers.reduce((most, number) => (number > most ? number : most), 0);
  if (model.mapping[field] || largest >= FEW_UNITS || countUpTo(numbers, largest) < MANY_AMOUNTS) return null;
  // "395.863" may be a large amount in another notation: the mark is asked about, not the unit.
  if (cells.texts.some((text) => typeof text === 'string' && /\d[.,]\d{3}(?!\d)/.test(text))) return null;
  return { question: `the largest is ${largest}. Are they thousands?`, at, answers: unitAnswers('thousands') };
}

function isOfChartMogul(headers: readonly string[]): boolean {
  const list = CENTS.split('|');
  return headers.filter((header) => list.includes(headerKey(header))).length >= 2;
}

function areWhole(numbers: Float64Array): boolean {
  const some = numbers.filter((number) => number !== 0 && !Number.isNaN(number));
  return some.length >= FEW_ODD && some.every(Number.isInteger);
}

/** Said beside the unit that a person said before. */
function keeping(field: Field, { readAs }: Model, others: readonly DoubtAnswer[]): readonly DoubtAnswer[] {
  const unit = unitAnswer(readAs?.[field]);
  if (unit === '') return others;
  return others.map((answer) => (answer.readAs === 'keep' ? { ...answer, readAs: `${unit}-keep` } : answer));
}

const KEEP_OR_NOT: readonly DoubtAnswer[] = [{ readAs: 'keep', means: 'they are all one currency' }, DO_NOT_USE];
const NOT_OR_KEEP: readonly DoubtAnswer[] = [DO_NOT_USE, { readAs: 'keep', means: 'use' }];

const CURRENCY_FIELDS: readonly Field[] = ['arr', 'mrr', 'tcv', 'priorArr'];

function currencies({ cells, field, beside, codes, model }: Asked): Found | null {
  if (model.currencies) return null;
  // A column of codes is asked about once: with the first amount that stands beside it.
  const isFirst = CURRENCY_FIELDS.find((each) => beside(each) !== null) === field;
  const found = new Map<string, { at: number; currency: Currency; accounts: number }>();
  const add = (currency: Currency | null, at: number, accounts: number) => {
    const known = currency && found.get(currency.sign);
    if (known) known.accounts += accounts;
    else if (currency) found.set(currency.sign, { at, currency, accounts });
  };
  if (isFirst && codes) {
    cellsOf(cells).forEach((cell, i) => {
      if (!isMissing(cell)) add(currencyBeside(cell, codes[i] as Cell), i, 1);
    });
  } else {
    const named = cells.texts.map((text) => (isMissing(text) ? null : currencyBeside(text, null)));
    if (named.every((currency) => currency === null)) return null;
    const { first, count } = tallies(cells);
    named.forEach((currency, k) => {
      add(currency, first[k] as number, count[k] as number);
    });
  }
  // Beside "USD" a dollar sign is no other currency.
  for (const { currency } of [...found.values()]) {
    if (currency.codes.length > 1 && currency.codes.some((code) => found.has(code))) found.delete(currency.sign);
  }
  if (found.size < 2) return null;
  const [, second] = [...found.values()];
  return {
    question: `${[...found.keys()].join(', ')} stand in one column. What is each worth in one currency?`,
    at: second?.at as number,
    answers: keeping(field, model, KEEP_OR_NOT),
    currencies: [...found.values()].map(({ currency, accounts }) => ({ ...currency, accounts })),
  };
}

const MOST_TIMES = 50;

/** A customer's own turnover is no ARR, also where a person took it for one. */
function amounts({ field, header, numbers: ofRows, beside, locale, model }: Asked): Found | null {
  const mrr = beside('mrr');
  if (!mrr) return null;
  const [numbers, monthly] = [ofRows(), numbersIn('mrr', mrr, locale)];
  const times = unitOf(field, model) / unitOf('mrr', model);
  const ratios = numbers
    .map((number, i) => (number * times) / ((monthly[i] as number) * 12))
    .filter((ratio) => ratio > 0 && Number.isFinite(ratio));
  ratios.sort();
  const median = ratios[Math.floor(ratios.length / 2)] ?? 0;
  if (median <= MOST_TIMES) return null;
  return {
    question: `"${header}" is ${Math.round(median)} times MRR × 12. Is it the customer's own turnover?`,
    at: numbers.findIndex((number) => number > 0),
    answers: keeping(field, model, NOT_OR_KEEP),
  };
}

const ISO_DAY = /^\d{4}-\d{2}-(\d{2})/;

/** Texts of one order beside real dates that an import of the other order may have made. */
function orderOfDates({ cells, locale }: Asked): Found | null {
  const { dayOrder } = notationOf(locale);
  const texts = cells.texts.filter((cell) => typeof cell === 'string' && !ISO_DAY.test(cell));
  const proven = settled(texts, provenOrder, null);
  if (proven === null || dayOrder === null || proven === dayOrder) return null;
  const days = cells.texts.map((cell) => Number(ISO_DAY.exec(String(cell))?.[1] ?? Number.NaN));
  const real = days.findIndex((day) => !Number.isNaN(day));
  if (real < 0 || days.some((day) => day > 12)) return null;
  const text = cleanText(texts.find((cell) => provenOrder(cleanText(cell)) !== null) as Cell);
  return {
    question: `${text} has the ${proven === 'dmy' ? 'day' : 'month'} first, and no real date has a day above 12. Did the import swap day and month of them?`,
    at: cells.code.indexOf(real),
  };
}

const MOST_TIMES_A_WEEK = 7;
const FEW_ODD = 3;
const ODD_SHARE = 0.05;

function frequency({ numbers: ofRows }: Asked): Found | null {
  const numbers = ofRows();
  const at = manyAbove(numbers, MOST_TIMES_A_WEEK);
  return at < 0 ? null : { question: `${numbers[at]} is more than 7 times a week. What do the numbers count?`, at };
}

function npsIndex({ numbers: ofRows }: Asked): Found | null {
  const numbers = ofRows();
  const negative = numbers.findIndex((number) => number < 0);
  const at = negative >= 0 ? negative : manyAbove(numbers, 10);
  return at < 0
    ? null
    : { question: `${numbers[at]} is no answer from 0 to 10: −100 to 100 is an index of a group. It is not used.`, at };
}

/** The first of them when they are over 5% of the numbers and three at least, else -1. */
function manyAbove(numbers: Float64Array, most: number): number {
  const known = countUpTo(numbers, Number.POSITIVE_INFINITY);
  const above = known - countUpTo(numbers, most);
  const areMany = above >= FEW_ODD && above > known * ODD_SHARE;
  return areMany ? numbers.findIndex((number) => number > most) : -1;
}
