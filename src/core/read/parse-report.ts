// What could not be read, column by column, and what a person has to settle: plain data for sidebar and warnings.

import { type Cell, cleanText } from '../exact/cell.ts';
import { FIELDS, type Field } from '../model/fields.ts';
import type { Model } from '../model/model.ts';
import type { Accounts } from './accounts.ts';
import { type Column, State } from './column.ts';
import { civilDate, parseDate, provenOrder } from './date.ts';
import type { Doubt } from './doubts.ts';
import type { Header } from './header.ts';
import {
  hasThreeDecimals,
  markOfColumn,
  type Notation,
  notationOf,
  parseNumber,
  provenMark,
  settled,
} from './number.ts';
import { address, columnLetter, textIn, type Values } from './values.ts';
import { numbersOf, type Written, writtenAt, writtenColumns } from './written.ts';

export interface UnreadableText {
  readonly text: string;
  readonly count: number;
  /** The first such cell: `G14`. */
  readonly cell: string;
}

export interface ColumnReport {
  readonly field: Field;
  readonly title: string;
  readonly header: string;
  /** Column letter. */
  readonly letter: string;
  /** Accounts whose cell says something. */
  readonly filled: number;
  readonly unreadable: number;
  /** Different unreadable texts, the most frequent first, ten at most. */
  readonly texts: readonly UnreadableText[];
  /** First unreadable cell, '' when there is none. */
  readonly first: string;
  /** How an ambiguous text is to be read; null when nothing is ambiguous. */
  readonly question: AmbiguousText | null;
  /** C10: one number above 1 makes percent points of a column of fractions. */
  readonly slip: UnreadableText | null;
  /** A number with decimals among texts with a decimal comma: an import may have read 12.500 as 12.5. */
  readonly misread: UnreadableText | null;
}

export interface AmbiguousText {
  readonly text: string;
  readonly cell: string;
  /** `Is 05/03/2021 5 March or May 3?` */
  readonly sentence: string;
  /** What to store as `readAs` of the field in the model, with its reading. */
  readonly answers: readonly { readonly readAs: string; readonly means: string }[];
  /** The answer that the spreadsheet's locale gave; null: the cells are left unreadable. */
  readonly assumed: string | null;
  /** About the whole column (S76). */
  readonly isDoubt?: true;
}

const LISTED_TEXTS = 10;

export function parseReport(
  values: Values,
  header: Header,
  accounts: Accounts,
  model: Model,
  locale: string,
): ColumnReport[] {
  const notation = notationOf(locale);
  const doubted = (header.doubts ?? []).map(doubtReport);
  const columns = Object.values(accounts.columns).filter(
    ({ field }) => header.columnOf[field] !== undefined && FIELDS[field].kind !== 'text',
  );
  const places = columns.map(({ field }) => header.columnOf[field] as number);
  const { columnOf } = header;
  const read = writtenColumns(values, { rows: accounts.rows, columnOf }, places);
  const reports = read.map((cells, k) =>
    new Reporter(values, header, accounts, columns[k] as Column, cells, model).report(notation),
  );
  return [...doubted, ...reports];
}

/** A doubt asks like an ambiguous text: its answer is stored in the same place. */
function doubtReport({ field, header, column, question, answers, cell }: Doubt): ColumnReport {
  const asked = {
    text: '',
    cell,
    sentence: `"${header}": ${question}`,
    answers,
    assumed: null,
    isDoubt: true,
  } as const;
  const letter = columnLetter(column);
  const nothing = { filled: 0, unreadable: 0, texts: [], first: '', slip: null, misread: null };
  return { field, title: FIELDS[field].title, header, letter, ...nothing, question: asked };
}

class Reporter {
  private readonly at: number;

  constructor(
    private readonly values: Values,
    private readonly header: Header,
    private readonly accounts: Accounts,
    private readonly column: Column,
    private readonly cells: Written,
    private readonly model: Model,
  ) {
    this.at = header.columnOf[column.field] as number;
  }

  report(notation: Notation): ColumnReport {
    const { field, state } = this.column;
    const bad = this.unreadable();
    return {
      field,
      title: FIELDS[field].title,
      header: textIn(this.values, this.header.row, this.at),
      letter: columnLetter(this.at),
      filled: filledOf(state),
      unreadable: bad.length,
      texts: this.distinct(bad),
      first: bad.length > 0 ? this.cell(bad[0] as number) : '',
      question: this.model.readAs?.[field] ? null : this.question(notation),
      slip: this.slip(),
      misread: this.misread(notation),
    };
  }

  private cell(account: number): string {
    return address(this.accounts.rows[account] as number, this.at);
  }

  private text(account: number): string {
    return cleanText(writtenAt(this.cells, account));
  }

  /** Accounts with a cell that is no number or date, or out of range; what waits for a label or a rate is said apart. */
  private unreadable(): number[] {
    return this.column.invalid.filter(({ currency }) => currency === undefined).map(({ account }) => account);
  }

  private distinct(accounts: readonly number[]): UnreadableText[] {
    const byText = new Map<string, { text: string; count: number; cell: string }>();
    for (const account of accounts) {
      const text = this.text(account);
      const found = byText.get(text);
      if (found) found.count++;
      else byText.set(text, { text, count: 1, cell: this.cell(account) });
    }
    return [...byText.values()].sort((a, b) => b.count - a.count).slice(0, LISTED_TEXTS);
  }

  private question({ dayOrder, decimalMark }: Notation): AmbiguousText | null {
    const { kind } = FIELDS[this.column.field];
    if (kind === 'label') return null;
    const isDate = kind === 'date';
    const { texts: written, code } = this.cells;
    const proven = isDate ? settled(written, provenOrder, null) : markOfColumn(written, kind, null);
    if (proven !== null) return null;
    const read = isDate ? readings : numberReadings;
    const assumed = isDate ? dayOrder : decimalMark;
    const texts = written.filter((cell) => typeof cell === 'string' && read(cleanText(cell)));
    // The one that shows best what could be wrong.
    const odd = texts.filter((cell) => decimalMark && hasThreeDecimals(cleanText(cell), decimalMark));
    for (const cell of isDate ? texts : [...odd, ...texts]) {
      const text = cleanText(cell);
      const answers = read(text) as AmbiguousText['answers'];
      const sentence = `Is ${text} ${answers.map(({ means }) => means).join(' or ')}?`;
      const first = this.cell(code.indexOf(written.indexOf(cell)));
      return { text, cell: first, sentence, answers, assumed };
    }
    return null;
  }

  private misread({ decimalMark }: Notation): UnreadableText | null {
    const { field } = this.column;
    if (decimalMark === ',' || !isAmount(field) || markOfColumn(this.cells.texts, FIELDS[field].kind, null) !== ',')
      return null;
    const found = this.accounts.rows.map((_, i) => i).filter((i) => isBroken(writtenAt(this.cells, i)));
    const [first] = found;
    return first === undefined ? null : { text: this.text(first), count: found.length, cell: this.cell(first) };
  }

  private slip(): UnreadableText | null {
    if (FIELDS[this.column.field].kind !== 'percent') return null;
    let [account, fractions] = [-1, 0];
    const numbers = numbersOf(this.cells, plainNumber);
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i] as number;
      if (number > 0 && number < 1) fractions++;
      if (!(number > 1)) continue;
      if (account >= 0) return null;
      account = i;
    }
    if (account < 0 || fractions < 2) return null;
    return { text: this.text(account), count: fractions, cell: this.cell(account) };
  }
}

function isBroken(cell: Cell): boolean {
  return typeof cell === 'number' && cell % 1 !== 0;
}

/** Accounts and people are counted in wholes, amounts in cents: only these show what an import did. */
function isAmount(field: Field): boolean {
  return FIELDS[field].kind === 'money' || FIELDS[field].kind === 'count';
}

function filledOf(state: Uint8Array): number {
  let filled = 0;
  for (let i = 0; i < state.length; i++) if (state[i] !== State.missing) filled++;
  return filled;
}

/** NaN for a number written as a percentage too. */
function plainNumber(cell: Cell): number {
  if (typeof cell !== 'string') return typeof cell === 'number' ? cell : Number.NaN;
  const parsed = parseNumber(cleanText(cell), provenMark(cell) ?? '.');
  return parsed && !parsed.isPercent ? parsed.value : Number.NaN;
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'.split('|');

function readings(text: string): AmbiguousText['answers'] | null {
  const [dmy, mdy] = [parseDate(text, 'dmy'), parseDate(text, 'mdy')];
  if (dmy === null || mdy === null || dmy === mdy) return null;
  const name = (day: number) => MONTHS[civilDate(day).month - 1];
  return [
    { readAs: 'dmy', means: `${civilDate(dmy).day} ${name(dmy)}` },
    { readAs: 'mdy', means: `${name(mdy)} ${civilDate(mdy).day}` },
  ];
}

function numberReadings(text: string): AmbiguousText['answers'] | null {
  const [point, comma] = [parseNumber(text, '.'), parseNumber(text, ',')];
  if (!point || !comma || point.value === comma.value) return null;
  return [
    { readAs: '.', means: String(point.value) },
    { readAs: ',', means: String(comma.value) },
  ];
}

/** The report as warnings: one sentence a thing to mend. */
export function reportWarnings(reports: readonly ColumnReport[]): string[] {
  const warnings: string[] = [];
  for (const { title, field, unreadable, texts, first, question, slip, misread } of reports) {
    if (unreadable > 0) {
      const listed = texts.slice(0, 3).map(({ text, count }) => `"${text}" ${count}`);
      warnings.push(`${title}: ${unreadable} not readable (${listed.join(', ')}), first in ${first}`);
    }
    if (question && question.assumed === null && !question.isDoubt) {
      const answers = question.answers.map(({ readAs }) => `"${readAs}"`).join(' or ');
      warnings.push(`${title}: ${question.sentence} Set readAs.${field} to ${answers} in the model`);
    }
    const mark = question?.assumed;
    if (question && isAmount(field) && (mark === '.' || mark === ',') && hasThreeDecimals(question.text, mark)) {
      const [name, other] = mark === '.' ? ['point', ','] : ['comma', '.'];
      warnings.push(
        `${title}: ${question.text} in ${question.cell} is read with a decimal ${name}, by the locale of the sheet. If it is a thousand, set readAs.${field} to "${other}" in the model`,
      );
    }
    if (misread) {
      warnings.push(
        `${title}: ${misread.text} in ${misread.cell} is a number among texts with a decimal comma: the import may have taken a thousands point for a decimal point. Set the locale of the sheet and import again`,
      );
    }
    if (slip) {
      warnings.push(
        `${title}: ${slip.text} in ${slip.cell} is above 1, so all numbers are read as percent points (0.5 is 0.5%). Correct that cell if the others are fractions`,
      );
    }
  }
  return warnings;
}
