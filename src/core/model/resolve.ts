// A document (preset + edits) -> the model that every system reads.
import { type Bands, exactBands, labelsOf, type WrittenBands } from './bands.ts';
import { FIELDS, type Field } from './fields.ts';
import {
  type Criterion,
  DIMENSIONS,
  type Dimension,
  type LabelScale,
  type Model,
  type ModelDocument,
  type PresetName,
  type RfmName,
  type RfmVariant,
  type Scales,
  type SegmentScale,
  type Source,
  type Treatment,
} from './model.ts';
import { OPEN, PRESETS, type PresetCriterion } from './preset-models.ts';
import { asFractions, graceOf, SETTINGS, settingOf } from './settings.ts';

export function resolveModel(document: ModelDocument): Model {
  const preset = settingOf(document, 'preset');
  const scales: Scales = { ...PRESETS.scales, ...eachExact(document.scales) };
  const title = SETTINGS.preset.answers.find(([name]) => name === preset)?.[1] ?? preset;
  const arrTiers = document.arrTiers && exactBands(document.arrTiers);
  return {
    name: document.name ?? title,
    preset,
    weights: asFractions(document.weights ?? PRESETS.weights),
    segmentBy: document.segmentBy,
    segmentScales: segmentScales(document, preset, scales.priority),
    rubricTiers: PRESETS.rubricTiers,
    ...rubricsOf(document),
    labels: document.labels ?? NOTHING,
    arrTiers: arrTiers ? { ...PRESETS.arrTiers, [preset]: arrTiers } : PRESETS.arrTiers,
    scales,
    rfm: { strategies: rfmVariant('strategies', document), methods: rfmVariant('methods', document) },
    monetaryMidrank: PRESETS.monetaryMidrank,
    behavioralMissing: settingOf(document, 'behavioralMissing'),
    behavioralSource: settingOf(document, 'behavioralSource'),
    missingData: settingOf(document, 'missingData'),
    priorityCap: settingOf(document, 'priorityCap'),
    rfmMode: settingOf(document, 'rfmMode'),
    monetaryEdges: document.monetaryEdges ?? null,
    multiProduct: settingOf(document, 'multiProduct'),
    milestoneMode: settingOf(document, 'milestoneMode'),
    contractFromDates: settingOf(document, 'contractFromDates'),
    concentrationReason: document.concentrationReason?.trim() ?? '',
    countries: document.countries ?? NOTHING,
    columns: document.columns ?? NONE,
    provisionalDays: PRESETS.provisionalDays,
    inactiveStatuses: document.inactiveStatuses ?? PRESETS.inactiveStatuses,
    statuses: document.statuses ?? NOTHING,
    currencies: document.currencies,
    checks: PRESETS.checks,
    mapping: document.mapping ?? NOTHING,
    readAs: document.readAs,
    headerRow: document.headerRow,
    capacity: document.capacity,
    grace: graceOf(document) ?? undefined,
    company: document.company,
    treatments: document.treatments,
    notes: document.notes ?? NOTHING,
  };
}

/** One object each: what a document does not say is the same in every model, so that nothing is worked out again. */
const NOTHING = {};
const NONE: readonly never[] = [];

/** Which RFM variant belongs to the preset: their totals mean different things (S22). */
export function rfmNameOf({ preset }: Pick<Model, 'preset'>): RfmName {
  return preset === 'methods' ? 'methods' : 'strategies';
}

function eachExact<K extends string>(bands: Partial<Record<K, WrittenBands<string> | undefined>> | undefined) {
  const exact: Partial<Record<K, Scales[keyof Scales]>> = {};
  for (const name in bands) {
    const each = bands[name];
    if (each) exact[name] = exactBands(each);
  }
  return exact;
}

type Rubrics = Pick<Model, 'rubrics' | 'leastShares'>;
type Written = Pick<ModelDocument, 'rubrics' | 'labels'>;

/** The last few: while a slider moves its document changes, but not what it says of the rubrics. */
const MOST_KEPT = 4;
let kept: readonly (Written & { readonly made: Rubrics; readonly presets: object })[] = [];

function rubricsOf({ rubrics, labels }: ModelDocument): Rubrics {
  const isSame = (each: (typeof kept)[number]) =>
    each.rubrics === rubrics && each.labels === labels && each.presets === PRESETS.rubrics;
  const found = kept.find(isSame) ?? {
    rubrics,
    labels,
    presets: PRESETS.rubrics,
    made: makeRubrics({ rubrics, labels }),
  };
  kept = [found, ...kept.filter((each) => each !== found)].slice(0, MOST_KEPT);
  return found.made;
}

function makeRubrics({ rubrics, labels }: Written): Rubrics {
  const made = {} as Record<Dimension, readonly Criterion[]>;
  const leastShares = { ...PRESETS.leastShares };
  for (const dimension of DIMENSIONS) {
    const written = rubrics?.[dimension];
    made[dimension] = criteriaOf(dimension, written?.criteria, labels);
    leastShares[dimension] = written?.leastShare ?? PRESETS.leastShares[dimension];
  }
  return { rubrics: made, leastShares };
}

interface MadeCriteria {
  readonly written: readonly WrittenCriterion[] | undefined;
  readonly presets: object;
  readonly criteria: readonly WrittenCriterion[];
  readonly tables: readonly unknown[];
  readonly made: readonly Criterion[];
}

/** By dimension: what a change leaves as it is stays the same object, so that its points need not be worked out again. */
const lastCriteria = new Map<Dimension, MadeCriteria>();

function criteriaOf(
  dimension: Dimension,
  written: readonly WrittenCriterion[] | undefined,
  labels: ModelDocument['labels'],
): readonly Criterion[] {
  const presets = PRESETS.rubrics;
  const last = lastCriteria.get(dimension);
  const isSame = last !== undefined && last.written === written && last.presets === presets;
  const criteria = isSame ? last.criteria : (written ?? presets[dimension].map(({ field }) => ({ field })));
  const tables = criteria.map((each: WrittenCriterion) => labels?.[each.field ?? each.id ?? '']);
  const kept = criteria.map((each, k) => {
    const place = last?.presets === presets ? last.criteria.indexOf(each) : -1;
    return place >= 0 && last?.tables[place] === tables[k] ? last?.made[place] : undefined;
  });
  if (isSame && kept.every((each) => each !== undefined)) return last.made;
  const made = criteria.map((each, k) => kept[k] ?? criterionOf(each, labels));
  lastCriteria.set(dimension, { written, presets, criteria, tables, made });
  return made;
}

export type WrittenCriterion = NonNullable<NonNullable<ModelDocument['rubrics']>[Dimension]>['criteria'][number];

/** What a criterion of a field does not say is as in the preset; the rules have seen to it that an own one says all. */
function criterionOf(written: WrittenCriterion, labels: ModelDocument['labels']): Criterion {
  const { field = null } = written;
  const preset = field && presetCriterion(field);
  const id = field ?? written.id ?? '';
  const base = {
    field,
    id,
    title: written.title ?? (field ? FIELDS[field].title : id),
    column: written.column ?? '',
    weight: written.weight ?? 1,
    isOff: written.off === true,
  };
  const kind = written.kind ?? preset?.kind ?? 'label';
  const presetBands = preset && 'bands' in preset ? preset.bands : NO_BANDS;
  const bands = written.bands ? exactBands(written.bands) : presetBands;
  const presetLabels = preset && 'labels' in preset ? preset : undefined;
  const scale = {
    labels: written.labels ?? presetLabels?.labels ?? {},
    synonyms: presetLabels?.synonyms,
    ...labels?.[id],
  };
  if (kind === 'flag') return { ...base, kind, yes: written.yes ?? 0, no: written.no ?? 0 };
  if (kind === 'number' || kind === 'age') return { ...base, kind, bands };
  return kind === 'label' ? { ...base, kind, ...scale } : { ...base, kind, bands, ...scale };
}

const NO_BANDS = { cuts: [], floor: 1 };

export function presetCriterion(field: Field): PresetCriterion | undefined {
  const { rubrics, extras } = PRESETS;
  return [...rubrics.firmographic, ...rubrics.behavioral, ...rubrics.value, ...extras].find(
    (each) => each.field === field,
  );
}

/** Labels and known spellings of a field as the preset has them. */
export function presetScale(field: string): LabelScale | undefined {
  const found = presetCriterion(field as Field);
  return found && 'labels' in found ? found : PRESETS.lists[field as Field];
}

/** The same with what the model says of its texts, whether a rubric reads the field or not. */
export function labelScaleOf({ labels }: Pick<Model, 'labels'>, field: Field): LabelScale | undefined {
  const scale = presetScale(field);
  return scale && { ...scale, ...labels[field] };
}

/** Labels of the first variant; the other one reads those that it shares (S20). */
function rfmVariant(name: RfmName, { rfm, labels }: ModelDocument): RfmVariant {
  const variant = PRESETS.rfm[name];
  const { recencyDays, activeDaysPerWeek, segments } = rfm?.[name] ?? {};
  return {
    ...variant,
    ...(recencyDays && { recencyDays: exactBands(recencyDays) }),
    ...(activeDaysPerWeek && { activeDaysPerWeek: exactBands(activeDaysPerWeek) }),
    ...(segments && { segments: exactBands(segments) }),
    frequency: labels?.usageFrequency ? { ...variant.frequency, ...labels.usageFrequency } : variant.frequency,
  };
}

// What a segment can be, by its source: labels in their order, each with its treatment at the same position.

function segmentScales(
  document: ModelDocument,
  preset: PresetName,
  priority: Bands<string>,
): Record<Source, SegmentScale> {
  const { tiers, arrTiers, treatments } = PRESETS;
  return {
    composite: compositeScale(document),
    arr: edited(
      'arr',
      treated(exactBands(document.arrTiers ?? arrTiers[preset]), arrTiers[preset], treatments.arr[preset]),
    ),
    priority: edited('priority', treated(priority, PRESETS.scales.priority, treatments.priority)),
  };

  /** What a document says of labels is about the source that it names; the composite score is the one of old. */
  function edited(source: Source, { bands, treatments: own }: SegmentScale): SegmentScale {
    const { segmentBy, serviceModels, expectedShares, capacity } = document;
    if (segmentBy !== source) return { bands, treatments: own };
    const labels = labelsOf(bands);
    const isExpected = labels.some((label) => expectedShares?.[label]);
    return {
      bands,
      treatments: own.map((treatment, k) => {
        const label = labels[k] as string;
        const service = serviceModels?.[label];
        return {
          ...treatment,
          ...(service && { service: service.name, action: service.action }),
          ...(isExpected && { share: expectedShares?.[label] ?? null }),
          hours: capacity?.hoursPerAccount?.[label] ?? treatment.hours,
        };
      }),
    };
  }

  function compositeScale({ expectedShares, serviceModels, capacity, ...edits }: ModelDocument): SegmentScale {
    const { bands, treatments: own } = treated(exactBands(edits.tiers ?? tiers), tiers, treatments.composite);
    const shares = named(expectedShares, bands);
    const services = named(serviceModels, bands);
    const hours = named(capacity?.hoursPerAccount, bands);
    return {
      bands,
      treatments: own.map((treatment, k) => {
        const service = services(k);
        return {
          ...treatment,
          ...(service && { service: service.name, action: service.action, ratio: ratioOf(service.name, treatment) }),
          ...(expectedShares && { share: shares(k) ?? null }),
          hours: hours(k) ?? treatment.hours,
        };
      }),
    };
  }

  /** What a document says of a label: by its name, or by the name that the preset has for the label in this place. */
  function named<T>(
    entries: Readonly<Record<string, T>> | undefined,
    bands: Bands<string>,
  ): (k: number) => T | undefined {
    const labels = labelsOf(bands);
    const before = labelsOf(tiers);
    return (k) => {
      const old = labels.length === before.length ? before[k] : undefined;
      return entries?.[labels[k] as string] ?? (old && !labels.includes(old) ? entries?.[old] : undefined);
    };
  }

  /** A service model of the source keeps its ratio where it is put. */
  function ratioOf(service: string, treatment: Treatment): Treatment['ratio'] {
    return treatments.composite.find((each) => each.service === service)?.ratio ?? treatment.ratio;
  }
}

const UNTREATED: Treatment = {
  service: '',
  action: '',
  hours: 0,
  ratio: null,
  share: null,
  arrShare: null,
  cadence: '',
  onboarding: '',
};

/** As many labels as the preset has: by position. Otherwise a label that the preset has too keeps what it has there. */
function treated(bands: Bands<string>, before: Bands<string>, treatments: readonly Treatment[]): SegmentScale {
  const [labels, known] = [labelsOf(bands), labelsOf(before)];
  const placeOf = (label: string, k: number) => (labels.length === known.length ? k : known.indexOf(label));
  return { bands, treatments: labels.map((label, k) => openEnded(treatments[placeOf(label, k)] ?? UNTREATED)) };
}

function openEnded(treatment: Treatment): Treatment {
  const { ratio } = treatment;
  return ratio?.[1] === OPEN ? { ...treatment, ratio: [ratio[0], Number.POSITIVE_INFINITY] } : treatment;
}
