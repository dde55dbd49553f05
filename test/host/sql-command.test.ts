// A model beyond the sheet: as the text of a query, and run by DuckDB over a file.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commandLineIn } from './command-line-in.ts';

const { cli, folder } = commandLineIn('tierwise-sql-');
const accounts = fileURLToPath(new URL('../fixtures/accounts.csv', import.meta.url));

function written(name: string, content: unknown): string {
  writeFileSync(join(folder, name), JSON.stringify(content));
  return name;
}

describe('tierwise sql', () => {
  it('writes the query of a model for the columns of a file, by the day that is asked for', async () => {
    const { status, stdout } = await cli(
      ...['sql', '--dialect', 'postgres', '--table', 'crm.accounts', '--from', accounts, '--as-of', '2026-06-30'],
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/^-- Tierwise, Postgres: the model ".*" as of 2026-06-30\./);
    expect(stdout).toContain('FROM "crm"."accounts" AS t');
    expect(stdout).toContain(' AS "rfmASegment"');
  });

  it('takes the columns of a table as the engines list them', async () => {
    const columns = written('columns.json', [
      { column_name: 'Account id', data_type: 'STRING' },
      { column_name: 'ARR', data_type: 'NUMERIC' },
      { column_name: 'Start date', data_type: 'DATE' },
      { column_name: 'Employees', data_type: 'BIGNUMERIC(38)' },
    ]);
    const model = written('model.json', { version: 2, segmentBy: 'arr', columns: ['lifecycleMethods'] });
    const { status, stdout } = await cli(
      ...['sql', '--dialect', 'bigquery', '--table', 'p.d.accounts', '--columns', columns, '--model', model],
    );
    expect(status).toBe(0);
    expect(stdout).toContain('Account id text, ARR number, Start date date, Employees number.');
    expect(stdout).toContain('UNIX_DATE(CURRENT_DATE())');
    expect(stdout).toContain(' AS `lifecycleMethods`');
  });

  it('says how it is called, and what SQL cannot do', async () => {
    expect(await cli('sql', '--dialect', 'oracle', '--table', 'x', '--from', accounts)).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'sql takes --dialect bigquery|duckdb|postgres, --table NAME and one of --columns FILE.json and --from FILE.csv.',
    });
    const columns = written('text.json', [
      { name: 'Account id', type: 'TEXT' },
      { name: 'ARR', type: 'TEXT' },
    ]);
    const { status, stderr } = await cli('sql', '--dialect', 'duckdb', '--table', 'x', '--columns', columns);
    expect(status).toBe(1);
    expect(stderr).toBe(
      'The column "ARR" has texts, and SQL reads numbers only where the column has that type: cast it in the table or in a view, or leave it out (mapping.arr as null in a model file)',
    );
  });
});

describe('tierwise score --engine duckdb', () => {
  it('scores a file into a file', async () => {
    const model = written('composite.json', { version: 2, segmentBy: 'composite' });
    const { status, stdout } = await cli(
      ...['score', '--engine', 'duckdb', accounts, '--out', 'scored.csv', '--model', model, '--as-of', '2026-06-30'],
    );
    expect(status).toBe(0);
    expect(
      stdout
        .split('\n')
        .slice(0, 6)
        .map((line) => line.trim().replace(/ {2,}/, ': ')),
    ).toEqual(['Tier 2: 9', 'Tier 3: 8', 'Tier 1: 4', 'Unsegmented: 2', 'Not active: 1', 'Scored file: scored.csv']);
    const scored = readFileSync(join(folder, 'scored.csv'), 'utf8');
    expect(scored).toMatch(/\nA02,.*,Tier 2,Enterprise,4\.1125,Low-Touch,545,Champions,Tier 1,Flagged for review,/);
  });

  it('says what it takes', async () => {
    expect((await cli('score', '--engine', 'duckdb', accounts)).stderr).toBe(
      'score --engine duckdb takes --out FILE.parquet or FILE.csv, and neither --tab nor --report.',
    );
  });
});
