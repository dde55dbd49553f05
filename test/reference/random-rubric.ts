import type { Operator, Scale } from './bands.ts';
import { METHOD_CRITERIA, METHOD_RUBRICS } from './method-rubrics.ts';
import type { CriterionDocument, DimensionName, ModelDocument } from './model-document.ts';
import type { Random } from './random.ts';
import type { OwnColumn } from './random-own-columns.ts';

type Cut = number | string;

const WEIGHTS = [0.25, 0.5, 1, 1, 1.5, 2, 3, 4];
const LEAST_SHARES = [0.3, 0.5, 0.6, 0.75, 1];
/** Cuts from the best down, and for what is better the less there is of it, from the best up; some as exact texts. */
const FALLING: Record<string, Cut[]> = {
  employees: [2000, 1000, 999, '500', 100, 50, 49, 1],
  arr: [250000, 100000, '50000.01', 50000, '49999.99', 25000, 15000, 10000, 5000],
  expansion: [3, 2, '1.5', '1.2', 1, '0.9'],
  usageFrequency: [6, 5, 3, 2, 1, '0.5', '12/52'],
  adoption: ['0.95', '0.8', '0.7', '0.4', '0.31', '0.3', '0.05'],
  nps: [10, 9, 8, 7, 6, 5],
  activeUsers: ['0.9', '0.8', '2/3', '0.5', '1/3', '0.1'],
  number: [1200, 10, 9, '5', '4.99', 3, 1, '1/3', 0, -3],
};
const RISING: Record<string, Cut[]> = {
  tickets: [0, 1, 2, 3, 4, 5, 12],
  age: [-1, 0, 1, '30', 90, 180, 365, 900],
};

/** One dimension of a model: the method's criteria with other weights, points and cuts, some off, and own ones. */
export function randomRubric(
  dimension: DimensionName,
  own: readonly OwnColumn[],
  random: Random,
): NonNullable<ModelDocument['rubrics']>[DimensionName] {
  const names = METHOD_RUBRICS[dimension].map((criterion) => criterion.field ?? '');
  const extras = dimension === 'behavioral' ? ['nps', 'activeUsers'].filter(() => random.chance(0.3)) : [];
  const fields = [...names.filter(() => random.chance(0.85)), ...extras].map((name) => fieldCriterion(name, random));
  const criteria = [...fields, ...own.map((column) => ownCriterion(column, random))].slice(0, 8);
  const counted = criteria.length > 0 ? criteria : [fieldCriterion(names[0] ?? '', random)];
  return { criteria: withOneOn(counted), ...(random.chance(0.4) ? { leastShare: random.pick(LEAST_SHARES) } : {}) };
}

/** A rubric of criteria that are all off is no rubric. */
function withOneOn(criteria: readonly CriterionDocument[]): CriterionDocument[] {
  if (criteria.some((criterion) => !criterion.off)) return [...criteria];
  return criteria.map(({ off: _, ...criterion }) => criterion);
}

function common(random: Random): CriterionDocument {
  return {
    ...(random.chance(0.6) ? { weight: random.pick(WEIGHTS) } : {}),
    ...(random.chance(0.15) ? { off: true } : {}),
  };
}

function fieldCriterion(field: string, random: Random): CriterionDocument {
  const method = METHOD_CRITERIA[field] ?? {};
  const kind = method.bands && method.labels ? 'either' : method.bands ? 'number' : 'label';
  if (random.chance(0.4)) return { field, ...(random.chance(0.5) ? { kind } : {}), ...common(random) };
  return {
    field,
    kind,
    ...(method.bands ? { bands: randomBands(field, random) } : {}),
    ...(method.labels ? { labels: randomPoints(Object.keys(method.labels), random) } : {}),
    ...common(random),
  };
}

function ownCriterion({ id, column, kind, labels = [] }: OwnColumn, random: Random): CriterionDocument {
  const base = { id, title: `${column} (own)`, column, kind };
  const points = () => random.pick([1, 2, 3, 4, 5]);
  if (kind === 'flag') return { ...base, yes: points(), no: points(), ...common(random) };
  if (kind === 'label') return { ...base, labels: randomPoints(labels, random), ...common(random) };
  return { ...base, bands: randomBands(kind, random), ...common(random) };
}

function randomPoints(labels: readonly string[], random: Random): Record<string, number> {
  return Object.fromEntries(labels.map((label) => [label, random.pick([1, 2, 3, 4, 5])]));
}

/** Up to four cuts in their order, with the points falling by one. */
function randomBands(name: string, random: Random): Scale<number> {
  const rising = RISING[name];
  const operators: Operator[] = rising ? ['<=', '<='] : ['>=', '>'];
  const pool = rising ?? FALLING[name] ?? [];
  const chosen = pool.filter(() => random.chance(0.5)).slice(0, 4);
  const cuts = chosen.length > 0 ? chosen : pool.slice(1, 2);
  return {
    cuts: cuts.map((cut, index) => [cut, random.pick(operators), 5 - index]),
    floor: 5 - cuts.length,
  };
}
