// The engines of the tests: each takes a table and a query on it, and gives the rows back as plain objects.

import type { TableColumn } from '../../../src/core/sql/cells.ts';
import type { DialectName } from '../../../src/core/sql/dialect.ts';
import type { Table, TableCell } from './typed-table.ts';

export type ResultRow = Readonly<Record<string, unknown>>;

export interface Engine {
  readonly dialect: DialectName;
  run(table: string, cells: Table, sql: string): Promise<readonly ResultRow[]>;
  rows(sql: string): Promise<readonly ResultRow[]>;
  close(): Promise<void>;
}

const TYPES = {
  duckdb: { number: 'DOUBLE', text: 'VARCHAR', date: 'DATE', flag: 'BOOLEAN' },
  postgres: { number: 'FLOAT8', text: 'TEXT', date: 'DATE', flag: 'BOOLEAN' },
} as const;

function quoted(name: string): string {
  return `"${name.replace(/"/g, '""')}"`;
}

function literal(cell: TableCell, { type }: TableColumn, types: Readonly<Record<string, string>>): string {
  if (cell === null) return 'NULL';
  const text = `'${String(cell).replace(/'/g, "''")}'`;
  return type === 'text' ? text : `CAST(${text} AS ${types[type]})`;
}

/** @returns a script that makes the table anew, with the number of its row beside each */
function creation(table: string, { columns, rows }: Table, types: Readonly<Record<string, string>>): string {
  const definitions = columns.map(({ name, type }) => `${quoted(name)} ${types[type]}`);
  const tuples = rows.map(
    (row, i) => `(${[i, ...row.map((cell, k) => literal(cell, columns[k] as TableColumn, types))].join(', ')})`,
  );
  return `DROP TABLE IF EXISTS ${table}; CREATE TABLE ${table} (row_no INTEGER, ${definitions.join(', ')}); INSERT INTO ${table} VALUES ${tuples.join(',\n')};`;
}

export async function duckdbEngine(): Promise<Engine> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
  return {
    dialect: 'duckdb',
    rows,
    async run(table, cells, sql) {
      await connection.run(creation(table, cells, TYPES.duckdb));
      return rows(sql);
    },
    async close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

export async function postgresEngine(): Promise<Engine> {
  const { PGlite } = await import('@electric-sql/pglite');
  const database = await PGlite.create();
  const rows = async (sql: string) => (await database.query<ResultRow>(sql)).rows;
  return {
    dialect: 'postgres',
    rows,
    async run(table, cells, sql) {
      await database.exec(creation(table, cells, TYPES.postgres));
      return rows(sql);
    },
    close: () => database.close(),
  };
}
