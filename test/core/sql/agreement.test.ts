import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Model, ModelDocument } from '../../../src/core/model/model.ts';
import { parseDocument } from '../../../src/core/model/parse-model.ts';
import { parseIsoDay } from '../../../src/core/read/date.ts';
import type { TableColumn } from '../../../src/core/sql/cells.ts';
import { selectOf } from '../../../src/core/sql/select.ts';
import { scored } from '../../../src/core/systems/score.ts';
import { randomTrial } from '../../reference/random-trial.ts';
import { FIXTURE_ROWS } from '../support/fixture.ts';
import { differences } from './agreement.ts';
import { duckdbEngine, type Engine, postgresEngine } from './engines.ts';
import { googleSqlEngine, googleSqlPath } from './googlesql.ts';
import { MODELS, messyAccounts } from './messy-accounts.ts';
import { accountsIn, type Table, type TableCell, typedTable } from './typed-table.ts';

const AS_OF = parseIsoDay('2026-06-30') as number;
/** TRIALS=60 compares as many random models; `npm run trials:sql` has more accounts. */
const TRIALS = Number(process.env.TRIALS ?? 4);
const MESSY = messyAccounts(1, 60);

function number(name: string): TableColumn {
  return { name, type: 'number' };
}

function modelOf(document: object): Model {
  const parsed = parseDocument(document);
  if ('problems' in parsed) throw new Error(parsed.problems.join(' '));
  return parsed.model;
}

function fixture(document: ModelDocument): { table: Table; model: Model } {
  const [names = [], ...rows] = FIXTURE_ROWS;
  const model = modelOf(document);
  return { table: typedTable(names, rows, model), model };
}

/** A random sheet with a model that says what its segment comes from. */
function trial(seed: number): { table: Table; model: Model } | null {
  const { document, rows } = randomTrial(seed);
  const names = Object.keys(rows[0] ?? {});
  const columns = seed % 2 ? ['all'] : [];
  const open = modelOf({ ...document, columns });
  const table = typedTable(
    names,
    rows.map((row) => names.map((name) => row[name] ?? '')),
    open,
  );
  const { segments } = scored(open, accountsIn(table, open), AS_OF).scores;
  return segments && { table, model: { ...open, segmentBy: segments.source } };
}

const ENGINES: readonly (readonly [title: string, open: () => Promise<Engine>])[] = [
  ['DuckDB', duckdbEngine],
  ['Postgres', postgresEngine],
  ...(googleSqlPath() ? [['GoogleSQL', googleSqlEngine] as const] : []),
];

it.runIf(!googleSqlPath()).skip('GoogleSQL is not installed: see docs/decisions.md', () => undefined);

describe.each(ENGINES)('%s', (_, open) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
  });
  afterAll(() => engine.close());

  /** Each row has an id and these cells. */
  async function said(
    columns: readonly TableColumn[],
    rows: readonly (readonly TableCell[])[],
    document: object,
    day = '2026-06-30',
  ) {
    const table = {
      columns: [{ name: 'Account id', type: 'text' as const }, ...columns],
      rows: rows.map((row, i) => [`A${i + 1}`, ...row]),
    };
    const asOf = parseIsoDay(day) as number;
    const sql = selectOf({
      model: modelOf(document),
      table: 'traps',
      columns: table.columns,
      dialect: engine.dialect,
      asOf,
    });
    const found = await engine.run('traps', table, sql);
    return [...found].sort((a, b) => (String(a['Account id']) < String(b['Account id']) ? -1 : 1));
  }

  const SCORES = ['Firmographic score', 'Behavioral score', 'Value score'].map(number);

  it('puts three fours in the best tier whatever the weights leave of them in binary', async () => {
    const weights = { firmographic: 0.06, behavioral: 0.57, value: 0.37 };
    const [row] = await said(SCORES, [[4, 4, 4]], { segmentBy: 'composite', weights });
    expect(row).toMatchObject({ composite: 4, tier: 'Tier 1' });
  });

  it('divides whole numbers as numbers, and rounds half a cent up as a person does', async () => {
    const columns = ['ARR', 'Total contract value', 'Contract years'].map(number);
    const rows = [
      [null, 49999.99, 2],
      [24999.995, null, null],
      [24999.994, null, null],
      [null, 100001, 2],
    ];
    const found = await said(columns, rows, { segmentBy: 'arr', preset: 'methods', columns: ['all'] });
    expect(found.map(({ arrTier, flags }) => [arrTier, flags])).toEqual([
      ['Growth', 'IMPUTED_ARR'],
      ['Growth', ''],
      ['Growth', ''],
      ['Strategic', 'IMPUTED_ARR, NEAR_BOUNDARY'],
    ]);
    const cents = await said(columns, rows, { segmentBy: 'arr' });
    expect(cents.map(({ arrTier }) => arrTier)).toEqual(['Mid-Market', 'Mid-Market', 'SMB', 'Mid-Market']);
  });

  it('takes a part that is blank as nothing, not as the least', async () => {
    const columns = ['ARR', 'Expansion potential', 'Health score', 'Logo value', 'Reference potential'].map(number);
    const rows = [
      [120000, 2, 90, null, 12],
      [4000, 1, null, 7, null],
    ];
    const found = await said(columns, rows, { segmentBy: 'priority', columns: ['priorityScore'] });
    expect(found.map(({ priorityScore, segment, flags }) => [priorityScore, segment, flags])).toEqual([
      [60, 'Tier 2', 'NEAR_BOUNDARY'],
      [24.285714286, 'Tier 4', 'PARTIAL'],
    ]);
  });

  it('has anniversaries of the last day of a month on the last day', async () => {
    const columns = [number('ARR'), { name: 'Start date', type: 'date' as const }];
    const rows = ['2024-02-29', '2024-03-01', '2024-02-28'].map((day) => [1, day]);
    const document = { segmentBy: 'arr', columns: ['lifecycleMethods'] };
    const found = await said(columns, rows, document, '2026-02-28');
    expect(found.map(({ lifecycleMethods }) => lifecycleMethods)).toEqual(['Mature', 'Growth', 'Mature']);
  });

  it('reads odd cells as a sheet does', async () => {
    const texts = ['Account owner', 'Expansion potential', 'Usage trend'].map((name) => ({
      name,
      type: 'text' as const,
    }));
    const columns = [...texts, ...['ARR', 'MRR', 'Total contract value', 'Contract years'].map(number)];
    const document = {
      segmentBy: 'arr',
      columns: ['trajectory'],
      rubrics: { value: { criteria: [{ field: 'arr' }, { field: 'expansion' }], leastShare: 0.5 } },
      labels: { trend: { rest: 'Stable' } },
    };
    const found = await said(
      columns,
      [
        // A ratio in percent, with the ARR of the contract; what no engine counts in whole cents.
        ['#N/A', '120%', 'odd', null, null, 1e100, 1e-9],
        // An em dash makes no number, an error no trend.
        ['\u2014', '\u20142', '#REF!', null, 2000, null, null],
      ],
      document,
    );
    expect(found.map(({ value, trajectory, arrTier, codes }) => [value, trajectory, arrTier, codes])).toEqual([
      [4, 'Stable', 'Enterprise', ''],
      [2, null, 'SMB', 'INVALID_TREND, UNRATED_EXPANSION'],
    ]);
  });

  it('takes yes and no for statuses where the column has nothing else', async () => {
    const columns = [number('ARR'), { name: 'Churned', type: 'text' as const }];
    const document = { segmentBy: 'arr', mapping: { status: 'Churned' } };
    const statuses = async (cells: readonly string[]) =>
      (
        await said(
          columns,
          cells.map((cell) => [1, cell]),
          document,
        )
      ).map(({ status }) => status);
    expect(await statuses(['yes', 'No', ''])).toEqual(['Inactive', 'Assigned', 'Assigned']);
    expect(await statuses(['yes', 'Lost', ''])).toEqual(['Assigned', 'Inactive', 'Assigned']);
  });

  it('says of the fixture what the add-on says', async () => {
    const { table, model } = fixture({ segmentBy: 'composite' });
    expect(await differences(engine, table, model, AS_OF)).toEqual([]);
  });

  it.each(MODELS)('says what the add-on says with %s', async (_, document) => {
    expect((await differences(engine, MESSY, modelOf(document), AS_OF)).slice(0, 20)).toEqual([]);
  });

  it(`says of ${TRIALS} random sheets and models what the add-on says`, async () => {
    const lines: string[] = [];
    for (let seed = 1; seed <= TRIALS; seed++) {
      const made = trial(seed);
      if (made)
        lines.push(
          ...(await differences(engine, made.table, made.model, AS_OF)).map((line) => `seed ${seed}: ${line}`),
        );
    }
    expect(lines.slice(0, 20)).toEqual([]);
  });
});
