// A field's cells as typed arrays: a state and a value a row, so that 100,000 accounts stay small and fast.

import { type Cell, cleanText, isErrorCell, isMissing } from '../exact/cell.ts';
import { roundToCents } from '../exact/cents.ts';
import { FIELDS, type Field, type FieldKind } from '../model/fields.ts';
import type { Answer } from '../model/model.ts';
import { type DayOrder, isoDay, parseDate, provenOrder } from './date.ts';
import { type DecimalMark, hasThreeDecimals, parseNumber, provenMark } from './number.ts';

export const State = { missing: 0, number: 1, label: 2, invalid: 3 } as const;

export interface InvalidCell {
  /** Index of the account. */
  readonly account: number;
  readonly text: string;
}

/** A column whatever it means. */
export interface Cells {
  readonly state: Uint8Array;
  /** state number: the number (a date is its day number); state label: index into `labels`. */
  readonly value: Float64Array;
  /** Texts in order of appearance: distinct ones, except for names and domains. */
  readonly labels: readonly string[];
  readonly invalid: readonly InvalidCell[];
  /** Its numbers are day numbers. */
  readonly isDay?: boolean;
}

export interface Column extends Cells {
  readonly field: Field;
  /** Marks of the numbers that were derived from other cells (S4, S45). */
  readonly imputed?: Uint8Array;
}

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

/** What a field's number may be; a date and an expansion ratio may be any. */
export function rangeOf(field: Field): Range {
  return NARROWER[field] || RANGES[FIELDS[field].kind] || [-Infinity, Infinity];
}

/**
 * Reads the cells of one field.
 * @param answer the user's word on how the column is written, above what it proves and what the locale says
 */
export function readColumn(field: Field, cells: readonly Cell[], locale: Notation, answer?: Answer): Column {
  const kind: FieldKind = FIELDS[field].kind;
  const builder = new ColumnBuilder(cells, OWN_TEXTS.includes(field));
  readKind(builder, kind, cells, locale, answer);
  builder.checkRange(rangeOf(field), kind === 'money');
  return { field, ...builder.cells() };
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

/** A proof such as `12,34` fails where it would make amounts of three decimals of `10,000`: the locale decides then. */
export function markOfColumn(
  cells: readonly Cell[],
  kind: FieldKind,
  fallback: DecimalMark | null,
): DecimalMark | null {
  const mark = settled(cells, provenMark, fallback);
  if (mark === null || mark === fallback || (kind !== 'money' && kind !== 'count')) return mark;
  const isDoubtful = cells.some((cell) => typeof cell === 'string' && hasThreeDecimals(cleanText(cell), mark));
  return isDoubtful ? fallback : mark;
}

function isOrder(answer: Answer | undefined): answer is DayOrder {
  return answer === 'dmy' || answer === 'mdy';
}

function isMark(answer: Answer | undefined): answer is DecimalMark {
  return answer === '.' || answer === ',';
}

/** What the column's own texts prove if they agree, else what the locale says. */
export function settled<T>(cells: readonly Cell[], prove: (text: string) => T | null, fallback: T | null): T | null {
  let proven: T | null = null;
  for (const cell of distinctTexts(cells)) {
    const found = prove(cleanText(cell));
    if (found === null || found === proven) continue;
    if (proven !== null) return fallback;
    proven = found;
  }
  return proven ?? fallback;
}

export function distinctTexts(cells: readonly Cell[]): Set<string> {
  const texts = new Set<string>();
  for (const cell of cells) if (typeof cell === 'string' && cell !== '') texts.add(cell);
  return texts;
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

  checkRange([low, high]: Range, isMoney: boolean): void {
    for (let i = 0; i < this.value.length; i++) {
      if (this.state[i] !== State.number) continue;
      if (isMoney) this.value[i] = roundToCents(this.value[i] as number);
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

  private setInvalid(i: number): void {
    this.state[i] = State.invalid;
    this.value[i] = Number.NaN;
    this.invalid.push({ account: i, text: cleanText(this.written[i] as Cell) });
  }
}

export function isNumberAt<C extends Cells>(column: C | undefined, i: number): column is C {
  return column !== undefined && column.state[i] === State.number;
}

/** The label of an account, or '' where there is none. */
export function textAt(column: Cells | undefined, i: number): string {
  if (!column) return '';
  if (column.state[i] === State.label) return column.labels[column.value[i] as number] as string;
  return column.state[i] === State.number ? String(column.value[i]) : '';
}

/** What an account's cell says in a sentence about it: its label, its unreadable text, its number or its day. */
export function writtenAt(column: Cells & { readonly field?: Field }, i: number): string {
  if (column.state[i] === State.invalid) return invalidTextAt(column.invalid, i);
  const isDay = column.isDay || (column.field && FIELDS[column.field].kind === 'date');
  return isDay && column.state[i] === State.number ? isoDay(column.value[i] as number) : textAt(column, i);
}

/** Binary search: the cells are in the order of the accounts. */
function invalidTextAt(invalid: readonly InvalidCell[], account: number): string {
  let low = 0;
  let high = invalid.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((invalid[middle] as InvalidCell).account < account) low = middle + 1;
    else high = middle;
  }
  return invalid[low]?.text ?? '';
}
