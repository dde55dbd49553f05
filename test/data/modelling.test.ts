// Modelling on 7,043 real accounts of a phone company: every number that was worked out apart from the product.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Suggestions, TuneResult } from '../../src/core/panel/calls.ts';
import type { BacktestResult } from '../../src/core/whatif/period-start.ts';
import { GOLDEN } from '../core/support/modelling.ts';
import { commandLineIn } from '../host/command-line-in.ts';
import { hasShared, SKIPPED, sharedPath } from './shared-folder.ts';

const { folder, cli } = commandLineIn('tierwise-telco-');
const FILE = sharedPath('telco_scored.csv');

async function asked<T>(...args: string[]): Promise<T> {
  const { status, stdout, stderr } = await cli(...args, '--as-of', '2026-06-30');
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as T;
}

/** All accounts count, whoever left later. */
function modelFile(name: string, model: object): string {
  writeFileSync(join(folder, name), JSON.stringify({ mapping: { status: null }, ...model }));
  return name;
}

describe.skipIf(!hasShared)(`modelling of real accounts (${hasShared ? 'found' : SKIPPED})`, () => {
  it('finds the crowds at the cuts', async () => {
    const cuts = GOLDEN.quietCut.telco.map(({ cut }, k) => [cut, '>=', `T${k + 1}`]);
    const model = modelFile('cuts.json', { preset: 'methods', arrTiers: { cuts, floor: 'T4' } });
    const { quietCuts } = await asked<Suggestions>('suggest', FILE, '--model', model);
    for (const scale of ['arr', 'composite'] as const) {
      const wanted = GOLDEN.quietCut[scale === 'arr' ? 'telco' : 'compositeTelco'];
      expect(
        quietCuts[scale].map(({ at, load, warns, candidates, proposal }) => [
          at,
          load,
          warns,
          candidates,
          proposal?.at ?? null,
          proposal?.moves.accounts ?? 0,
        ]),
      ).toEqual(wanted.map((each) => [each.cut, each.load, each.warns, each.candidates, each.proposal, each.moves]));
    }
  });

  it.each(GOLDEN.suggestedCuts.telco.natural.filter(({ scale }) => scale === 'log'))(
    'parts them into $k natural classes',
    async ({ k, cuts, counts, gvf }) => {
      const model = modelFile('all.json', {});
      const args = ['suggest', FILE, '--model', model, '--tiers', String(k)];
      const row = (await asked<Suggestions>(...args)).suggestedCuts.arr?.rows[0];
      expect([...(row?.cuts ?? [])].reverse()).toEqual(cuts);
      expect(row?.tallies.map(({ accounts }) => accounts).reverse()).toEqual(counts);
      expect(row?.gvf).toBe(gvf);
    },
  );

  it('tells who left, with what speaks against it', async () => {
    const { warning, result } = await asked<BacktestResult>('backtest', FILE);
    expect(warning).toMatch(/^These scores were made after the accounts left/);
    expect(result).toEqual({
      accounts: 7043,
      churned: 1869,
      rate: 0.26537,
      tiers: [
        { label: 'Tier 1', accounts: 896, churned: 39, rate: 0.043527, interval: [0.032002, 0.058949], lift: 0.164023 },
        {
          label: 'Tier 2',
          accounts: 3057,
          churned: 429,
          rate: 0.140334,
          interval: [0.128472, 0.153098],
          lift: 0.528823,
        },
        {
          label: 'Tier 3',
          accounts: 3090,
          churned: 1401,
          rate: 0.453398,
          interval: [0.435914, 0.470998],
          lift: 1.708551,
        },
      ],
      score: { accounts: 7043, auc: 0.764349, error: 0.006154, interval: [0.752287, 0.77641], isWrongWay: false },
      arr: expect.objectContaining({
        auc: 0.379214,
        difference: 0.385134,
        differenceError: 0.008017,
        isWrongWay: true,
      }),
      flag: { flagged: 1353, precision: 0.048041, recall: 0.034778 },
      lowestTenth: { accounts: 705, caught: 408.698315, share: 0.218672, lift: 2.184551 },
      doubts: [
        'ARR alone points the wrong way: who left had the higher ARR',
        'The intervention flag fails: the accounts that it names left less often than all of them',
      ],
    });
  });

  it('refuses the first 80 rows and answers of 81', async () => {
    const rows = readFileSync(FILE, 'utf8').split('\n');
    for (const count of [80, 81]) writeFileSync(join(folder, `${count}.csv`), rows.slice(0, count + 1).join('\n'));
    expect((await asked<BacktestResult>('backtest', '80.csv')).result).toEqual({
      refused: '19 churned, at least 20 are needed',
    });
    expect((await asked<BacktestResult>('backtest', '81.csv')).result).toMatchObject({ score: { auc: 0.836885 } });
  });

  it('chooses weights, out of fold too, and steps of churn', async () => {
    const { result, curve } = await asked<TuneResult>('tune', FILE, '--start', FILE);
    expect(result).toMatchObject({
      weights: { firmographic: 0.280886, behavioral: 0.085707, value: 0.633407 },
      percents: { firmographic: 28, behavioral: 9, value: 63 },
      logLikelihood: -3298.9087,
      auc: 0.787491,
      aucNow: 0.764349,
      meanTuned: 0.787532,
      meanNow: 0.764387,
      wins: 5,
      isSuggested: true,
      grid: { percents: { firmographic: 10, behavioral: 5, value: 85 }, auc: 0.788668 },
    });
    const steps = curve.map(({ low, high, accounts, churned, rate }) => [low, high, accounts, churned, rate]);
    expect(steps).toEqual(GOLDEN.churnCurve.telco);
  });

  it('gives a dimension that points the wrong way no weight', async () => {
    const rows = readFileSync(FILE, 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    const flipped = rows.map((row, r) =>
      r === 0 ? row : row.map((cell, c) => (c === 2 ? String(6 - Number(cell)) : cell)),
    );
    writeFileSync(join(folder, 'flipped.csv'), flipped.map((row) => row.join(',')).join('\n'));
    const { result } = await asked<TuneResult>('tune', 'flipped.csv', '--start', 'flipped.csv');
    expect(result).toMatchObject({ weights: { firmographic: 0.297139, behavioral: 0, value: 0.702861 } });
  });
});
