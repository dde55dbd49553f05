// A sheet's cells and a model -> accounts and scores, with what a person should know about them.

import { nearLabelOf, unratedTexts } from '../composite/rated-texts.ts';
import { offDimensions } from '../composite/segment.ts';
import { FIELDS, type Field } from '../model/fields.ts';
import type { Dimension, Model, Source } from '../model/model.ts';
import { type Accounts, accountsFrom, ownCriteria } from '../read/accounts.ts';
import { doubtSentences, doubtsOf, withoutDoubted } from '../read/doubts.ts';
import { findColumns, findHeader, findTable, type Header, type HeaderOptions, mappingAdvice } from '../read/header.ts';
import { parseReport, reportWarnings } from '../read/parse-report.ts';
import { saidAtOnce, statusSentences, statusWords } from '../read/said-at-once.ts';
import { cellAt, columnLetter, type Values } from '../read/values.ts';
import { scored } from './score.ts';
import type { Scored } from './system.ts';
import { SYSTEMS } from './systems.ts';

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
  /** What a person should know of its cells that their values do not tell. */
  readonly said?: readonly string[];
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
  return scoredSheet(snapshot, sheet, scored(model, accounts, asOf));
}

/**
 * The sheet with scores that were made of it, and what a person should know about them.
 * @throws a sentence when nothing at all can be scored
 */
export function scoredSheet(snapshot: Snapshot, sheet: ReadSheet, found: Scored): ScoredSheet {
  const { model, accounts, scores } = found;
  const place = `"${snapshot.sheetName}"`;
  const doubts = doubtSentences(sheet.header.doubts ?? []);
  if (model.segmentBy && !scores.segments) {
    throw new Error([...doubts, goneSource(model.segmentBy, found, place)].join('. '));
  }
  if (!scores.arrTiers && !scores.composite && SYSTEMS.every((system) => scores.systems(system) === null)) {
    const then = doubts.length > 0 ? doubts.join('. ') : mappingAdvice(sheet.header.proposals);
    throw new Error(`${place} has no column for ARR and too few for a composite score. ${then}.`);
  }
  const warnings = [
    ...doubts,
    ...statusSentences(statusWords(accounts, model)),
    ...(sheet.said ?? []),
    ...saidAtOnce(accounts, scores.asOf),
    ...warningsOf(found),
    ...inputWarnings(snapshot, sheet, model),
  ];
  return { ...sheet, ...found, warnings };
}

/** The model names a source that the sheet does not have: nothing is scored by another one instead (S72). */
function goneSource(source: Source, { model, accounts, scores }: Scored, place: string): string {
  const choose = 'Bring them back, or choose another source of the segment in the model';
  if (source === 'composite') {
    const off = offDimensions(model, scores.dimensions);
    const titles = off.flatMap((dimension) => lackingTitles(dimension, model, accounts));
    return `The segment comes from the composite score, and ${place} lacks columns for it: ${titles.join(', ')}. ${choose}.`;
  }
  const needed: readonly Field[] = source === 'arr' ? ['arr'] : ['arr', 'expansion', 'health'];
  const titles = needed.filter((field) => !accounts.columns[field]).map((field) => FIELDS[field].title);
  const what = source === 'arr' ? 'ARR tier' : 'priority score';
  return `The segment comes from the ${what}, and ${place} lacks columns for it: ${titles.join(', ')}. ${choose}.`;
}

function lackingTitles(dimension: Dimension, { rubrics }: Model, { columns, own }: Accounts): string[] {
  return rubrics[dimension]
    .filter(({ field, id, isOff }) => !isOff && !(field === null ? own?.[id] : columns[field]))
    .map(({ title }) => title);
}

/** What a person should know first: texts that wait, then what is off and why. */
function warningsOf(found: Scored): string[] {
  const { model, accounts, scores } = found;
  const warnings = [...unratedWarnings(found), ...goneColumns(found)];
  // Who chose another source knows that there is no composite score.
  const isOther = model.segmentBy === 'arr' || model.segmentBy === 'priority';
  for (const dimension of isOther ? [] : offDimensions(model, scores.dimensions)) {
    const titles = lackingTitles(dimension, model, accounts).join(', ');
    warnings.push(`No composite score: the ${dimension} score has too few columns. Add ${titles}`);
  }
  if (!scores.segments) warnings.push('No segment: there is no ARR and no composite score to work it out from');
  else if (scores.segments.source === 'arr' && !isOther) warnings.push('Segments come from the ARR tiers');
  const isComposite = scores.segments?.source === 'composite';
  if (isComposite && model.weights.behavioral > 0 && !scores.dimensions.behavioral) {
    warnings.push('No column with usage data: every tier is provisional');
  }
  return warnings;
}

const SHOWN_TEXTS = 3;

function unratedWarnings({ model, accounts, scores }: Scored): string[] {
  return unratedTexts(model, accounts, scores).map(({ key, title, texts, accounts: count }) => {
    const shown = texts.slice(0, SHOWN_TEXTS).map(({ text }) => {
      const near = nearLabelOf(model, key, text);
      return near === '' ? `"${text}"` : `"${text}" (${near}?)`;
    });
    const more = texts.length > SHOWN_TEXTS ? ` and ${texts.length - SHOWN_TEXTS} more` : '';
    const what = texts.length === 1 ? '1 text waits' : `${texts.length} texts wait`;
    return `${title}: ${what} for a label (${count} accounts): ${shown.join(', ')}${more}`;
  });
}

/** An own criterion whose column the sheet does not have. */
function goneColumns({ model, accounts: { own } }: Scored): string[] {
  return ownCriteria(model)
    .filter(({ id, isOff }) => !isOff && !own?.[id])
    .map(
      ({ title, column }) =>
        `"${title}" is scored from a column "${column}" that is not there: bring it back, or switch the criterion off`,
    );
}

const LEAVING_DATE =
  /(churn\w*?|cancel\w*?|terminat\w*|offboard\w*|kündigung\w*|kuendigung\w*|résiliation|lost|left)[\s_]*(on|at|am|date|datum)|date[\s_]*(of|de)?[\s_]*(churn|cancel|terminat|résiliation)/i;

/** A date on which customers left is read from nothing: they count as active, and that is said. */
function leavingDates(values: Values, { row, rows, proposals }: Header): string[] {
  return proposals
    .filter(({ confidence, header }) => confidence === 'none' && LEAVING_DATE.test(header))
    .flatMap(({ column, header }) => {
      const filled = rows.filter((each) => each > row && cellAt(values, each, column) !== '').length;
      const what =
        filled === 1 ? '1 account with an entry there counts' : `${filled} accounts with an entry there count`;
      return filled === 0
        ? []
        : [
            `"${header}" (column ${columnLetter(column)}) is not read: ${what} as active by it. Add a column with a status, such as Active and Churned`,
          ];
    });
}

const LISTED_ROWS = 5;

/** What was left out of the scores and what could not be read. */
function inputWarnings({ values, locale }: Snapshot, { header, accounts }: ReadSheet, model: Model): string[] {
  const warnings = header.proposals
    .filter(({ confidence }) => confidence === 'check')
    .map(
      ({ field, column, header: text, reason, isInWords }) =>
        `"${text}" (column ${columnLetter(column)}) is not read as ${FIELDS[field as Field].title} yet: ${reason}${isInWords ? '' : ' To use it, choose the column in the sidebar, under Data'}`,
    );
  warnings.push(...leavingDates(values, header));
  const below = header.ignored.filter(({ row }) => row > header.row);
  if (below.length > 0) {
    const listed = below.slice(0, LISTED_ROWS).map(({ cell, text }) => `${cell} "${text}"`);
    const more = below.length > LISTED_ROWS ? ` and ${below.length - LISTED_ROWS} more` : '';
    warnings.push(`Rows left out as totals or notes: ${listed.join(', ')}${more}`);
  }
  return warnings.concat(reportWarnings(parseReport(values, header, accounts, model, locale)));
}
