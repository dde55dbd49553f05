// Which column of a table is which field, and what core makes of those columns without any row: which scores are on.

import { FIELDS, type Field } from '../model/fields.ts';
import { normaliseLabel } from '../model/label.ts';
import type { Model } from '../model/model.ts';
import { SETTINGS } from '../model/settings.ts';
import { accountsFrom, ownCriteria } from '../read/accounts.ts';
import { withoutDoubted } from '../read/doubts.ts';
import { findColumns, type Header } from '../read/header.ts';
import { scored as scoredBy } from '../systems/score.ts';
import type { Scored } from '../systems/system.ts';
import type { ColumnType, Reading, TableColumn } from './cells.ts';
import { DIALECTS, type DialectName } from './dialect.ts';
import type { SqlRequest } from './select.ts';

export interface Placed extends Pick<Reading, 'columns' | 'own'> {
  readonly scored: Scored;
}

/** A cell of each type, for what the mapping asks of cells. */
const SAMPLES: Readonly<Record<ColumnType, string | number | boolean>> = {
  number: 1,
  text: 'text',
  date: '2026-01-01',
  flag: true,
};

const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_-]*(\.[\p{L}_][\p{L}\p{N}_-]*)*$/u;
/** Without quotes an engine takes it in any case. */
const ANY_CASE = /^(?=.*[A-Z])\w+$/;

/** The name of a table as the engine has it: a project or a schema may stand before it, quotes around it. */
export function tableName(dialect: DialectName, table: string): string {
  const plain = table.trim().replace(/[`"]/g, '');
  if (!PLAIN_NAME.test(plain)) {
    throw new Error(
      `"${plain}" is no name of a table: use letters, digits and _, with a dot behind a project or schema`,
    );
  }
  const { name } = DIALECTS[dialect];
  if (dialect === 'bigquery') return name(plain);
  const isQuoted = table.includes('"');
  return plain
    .split('.')
    .map((part) => (ANY_CASE.test(part) && !isQuoted ? part : name(part)))
    .join('.');
}

/** @throws a sentence about what SQL cannot do */
export function placed({ model, columns, asOf }: SqlRequest): Placed {
  const names = columns.map(({ name }) => name);
  const values = [names, columns.map(({ type }) => SAMPLES[type])];
  const { proposals } = findColumns(values, {
    mapping: model.mapping,
    ownColumns: [],
    model: { ...model, headerRow: 1 },
  });
  const columnOf: Partial<Record<Field, number>> = {};
  for (const { field, column, confidence } of proposals) {
    if (field && confidence === 'sure') columnOf[field] = column;
  }
  const header: Header = withoutDoubted({ row: 0, columnOf, rows: [], ignored: [], proposals }, [], model);
  const accounts = accountsFrom([names], header, model, 'en_US');
  const scored = scoredBy(model, accounts, asOf ?? 0);
  const fields = Object.entries(header.columnOf).map(([field, at]) => [field, columns[at as number]] as const);
  const place: Placed = { columns: Object.fromEntries(fields), own: ownColumns(model, columns), scored };
  const refusal = refusalOf(model, names, place);
  if (refusal) throw new Error(refusal);
  return place;
}

function ownColumns(model: Model, columns: readonly TableColumn[]): Record<string, TableColumn> {
  const own: Record<string, TableColumn> = {};
  for (const { id, column } of ownCriteria(model)) {
    const found = columns.find(({ name }) => normaliseLabel(name) === normaliseLabel(column));
    if (found) own[id] = found;
  }
  return own;
}

/** Of the columns, in a sentence. */
const SHOWN = 6;

/** A sentence with the setting that says otherwise; null: SQL can do it. */
function refusalOf(model: Model, names: readonly string[], { columns, scored }: Placed): string | null {
  if (model.multiProduct) {
    const { title, answers } = SETTINGS.multiProduct;
    const [rows, products] = answers.map(([, said]) => said);
    return `SQL scores one row an account, and "${title}" is "${products}": add up the products in a view and choose "${rows}" (multiProduct in a model file)`;
  }
  const known = names.map((name) => name.toLowerCase());
  const twice = names.find((_, k) => known.indexOf(known[k] as string) < k);
  if (twice) return `The table has two columns "${twice}": give one of them another name`;
  if (!columns.id) {
    const some = names.slice(0, SHOWN).join(', ') + (names.length > SHOWN ? ', …' : '');
    return `SQL tells accounts apart by an id, not by domain or name, and none of the columns (${some}) is one: choose the column of ${FIELDS.id.title} (mapping.id in a model file)`;
  }
  if (model.currencies) {
    return 'SQL reads amounts of one currency, and the model has rates of others: convert the amounts in a view, and take the rates out (currencies in a model file)';
  }
  const swapped = Object.entries(model.readAs ?? {}).find(([field, answer]) => answer === 'swap' && field in columns);
  if (swapped) {
    return `SQL reads dates as they are, and the model swaps day and month of ${FIELDS[swapped[0] as Field].title}: correct them in the table or in a view, and take the answer back (readAs.${swapped[0]} in a model file)`;
  }
  if (model.grace) {
    return 'SQL knows no earlier runs, and the model flags changes by a rule of grace: take the rule out (grace in a model file)';
  }
  const { segments, composite } = scored.scores;
  if (!model.segmentBy && composite) {
    return 'The model does not say yet which tier is the segment: set segmentBy in it to "composite", "arr" or "priority"';
  }
  if (model.segmentBy && !segments) {
    return `The segment comes from ${model.segmentBy}, and the table lacks columns for it: name them in mapping, or choose another segmentBy`;
  }
  const stays = Object.keys(STAYS).find((id) => model.columns.includes(id));
  if (stays) return `SQL has no column "${stays}", ${STAYS[stays]}: take it out of columns in the model`;
  return null;
}

/** Columns that are worked out in the sheet alone. */
const STAYS: Readonly<Record<string, string>> = {
  otherPolicy: 'a text for a person who compares',
  products: 'which needs a row a product',
};
