// Modelling on the command line: what it prints is what the method says of the sample accounts.
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Lint, Suggestions, TuneResult } from '../../src/core/panel/calls.ts';
import type { BacktestResult } from '../../src/core/whatif/period-start.ts';
import type { PresetsSideBySide } from '../../src/core/whatif/presets-side-by-side.ts';
import { boxesAsCsv, GOLDEN } from '../core/support/modelling.ts';
import { commandLineIn } from './command-line-in.ts';

const { folder, cli } = commandLineIn('tierwise-modelling-');
const fixture = fileURLToPath(new URL('../fixtures/accounts.csv', import.meta.url));
const AS_OF = ['--as-of', '2026-06-30'];

async function asked<T>(...args: string[]): Promise<T> {
  const { status, stdout, stderr } = await cli(...args);
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as T;
}

copyFileSync(fixture, join(folder, 'accounts.csv'));

it('suggest has quiet cuts and suggested cuts', async () => {
  const found = await asked<Suggestions>('suggest', 'accounts.csv', ...AS_OF);
  expect(found.quietCuts.arr.map(({ load, warns }) => [load, warns])).toEqual([
    [2, false],
    [2, false],
  ]);
  const [natural] = found.suggestedCuts.arr?.rows ?? [];
  expect([natural?.cuts, natural?.gvf]).toEqual([[70_000, 20_000], 0.871786]);
  const four = await asked<Suggestions>('suggest', 'accounts.csv', ...AS_OF, '--tiers', '4');
  expect(four.suggestedCuts.arr?.rows.map(({ cuts }) => cuts)).toEqual([
    [80_000, 30_000, 12_000],
    [81_750, 39_000, 12_750],
    [50_000, 15_000, 5000],
    [100_000, 25_000, 5000],
  ]);
});

it('suggest finds the crowd at a cut', async () => {
  const { values } = GOLDEN.quietCut.synthetic;
  writeFileSync(join(folder, 'crowd.csv'), `id,ARR\n${values.map((value, i) => `S${i},${value}`).join('\n')}\n`);
  const { quietCuts } = await asked<Suggestions>('suggest', 'crowd.csv', ...AS_OF);
  expect(quietCuts.arr[1]).toMatchObject({
    at: 25_000,
    load: 37,
    proposal: { at: 22_000, load: 0, moves: { accounts: 37, arr: 904_650 } },
  });
});

it('compare crosses the presets', async () => {
  const { tallies, arr } = await asked<PresetsSideBySide>('compare', 'accounts.csv', ...AS_OF);
  expect(tallies.strategies.map(({ accounts }) => accounts)).toEqual([4, 9, 8, 1]);
  expect(arr[0]?.cells[1]).toEqual({
    from: 'Mid-Market',
    to: 'Strategic',
    accounts: 5,
    arr: 371_999.99,
    differs: true,
  });
});

describe('lint', () => {
  it('reads a model that cannot be saved, and ends with 1', async () => {
    const tiers = { cuts: [[6, '>=', 'Tier 1']], floor: 'Tier 2' };
    writeFileSync(join(folder, 'bad.model.json'), JSON.stringify({ tiers }));
    const { status, stdout } = await cli('lint', 'bad.model.json');
    const { problems, findings } = JSON.parse(stdout) as Lint;
    expect(status).toBe(1);
    expect(problems).toEqual(['"tiers": no score reaches Tier 1 (6 is above 5)']);
    expect(findings[0]).toMatchObject({ kind: 'dead', witness: { input: 5, gets: 'Tier 2' } });
  });

  it('has one note for a preset', async () => {
    const { problems, findings } = await asked<Lint>('lint', 'methods');
    expect([problems, findings.map(({ level }) => level)]).toEqual([[], ['note']]);
  });

  it('names a weight that counts nothing on some accounts', async () => {
    writeFileSync(join(folder, 'two.csv'), 'id,Firmographic score,Value score\nA,4,3\n');
    const { findings } = await asked<Lint>('lint', 'methodology', '--accounts', 'two.csv');
    expect(findings[1]).toMatchObject({ kind: 'idle', place: 'weights.behavioral' });
  });

  it('reads a table of segments', async () => {
    writeFileSync(join(folder, 'rfm.csv'), boxesAsCsv(GOLDEN.linter.rfmReadme.rules));
    const { table, findings } = await asked<Lint>('lint', 'rfm.csv');
    expect(table).toMatchObject({ cells: 125, gaps: 10, overlaps: 58, dead: [] });
    expect(table?.each).toHaveLength(68);
    expect(findings.map(({ witness }) => witness.input)).toEqual([
      [2, 1, 5],
      [1, 2, 4],
    ]);
  });
});

describe('outcomes', () => {
  const lines = (kept: (i: number) => string, gone: (i: number) => string, count: number) =>
    Array.from({ length: count }, (_, i) => [`K${i},${kept(i)}`, `G${i},${gone(i)}`]).flat();
  const header = 'Account id,Firmographic score,Behavioral score,Value score,ARR,Left';
  const write = (name: string, count: number, left: string) =>
    writeFileSync(
      join(folder, name),
      [
        header,
        ...lines(
          (i) => `3,${3 + (i % 3)},3,1000,no`,
          (i) => `3,${2 + (i % 3)},3,1000,${left}`,
          count,
        ),
      ].join('\n'),
    );
  write('few.csv', 19, 'yes');
  write('enough.csv', 60, 'yes');
  write('words.csv', 20, 'moved away');

  it('backtest warns of scores of today, and refuses at 19', async () => {
    const found = await asked<BacktestResult>('backtest', 'few.csv', '--outcome', 'Left', ...AS_OF);
    expect(Object.keys(found)[0]).toBe('warning');
    expect(found).toMatchObject({
      warning:
        'These scores were made after the accounts left. Usage that fell because they left makes any model look good.',
      result: { refused: '19 churned, at least 20 are needed' },
    });
  });

  it('backtest takes the words of a person, and the scores of the start', async () => {
    const args = ['words.csv', '--outcome', 'left', '--churned', 'Moved  away', '--start', 'words.csv', ...AS_OF];
    const found = await asked<BacktestResult>('backtest', ...args);
    expect(found.warning).toBeUndefined();
    expect(found).toMatchObject({
      basis: 'given',
      outcome: {
        title: 'Left',
        texts: [
          { text: 'moved away', accounts: 20, means: 'churned' },
          { text: 'no', accounts: 20, means: 'kept' },
        ],
      },
      // Behavioral 3, 4, 5 of who stayed (7, 7, 6) against 2, 3, 4 of who left: 312.5 of 400 pairs.
      result: { accounts: 40, churned: 20, score: { auc: 0.78125 } },
    });
  });

  it('tune wants scores of the start, and suggests nothing else by itself', async () => {
    const without = await asked<TuneResult>('tune', 'enough.csv', '--outcome', 'Left', ...AS_OF);
    expect(without.result).toEqual({
      refused:
        'weights need scores of the start of the period: those of today were made after the accounts left. They are kept with every run from now on',
    });
    const found = await asked<TuneResult>('tune', 'enough.csv', '--outcome', 'Left', '--start', 'enough.csv', ...AS_OF);
    expect(found.result).toMatchObject({
      accounts: 120,
      churned: 60,
      percents: { firmographic: 0, behavioral: 100, value: 0 },
    });
  });

  it('names a column that is not there', async () => {
    const { status, stderr } = await cli('backtest', 'few.csv', '--outcome', 'Gone', ...AS_OF);
    expect([status, stderr]).toEqual([1, 'There is no column "Gone" in row 1 of "few"']);
  });
});

it('hysteresis reads scores by run', async () => {
  const { history, rules } = GOLDEN.hysteresis;
  const runs = Array.from({ length: 12 }, (_, run) => `Run ${run + 1}`);
  const rows = Object.entries(history).map(([id, scores]) => [id, ...scores].join(','));
  writeFileSync(join(folder, 'runs.csv'), [['Account id', ...runs].join(','), ...rows].join('\n'));
  const found = await asked<object>('hysteresis', 'runs.csv', '--margin', '0.1', '--runs', '2', ...AS_OF);
  expect(rules[4]).toMatchObject({ margin: 0.1, runs: 2, onlyDown: false });
  expect(found).toEqual({
    accounts: 20,
    runs: 12,
    plain: { changes: 13, thereAndBack: 8, runsInAnotherTier: 0 },
    graced: { changes: 2, thereAndBack: 0, runsInAnotherTier: 11 },
  });
});
