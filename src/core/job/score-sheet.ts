// A sheet's cells and a model -> accounts and scores, with what a person should know about them.
import { type Accounts, accountsFrom, type Values } from '../input/accounts.ts';
import { FIELDS } from '../input/fields.ts';
import { findHeader, type Header } from '../input/header.ts';
import type { Model } from '../model/model.ts';
import { type Scores, scoreAccounts } from '../score/score.ts';
import { offDimensions } from '../score/segment.ts';

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
  const { sheetName, values, ownColumns, locale } = snapshot;
  const place = `"${sheetName}"`;
  if (!values.some((row) => row.some((cell) => cell !== ''))) {
    throw new Error(`The sheet ${place} is empty: paste or import your accounts with a header row first`);
  }
  const header = findHeader(values, { mapping: model.mapping, ownColumns: Object.values(ownColumns) }, place);
  if (typeof header === 'string') throw new Error(header);
  const accounts = accountsFrom(values, header, model, locale);
  if (accounts.count === 0) {
    throw new Error(`The sheet ${place} has headers in row ${header.row + 1} but no accounts below them`);
  }
  return { header, accounts };
}

export interface ScoredSheet extends ReadSheet {
  readonly model: Model;
  readonly scores: Scores;
  readonly warnings: readonly string[];
}

/** @throws a sentence when nothing at all can be scored */
export function scoreSheet(snapshot: Snapshot, model: Model, asOf: number): ScoredSheet {
  const { header, accounts } = readSheet(snapshot, model);
  const scores = scoreAccounts(model, accounts, asOf);
  if (!scores.segments && !scores.arrTiers) {
    throw new Error(
      `"${snapshot.sheetName}" has no column for ARR and too few for a composite score: name the columns in row ${header.row + 1}, for example "ARR", "Employees", "Industry fit"`,
    );
  }
  return { header, accounts, model, scores, warnings: warningsOf(model, accounts, scores) };
}

function warningsOf(model: Model, accounts: Accounts, scores: Scores): string[] {
  const warnings: string[] = [];
  for (const dimension of offDimensions(model, scores.dimensions)) {
    const lacking = model.rubrics[dimension].filter(({ field }) => !accounts.columns[field]);
    const titles = lacking.map(({ field }) => FIELDS[field].title).join(', ');
    warnings.push(
      `No composite score: the ${dimension} score has too few columns. Add ${titles}, or set its weight to 0`,
    );
  }
  if (model.weights.behavioral > 0 && !scores.dimensions.behavioral) {
    warnings.push('No column with behavioral data: every tier is provisional');
  }
  warnings.push(...unreadable(accounts));
  return warnings;
}

/** Columns with unreadable cells, the most frequent text as the example. */
function unreadable({ columns }: Accounts): string[] {
  return Object.values(columns)
    .filter(({ field, invalid }) => invalid.length > 0 && FIELDS[field].kind !== 'text')
    .map(({ field, invalid }) => `${FIELDS[field].title}: ${invalid.length} not readable, first "${invalid[0]?.text}"`);
}
