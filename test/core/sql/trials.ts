// npm run trials:sql -- [accounts] [models] [engine …]: what core and each engine say of messy accounts under random
// models, every column of every account.

import type { Model } from '../../../src/core/model/model.ts';
import { parseDocument } from '../../../src/core/model/parse-model.ts';
import { parseIsoDay } from '../../../src/core/read/date.ts';
import { scored } from '../../../src/core/systems/score.ts';
import { differences } from './agreement.ts';
import { duckdbEngine, postgresEngine } from './engines.ts';
import { googleSqlEngine, googleSqlPath } from './googlesql.ts';
import { messyAccounts, messyModel } from './messy-accounts.ts';
import { accountsIn, type Table } from './typed-table.ts';

const AS_OF = parseIsoDay('2026-06-30') as number;
const ENGINES = { duckdb: duckdbEngine, postgres: postgresEngine, googlesql: googleSqlEngine };
const HERE = (Object.keys(ENGINES) as (keyof typeof ENGINES)[]).filter(
  (name) => name !== 'googlesql' || googleSqlPath(),
);
const EXAMPLES = 5;

const [accounts = '2000', models = '60', ...asked] = process.argv.slice(2);
const table = messyAccounts(1, Number(accounts));
const chosen = Array.from({ length: Number(models) }, (_, k) => modelAt(k + 1, table));
const absent = asked.filter((name) => !(HERE as string[]).includes(name));
if (absent.length > 0) throw new Error(`Not here: ${absent.join(', ')}. Engines here: ${HERE.join(', ')}.`);
for (const name of HERE) if (asked.length === 0 || asked.includes(name)) await compare(name);

/** A model whose source is not on for these accounts scores nothing: another one takes its place. */
function modelAt(seed: number, { columns, rows }: Table): { model: Model; seed: number } {
  const few = { columns, rows: rows.slice(0, 10) };
  for (let attempt = seed; ; attempt += 1_000) {
    const parsed = parseDocument(messyModel(attempt));
    if ('problems' in parsed) throw new Error(parsed.problems.join(' '));
    const { segments } = scored(parsed.model, accountsIn(few, parsed.model), AS_OF).scores;
    if (segments) return { model: { ...parsed.model, segmentBy: segments.source }, seed: attempt };
  }
}

async function compare(name: keyof typeof ENGINES): Promise<void> {
  const engine = await ENGINES[name]();
  const kinds = new Map<string, string[]>();
  for (const { model, seed } of chosen) {
    for (const line of await differences(engine, table, model, AS_OF)) {
      const kind = line.split(' of row')[0] as string;
      kinds.set(kind, [...(kinds.get(kind) ?? []), `model ${seed}: ${line}`]);
    }
  }
  await engine.close();
  for (const [kind, lines] of kinds)
    console.log([`${kind}: ${lines.length}`, ...lines.slice(0, EXAMPLES)].join('\n  '));
  const count = [...kinds.values()].flat().length;
  console.log(`${name}: ${accounts} accounts under ${models} models, ${count} differences`);
  if (count > 0) process.exitCode = 1;
}
