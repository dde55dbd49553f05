// What a sheet's columns are read as and what they can give: for the sidebar and for `tierwise columns`.

import { FIELDS, type Field } from '../model/fields.ts';
import type { Model, Source } from '../model/model.ts';
import { type Accounts, accountsFrom } from '../read/accounts.ts';
import { doubtsOf } from '../read/doubts.ts';
import { columnAnswers, type Header } from '../read/header.ts';
import { type ColumnReport, parseReport } from '../read/parse-report.ts';
import type { StatusWord } from '../read/said-at-once.ts';
import { textIn, type Values } from '../read/values.ts';
import { chosenTiers } from '../systems/score.ts';
import { findSheetColumns, findSheetTable, readSheet, type Snapshot } from '../systems/score-sheet.ts';
import type { Columns, PanelInput } from './calls.ts';
import { readyOf } from './ready.ts';

export function columnsOf(snapshot: Snapshot, model: Model, asOf: number): Columns {
  const { row, proposals } = findSheetColumns(snapshot, model);
  const table = findSheetTable(snapshot, model);
  const doubts = typeof table === 'string' ? [] : doubtsOf(snapshot.values, table, model, snapshot.locale);
  const doubted = doubts.map(({ field }) => field);
  const of = (wanted: string) =>
    proposals.flatMap(({ field, confidence }) => (field && confidence === wanted ? field : []));
  const ready = readyOf(model, new Set(of('sure').filter((field) => !doubted.includes(field))), [
    ...of('check'),
    ...doubted,
  ]);
  return {
    sheet: snapshot.sheetName,
    headerRow: row + 1,
    segmentBy: sourceOf(snapshot, model, asOf),
    columns: columnAnswers(proposals, doubts),
    unrated: typeof table === 'string' ? {} : unratedOf(snapshot, table, model),
    ready,
  };
}

/** The source that a scoring run would take (S72): it depends on how many accounts get a score. */
function sourceOf(snapshot: Snapshot, model: Model, asOf: number): Source | null {
  try {
    return chosenTiers(model, readSheet(snapshot, model).accounts, asOf).segments?.source ?? null;
  } catch {
    return null;
  }
}

const LABELED: readonly string[] = ['label', 'either'];

/** Texts of label columns that no label of the model is written like. */
function unratedOf({ values, locale }: Snapshot, header: Header, model: Model): Columns['unrated'] {
  const accounts = accountsFrom(values, header, model, locale);
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
