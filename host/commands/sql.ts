import { readFileSync } from 'node:fs';
import type { SqlCall } from '../../src/core/panel/calls.ts';
import { openWorkbook } from '../files/open-workbook.ts';
import { createHost } from '../host.ts';
import { modelOption, useModel } from './model-option.ts';
import { asOfOption, parseOptions } from './options.ts';
import { blankHost, columnType, type SqlColumns, sqlText } from './sql-request.ts';
import { UsageError } from './usage-error.ts';
import { userPath } from './user-path.ts';

const KINDS = {
  dialect: 'string',
  table: 'string',
  columns: 'string',
  from: 'string',
  model: 'string',
  'as-of': 'string',
} as const;

const DIALECTS = ['bigquery', 'duckdb', 'postgres'] as const;

/** Prints the model as one SELECT over a table. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions('sql', args, KINDS);
  const { dialect: wanted, table, columns, from, model: chosen } = values as Partial<Record<string, string>>;
  const dialect = DIALECTS.find((name) => name === wanted);
  const isOne = (columns === undefined) !== (from === undefined);
  if (positionals.length > 0 || !dialect || table === undefined || !isOne) {
    throw new UsageError(
      `sql takes --dialect ${DIALECTS.join('|')}, --table NAME and one of --columns FILE.json and --from FILE.csv.`,
    );
  }
  const asOf = values['as-of'] === 'today' ? null : asOfOption(values['as-of']);
  const model = modelOption(chosen);
  const host = from === undefined ? blankHost(model) : createHost(await openWorkbook(userPath(from), from));
  if (model && from !== undefined) useModel(host, model);
  const request: SqlCall = { dialect, table, asOf, ...(columns === undefined ? {} : { columns: columnsIn(columns) }) };
  process.stdout.write(sqlText(host, request));
  return 0;
}

/** As INFORMATION_SCHEMA.COLUMNS, `bq show --schema` and DESCRIBE have them. */
const NAME_KEYS = ['name', 'column_name'];
const TYPE_KEYS = ['type', 'data_type', 'column_type'];

function columnsIn(file: string): SqlColumns {
  const help = `give a list such as [{"name": "arr", "type": "NUMERIC"}]`;
  let list: unknown;
  try {
    list = JSON.parse(readFileSync(userPath(file), 'utf8'));
  } catch (error) {
    throw new Error(`${file} cannot be read as JSON: ${help}. ${(error as Error).message}`);
  }
  if (!Array.isArray(list) || list.length === 0) throw new Error(`${file} has no list of columns: ${help}.`);
  return list.map((entry) => {
    const [name, type] = [NAME_KEYS, TYPE_KEYS].map((keys) => textAt(entry, keys));
    if (!name || !type) throw new Error(`${file} has a column without a name or a type: ${help}.`);
    return { name, type: columnType(type) };
  });
}

function textAt(entry: unknown, keys: readonly string[]): string {
  const found = Object.entries(Object(entry)).find(([key]) => keys.includes(key.toLowerCase()));
  return typeof found?.[1] === 'string' ? found[1] : '';
}
