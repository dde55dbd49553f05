import { labelsIn, type Scale, scaleNamed } from './bands.ts';
import { Fraction } from './fraction.ts';
import { METHOD_CRITERIA, METHOD_RUBRICS } from './method-rubrics.ts';
import type { CriterionDocument, DimensionName, ModelDocument, PresetName } from './model-document.ts';

export interface Criterion {
  /** The field's name or the criterion's own id. */
  key: string;
  column: string | null;
  kind: NonNullable<CriterionDocument['kind']>;
  bands: Scale<number> | null;
  labels: Record<string, number>;
  yes: number;
  no: number;
  weight: Fraction;
}

export interface Rubric {
  /** Those that count; a criterion that is off is as if it were not there. */
  criteria: Criterion[];
  leastShare: Fraction;
}

/** A model document with the method's answers where it says nothing. */
export interface Model {
  document: ModelDocument;
  preset: PresetName;
  weights: Record<DimensionName, Fraction>;
  rubrics: Record<DimensionName, Rubric>;
  tiers: Scale<string>;
  arrTiers: Record<PresetName, Scale<string>>;
  inactive: string[];
}

const LEAST_SHARE = { firmographic: '0.6', behavioral: '0.5', value: '0.6' };
const DEFAULT_WEIGHTS = { firmographic: '0.25', behavioral: '0.4', value: '0.35' };
const INACTIVE = ['churned', 'cancelled', 'canceled', 'inactive', 'lost', 'closed', 'prospect', 'former'];

export function modelOf(document: ModelDocument): Model {
  const preset = document.preset ?? 'methodology';
  return {
    document,
    preset,
    weights: byDimension((each) => Fraction.of(document.weights?.[each] ?? DEFAULT_WEIGHTS[each])),
    rubrics: byDimension((each) => rubricOf(document, each)),
    tiers: document.tiers ?? scaleNamed('composite.tier'),
    arrTiers: { ...presetArrTiers(), ...(document.arrTiers ? { [preset]: document.arrTiers } : {}) },
    inactive: (document.inactiveStatuses ?? INACTIVE).map((status) => status.toLowerCase()),
  };
}

function byDimension<T>(make: (dimension: DimensionName) => T): Record<DimensionName, T> {
  return { firmographic: make('firmographic'), behavioral: make('behavioral'), value: make('value') };
}

function presetArrTiers(): Record<PresetName, Scale<string>> {
  return {
    methodology: scaleNamed('arr.methodology'),
    methods: scaleNamed('arr.methods'),
    strategies: scaleNamed('arr.strategies'),
  };
}

function rubricOf(document: ModelDocument, dimension: DimensionName): Rubric {
  const own = document.rubrics?.[dimension];
  const criteria = own?.criteria ?? METHOD_RUBRICS[dimension];
  return {
    criteria: criteria.filter((criterion) => !criterion.off).map(criterionOf),
    leastShare: Fraction.of(own?.leastShare ?? LEAST_SHARE[dimension]),
  };
}

function criterionOf(criterion: CriterionDocument): Criterion {
  const { field, id, column } = criterion;
  const method = field === undefined ? {} : METHOD_CRITERIA[field];
  const key = field ?? id;
  if (!method || key === undefined) throw new Error(`The reference does not know the criterion ${key}.`);
  return {
    key,
    column: field === undefined ? (column ?? '') : null,
    kind: criterion.kind ?? (method.bands && method.labels ? 'either' : method.bands ? 'number' : 'label'),
    bands: criterion.bands ?? method.bands ?? null,
    labels: criterion.labels ?? method.labels ?? {},
    yes: criterion.yes ?? 0,
    no: criterion.no ?? 0,
    weight: Fraction.of(criterion.weight ?? 1),
  };
}

/** Every criterion that counts, in the order of C14's dimensions. */
export function allCriteria(model: Model): Criterion[] {
  const { firmographic, behavioral, value } = model.rubrics;
  return [firmographic, behavioral, value].flatMap((rubric) => rubric.criteria);
}

export function tierLabels(model: Model): string[] {
  return labelsIn(model.tiers);
}
