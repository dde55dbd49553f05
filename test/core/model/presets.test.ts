// The presets hold the method's numbers: compared with the specification's constants, cut by cut.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Bands, labelsOf } from '../../../src/core/model/bands.ts';
import type { PresetName, Source } from '../../../src/core/model/model.ts';
import { resolveModel } from '../../../src/core/model/resolve.ts';
import { bandProblems } from '../../../src/core/model/scale-rules.ts';

const constants = JSON.parse(readFileSync(new URL('../../fixtures/constants.json', import.meta.url), 'utf8'));
const model = resolveModel({});

interface SpecBands {
  cuts: [number | string, string, unknown][];
  floor: unknown;
}

type Treatments = typeof model.segmentScales.composite.treatments;

function byLabel<T>(source: Source, of: (treatment: Treatments[number]) => T, preset?: PresetName) {
  const { bands, treatments } = resolveModel(preset ? { preset } : {}).segmentScales[source];
  return Object.fromEntries(labelsOf(bands).map((label, k) => [label, of(treatments[k] as Treatments[number])]));
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
  return criterion && 'bands' in criterion ? criterion.bands : undefined;
}

describe('presets', () => {
  it.each([
    ['arr.methodology', model.arrTiers.methodology],
    ['arr.methods', model.arrTiers.methods],
    ['arr.strategies', model.arrTiers.strategies],
    ['composite.tier', model.segmentScales.composite.bands],
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
          .filter((criterion) => 'labels' in criterion),
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
    expect(byLabel('composite', ({ share }) => share)).toEqual(constants.distribution.composite);
    expect(model.checks.concentrationWarnOver).toBe(constants.concentration.warnOver);
    expect(model.checks.dominantOver).toBe(constants.distribution.dominantOver);
    expect(model.provisionalDays).toBe(constants.provisionalDays);
  });

  it('has a treatment for each label of each source', () => {
    const { distribution } = constants;
    expect(byLabel('arr', ({ share }) => share, 'methods')).toEqual(distribution['arr.methods.accounts']);
    expect(byLabel('arr', ({ arrShare }) => arrShare, 'methods')).toEqual(distribution['arr.methods.arr']);
    expect(byLabel('arr', ({ share }) => share)).toEqual({ Enterprise: null, 'Mid-Market': null, SMB: null });
    expect(byLabel('arr', ({ service }) => service)).toEqual({
      Enterprise: 'High-Touch',
      'Mid-Market': 'Low-Touch',
      SMB: 'Tech-Touch',
    });
    expect(byLabel('arr', ({ hours }) => hours, 'strategies')).toEqual({
      Enterprise: 10,
      'Mid-Market': 4,
      SMB: 1,
      'Self-Serve': 0,
    });
    expect(byLabel('priority', ({ share, hours }) => [share, hours])).toEqual({
      'Tier 1': [[5, 15], 10],
      'Tier 2': [[20, 30], 4],
      'Tier 3': [[30, 40], 1],
      'Tier 4': [[25, 35], 0],
    });
    expect(byLabel('priority', ({ ratio }) => ratio)['Tier 3']).toEqual([100, Number.POSITIVE_INFINITY]);
  });

  it('keeps the treatment of a label that a model only renames', () => {
    const { bands } = model.segmentScales.composite;
    const renamed = { cuts: bands.cuts.map(([at, sign], k) => [at, sign, `Class ${k}`] as const), floor: 'Rest' };
    const { treatments } = resolveModel({ tiers: renamed }).segmentScales.composite;
    expect(treatments).toEqual(model.segmentScales.composite.treatments);
    const service = { name: 'White-Glove', action: 'As ever' };
    const [first] = resolveModel({ serviceModels: { 'Tier 1': service } }).segmentScales.composite.treatments;
    expect(first).toMatchObject({ service: 'White-Glove', ratio: [15, 50], hours: 10, share: [15, 25] });
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
    for (const bands of [model.segmentScales.composite.bands, ...Object.values(model.arrTiers)])
      expect(bandProblems('x', bands)).toEqual([]);
  });
});
