// Our own SQL in DuckDB, from the file: one thread, and its time is that of the whole process.
import { DuckDBInstance } from '@duckdb/node-api';
import type { TableColumn } from '../../src/core/sql/cells.ts';
import { selectOf } from '../../src/core/sql/select.ts';
import { EXPORTED } from './book-of.ts';
import { AS_OF, PLAIN } from './core.ts';
import { cpuMillisecondsOf } from './cpu.ts';
import type { Peer } from './peers.ts';

const NUMBERS = ['arr', 'employees', 'expansion_ratio', 'feature_adoption'];
const DAYS = ['start_date', 'last_activity'];

function typed(name: string): string {
  if (name === 'feature_adoption') {
    return `CASE WHEN ends_with(${name}, '%') THEN CAST(rtrim(${name}, '%') AS DOUBLE) / 100 ELSE CAST(${name} AS DOUBLE) END`;
  }
  if (NUMBERS.includes(name)) return `CAST(replace(${name}, ',', '') AS DOUBLE)`;
  return DAYS.includes(name) ? `CAST(${name} AS DATE)` : name;
}

export async function inDuckdb(csv: string): Promise<Peer> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const source = `read_csv('${csv}', header = true, all_varchar = true)`;
  const cells = EXPORTED.map((name) => `${typed(name)} AS ${name}`).join(', ');
  await connection.run(`CREATE VIEW accounts AS SELECT ${cells} FROM ${source}`);
  const columns = EXPORTED.map((name): TableColumn => {
    return { name, type: NUMBERS.includes(name) ? 'number' : DAYS.includes(name) ? 'date' : 'text' };
  });
  const model = { ...PLAIN, segmentBy: 'composite' as const };
  const sql = selectOf({ model, table: 'accounts', columns, dialect: 'duckdb', asOf: AS_OF });
  return {
    name: 'DuckDB, our SQL over the CSV file',
    async round() {
      const spent = await cpuMillisecondsOf(async () => {
        await connection.run(`CREATE OR REPLACE TABLE scored AS ${sql}`);
        await connection.runAndReadAll('SELECT segment, COUNT(*), SUM(arr) FROM scored GROUP BY segment');
      });
      return { spent, tiers: () => tiersIn(connection) };
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function tiersIn(connection: Awaited<ReturnType<DuckDBInstance['connect']>>): Promise<string[]> {
  const reader = await connection.runAndReadAll(
    "SELECT tier FROM scored ORDER BY CAST(replace(name, 'Customer ', '') AS INTEGER)",
  );
  return reader.getRowsJson().map(([tier]) => String(tier));
}
