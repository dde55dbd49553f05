import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { overviewOf } from '../../../src/core/checks/overview.ts';
import type { ModelDocument } from '../../../src/core/model/model.ts';
import { resolveModel } from '../../../src/core/model/resolve.ts';
import { scoreAccounts } from '../../../src/core/systems/score.ts';
import { type Comparison, compareScores, largestFlips } from '../../../src/core/whatif/compare.ts';
import fc from '../../fast-check.ts';
import { scoreRows } from '../support/report.ts';

const ROWS: string[][] = parse(readFileSync(new URL('../../fixtures/accounts.csv', import.meta.url)));
const { model, accounts, scores } = scoreRows(ROWS, '2026-06-30');

function against(document: ModelDocument) {
  const other = resolveModel(document);
  const otherScores = scoreAccounts(other, accounts, scores.asOf);
  const comparison = compareScores(model, scores, other, otherScores, accounts);
  if (!comparison) throw new Error('One of the models has no composite score.');
  return { other, otherScores, comparison, movers: largestFlips(comparison, scores, otherScores, accounts, 10) };
}

const sumOf = (moves: readonly { accounts: number; arr: number }[]) => ({
  accounts: moves.reduce((sum, move) => sum + move.accounts, 0),
  cents: moves.reduce((sum, move) => sum + Math.round(move.arr * 100), 0),
});
const columnOf = ({ matrix }: Comparison, column: number) =>
  matrix.map((row) => row[column] ?? { accounts: 0, arr: 0 });
const tiersOf = (first: number, second: number): NonNullable<ModelDocument['tiers']> => ({
  cuts: [
    [first, '>=', 'Tier 1'],
    [second, '>=', 'Tier 2'],
  ],
  floor: 'Tier 3',
});

describe('compareScores', () => {
  it('finds the one account of the fixture that new weights and a lower cut move', () => {
    const { comparison, movers } = against({
      weights: { firmographic: 0.3, behavioral: 0.4, value: 0.3 },
      tiers: tiersOf(3.75, 2.5),
    });
    expect(comparison.flips.map((i) => accounts.ids[i])).toEqual(['A04']);
    expect(movers).toMatchObject([{ id: 'A04', from: 'Tier 2', to: 'Tier 1' }]);
    expect(comparison.moved).toEqual({ accounts: 1, arr: movers[0]?.arr });
    expect(comparison.matrix[1]?.[0]).toEqual(comparison.moved);
  });

  it('finds nobody between a model and itself', () => {
    const { comparison, movers } = against({});
    expect([comparison.flips, movers, comparison.moved]).toEqual([[], [], { accounts: 0, arr: 0 }]);
  });

  it('is null without a segment', () => {
    const rows = Array.from({ length: 5 }, (_, i) => [`B${i}`, 50 + i]);
    const bare = scoreRows([['id', 'Health score'], ...rows], '2026-06-30');
    expect(compareScores(bare.model, bare.scores, bare.model, bare.scores, bare.accounts)).toBeNull();
  });

  it('goes by names: other tiers are other places', () => {
    const { comparison } = against({ tiers: { cuts: [[4, '>=', 'Gold']], floor: 'Tier 3' } });
    expect([comparison.from, comparison.to]).toEqual([
      ['Tier 1', 'Tier 2', 'Tier 3', 'Unsegmented'],
      ['Gold', 'Tier 3', 'Unsegmented'],
    ]);
    const stayed = (comparison.matrix[2]?.[1]?.accounts ?? 0) + (comparison.matrix[3]?.[2]?.accounts ?? 0);
    expect(comparison.flips).toHaveLength(sumOf(comparison.matrix.flat()).accounts - stayed);
  });

  it('has the counts and the ARR of both models as margins, to the cent', () => {
    const percents = fc.tuple(fc.nat({ max: 100 }), fc.nat({ max: 100 }));
    const cuts = fc.tuple(fc.integer({ min: 101, max: 500 }), fc.integer({ min: 1, max: 400 }));
    fc.assert(
      fc.property(percents, cuts, ([a, b], [high, gap]) => {
        const [low, middle] = [Math.min(a, b), Math.max(a, b)];
        const document: ModelDocument = {
          weights: { firmographic: low / 100, behavioral: (middle - low) / 100, value: (100 - middle) / 100 },
          tiers: tiersOf(high / 100, Math.max(1, (high - gap) / 100)),
        };
        const { other, otherScores, comparison, movers } = against(document);
        const [before, after] = [
          overviewOf(model, accounts, scores).segments?.computed,
          overviewOf(other, accounts, otherScores).segments?.computed,
        ];
        expect(comparison.matrix.map(sumOf)).toEqual(before?.map((tally) => sumOf([tally])));
        expect(comparison.to.map((_, i) => sumOf(columnOf(comparison, i)))).toEqual(
          after?.map((tally) => sumOf([tally])),
        );
        const off = comparison.matrix.flatMap((row, i) =>
          row.filter((_, j) => comparison.from[i] !== comparison.to[j]),
        );
        expect(sumOf(off)).toEqual(sumOf([comparison.moved]));
        const amounts = movers.map(({ arr }) => arr ?? 0);
        expect(amounts).toEqual([...amounts].sort((x, y) => y - x));
        expect(movers).toHaveLength(Math.min(10, comparison.flips.length));
      }),
      { numRuns: 60 },
    );
  });
});

it('largestFlips takes the most ARR first, and of equal ones the upper row', () => {
  const { comparison, otherScores } = against({ tiers: tiersOf(5, 4.99) });
  const all = largestFlips(comparison, scores, otherScores, accounts, 100);
  const expected = comparison.flips
    .map((i) => ({ i, arr: all.find(({ index }) => index === i)?.arr ?? 0 }))
    .sort((a, b) => b.arr - a.arr || a.i - b.i);
  expect(all.length).toBeGreaterThan(10);
  expect(all.map(({ index }) => index)).toEqual(expected.map(({ i }) => i));
  const three = largestFlips(comparison, scores, otherScores, accounts, 3);
  expect(three).toEqual(all.slice(0, 3));
});
