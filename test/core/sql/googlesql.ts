// The reference evaluator of GoogleSQL, the language of BigQuery, where it is installed: a server beside the test.

import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { DIALECTS } from '../../../src/core/sql/dialect.ts';
import type { Engine, ResultRow } from './engines.ts';
import type { Table, TableCell } from './typed-table.ts';

/** A folder in whose node_modules the package is; 350 MB, so it is no dependency. */
const HOME = process.env.GOOGLESQL ?? process.cwd();
const PACKAGE = '@fivetrandevelopers/zetasql';
const PORT = 50_917;

type Value = Readonly<Record<string, unknown>>;

interface Client {
  testConnection(): Promise<boolean>;
  getLanguageOptions(request: object): Promise<object>;
}

interface Package {
  readonly ZetaSQLClient: {
    init(port: number): void;
    getInstance(): Client;
    readonly API: { evaluateQuery(request: object, done: (error: Error | null, reply: unknown) => void): void };
  };
}

export function googleSqlPath(): string | null {
  try {
    return createRequire(`${HOME}/package.json`).resolve(PACKAGE);
  } catch {
    return null;
  }
}

export async function googleSqlEngine(): Promise<Engine> {
  const path = googleSqlPath();
  if (!path) throw new Error(`Install ${PACKAGE} and name its folder in GOOGLESQL`);
  const server = spawn(`${dirname(path)}/zetasql/remote_server.so`, ['localhost', String(PORT)], { stdio: 'ignore' });
  const { ZetaSQLClient } = createRequire(`${HOME}/package.json`)(PACKAGE) as Package;
  ZetaSQLClient.init(PORT);
  if (!(await ZetaSQLClient.getInstance().testConnection())) throw new Error('GoogleSQL does not start');
  const languageOptions = await ZetaSQLClient.getInstance().getLanguageOptions({ maximumFeatures: true });
  const options = {
    languageOptions: { ...languageOptions, productMode: 'PRODUCT_EXTERNAL', reservedKeywords: ['QUALIFY'] },
  };
  const rows = (sql: string) =>
    new Promise<readonly ResultRow[]>((resolve, reject) => {
      const request = { sql, options, simpleCatalog: { builtinFunctionOptions: options } };
      ZetaSQLClient.API.evaluateQuery(request, (error, reply) => (error ? reject(error) : resolve(rowsOf(sql, reply))));
    });
  return {
    dialect: 'bigquery',
    rows,
    run: (table, cells, sql) => rows(sql.replace('WITH ', `WITH ${table} AS (${contents(cells)}),\n`)),
    close: () => stopped(server),
  };
}

function stopped(server: ChildProcess): Promise<void> {
  return new Promise((done) => {
    server.once('exit', () => done());
    server.kill('SIGKILL');
  });
}

const TYPES = { number: 'FLOAT64', text: 'STRING', date: 'DATE', flag: 'BOOL' } as const;

/** An array has a size that it may not pass. */
const ROWS_AT_ONCE = 100;

/** The rows as a query of their own. */
function contents({ columns, rows }: Table): string {
  const fields = columns.map(({ name, type }) => `\`${name}\` ${TYPES[type]}`);
  const structs = rows.map(
    (row, i) => `(${[i, ...row.map((cell, k) => literal(cell, columns[k]?.type ?? 'text'))].join(', ')})`,
  );
  const parts = Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, k) => {
    const some = structs.slice(k * ROWS_AT_ONCE, (k + 1) * ROWS_AT_ONCE).join(', ');
    return `SELECT * FROM UNNEST(ARRAY<STRUCT<row_no INT64, ${fields.join(', ')}>>[${some}])`;
  });
  return parts.join(' UNION ALL ');
}

function literal(cell: TableCell, type: keyof typeof TYPES): string {
  if (cell === null) return 'NULL';
  const text = DIALECTS.bigquery.text(String(cell));
  return type === 'text' ? text : `CAST(${text} AS ${TYPES[type]})`;
}

/** Names are not in the answer: they are those of the last SELECT. */
function rowsOf(sql: string, reply: unknown): ResultRow[] {
  const last = sql.slice(sql.lastIndexOf('\nSELECT ') + 8);
  const names = last
    .slice(0, last.lastIndexOf('\nFROM '))
    .split(',\n  ')
    .map((part) => /`([^`]+)`$/.exec(part)?.[1] ?? part);
  const { row = [] } = (reply as { content: { tableData: { row?: readonly { cell: readonly Value[] }[] } } }).content
    .tableData;
  return row.map(({ cell }) => Object.fromEntries(names.map((name, k) => [name, readValue(cell[k] ?? {})])));
}

function readValue(value: Value): unknown {
  const found = Object.entries(value).find(
    ([key, each]) => key.endsWith('Value') && each !== null && each !== undefined,
  );
  return found === undefined ? null : typeof found[1] === 'object' ? Number(String(found[1])) : found[1];
}
