import { CONSTANTS, type Scale } from './bands.ts';
import type { DimensionName, LabelDocument, ModelDocument } from './model-document.ts';
import type { Random } from './random.ts';
import type { OwnColumn } from './random-own-columns.ts';
import { randomRubric } from './random-rubric.ts';

type Weights = NonNullable<ModelDocument['weights']>;

const DIMENSIONS: readonly DimensionName[] = ['firmographic', 'behavioral', 'value'];
const TIERS: Scale<string>[] = [
  {
    cuts: [
      [4.2, '>=', 'Gold'],
      ['2.75', '>', 'Silver'],
    ],
    floor: 'Bronze',
  },
  {
    cuts: [
      ['3.75', '>', 'Tier 1'],
      [3, '>=', 'Tier 2'],
    ],
    floor: 'Tier 3',
  },
  {
    cuts: [
      ['11/3', '>=', 'Tier 1'],
      ['7/3', '>=', 'Tier 2'],
    ],
    floor: 'Tier 3',
  },
  {
    cuts: [
      [4.5, '>=', 'A'],
      ['3.5', '>=', 'B'],
      [2.5, '>', 'C'],
    ],
    floor: 'D',
  },
];
const ARR_TIERS: Scale<string> = {
  cuts: [
    [100000, '>', 'Large'],
    ['49999.99', '>=', 'Middle'],
    [5000, '>', 'Small'],
  ],
  floor: 'Tiny',
};

/** Raw texts as an export has them: the label tables of a model rate some of them. */
export const RAW_TEXTS: Record<string, { table: string; texts: readonly string[] }> = {
  industry: { table: 'firmographic.industryFit', texts: ['SaaS', 'Banking', 'Retail', 'Aerospace'] },
  geography: { table: 'firmographic.geography', texts: ['United States', 'Germany', 'Brazil', 'Japan'] },
  growthStage: { table: 'firmographic.growthStage', texts: ['Series B', 'Listed', 'unknown'] },
  expansion: { table: 'value.expansion', texts: ['High', 'Medium', 'low', 'Massive'] },
  contract: { table: 'value.contract', texts: ['36 months', 'Rolling deal', 'Twelve months'] },
  strategic: { table: 'value.strategic', texts: ['Lighthouse', 'Plain', 'Odd one'] },
  usageFrequency: { table: 'frequency.strategies', texts: ['All day', 'Now and then'] },
  trend: { table: 'behavioral.trend(ext)', texts: ['Rising', 'Flat'] },
};

/** A model of version 2; `own` are the columns that its own criteria may use, each in one dimension. */
export function randomModel(random: Random, own: readonly OwnColumn[]): ModelDocument {
  const preset = random.pick(['methodology', 'methodology', 'methods', 'strategies'] as const);
  const rubrics = randomRubrics(random, own);
  return {
    version: 2,
    name: 'Random',
    preset,
    ...sometimes(random, 0.85, () => ({ segmentBy: random.pick(['composite', 'composite', 'arr', 'priority']) })),
    ...sometimes(random, 0.6, () => ({ weights: randomWeights(random) })),
    ...sometimes(random, 0.3, () => ({ tiers: random.pick(TIERS) })),
    ...sometimes(random, preset === 'strategies' ? 0 : 0.3, () => ({ arrTiers: ARR_TIERS })),
    ...sometimes(random, 0.6, () => ({ behavioralMissing: random.pick(['skip', 'median3', 'onboarding']) })),
    ...sometimes(random, 0.15, () => ({ missingData: 'fallback' as const })),
    ...sometimes(random, 0.3, () => ({ contractFromDates: true })),
    ...sometimes(random, 0.3, () => ({ priorityCap: random.pick(['value40', 'total100', 'none']) })),
    rubrics,
    labels: { ...randomFieldTables(random), ...randomOwnTables(random, rubrics, own) },
  };
}

function sometimes<T extends object>(random: Random, probability: number, make: () => T): T | Record<string, never> {
  return random.chance(probability) ? make() : {};
}

/** Whole percents; one of the dimensions may be without weight, but behavior never stands alone. */
function randomWeights(random: Random): Weights {
  const parts = DIMENSIONS.map(() => Math.floor(random.next() * 60) + 5);
  const without = random.pick([-1, -1, -1, 0, 1, 2]);
  const kept = parts.map((part, index) => (index === without ? 0 : part));
  const total = kept.reduce((sum, part) => sum + part, 0);
  const [firmographic = 0, behavioral = 0] = kept.map((part) => Math.floor((part * 100) / total));
  const isLast = without === 2;
  const first = isLast ? 100 - behavioral : firmographic;
  return { firmographic: first / 100, behavioral: behavioral / 100, value: (100 - first - behavioral) / 100 };
}

function randomRubrics(random: Random, own: readonly OwnColumn[]): NonNullable<ModelDocument['rubrics']> {
  const homes = own.map((column) => ({ column, home: random.pick(DIMENSIONS) }));
  const rubric = (dimension: DimensionName) => {
    const columns = homes.filter((each) => each.home === dimension).map((each) => each.column);
    return columns.length > 0 || random.chance(0.5) ? [[dimension, randomRubric(dimension, columns, random)]] : [];
  };
  return Object.fromEntries(DIMENSIONS.flatMap(rubric));
}

function randomFieldTables(random: Random): Record<string, LabelDocument> {
  const tables = Object.entries(RAW_TEXTS).filter(() => random.chance(0.6));
  return Object.fromEntries(
    tables.map(([field, { table, texts }]) => [
      field,
      randomTable(Object.keys(CONSTANTS.labels[table] ?? {}), texts, random),
    ]),
  );
}

/** An own criterion that is in the model may have a table of its own. */
function randomOwnTables(
  random: Random,
  rubrics: NonNullable<ModelDocument['rubrics']>,
  own: readonly OwnColumn[],
): Record<string, LabelDocument> {
  const ids = Object.values(rubrics).flatMap((rubric) => rubric.criteria.map((criterion) => criterion.id));
  const columns = own.filter(({ id, kind }) => kind === 'label' && ids.includes(id) && random.chance(0.7));
  return Object.fromEntries(columns.map(({ id, labels = [], texts = [] }) => [id, randomTable(labels, texts, random)]));
}

function randomTable(labels: readonly string[], texts: readonly string[], random: Random): LabelDocument {
  const rated = texts.filter(() => random.chance(0.6));
  return {
    map: Object.fromEntries(rated.map((text) => [text, random.pick(labels)])),
    ...sometimes(random, 0.3, () => ({ rest: random.pick(labels) })),
  };
}
