// The same 16 columns and the same model: `score --engine duckdb` from a file to a file, or core; a process for each.
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { modelOption } from '../../host/commands/model-option.ts';
import { scoreWith } from '../../host/commands/score-engine.ts';
import { EXPORTED, exportOf, WORDS } from './book-of.ts';
import { PLAIN, score } from './core.ts';
import { cpuMilliseconds, cpuMillisecondsOf } from './cpu.ts';

const BYTES_A_ROW = 200;
const [engine, size] = [process.argv[2], Number(process.argv[3])];
const spent = engine === 'core' ? inCore() : await inDuckdb();
console.log(JSON.stringify({ spent, rss: process.resourceUsage().maxRSS * 1024 }));

function inCore(): number {
  const book = exportOf(size);
  return cpuMilliseconds(() => score(book, PLAIN));
}

async function inDuckdb(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'tierwise-warehouse-'));
  try {
    const { bavail, bsize } = statfsSync(folder);
    if (bavail * bsize < size * BYTES_A_ROW) throw new Error(`${folder} has no room for ${size} accounts`);
    const [file, out, model] = ['accounts.parquet', 'scored.parquet', 'model.json'].map((name) => join(folder, name));
    const instance = await DuckDBInstance.create(':memory:', { memory_limit: '1GB' });
    const connection = await instance.connect();
    await connection.run(`COPY (${madeUp()}) TO '${file}' (FORMAT parquet)`);
    connection.closeSync();
    instance.closeSync();
    writeFileSync(model as string, JSON.stringify({ version: 2, segmentBy: 'composite' }));
    const job = { file: file as string, out, asOf: '2026-06-30', model: modelOption(model), hasMore: false };
    return await cpuMillisecondsOf(async () => {
      await scoreWith('duckdb', job);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The columns of `exportOf`, each of one type. */
function madeUp(): string {
  const below = (k: number, most: number) => `CAST(hash(i, ${k}) % ${most} AS INTEGER)`;
  const word = (k: number, list: readonly string[]) =>
    `[${list.map((text) => `'${text}'`).join(', ')}][1 + ${below(k, list.length)}]`;
  const cells = [
    "'C' || (i - CASE WHEN i % 500 = 499 THEN 1 ELSE 0 END)",
    "'Customer ' || i",
    `CASE WHEN ${below(1, 20)} = 0 THEN 'Churned' ELSE 'Active' END`,
    `DATE '2020-01-01' + ${below(2, 1_825)}`,
    `DATE '2025-01-01' + ${below(3, 365)}`,
    `(100 + ${below(4, 20_000_000)}) / 100`,
    below(5, 3_000),
    word(6, WORDS.industry),
    word(7, WORDS.geography),
    word(8, WORDS.growth),
    `${below(9, 300)} / 100`,
    word(10, WORDS.contract),
    word(11, WORDS.strategic),
    word(12, WORDS.usage),
    `${below(13, 101)} / 100`,
    word(14, WORDS.trend),
  ];
  return `SELECT ${EXPORTED.map((name, k) => `${cells[k]} AS ${name}`).join(', ')} FROM range(${size}) AS made(i)`;
}
