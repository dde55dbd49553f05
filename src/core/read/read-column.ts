// The cells of one field -> its typed column.

import { type Cell, cleanText, isErrorCell, isMissing } from '../exact/cell.ts';
import { roundToCents } from '../exact/numbers.ts';
import { FIELDS, type Field, type FieldKind } from '../model/fields.ts';
import type { Answer } from '../model/model.ts';
import { type Cells, type Column, type InvalidCell, State } from './column.ts';
import type { InBase } from './currency.ts';
import { type DayOrder, parseDate, provenOrder } from './date.ts';
import { type DecimalMark, markOfColumn, type Notation, parseNumber, settled } from './number.ts';

type Range = readonly [low: number, high: number];
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
  return NARROWER[field] || RANGES[FIELDS[field].kind] || [-Infinity, Infinity];
}

/**
 * Reads the cells of one field.
 * @param answer the user's word on how the column is written, above what it proves and what the locale says
 */
export function readColumn(
  field: Field,
  cells: readonly Cell[],
  locale: Notation,
  answer?: Answer,
  worth?: InBase | null,
): Column {
  const kind: FieldKind = FIELDS[field].kind;
  const builder = new ColumnBuilder(cells, OWN_TEXTS.includes(field));
  readKind(builder, kind, cells, locale, answer);
  if (worth) builder.convert(worth);
  builder.checkRange(rangeOf(field), kind === 'money' && !SOURCES_OF_ARR.includes(field));
  return { field, ...builder.cells(), ...(worth ? { assumedBase: worth.assumed } : {}) };
}

/** Reads the cells of an own criterion: any number, any text, any day. */
export function readOwn(kind: FieldKind, cells: readonly Cell[], locale: Notation, answer?: Answer): Cells {
  const builder = new ColumnBuilder(cells, false);
  readKind(builder, kind, cells, locale, answer);
  return { ...builder.cells(), isDay: kind === 'date' };
}

function readKind(
  builder: ColumnBuilder,
  kind: FieldKind,
  cells: readonly Cell[],
  locale: Notation,
  answer: Answer | undefined,
): void {
  if (kind === 'text' || kind === 'label' || kind === 'flag') builder.readLabels();
  else if (kind === 'date') builder.readDates(isOrder(answer) ? answer : settled(cells, provenOrder, locale.dayOrder));
  else builder.readNumbers(isMark(answer) ? answer : markOfColumn(cells, kind, locale.decimalMark), kind === 'either');
  if (kind === 'percent') builder.readPercent();
}

function isOrder(answer: Answer | undefined): answer is DayOrder {
  return answer === 'dmy' || answer === 'mdy';
}

function isMark(answer: Answer | undefined): answer is DecimalMark {
  return answer === '.' || answer === ',';
}

const NEVER = 'never';

/** Texts that hardly ever repeat: to look for one among a million others would be most of the time of reading. */
const OWN_TEXTS: readonly Field[] = ['name', 'domain'];

class ColumnBuilder {
  private readonly state: Uint8Array;
  private readonly value: Float64Array;
  private readonly labels: string[] = [];
  /** The account whose cell had a text first, by the text as it is and as it reads. */
  private readonly firstWith = new Map<string, number>();
  private readonly invalid: InvalidCell[] = [];
  private readonly percentCells = new Set<number>();

  constructor(
    private readonly written: readonly Cell[],
    /** Its texts hardly ever repeat. */
    private readonly isOwn: boolean,
  ) {
    this.state = new Uint8Array(written.length);
    this.value = new Float64Array(written.length);
  }

  cells(): Cells {
    const { state, value, labels } = this;
    return { state, value, labels, invalid: this.invalid.sort((a, b) => a.account - b.account) };
  }

  readLabels(): void {
    const readText = (text: string, i: number) => this.setLabel(i, text);
    for (let i = 0; i < this.written.length; i++) {
      const cell = String(this.written[i]);
      if (this.isOwn) this.readText(cleanText(cell), i, readText);
      else this.readOnce(cell, i, readText);
    }
  }

  readDates(order: DayOrder | null): void {
    const readText = (text: string, i: number) => {
      const day = parseDate(text, order);
      if (day !== null) this.setNumber(i, day);
      else if (text.toLowerCase() === NEVER) this.setNever(i);
      else this.setInvalid(i);
    };
    for (let i = 0; i < this.written.length; i++) {
      const cell = this.written[i] as Cell;
      if (typeof cell === 'string') this.readOnce(cell, i, readText);
      else this.setInvalid(i);
    }
  }

  readNumbers(mark: DecimalMark | null, orLabel: boolean): void {
    const readText = (text: string, i: number) => {
      const parsed = parseNumber(text, mark);
      if (parsed) {
        this.setNumber(i, parsed.value);
        if (parsed.isPercent) this.percentCells.add(i);
      } else if (orLabel) this.setLabel(i, text);
      else this.setInvalid(i);
    };
    for (let i = 0; i < this.written.length; i++) {
      const cell = this.written[i] as Cell;
      if (typeof cell === 'number') this.setNumber(i, cell);
      else this.readOnce(String(cell), i, readText);
    }
  }

  /** C10: percent points when any number of the column is above 1, else fractions. */
  readPercent(): void {
    const isPlain = (i: number) => this.state[i] === State.number && !this.percentCells.has(i);
    if (!this.value.some((value, i) => value > 1 && isPlain(i))) return;
    for (let i = 0; i < this.value.length; i++) {
      if (isPlain(i)) this.value[i] = (this.value[i] as number) / 100;
    }
  }

  /** The binary noise of 90,000 × 1.0845 is no part of the amount. */
  convert({ rates, signs }: InBase): void {
    for (let i = 0; i < this.value.length; i++) {
      if (this.state[i] !== State.number) continue;
      const rate = rates[i] as number;
      if (Number.isNaN(rate)) this.setInvalid(i, signs[i]);
      else if (rate !== 1) this.value[i] = Number(((this.value[i] as number) * rate).toPrecision(15));
    }
  }

  /** @param isToCents amounts are; those that the ARR is derived from are not, it is rounded then (S4) */
  checkRange([low, high]: Range, isToCents: boolean): void {
    for (let i = 0; i < this.value.length; i++) {
      if (this.state[i] !== State.number) continue;
      if (isToCents) this.value[i] = roundToCents(this.value[i] as number);
      const value = this.value[i] as number;
      if (!(value >= low && value <= high)) this.setInvalid(i);
    }
  }

  /** Reads a cell that says something; a text that came before is not read again. */
  private readOnce(cell: string, i: number, read: (text: string, i: number) => void): void {
    if (cell === '') return;
    const first = this.firstWith.get(cell);
    if (first !== undefined) {
      this.repeat(first, i);
      return;
    }
    this.firstWith.set(cell, i);
    const text = cleanText(cell);
    if (text === cell) this.readText(text, i, read);
    else this.readOnce(text, i, read);
  }

  private readText(text: string, i: number, read: (text: string, i: number) => void): void {
    if (isMissing(text)) return;
    if (isErrorCell(text)) this.setInvalid(i);
    else read(text, i);
  }

  private repeat(first: number, i: number): void {
    this.state[i] = this.state[first] as number;
    this.value[i] = this.value[first] as number;
    if (this.state[i] === State.invalid) this.setInvalid(i);
    if (this.percentCells.has(first)) this.percentCells.add(i);
  }

  private setNumber(i: number, value: number): void {
    this.state[i] = State.number;
    this.value[i] = value;
  }

  /** A text that was not there before. */
  private setLabel(i: number, text: string): void {
    this.state[i] = State.label;
    this.value[i] = this.labels.push(text) - 1;
  }

  private setNever(i: number): void {
    this.labels[0] = NEVER;
    this.state[i] = State.label;
  }

  private setInvalid(i: number, currency?: string): void {
    this.state[i] = State.invalid;
    this.value[i] = Number.NaN;
    const text = cleanText(this.written[i] as Cell);
    this.invalid.push(currency === undefined ? { account: i, text } : { account: i, text, currency });
  }
}
