// Columns of a table in a database -> what core has of a column: numbers, words or days, and whether a cell is unusable.

import { FIELDS, type Field, type FieldKind } from '../model/fields.ts';
import { normaliseLabel } from '../model/label.ts';
import type { Criterion, Model } from '../model/model.ts';
import { unitOf } from '../read/as-read.ts';
import { rangeOf } from '../read/read-column.ts';
import { NO, YES } from '../read/words.ts';
import type { Dialect } from './dialect.ts';
import type { Query } from './query.ts';
import type { Numbers } from './thresholds.ts';

export type ColumnType = 'number' | 'text' | 'date' | 'flag';

export interface TableColumn {
  readonly name: string;
  readonly type: ColumnType;
}

/** What a column says of each row. */
export interface Cells {
  /** NULL where the cell is no number: a flag is 1 or 0, a date its day. */
  readonly numbers: Numbers;
  /** As labels are compared; NULL where the cell is no text. */
  readonly words: string;
  /** Conditions. */
  readonly isUnusable: string;
  readonly isBlank: string;
}

/** What stands for an error cell among words. */
const ERROR = '#!';
const ERROR_CELL = '^(#[A-Z][A-Z0-9_/]*[!?]?|Loading[.][.][.])$';
/** As a pattern: of a list an engine makes a table that it joins. */
const MISSING = '^(|#?n/a|na|[-—–]|null|none|tbd)$';

export const FALSE = '1 = 0';
export const NULL = 'NULL';

export interface Reading {
  readonly query: Query;
  /** That of the query. */
  readonly dialect: Dialect;
  readonly model: Model;
  /** Day number, as the engine writes it. */
  readonly asOf: string;
  readonly columns: Readonly<Partial<Record<Field, TableColumn>>>;
  readonly own: Readonly<Record<string, TableColumn>>;
}

/** Stands for the numbers of a column that is not there: engines ask for a NULL of some type. */
export function none({ query }: Reading): Numbers {
  return { sql: query.let('none', query.dialect.double(NULL)) };
}

const WORDS: readonly FieldKind[] = ['text', 'label'];

/** The cells of a field; undefined: no column has it. @throws a sentence about a column that cannot be read so */
export function fieldCells(reading: Reading, field: Field): Cells | undefined {
  const column = reading.columns[field];
  return column && cellsOf(reading, field, column, FIELDS[field].kind, rangeOf(field));
}

const OWN_KINDS = { number: 'number', age: 'date', label: 'label', either: 'either', flag: 'flag' } as const;

export function ownCells(reading: Reading, { id, kind }: Criterion): Cells | undefined {
  const column = reading.own[id];
  return column && cellsOf(reading, `own_${id}`, column, OWN_KINDS[kind], [-Infinity, Infinity]);
}

function cellsOf(
  reading: Reading,
  key: string,
  column: TableColumn,
  kind: FieldKind,
  range: readonly [low: number, high: number],
): Cells {
  const raw = `t.${reading.dialect.name(column.name)}`;
  if (kind === 'text' && !COMPARED.includes(key)) return textCells(reading, key, raw, column.type);
  if (WORDS.includes(kind)) return wordCells(reading, key, raw, column);
  if (kind === 'flag') return flagCells(reading, key, raw, column);
  if (kind === 'either' && column.type === 'text') return eitherCells(reading, key, raw, range);
  const wanted = kind === 'date' ? 'date' : 'number';
  if (column.type !== wanted) throw new Error(typeSentence(key, column, wanted));
  return kind === 'date' ? dayCells(reading, key, raw) : numberCells(reading, key, raw, kind, range);
}

function typeSentence(key: string, { name, type }: TableColumn, wanted: ColumnType): string {
  const what = { number: 'numbers', date: 'days', text: 'texts', flag: 'yes and no' };
  return `The column "${name}" has ${what[type]}, and SQL reads ${what[wanted]} only where the column has that type: cast it in the table or in a view, or leave it out (mapping.${key} as null in a model file)`;
}

/** As labels are compared, where engines write the small letter of Σ and İ in one of two ways. */
export function wordOf(text: string): string {
  return normaliseLabel(text)
    .replace(/ς/g, 'σ')
    .replace(/\u0307/g, '');
}

/** Distinct texts are cleaned once and joined: a million rows have few of them. */
export function distinctTexts({ query }: Reading, key: string, raw: string): string {
  const text = query.let(`${key}_text`, `COALESCE(${query.dialect.asText(raw)}, '')`);
  return query.ofText(`${key}_clean`, text, query.dialect.cleaned('key'));
}

function words(reading: Reading, key: string, raw: string): string {
  const { query, dialect } = reading;
  const clean = distinctTexts(reading, key, raw);
  const word = `TRANSLATE(LOWER(${clean}), '–—‑×ς\u0307', '---xσ')`;
  return query.let(
    key,
    `CASE WHEN ${saysNothing(dialect, clean)} THEN NULL WHEN ${dialect.matches(clean, ERROR_CELL)} THEN ${dialect.text(ERROR)} ELSE ${word} END`,
  );
}

/** Of a text that is clean: a long one says something. */
function saysNothing(dialect: Dialect, text: string): string {
  return `LENGTH(${text}) <= 4 AND ${dialect.matches(`LOWER(${text})`, MISSING)}`;
}

/** Texts of which hardly any is like another: only errors among them are told, and which of them are there. */
function textCells(reading: Reading, key: string, raw: string, type: ColumnType): Cells {
  const text =
    type === 'text' ? cleanText(reading, key, raw) : reading.query.let(`${key}_text`, reading.dialect.asText(raw));
  const { dialect } = reading;
  const isBlank = `(${text} IS NULL OR (${saysNothing(dialect, text)}))`;
  const isError = `${dialect.matches(text, ERROR_CELL)} AND LOWER(${text}) <> '#n/a'`;
  // Most texts have no such sign, which is cheaper to see.
  const isUnusable = `(${text} LIKE '%#%' OR ${text} LIKE 'Loading%') AND ${isError}`;
  return { numbers: { sql: NULL }, words: text, isUnusable: `(${isUnusable})`, isBlank };
}

/** Most texts have nothing to clean, and one look says so. */
function cleanText({ query }: Reading, key: string, raw: string): string {
  const { dialect } = query;
  const text = query.let(`${key}_text`, dialect.asText(raw));
  return query.let(
    `${key}_clean`,
    `CASE WHEN ${dialect.matches(text, CLEAN)} THEN ${text} ELSE ${dialect.cleaned(text)} END`,
  );
}

const CLEAN = '^[!-~]+( [!-~]+)*$';

/** Texts that are compared with words. */
const COMPARED: readonly string[] = ['status', 'currentSegment', 'overrideSegment'];

function wordCells(reading: Reading, key: string, raw: string, column: TableColumn): Cells {
  if (column.type === 'date') throw new Error(typeSentence(key, column, 'text'));
  const word = words(reading, key, raw);
  return { numbers: { sql: NULL }, words: word, isUnusable: isError(reading, word), isBlank: `${word} IS NULL` };
}

function isError({ query }: Reading, word: string): string {
  return `${word} = ${query.dialect.text(ERROR)}`;
}

function flagCells(reading: Reading, key: string, raw: string, column: TableColumn): Cells {
  const { query, dialect } = reading;
  if (column.type === 'date') throw new Error(typeSentence(key, column, 'flag'));
  if (column.type === 'flag') {
    const value = query.let(`${key}`, `CASE WHEN ${raw} THEN 1 WHEN NOT ${raw} THEN 0 END`);
    return { numbers: { sql: value, per: 1 }, words: NULL, isUnusable: FALSE, isBlank: `${value} IS NULL` };
  }
  const word = words(reading, `${key}_word`, raw);
  const among = (list: readonly string[]) => `${word} IN (${list.map(dialect.text).join(', ')})`;
  const value = query.let(key, `CASE WHEN ${among(YES)} THEN 1 WHEN ${among(NO)} THEN 0 END`);
  const isUnusable = `(${word} IS NOT NULL AND ${value} IS NULL)`;
  return { numbers: { sql: value, per: 1 }, words: NULL, isUnusable, isBlank: `${word} IS NULL` };
}

/** A number in a column of words, as `1.5`, `2x`, `120%` or `1,200`. */
const PLAIN = '^[+-]?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)([.][0-9]*)?[x%]?$';

function eitherCells(reading: Reading, key: string, raw: string, [low, high]: readonly [number, number]): Cells {
  const { query, dialect } = reading;
  const text = words(reading, `${key}_word`, raw);
  const written = query.let(
    `${key}_written`,
    `TRANSLATE(LOWER(${distinctTexts(reading, `${key}_word`, raw)}), '–−×', '--x')`,
  );
  const digits = ['x', ',', '%'].reduce((sql, sign) => `REPLACE(${sql}, '${sign}', '')`, written);
  const [hundred, one] = [100, 1].map(dialect.number);
  const number = `${dialect.double(digits)} / CASE WHEN RIGHT(${written}, 1) = '%' THEN ${hundred} ELSE ${one} END`;
  const value = query.let(key, `CASE WHEN ${dialect.matches(written, PLAIN)} THEN ${number} END`);
  const inside = query.let(`${key}_inside`, within(reading, value, low, high));
  const isOutside = `(${value} IS NOT NULL AND ${inside} IS NULL)`;
  return {
    numbers: { sql: inside },
    words: query.let(`${key}_words`, `CASE WHEN ${value} IS NULL AND NOT ${isError(reading, text)} THEN ${text} END`),
    isUnusable: `(${isError(reading, text)} OR ${isOutside})`,
    isBlank: `${text} IS NULL`,
  };
}

/** No account has as much of anything; what is beyond is no number, as NaN: engines refuse what overflows. */
const MOST = 1e150;

function within({ dialect }: Reading, value: string, low: number, high: number): string {
  const [from, to] = [dialect.number(Math.max(low, -MOST)), dialect.number(Math.min(high, MOST))];
  return `CASE WHEN ${value} BETWEEN ${from} AND ${to} THEN ${value} END`;
}

function numberCells(
  reading: Reading,
  key: string,
  raw: string,
  kind: FieldKind,
  [low, high]: readonly [number, number],
): Cells {
  const { query } = reading;
  const stated = query.let(`${key}_given`, query.dialect.double(raw));
  const given = kind === 'money' ? inUnits(reading, key as Field, stated) : stated;
  const isBlank = `${stated} IS NULL`;
  const scaled = kind === 'percent' || kind === 'health' ? inScale(reading, key, kind, given) : given;
  if (kind === 'money' && key !== 'mrr' && key !== 'tcv') {
    const cents = query.let(`${key}_cents`, centsOf(reading, within(reading, given, -MOST, MOST)));
    const value = query.let(key, `CASE WHEN ${cents} >= 0 THEN ${cents} END`);
    return {
      numbers: { sql: value, per: 100 },
      words: NULL,
      isUnusable: `(${given} IS NOT NULL AND ${value} IS NULL)`,
      isBlank,
    };
  }
  const value = query.let(key, within(reading, scaled, low, high));
  return { numbers: { sql: value }, words: NULL, isUnusable: `(${given} IS NOT NULL AND ${value} IS NULL)`, isBlank };
}

/** As core rounds money: half up, with the nudge of two ulps; a double, for amounts that no whole number of an engine holds. */
export function centsOf({ dialect }: Reading, amount: string): string {
  const [hundred, nudge, half] = [100, 1 + 2 ** -51, 0.5].map(dialect.number);
  return `FLOOR(${amount} * ${hundred} * ${nudge} + ${half})`;
}

/** In whole units, as core multiplies and what it then rounds. */
function inUnits({ dialect, model }: Reading, field: Field, given: string): string {
  const unit = unitOf(field, model);
  if (unit === 1) return given;
  return unit < 1 ? `(${given} / ${dialect.number(1 / unit)})` : `(${given} * ${dialect.number(unit)})`;
}

const HEALTH_TIMES: Readonly<Record<string, number>> = { '0-1': 100, '0-5': 20, '0-10': 10 };

function inScale({ query, model }: Reading, key: string, kind: FieldKind, given: string): string {
  const { dialect } = query;
  const answer: string | undefined = model.readAs?.[key as Field];
  const hundred = dialect.number(100);
  if (kind === 'health') {
    const times = HEALTH_TIMES[answer ?? ''];
    return times ? exactly(dialect, given, times) : given;
  }
  const fraction = `${exactly(dialect, given, 100)} / ${hundred}`;
  if (answer === 'fractions') return fraction;
  if (answer === 'points') return `${given} / ${hundred}`;
  const one = dialect.number(1);
  if (answer === 'each') return `CASE WHEN ${given} <= ${one} THEN ${fraction} ELSE ${given} / ${hundred} END`;
  // C10: percent points when any number of the column is above 1, else fractions.
  const [most] = query.overall(
    [`${key}_most`],
    [given],
    (rows, [name]) => `SELECT MAX(${given}) AS ${name} FROM ${rows}`,
  );
  return `CASE WHEN ${most} > ${one} THEN ${given} / ${hundred} ELSE ${given} END`;
}

/** As core has it of 0.55 × 100: without binary noise. */
function exactly({ number }: Dialect, given: string, times: number): string {
  const rounded = `FLOOR(${given} * ${number(times)} * ${number(1e9)} + ${number(0.5)}) / ${number(1e9)}`;
  return `CASE WHEN ${given} < ${number(0)} THEN ${given} ELSE ${rounded} END`;
}

// Times and durations arrive as dates of 1899-12-30: a date before 1950 is never one of an account.
const [FIRST_DAY, LAST_DAY] = [-7305, 376199];

function dayCells({ query }: Reading, key: string, raw: string): Cells {
  const given = query.let(`${key}_given`, query.dialect.day(raw));
  const value = query.let(key, `CASE WHEN ${given} BETWEEN ${FIRST_DAY} AND ${LAST_DAY} THEN ${given} END`);
  const isUnusable = `(${given} IS NOT NULL AND ${value} IS NULL)`;
  return { numbers: { sql: value, per: 1 }, words: NULL, isUnusable, isBlank: `${given} IS NULL` };
}
