// The presets hold the method's numbers: compared with the specification's constants, cut by cut.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Bands } from '../../../src/core/model/bands.ts';
import { resolveModel } from '../../../src/core/model/resolve.ts';
import { bandProblems } from '../../../src/core/model/rules.ts';

const constants = JSON.parse(readFileSync(new URL('../../fixtures/constants.json', import.meta.url), 'utf8'));
const model = resolveModel({});

interface SpecBands {
  cuts: [number | string, string, unknown][];
  floor: unknown;
}

function spec(name: string): Bands<unknown> {
  const { cuts, floor } = constants.bands[name] as SpecBands;
  const at = (cut: number | string) => (cut === '12/52' ? 12 / 52 : Number(cut));
  return { cuts: cuts.map(([cut, operator, label]) => [at(cut), operator as '>=', label]), floor };
}

function bandsOf(field: string): Bands<number> | undefined {
  const criterion = Object.values(model.rubrics)
    .flat()
    .find((each) => each.field === field);
  return criterion && criterion.kind !== 'label' ? criterion.bands : undefined;
}

describe('presets', () => {
  it.each([
    ['arr.methodology', model.arrTiers.methodology],
    ['arr.methods', model.arrTiers.methods],
    ['arr.strategies', model.arrTiers.strategies],
    ['composite.tier', model.tiers],
    ['rubric.tier', model.rubricTiers],
    ['firmographic.employees', bandsOf('employees')],
    ['value.arr', bandsOf('arr')],
    ['value.expansionRatio', bandsOf('expansion')],
    ['rfm.strategies.recencyDays', model.rfm.strategies.recencyDays],
    ['rfm.methods.recencyDays', model.rfm.methods.recencyDays],
    ['rfm.strategies.activeDaysPerWeek', model.rfm.strategies.activeDaysPerWeek],
    ['rfm.methods.activeDaysPerWeek', model.rfm.methods.activeDaysPerWeek],
    ['rfm.strategies.total', model.rfm.strategies.segments],
    ['rfm.methods.total', model.rfm.methods.segments],
    ['rfm.monetaryMidrank', model.monetaryMidrank],
    ['coverage', model.checks.coverage],
    ['completeness', model.checks.completeness],
    ['completeness.target', model.checks.completenessTarget],
    ['completeness.maturity', model.checks.completenessMaturity],
    ['segmentSize', model.checks.segmentSize],
    ['readiness.accounts', model.checks.readiness],
  ])('%s has the numbers of the specification', (name, bands) => {
    expect({ cuts: bands?.cuts, floor: bands?.floor }).toEqual(spec(name));
  });

  it.each(Object.entries(constants.labels as Record<string, Record<string, number>>))(
    '%s has its labels',
    (name, labels) => {
      const scales = [
        ...Object.values(model.rubrics)
          .flat()
          .filter((criterion) => criterion.kind !== 'number'),
        model.rfm.strategies.frequency,
        model.rfm.methods.frequency,
      ];
      expect(
        scales.map((scale) => scale.labels),
        name,
      ).toContainEqual(labels);
    },
  );

  it('has the default weights, expected shares and limits', () => {
    const { firmographic, behavioral, value } = constants.weights.default;
    expect(model.weights).toEqual({ firmographic, behavioral, value });
    expect(model.expectedShares).toEqual(constants.distribution.composite);
    expect(model.checks.concentrationWarnOver).toBe(constants.concentration.warnOver);
    expect(model.checks.dominantOver).toBe(constants.distribution.dominantOver);
    expect(model.provisionalDays).toBe(constants.provisionalDays);
  });

  it('has adoption bands and ticket counts of the extension', () => {
    expect(bandsOf('adoption')).toEqual({ cuts: constants['behavioral.ext'].adoptionCuts, floor: 1 });
    const tickets = bandsOf('tickets');
    expect(tickets?.cuts.map(([at, , points]) => [at, points])).toEqual([
      [0, 5],
      [1, 4],
      [2, 3],
      [4, 2],
    ]);
  });

  it('has sound tiers', () => {
    for (const bands of [model.tiers, ...Object.values(model.arrTiers)]) expect(bandProblems('x', bands)).toEqual([]);
  });
});
