// A sheet's cells and a model -> accounts and scores, with what a person should know about them.

import { offDimensions } from '../composite/segment.ts';
import { FIELDS, type Field } from '../model/fields.ts';
import type { Model } from '../model/model.ts';
import { type Accounts, accountsFrom } from '../read/accounts.ts';
import { columnLetter } from '../read/address.ts';
import { doubtSentences, doubtsOf, withoutDoubted } from '../read/doubts.ts';
import { findColumns, findHeader, findTable, type Header, type HeaderOptions, mappingAdvice } from '../read/header.ts';
import { parseReport, reportWarnings } from '../read/parse-report.ts';
import { saidAtOnce } from '../read/said-at-once.ts';
import { statusSentences, statusWords } from '../read/statuses.ts';
import type { Values } from '../read/values.ts';
import { scoreAccounts } from './score.ts';
import type { Scored, Scores } from './system.ts';

export interface Snapshot {
  readonly sheetName: string;
  /** All cells of the sheet, dates as `yyyy-MM-dd`. */
  readonly values: Values;
  /** Columns (0-based) that the add-on wrote, by id. */
  readonly ownColumns: Readonly<Record<string, number>>;
  /** Spreadsheet locale such as `en_US`. */
  readonly locale: string;
}

export interface ReadSheet {
  readonly header: Header;
  readonly accounts: Accounts;
}

/** The accounts of a sheet. @throws a sentence when there are none to be read */
export function readSheet(snapshot: Snapshot, model: Model): ReadSheet {
  const { sheetName, values, locale } = snapshot;
  const place = `"${sheetName}"`;
  if (!values.some((row) => row.some((cell) => cell !== ''))) {
    throw new Error(`The sheet ${place} is empty: paste or import your accounts with a header row first`);
  }
  const table = findHeader(values, headerOptions(snapshot, model), place);
  if (typeof table === 'string') throw new Error(table);
  const header = withoutDoubted(table, doubtsOf(values, table, model, locale), model);
  const accounts = accountsFrom(values, header, model, locale);
  if (accounts.count === 0) {
    throw new Error(`The sheet ${place} has headers in row ${header.row + 1} but no accounts below them`);
  }
  return { header, accounts };
}

function headerOptions({ ownColumns }: Snapshot, model: Model): HeaderOptions {
  return { mapping: model.mapping, ownColumns: Object.values(ownColumns), model };
}

/** The table whatever its columns mean, or a sentence: what a person can choose a mapping from. */
export function findSheetTable(snapshot: Snapshot, model: Model): Header | string {
  return findTable(snapshot.values, headerOptions(snapshot, model), `"${snapshot.sheetName}"`);
}

/** Which column is which field, also where nothing can be scored. */
export function findSheetColumns(snapshot: Snapshot, model: Model): ReturnType<typeof findColumns> {
  return findColumns(snapshot.values, headerOptions(snapshot, model));
}

export interface ScoredSheet extends ReadSheet, Scored {
  readonly warnings: readonly string[];
}

/** @throws a sentence when nothing at all can be scored */
export function scoreSheet(snapshot: Snapshot, model: Model, asOf: number): ScoredSheet {
  const sheet = readSheet(snapshot, model);
  const { accounts } = sheet;
  return scoredSheet(snapshot, sheet, { model, accounts, scores: scoreAccounts(model, accounts, asOf) });
}

/**
 * The sheet with scores that were made of it, and what a person should know about them.
 * @throws a sentence when nothing at all can be scored
 */
export function scoredSheet(snapshot: Snapshot, sheet: ReadSheet, scored: Scored): ScoredSheet {
  const { model, accounts, scores } = scored;
  if (!scores.segments && !scores.arrTiers) {
    const doubts = doubtSentences(sheet.header.doubts ?? []);
    const then = doubts.length > 0 ? doubts.join('. ') : mappingAdvice(sheet.header.proposals);
    throw new Error(`"${snapshot.sheetName}" has no column for ARR and too few for a composite score. ${then}.`);
  }
  const warnings = [
    ...doubtSentences(sheet.header.doubts ?? []),
    ...statusSentences(statusWords(accounts, model)),
    ...saidAtOnce(accounts, scores.asOf),
    ...warningsOf(model, accounts, scores),
    ...inputWarnings(snapshot, sheet, model),
  ];
  return { ...sheet, ...scored, warnings };
}

function warningsOf(model: Model, accounts: Accounts, scores: Scores): string[] {
  const warnings: string[] = [];
  for (const dimension of offDimensions(model, scores.dimensions)) {
    const lacking = model.rubrics[dimension].filter(({ field }) => !accounts.columns[field]);
    const titles = lacking.map(({ field }) => FIELDS[field].title).join(', ');
    warnings.push(`No composite score: the ${dimension} score has too few columns. Add ${titles}`);
  }
  if (model.weights.behavioral > 0 && !scores.dimensions.behavioral) {
    warnings.push('No column with behavioral data: every tier is provisional');
  }
  return warnings;
}

const LISTED_ROWS = 5;

/** What was left out of the scores and what could not be read. */
function inputWarnings({ values, locale }: Snapshot, { header, accounts }: ReadSheet, model: Model): string[] {
  const warnings = header.proposals
    .filter(({ confidence }) => confidence === 'check')
    .map(
      ({ field, column, header: text, reason }) =>
        `"${text}" (column ${columnLetter(column)}) is not read as ${FIELDS[field as Field].title}: ${reason} To use it, choose it in the model's mapping`,
    );
  const below = header.ignored.filter(({ row }) => row > header.row);
  if (below.length > 0) {
    const listed = below.slice(0, LISTED_ROWS).map(({ cell, text }) => `${cell} "${text}"`);
    const more = below.length > LISTED_ROWS ? ` and ${below.length - LISTED_ROWS} more` : '';
    warnings.push(`Rows left out as totals or notes: ${listed.join(', ')}${more}`);
  }
  return warnings.concat(reportWarnings(parseReport(values, header, accounts, model, locale)));
}
