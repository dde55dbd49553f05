// What a sheet's columns are read as and what they can give: for the sidebar and for `tierwise columns`.

import { type Cell, isErrorCell, isMissing } from '../exact/cell.ts';
import type { Bands, Cut } from '../model/bands.ts';
import { FIELDS, type Field } from '../model/fields.ts';
import type { Model } from '../model/model.ts';
import { type Accounts, accountsFrom } from '../read/accounts.ts';
import { type Cells, State } from '../read/column.ts';
import { doubtsOf } from '../read/doubts.ts';
import { columnAnswers, type Header } from '../read/header.ts';
import type { Notation } from '../read/number.ts';
import { type ColumnReport, parseReport } from '../read/parse-report.ts';
import { readOwn } from '../read/read-column.ts';
import type { StatusWord } from '../read/said-at-once.ts';
import { textIn, type Values } from '../read/values.ts';
import { type WireCells, wireCells } from '../read/wire.ts';
import { flagOf } from '../read/words.ts';
import { written } from '../read/written.ts';
import { chosenTiers } from '../systems/score.ts';
import { findSheetColumns, findSheetTable, type Snapshot } from '../systems/score-sheet.ts';
import type { Columns, PanelInput } from './calls.ts';
import { readyOf } from './ready.ts';

/** @param accounts of the sheet; null: none can be read */
export function columnsOf(snapshot: Snapshot, model: Model, asOf: number, accounts: Accounts | null): Columns {
  const { row, proposals } = findSheetColumns(snapshot, model);
  const table = findSheetTable(snapshot, model);
  const doubts = typeof table === 'string' ? [] : doubtsOf(snapshot.values, table, model, snapshot.locale);
  const doubted = doubts.map(({ field }) => field);
  // Words are rated as a criterion of their own: no answer makes a field of them.
  const of = (wanted: string) =>
    proposals.flatMap(({ field, confidence, isInWords }) =>
      field && !isInWords && confidence === wanted ? field : [],
    );
  const ready = readyOf(model, new Set(of('sure').filter((field) => !doubted.includes(field))), [
    ...of('check'),
    ...doubted,
  ]);
  return {
    sheet: snapshot.sheetName,
    headerRow: row + 1,
    // The source that a scoring run would take (S72): it depends on how many accounts get a score.
    segmentBy: (accounts && chosenTiers(model, accounts, asOf).segments?.source) ?? null,
    columns: columnAnswers(proposals, doubts),
    unrated: typeof table === 'string' ? {} : unratedOf(snapshot, table, accounts, model),
    ready,
  };
}

const LABELED: readonly string[] = ['label', 'either'];

/** Texts of label columns that no label of the model is written like. */
function unratedOf(
  { values, locale }: Snapshot,
  header: Header,
  read: Accounts | null,
  model: Model,
): Columns['unrated'] {
  const accounts = read ?? accountsFrom(values, header, model, locale);
  const unrated: Partial<Record<Field, Record<string, number>>> = {};
  for (const { field, texts } of parseReport(values, header, accounts, model, locale)) {
    if (!LABELED.includes(FIELDS[field].kind) || texts.length === 0) continue;
    unrated[field] = Object.fromEntries(texts.map(({ text, count }) => [text, count]));
  }
  return unrated;
}

const LISTED_ROWS = 50;

export function panelInput(
  header: Header,
  report: readonly ColumnReport[],
  statuses: readonly StatusWord[] = [],
): PanelInput {
  const { row, proposals, ignored, doubts = [] } = header;
  return {
    headerRow: row + 1,
    proposals,
    ignored: ignored.slice(0, LISTED_ROWS),
    ignoredCount: ignored.length,
    report,
    doubts,
    statuses,
  };
}

// What stands in the tier column that an earlier run wrote: the sidebar compares it with the model.

export interface WrittenTiers {
  readonly labels: readonly string[];
  /** Index of its label for each account. */
  readonly codes: readonly number[];
}

/** @param column of the tiers; undefined: they were never written, the answer is null */
export function writtenTiers(values: Values, { rows }: Accounts, column: number | undefined): WrittenTiers | null {
  if (column === undefined) return null;
  const labels: string[] = [];
  const codes = rows.map((row) => {
    const label = textIn(values, row, column);
    const code = labels.indexOf(label);
    return code < 0 ? labels.push(label) - 1 : code;
  });
  return { labels, codes };
}

// A column of the sheet as a criterion of one's own: what kind it is by its cells, and bands that fit them.

export const OWN_KINDS = ['number', 'label', 'flag', 'age'] as const;
export type OwnKind = (typeof OWN_KINDS)[number];

export interface ColumnOffer {
  readonly kind: OwnKind;
  /** Of a number or an age; null: too few numbers to tell. */
  readonly bands: Bands<number> | null;
  readonly cells: WireCells;
}

const READ_AS = { number: 'number', label: 'label', flag: 'flag', age: 'date' } as const;

/** @param asked the person's word on its kind; null: what most of its cells are */
export function columnOffer(
  cells: readonly Cell[],
  notation: Notation,
  asked: OwnKind | null,
  today: number,
): ColumnOffer {
  const kind = asked ?? kindOf(cells, notation);
  const read = readOwn(READ_AS[kind], written(cells), notation);
  return { kind, bands: bandsFor(kind, numbersOf(read), today), cells: wireCells(read) };
}

function kindOf(cells: readonly Cell[], notation: Notation): OwnKind {
  const saying = cells.filter((cell) => cell !== '' && !isMissing(cell) && !isErrorCell(cell));
  if (saying.length === 0) return 'label';
  if (saying.every((cell) => flagOf(cell) >= 0)) return 'flag';
  const isMost = (kind: 'number' | 'date') =>
    numbersOf(readOwn(kind, written(saying), notation)).length * 2 > saying.length;
  if (isMost('number')) return 'number';
  return isMost('date') ? 'age' : 'label';
}

function numbersOf({ state, value }: Cells): number[] {
  return Array.from(value).filter((_, i) => state[i] === State.number);
}

function bandsFor(kind: OwnKind, numbers: readonly number[], today: number): Bands<number> | null {
  if (kind === 'number') return fifths(numbers, '>=');
  return kind === 'age'
    ? fifths(
        numbers.map((day) => today - day),
        '<=',
      )
    : null;
}

/** Cuts that part the values into fifths, rounded so that a person can say them; fewer where values repeat. */
function fifths(values: readonly number[], operator: '>=' | '<='): Bands<number> | null {
  const isRising = operator === '<=';
  const best = [...values].sort((a, b) => (isRising ? a - b : b - a));
  const worst = best[best.length - 1];
  const ats: number[] = [];
  for (const share of [0.2, 0.4, 0.6, 0.8]) {
    const value = best[Math.ceil(share * best.length) - 1];
    if (value === undefined || worst === undefined) return null;
    const at = rounded(value);
    const last = ats[ats.length - 1];
    const isNext = last === undefined || (isRising ? at > last : at < last);
    if (isNext && (isRising ? at < worst : at > worst)) ats.push(at);
  }
  if (ats.length === 0) return null;
  const points = spread(ats.length + 1);
  return {
    cuts: ats.map((at, k): Cut<number> => [at, operator, points[k] as number]),
    floor: points[ats.length] as number,
  };
}

/** `spread(3)` is 5, 3, 1. */
function spread(count: number): number[] {
  return Array.from({ length: count }, (_, k) => Math.round(5 - (4 * k) / (count - 1)));
}

const DIGITS = 2;

function rounded(value: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(DIGITS));
}
