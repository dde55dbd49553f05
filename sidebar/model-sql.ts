// The draft as a query for the database that the accounts come from.
import { signal } from '@preact/signals';
import type { SqlCall } from '../src/core/panel/calls.ts';
import { doing, idle } from './doing.ts';
import { exportText } from './model-file.ts';
import { panel } from './reading.ts';
import { call } from './server.ts';

export const ENGINES: Readonly<Record<SqlCall['dialect'], string>> = {
  bigquery: 'BigQuery',
  duckdb: 'DuckDB',
  postgres: 'Postgres',
};

export const dialect = signal<SqlCall['dialect']>('bigquery');
export const table = signal('dataset.accounts');
export const query = signal('');
export const making = idle();

/** Counts to the day that it runs: a query is run again and again. */
export function makeQuery(): Promise<void> {
  const { sheetId } = panel.peek() ?? {};
  query.value = '';
  return doing(making, 'Writing the query…', async () => {
    const request = { dialect: dialect.peek(), table: table.peek().trim(), text: exportText(), asOf: null };
    const { sql } = await call('buildSql', sheetId === undefined ? request : { ...request, sheetId });
    query.value = sql;
    return '';
  });
}
