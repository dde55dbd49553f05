// What a model starts from: the numbers of the presets, shaped as a model has them.
import { type Bands, labelsOf } from './bands.ts';
import { FIELD_NAMES, type Field } from './fields.ts';
import type { Dimension, LabelScale, Model, PresetName, Treatment } from './model.ts';
import {
  capacity,
  type JsonBands,
  methodology,
  methods,
  planning,
  pointBands,
  reference,
  strategies,
  textBands,
  treatments,
} from './presets.ts';

/** A criterion of a field before a model says anything of it. */
export type PresetCriterion = { readonly field: Field } & (
  | { readonly kind: 'number'; readonly bands: Bands<number> }
  | ({ readonly kind: 'label' } & LabelScale)
  | ({ readonly kind: 'either'; readonly bands: Bands<number> } & LabelScale)
);

type Taken = 'weights' | 'rubricTiers' | 'arrTiers' | 'monetaryMidrank' | 'provisionalDays' | 'inactiveStatuses';

export interface PresetModels extends Pick<Model, Taken | 'checks' | 'rfm' | 'scales' | 'leastShares'> {
  readonly rubrics: Readonly<Record<Dimension, readonly PresetCriterion[]>>;
  /** Criteria that a model may add. */
  readonly extras: readonly PresetCriterion[];
  /** Labels and spellings of fields that are no criterion. */
  readonly lists: Readonly<Partial<Record<Field, LabelScale>>>;
  readonly tiers: Bands<string>;
  /** As many as there are labels, in their order. */
  readonly treatments: {
    readonly composite: readonly Treatment[];
    readonly arr: Readonly<Record<PresetName, readonly Treatment[]>>;
    readonly priority: readonly Treatment[];
  };
  readonly labelTreatments: Readonly<Record<string, LabelTreatments>>;
}

/** More accounts than anybody has: the page reads these numbers as JSON. */
export const OPEN = Number.MAX_SAFE_INTEGER;

const { checks, rubricRules, rubrics, behavioralExtras } = methodology;

// The words of labels without a score (S16, S59), by field.

const { source: _lists, ...lists } = strategies.labelLists;

export type ListedField = keyof typeof lists & Field;
export const LABEL_LISTS: Readonly<Record<ListedField, readonly string[]>> = lists;

const { source: _churn, ...churn } = reference.industryChurn;
/** Percent of the customers a month, by the industry. */
export const INDUSTRY_CHURN = churn;

/** Whatever preset a model names, it has the ARR tiers and the RFM of all. */
export const PRESETS: PresetModels = {
  weights: methodology.weights,
  tiers: textBands(methodology.tiers),
  rubricTiers: textBands(methodology.rubricTiers),
  monetaryMidrank: pointBands(methodology.monetaryMidrank),
  arrTiers: {
    methodology: textBands(methodology.arrTiers),
    methods: textBands(methods.arrTiers),
    strategies: textBands(strategies.arrTiers),
  },
  provisionalDays: methodology.provisionalDays,
  inactiveStatuses: methodology.inactiveStatuses,
  checks: {
    ...checks,
    coverage: textBands(checks.coverage),
    completeness: textBands(checks.completeness),
    completenessTarget: textBands(checks.completenessTarget),
    completenessMaturity: textBands(checks.completenessMaturity),
    segmentSize: textBands(checks.segmentSize),
    duplicates: textBands(checks.duplicates),
    readiness: textBands(checks.readiness),
  },
  rubrics: {
    firmographic: rubrics.firmographic.map(criterionOf),
    behavioral: rubrics.behavioral.map(criterionOf),
    value: rubrics.value.map(criterionOf),
  },
  extras: Object.values(behavioralExtras).map(criterionOf),
  leastShares: {
    firmographic: rubricRules.leastShare,
    behavioral: rubricRules.leastBehavioralShare,
    value: rubricRules.leastShare,
  },
  lists: listsOf(strategies.labelLists, strategies.labelSpellings),
  rfm: {
    strategies: { ...rfmOf(strategies.rfm), letter: 'A' },
    methods: { ...rfmOf(methods.rfm), letter: 'B' },
  },
  scales: {
    adoption: textBands(methods.adoption),
    health: textBands(methods.health),
    healthColor: textBands(strategies.healthColors),
    priority: textBands(strategies.priorityTiers),
    highArr: textBands(strategies.highArr),
    highPotential: textBands(strategies.highPotential),
  },
  treatments: {
    composite: treatmentsOf(methodology.tiers, compositeTables()),
    arr: {
      methodology: treatmentsOf(methodology.tiers, { ...compositeTables(), share: {} }),
      methods: treatmentsOf(methods.arrTiers, {
        rows: treatments.methods,
        ratio: capacity.ratios.methods,
        share: planning.expectedShares.arrAccounts,
        arrShare: planning.expectedShares.arrAmount,
      }),
      strategies: treatmentsOf(strategies.arrTiers, { rows: treatments.strategies, ratio: capacity.ratios.strategies }),
    },
    priority: treatmentsOf(strategies.priorityTiers, priorityTables()),
  },
  labelTreatments: labelTreatments(),
};

interface JsonRfm {
  readonly recencyDays: JsonBands<number>;
  readonly activeDaysPerWeek: JsonBands<number>;
  readonly frequency: LabelScale;
  readonly segments: JsonBands<string>;
}

function rfmOf({ recencyDays, activeDaysPerWeek, frequency, segments }: JsonRfm) {
  return {
    recencyDays: pointBands(recencyDays),
    activeDaysPerWeek: pointBands(activeDaysPerWeek),
    frequency,
    segments: textBands(segments),
  };
}

type Table<T> = Readonly<Record<string, T | undefined>>;

interface JsonCriterion {
  readonly field: string;
  readonly bands?: JsonBands<number>;
  readonly labels?: Table<number>;
  readonly synonyms?: Table<readonly string[]>;
}

/** The written usage frequency has the scale of the RFM of strategies. */
function criterionOf(json: JsonCriterion): PresetCriterion {
  const field = FIELD_NAMES.find((name) => name === json.field);
  if (!field) throw new Error(`No field: ${json.field}`);
  const { activeDaysPerWeek, frequency } = strategies.rfm;
  const { bands, labels, synonyms } =
    field === 'usageFrequency' ? { bands: activeDaysPerWeek, ...frequency } : { synonyms: undefined, ...json };
  const scale = labels && { labels: filled<number>(labels), synonyms: synonyms && filled<readonly string[]>(synonyms) };
  if (bands && scale) return { field, kind: 'either', bands: pointBands(bands), ...scale };
  if (scale) return { field, kind: 'label', ...scale };
  if (!bands) throw new Error(`No scale: ${field}`);
  return { field, kind: 'number', bands: pointBands(bands) };
}

function filled<T>(table: Table<T>): Record<string, T> {
  const entries: Record<string, T> = {};
  for (const [key, value] of Object.entries(table)) if (value !== undefined) entries[key] = value;
  return entries;
}

/** Labels without a score: their place in the list counts, from 1 on. */
function listsOf(lists: Table<unknown>, spellings: Table<Table<readonly string[]> | string>) {
  const scales: Partial<Record<Field, LabelScale>> = {};
  for (const field of FIELD_NAMES) {
    const list = lists[field];
    const known = spellings[field];
    if (!Array.isArray(list)) continue;
    scales[field] = {
      labels: Object.fromEntries(list.map((label, k) => [String(label), k + 1])),
      synonyms: typeof known === 'object' ? filled<readonly string[]>(known) : undefined,
    };
  }
  return scales;
}

/** Rows in the order of the labels, and tables of the same preset by its own labels. */
interface Tables {
  readonly rows: readonly Partial<Row>[];
  readonly hours?: Table<number>;
  readonly ratio?: Table<JsonRatio>;
  readonly share?: Table<readonly number[]>;
  readonly arrShare?: Table<readonly number[]>;
}

type JsonRatio = readonly (number | null)[] | null;
type Row = Omit<Treatment, 'ratio' | 'share' | 'arrShare'> & { readonly ratio: JsonRatio | undefined };

function compositeTables(): Tables {
  const ratios: Table<readonly number[]> = capacity.ratios.methodology;
  return {
    rows: Object.values(methodology.serviceModels).map(({ name, action }, k) => ({
      ...treatments.composite[k],
      service: name,
      action,
      ratio: ratios[name],
    })),
    hours: capacity.capacity.hoursPerAccount,
    share: methodology.expectedShares,
  };
}

function priorityTables(): Tables {
  const { margin, priority } = planning.expectedShares;
  const actions: Table<string> = reference.touchModels;
  const shares = Object.entries(priority).map(([label, share]) => [label, [share - margin, share + margin]] as const);
  return {
    rows: treatments.priority.map((row, k) => {
      const service = strategies.touch.models[k] ?? '';
      return { ...row, service, action: actions[service] ?? '' };
    }),
    hours: capacity.capacity.hoursPerAccount,
    share: Object.fromEntries(shares),
  };
}

function treatmentsOf(scale: JsonBands<string>, { rows, hours, ratio, share, arrShare }: Tables): Treatment[] {
  return labelsOf(textBands(scale)).map((label, k) => {
    const row = rows[k] ?? {};
    return {
      service: row.service ?? '',
      action: row.action ?? '',
      hours: hours?.[label] ?? row.hours ?? 0,
      ratio: rangeOf(ratio?.[label] ?? row.ratio),
      share: rangeOf(share?.[label]),
      arrShare: rangeOf(arrShare?.[label]),
      cadence: row.cadence ?? '',
      onboarding: row.onboarding ?? '',
    };
  });
}

/** JSON has no Infinity: an open end stays null until a model is resolved. */
function rangeOf(range: JsonRatio | undefined): Treatment['ratio'] {
  return range ? [range[0] ?? 0, range[1] ?? OPEN] : null;
}

/** What people do for the labels of one system (S80): as many texts as labels, in their order. */
export interface LabelTreatments {
  readonly title: string;
  readonly labels: readonly string[];
  readonly does: readonly string[];
}

/** By the scored column of the label, or by the field that it stands in. */
function labelTreatments(): Record<string, LabelTreatments> {
  const { source: _, ...tables } = treatments.labels;
  const labels: Readonly<Record<keyof typeof tables, readonly string[]>> = {
    ...LABEL_LISTS,
    quadrant: strategies.matrix.labels,
    usage: methods.usage.labels,
    engagement: strategies.engagement.labels,
    trajectory: strategies.trajectory.labels,
    rfmASegment: labelsOf(textBands(strategies.rfm.segments)),
    rfmBSegment: labelsOf(textBands(methods.rfm.segments)),
    lifecycleMethods: methods.lifecycle.stages,
    lifecycleStrategies: strategies.lifecycle.stages,
    healthSegment: labelsOf(textBands(methods.health)),
    industry: [...Object.keys(INDUSTRY_CHURN), ...reference.serviceIndustries.names],
  };
  return Object.fromEntries(
    Object.entries(tables).map(([id, { title, does }]) => [
      id,
      { title, labels: labels[id as keyof typeof tables], does },
    ]),
  );
}
