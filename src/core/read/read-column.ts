// The cells of one field -> its typed column.

import { cleanText, isErrorCell, saysNothing } from '../exact/cell.ts';
import { roundToCents } from '../exact/numbers.ts';
import { FIELDS, type Field, type FieldKind } from '../model/fields.ts';
import type { Answer } from '../model/model.ts';
import { type Cells, type Column, type InvalidCell, type Numbers, State } from './column.ts';
import type { InBase } from './currency.ts';
import { type DayOrder, parseDate, provenOrder } from './date.ts';
import { type DecimalMark, markOfColumn, type Notation, type ParsedNumber, parseNumber, settled } from './number.ts';
import { changed, NUMBER, type Written, writtenAt } from './written.ts';

type Range = readonly [low: number, high: number];
const ANY: Range = [-Infinity, Infinity];
const NON_NEGATIVE: Range = [0, Infinity];
const RANGES: Partial<Record<FieldKind, Range>> = {
  money: NON_NEGATIVE,
  count: NON_NEGATIVE,
  percent: [0, 1],
  health: [0, 100],
  score: [1, 5],
};
const NARROWER: Partial<Record<Field, Range>> = { activeDaysPerWeek: [0, 7], activeDays30: [0, 31], nps: [0, 10] };

const SOURCES_OF_ARR: readonly Field[] = ['mrr', 'tcv'];

/** What a field's number may be; a date and an expansion ratio may be any. */
export function rangeOf(field: Field): Range {
  return NARROWER[field] || RANGES[FIELDS[field].kind] || ANY;
}

/**
 * Reads the cells of one field.
 * @param answer the user's word on how the column is written, above what it proves and what the locale says
 */
export function readColumn(
  field: Field,
  cells: Written,
  locale: Notation,
  answer?: Answer,
  worth?: InBase | null,
): Column {
  const { kind } = FIELDS[field];
  const reader = readKind(kind, cells, locale, answer);
  if (worth) reader.convert(worth);
  const range = rangeOf(field);
  if (range !== ANY) reader.checkRange(range, kind === 'money' && !SOURCES_OF_ARR.includes(field));
  return { field, ...reader.cells(), ...(worth ? { assumedBase: worth.assumed } : {}) };
}

/** Reads the cells of an own criterion: any number, any text, any day. */
export function readOwn(kind: FieldKind, cells: Written, locale: Notation, answer?: Answer): Cells {
  return { ...readKind(kind, cells, locale, answer).cells(), isDay: kind === 'date' };
}

function readKind(kind: FieldKind, cells: Written, locale: Notation, answer: Answer | undefined): ColumnReader {
  if (kind === 'text' || kind === 'label' || kind === 'flag') {
    const words = cells.number.length > 0 ? changed(cells, String) : cells;
    return new ColumnReader(words, labelsOf(words), State.label);
  }
  if (kind === 'date') {
    const order = isOrder(answer) ? answer : settled(cells.texts, provenOrder, locale.dayOrder);
    return new ColumnReader(
      cells,
      meaningsOf(cells.texts, (text) => dayIn(text, order)),
      State.invalid,
    );
  }
  const mark = isMark(answer) ? answer : markOfColumn(cells.texts, kind, locale.decimalMark);
  const otherwise = (text: string) => (kind === 'either' ? text : null);
  const meanings = meaningsOf(cells.texts, (text) => parseNumber(text, mark) ?? otherwise(text));
  const reader = new ColumnReader(cells, meanings, State.number);
  if (kind === 'percent') reader.readPercent();
  return reader;
}

function isOrder(answer: Answer | undefined): answer is DayOrder {
  return answer === 'dmy' || answer === 'mdy';
}

function isMark(answer: Answer | undefined): answer is DecimalMark {
  return answer === '.' || answer === ',';
}

const NEVER = 'never';

function dayIn(text: string, order: DayOrder | null): Meaning {
  const value = parseDate(text, order);
  if (value !== null) return { value, isPercent: false };
  return text.toLowerCase() === NEVER ? NEVER : null;
}

/** A number, a label, or null for what the column cannot have. */
type Meaning = ParsedNumber | string | null;

/** What the texts of a column mean, by their places. */
interface Meanings {
  readonly state: Uint8Array;
  readonly value: Numbers;
  /** Marks of the numbers with a % sign. */
  readonly isPercent: Uint8Array;
  readonly labels: readonly string[];
}

/** Of most columns each text is a label as it stands. */
function labelsOf({ texts, areLabels }: Written): Meanings {
  if (!areLabels) return meaningsOf(texts, (text) => text);
  const state = new Uint8Array(texts.length).fill(State.label, 1);
  const value = new Int32Array(texts.length);
  for (let place = 1; place < value.length; place++) value[place] = place - 1;
  return { state, value, isPercent: new Uint8Array(0), labels: texts.slice(1) as string[] };
}

function meaningsOf(texts: Written['texts'], meaningOf: (text: string) => Meaning): Meanings {
  const state = new Uint8Array(texts.length);
  const value = new Float64Array(texts.length);
  const isPercent = new Uint8Array(texts.length);
  // Texts that differ as they stand may be one label.
  const labels = new Map<string, number>();
  texts.forEach((cell, k) => {
    const text = cleanText(cell);
    if (saysNothing(text)) return;
    const meaning = isErrorCell(text) ? null : meaningOf(text);
    if (typeof meaning === 'string') {
      const label = labels.get(meaning) ?? labels.size;
      labels.set(meaning, label);
      state[k] = State.label;
      value[k] = label;
    } else {
      state[k] = meaning ? State.number : State.invalid;
      value[k] = meaning ? meaning.value : Number.NaN;
      isPercent[k] = meaning?.isPercent ? 1 : 0;
    }
  });
  return { state, value, isPercent, labels: [...labels.keys()] };
}

const MOST_IN_BYTE = 255;

/** Room for what the cells of a column mean; where its numbers alone say something, the numbers themselves. */
function roomFor({ code, number }: Written, { state, labels }: Meanings): Numbers {
  if (state.includes(State.number)) return new Float64Array(code.length);
  if (!state.includes(State.label)) return number.length > 0 ? number : new Float64Array(code.length);
  if (number.length > 0) return new Float64Array(code.length);
  return labels.length <= MOST_IN_BYTE ? new Uint8Array(code.length) : new Int32Array(code.length);
}

class ColumnReader {
  private readonly state: Uint8Array;
  private value: Numbers;
  /** Of the amounts without a rate: the sign or code of their currency. */
  private readonly withoutRate = new Map<number, string>();

  constructor(
    private readonly written: Written,
    private readonly meanings: Meanings,
    stateOfNumbers: number,
  ) {
    const { code, number } = written;
    const [state, value] = [new Uint8Array(code.length), roomFor(written, meanings)];
    for (let i = 0; i < code.length; i++) {
      const place = code[i] as number;
      state[i] = place === NUMBER ? stateOfNumbers : (meanings.state[place] as number);
      if (value !== number) value[i] = (place === NUMBER ? number[i] : meanings.value[place]) as number;
    }
    this.state = state;
    this.value = value;
  }

  /** Numbers that are those of the cells become the column's own when one of them changes. */
  private set(i: number, number: number): void {
    if (this.value === this.written.number) this.value = this.value.slice();
    this.value[i] = number;
  }

  cells(): Cells {
    const { state } = this;
    const invalid: InvalidCell[] = [];
    for (let i = 0; i < state.length; i++) {
      if (state[i] !== State.invalid) continue;
      this.set(i, Number.NaN);
      const currency = this.withoutRate.get(i);
      const text = cleanText(writtenAt(this.written, i));
      invalid.push(currency === undefined ? { account: i, text } : { account: i, text, currency });
    }
    return { state, value: this.value, labels: this.meanings.labels, invalid };
  }

  /** C10: percent points when any number of the column is above 1, else fractions. */
  readPercent(): void {
    const { isPercent } = this.meanings;
    const isPlain = (i: number) => this.state[i] === State.number && !isPercent[this.written.code[i] as number];
    if (!this.value.some((value, i) => value > 1 && isPlain(i))) return;
    for (let i = 0; i < this.value.length; i++) {
      if (isPlain(i)) this.set(i, (this.value[i] as number) / 100);
    }
  }

  /** The binary noise of 90,000 × 1.0845 is no part of the amount. */
  convert({ rates, signs }: InBase): void {
    for (let i = 0; i < this.value.length; i++) {
      if (this.state[i] !== State.number) continue;
      const rate = rates[i] as number;
      if (Number.isNaN(rate)) {
        this.state[i] = State.invalid;
        this.withoutRate.set(i, signs[i] as string);
      } else if (rate !== 1) this.set(i, Number(((this.value[i] as number) * rate).toPrecision(15)));
    }
  }

  /** @param isToCents amounts are; those that the ARR is derived from are not, it is rounded then (S4) */
  checkRange([low, high]: Range, isToCents: boolean): void {
    for (let i = 0; i < this.value.length; i++) {
      if (this.state[i] !== State.number) continue;
      const read = this.value[i] as number;
      const value = isToCents ? roundToCents(read) : read;
      if (value !== read) this.set(i, value);
      if (!(value >= low && value <= high)) this.state[i] = State.invalid;
    }
  }
}
