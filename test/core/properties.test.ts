import { describe, expect, it } from 'vitest';
import { overviewOf } from '../../src/core/checks/overview.ts';
import { compositeScore } from '../../src/core/composite/composite.ts';
import type { Cell } from '../../src/core/exact/cell.ts';
import { type Bands, bandIndex, bandOf, labelsOf } from '../../src/core/model/bands.ts';
import { resolveModel } from '../../src/core/model/resolve.ts';
import { midrankScores } from '../../src/core/systems/rfm-scores.ts';
import fc from '../fast-check.ts';
import { cell } from './support/cell.ts';
import { scoreRows } from './support/report.ts';

const AS_OF = '2026-06-30';
const model = resolveModel({});

const rising: readonly (readonly [string, Bands<unknown>])[] = [
  ...Object.entries(model.arrTiers).map(([name, bands]) => [`arr ${name}`, bands] as const),
  ...Object.entries(model.scales),
  ['tiers', model.segmentScales.composite.bands],
  ['rubric', model.rubricTiers],
  ['coverage', model.checks.coverage],
  ['segment size', model.checks.segmentSize],
];
const falling: readonly (readonly [string, Bands<unknown>])[] = [
  ['recency A', model.rfm.strategies.recencyDays],
  ['recency B', model.rfm.methods.recencyDays],
  ['duplicates', model.checks.duplicates],
];

/** Values on, just beside and far from the cuts. */
function valuesOf(bands: Bands<unknown>): fc.Arbitrary<number> {
  const near = bands.cuts.flatMap(([at]) => [at, at - 0.001, at + 0.001, at - 1e-12, at + 1e-12]);
  return fc.oneof(
    fc.constantFrom(...near),
    fc.double({ min: 0, max: 2e6, noNaN: true }),
    fc.double({ min: 0, max: 6, noNaN: true }),
  );
}

describe('1. every band scale', () => {
  it.each([...rising, ...falling])('%s is monotone, total, and changes only at its cuts', (name, bands) => {
    const direction = falling.some(([each]) => each === name) ? -1 : 1;
    fc.assert(
      fc.property(valuesOf(bands), valuesOf(bands), (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const [ofLow, ofHigh] = [bandIndex(bands, low), bandIndex(bands, high)];
        expect(labelsOf(bands)).toContain(bandOf(bands, a));
        expect((ofLow - ofHigh) * direction).toBeGreaterThanOrEqual(0);
        if (ofLow !== ofHigh) expect(bands.cuts.some(([at]) => low <= at + 1e-9 && at - 1e-9 <= high)).toBe(true);
      }),
    );
  });
});

describe('2. composite', () => {
  it('of equal scores is that score, and its tier the band of the score, for all 5,151 weight triples', () => {
    for (let s = 100; s <= 500; s += 1) {
      const score = s / 100;
      const expected = bandIndex(model.segmentScales.composite.bands, score);
      for (let f = 0; f <= 100; f++) {
        for (let b = 0; b <= 100 - f; b++) {
          const weights = { firmographic: f / 100, behavioral: b / 100, value: (100 - f - b) / 100 };
          const result = compositeScore(score, score, score, weights, 'skip');
          if (Math.abs(result - score) > 1e-9 || bandIndex(model.segmentScales.composite.bands, result) !== expected) {
            expect.fail(`${score} with ${JSON.stringify(weights)} is ${result}`);
          }
        }
      }
    }
  });
});

describe('3. rubrics', () => {
  it.each(['firmographic', 'value'] as const)(
    '%s tier by points is the tier of the mean, for all 625 combinations',
    (name) => {
      const rubric = model.rubrics[name];
      const headers = {
        employees: 'Employees',
        industry: 'Industry fit',
        geography: 'Geography',
        growthStage: 'Growth stage',
        arr: 'ARR',
        expansion: 'Expansion potential',
        contract: 'Contract type',
        strategic: 'Strategic importance',
      } as Record<string, string>;
      const cells = rubric.map((criterion): Cell[] => {
        if ('labels' in criterion) return Object.keys(criterion.labels);
        return 'bands' in criterion ? [...criterion.bands.cuts.map(([at]) => at), 1] : [];
      });
      const table: Cell[][] = [['Account id', ...rubric.map(({ id }) => headers[id] ?? id)]];
      for (let n = 0; n < 625; n++)
        table.push([`A${n}`, ...cells.map((each, k) => each[Math.floor(n / 5 ** k) % 5] as Cell)]);
      const { scores } = scoreRows(table, AS_OF);
      const dimension = scores.dimensions[name];
      expect(dimension?.criteria.every((criteria) => criteria === 4)).toBe(true);
      expect(new Set(dimension?.points).size).toBe(17);
      dimension?.points.forEach((points, i) => {
        expect(bandIndex(model.rubricTiers, points)).toBe(
          bandIndex(model.segmentScales.composite.bands, dimension.score[i] as number),
        );
      });
    },
  );
});

describe('4. mid-rank', () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 40 });
  const score = (values: readonly number[]) => [...midrankScores(Float64Array.from(values), model.monetaryMidrank)];

  it('permutes with its rows, ignores units, and gives equal amounts equal scores', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 1000 }), (values, unit) => {
        const scores = score(values);
        expect(score([...values].reverse())).toEqual([...scores].reverse());
        expect(score(values.map((value) => value * unit))).toEqual(scores);
        expect(scores).toEqual(values.map((value) => scores[values.indexOf(value)]));
      }),
    );
  });

  it('gives each score to a fifth of distinct amounts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (fifth) => {
        const scores = score(Array.from({ length: fifth * 5 }, (_, i) => i * 7));
        for (let each = 1; each <= 5; each++) expect(scores.filter((value) => value === each)).toHaveLength(fifth);
      }),
    );
  });
});

describe('5. priority', () => {
  it('lies between 20 and 100 with a health score', () => {
    const rating = fc.double({ min: -20, max: 20, noNaN: true });
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e7, noNaN: true }),
        fc.constantFrom('', 'Low', 'Medium', 'High'),
        fc.constantFrom(0, 39.9, 40, 69.9, 70, 100),
        fc.tuple(rating, rating, rating),
        (arr, level, health, ratings) => {
          const [[total] = []] = cell('PRIORITY_SCORE', arr, level, health, ...ratings) as Cell[][];
          expect(total).toBeGreaterThanOrEqual(20);
          expect(total).toBeLessThanOrEqual(100);
        },
      ),
    );
  });
});

const TIERS = ['Tier 1', 'Tier 2', 'Tier 3', ''];
const account = fc.record({
  'Firmographic score': fc.constantFrom<Cell>(1, 2.5, 4, 5, ''),
  'Behavioral score': fc.constantFrom<Cell>(1, 2.5, 4, 5, ''),
  'Value score': fc.constantFrom<Cell>(1, 2.5, 4, 5, ''),
  Status: fc.constantFrom<Cell>('Active', 'Active', 'Churned', ''),
  ARR: fc.constantFrom<Cell>(0, 5000, 30000, 250000, ''),
  'Current segment': fc.constantFrom<Cell>(...TIERS),
  'Override segment': fc.constantFrom<Cell>(...TIERS, '', '', ''),
});

function scored(rows: readonly Record<string, Cell>[]) {
  const headers = Object.keys(rows[0] ?? {});
  const table = [
    ['Account id', ...headers],
    ...rows.map((row, i) => [`A${i}`, ...headers.map((name) => row[name] as Cell)]),
  ];
  return scoreRows(table, AS_OF, { segmentBy: 'composite' });
}

describe('6. checks', () => {
  it('count every active account once', () => {
    fc.assert(
      fc.property(fc.array(account, { minLength: 1, maxLength: 30 }), (rows) => {
        const { model: used, accounts, scores } = scored(rows);
        const { segments, active } = overviewOf(used, accounts, scores);
        for (const tallies of [segments?.computed, segments?.effective]) {
          expect(tallies?.reduce((sum, tally) => sum + tally.accounts, 0)).toBe(active);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('7. effective segment', () => {
  it('is the override, else the committed, else the computed one', () => {
    fc.assert(
      fc.property(fc.array(account, { minLength: 1, maxLength: 20 }), (rows) => {
        const { scores } = scored(rows);
        rows.forEach((row, i) => {
          const tier = (label: Cell) => (label === '' ? undefined : TIERS.indexOf(String(label)));
          const expected =
            tier(row['Override segment']) ?? tier(row['Current segment']) ?? scores.segments?.computed[i];
          expect(scores.segments?.effective[i]).toBe(expected);
        });
      }),
      { numRuns: 60 },
    );
  });
});
