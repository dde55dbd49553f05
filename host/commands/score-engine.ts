// Millions of rows: the model as a query that DuckDB runs over a file, loaded only when it is asked for.
import { mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir, totalmem } from 'node:os';
import { extname, join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { requireWritable } from '../files/write-files.ts';
import type { modelOption } from './model-option.ts';
import { blankHost, columnType, type SqlColumns, sqlText } from './sql-request.ts';
import { UsageError } from './usage-error.ts';
import { userPath } from './user-path.ts';

interface Job {
  file: string;
  out: string | undefined;
  asOf: string | null;
  model: ReturnType<typeof modelOption>;
  /** Options of the sheet alone were given. */
  hasMore: boolean;
}

const FORMATS: Record<string, string> = { '.parquet': 'FORMAT parquet', '.csv': 'FORMAT csv, HEADER' };
/** What says nothing in a cell, so that a column of numbers stays one. */
const BLANKS = ['', 'N/A', 'n/a', 'NA', '-', '—', 'null', 'none', 'TBD', '#N/A'];

export async function scoreWith(engine: string, job: Job): Promise<number> {
  const { file, out, asOf, model } = job;
  if (engine !== 'duckdb') throw new UsageError(`--engine ${engine} is not known: use duckdb.`);
  if (out === undefined || job.hasMore) {
    throw new UsageError('score --engine duckdb takes --out FILE.parquet or FILE.csv, and neither --tab nor --report.');
  }
  const format = FORMATS[extname(out).toLowerCase()];
  if (!format) throw new Error(`--out ${out} is neither .parquet nor .csv: end the name with one of them.`);
  const source = sourceOf(file);
  requireWritable([{ path: userPath(out), shownPath: out }]);
  const start = performance.now();
  const spill = mkdtempSync(join(tmpdir(), 'tierwise-duckdb-'));
  const connection = await connect(spill);
  try {
    await connection.run(`CREATE VIEW accounts AS SELECT * FROM ${source}`);
    const columns = await columnsOf(connection);
    await requireRows(connection, file);
    const sql = sqlText(blankHost(model), { dialect: 'duckdb', table: 'accounts', columns, asOf });
    await copyWithProgress(connection, sql, userPath(out), format);
    const lines = await resultLines(connection, userPath(out));
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    process.stdout.write(`${[...lines, `Scored file: ${out}`, `Time: ${seconds} s`].join('\n')}\n`);
    return 0;
  } finally {
    connection.closeSync();
    rmSync(spill, { recursive: true, force: true });
  }
}

/** With what DuckDB takes beside it the process stays under 4 GB. */
const MOST_MEMORY = 3e9;

/** @param spill where it keeps what its memory does not hold */
async function connect(spill: string): Promise<DuckDBConnection> {
  let duckdb: typeof import('@duckdb/node-api');
  try {
    duckdb = await import('@duckdb/node-api');
  } catch {
    throw new Error('DuckDB is not installed: run npm install in the folder of Tierwise.');
  }
  const instance = await duckdb.DuckDBInstance.create(':memory:', {
    preserve_insertion_order: 'false',
    memory_limit: `${Math.round(Math.min(MOST_MEMORY, totalmem() / 2) / 1e6)}MB`,
    temp_directory: spill,
  });
  const connection = await instance.connect();
  await connection.run('SET enable_progress_bar = true; SET enable_progress_bar_print = false');
  return connection;
}

/** Without padding a row that is short makes DuckDB begin below it. */
const CSV = 'header = true, sample_size = -1, null_padding = true, parallel = false';

const quoted = (text: string) => `'${text.replace(/'/g, "''")}'`;

function sourceOf(file: string): string {
  const path = userPath(file);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    throw new Error(`There is no file ${file}: check the name and the folder.`);
  }
  const extension = extname(file).toLowerCase();
  if (extension === '.parquet') return `read_parquet(${quoted(path)})`;
  if (extension !== '.csv') throw new Error(`${file} is neither .parquet nor .csv: give a file of one of them.`);
  return `read_csv(${quoted(path)}, ${CSV}, nullstr = [${BLANKS.map(quoted).join(', ')}])`;
}

async function columnsOf(connection: DuckDBConnection): Promise<SqlColumns> {
  const rows = (await connection.runAndReadAll('DESCRIBE accounts')).getRowObjectsJson();
  return rows.map((row) => ({ name: String(row.column_name), type: columnType(String(row.column_type)) }));
}

/** Without a row DuckDB takes every column of a CSV file for texts. */
async function requireRows(connection: DuckDBConnection, file: string): Promise<void> {
  const [first] = (await connection.runAndReadAll('SELECT 1 FROM accounts LIMIT 1')).getRows();
  if (!first) throw new Error(`${file} has no rows below its header: there is nothing to score.`);
}

const SHOWN_EVERY_MS = 500;

/** The file appears when it is whole. */
async function copyWithProgress(connection: DuckDBConnection, sql: string, path: string, format: string) {
  const draft = `${path}.${process.pid}.tmp`;
  const timer = setInterval(() => showProgress(connection.progress.percentage), SHOWN_EVERY_MS);
  try {
    await connection.run(`COPY (${sql}) TO ${quoted(draft)} (${format})`);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  } finally {
    clearInterval(timer);
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  }
}

let shown = '';

function showProgress(percentage: number): void {
  const text = `Scoring: ${percentage.toFixed(0)}%`;
  if (percentage < 0 || text === shown) return;
  shown = text;
  process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
}

/** Accounts by segment, as the file has them. */
async function resultLines(connection: DuckDBConnection, path: string): Promise<string[]> {
  const reader = extname(path).toLowerCase() === '.csv' ? 'read_csv' : 'read_parquet';
  const written = `${reader}(${quoted(path)})`;
  const described = (await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${written}`)).getRowObjectsJson();
  const names = described.map((row) => String(row.column_name));
  const segment = ['tierwise_segment', 'segment'].find((name) => names.includes(name));
  const label = segment ? `COALESCE("${segment}", 'Not active')` : "'Accounts'";
  const rows = (
    await connection.runAndReadAll(
      `SELECT ${label} AS label, COUNT(*) AS n FROM ${written} GROUP BY 1 ORDER BY 2 DESC, 1`,
    )
  ).getRowObjectsJson();
  const wide = Math.max(...rows.map(({ label: text }) => String(text).length), 8);
  return rows.map(
    ({ label: text, n }) => `  ${String(text).padEnd(wide)}  ${Number(n).toLocaleString('en-US').padStart(12)}`,
  );
}
