// A document (preset + edits) -> the model that every system reads.
import type { Criterion, LabelScale, Model, ModelDocument, RfmName, RfmVariant } from './model.ts';
import { PRESETS, type PresetCriterion } from './preset-models.ts';
import { segmentScales } from './segment-scales.ts';
import { asFractions } from './weights.ts';

const PRESET_TITLES = {
  methodology: 'Methodology preset',
  methods: 'Methods preset',
  strategies: 'Strategies preset',
} as const;

export function resolveModel(document: ModelDocument): Model {
  const preset = document.preset ?? 'methodology';
  const scales = { ...PRESETS.scales, ...document.scales };
  return {
    name: document.name ?? PRESET_TITLES[preset],
    preset,
    weights: asFractions(document.weights ?? PRESETS.weights),
    segmentBy: undefined,
    segmentScales: segmentScales(document, preset, scales.priority),
    rubricTiers: PRESETS.rubricTiers,
    rubrics: {
      firmographic: criteria(PRESETS.rubrics.firmographic, document),
      behavioral: [
        ...criteria(PRESETS.rubrics.behavioral, document),
        ...(document.behavioralExtras ?? []).map((name) => PRESETS.extras[name]),
      ],
      value: criteria(PRESETS.rubrics.value, document),
    },
    arrTiers: document.arrTiers ? { ...PRESETS.arrTiers, [preset]: document.arrTiers } : PRESETS.arrTiers,
    scales,
    rfm: {
      strategies: rfmVariant('strategies', document),
      methods: rfmVariant('methods', document),
    },
    monetaryMidrank: PRESETS.monetaryMidrank,
    behavioralMissing: document.behavioralMissing ?? 'skip',
    behavioralSource: document.behavioralSource ?? 'auto',
    missingData: document.missingData ?? 'strict',
    priorityCap: document.priorityCap ?? 'value40',
    rfmMode: document.rfmMode ?? 'bands',
    monetaryEdges: document.monetaryEdges ?? null,
    multiProduct: document.multiProduct === true,
    milestoneMode: document.milestoneMode === true,
    concentrationReason: document.concentrationReason?.trim() ?? '',
    countries: document.countries ?? {},
    columns: document.columns ?? [],
    provisionalDays: PRESETS.provisionalDays,
    inactiveStatuses: document.inactiveStatuses ?? PRESETS.inactiveStatuses,
    checks: PRESETS.checks,
    mapping: document.mapping ?? {},
    readAs: document.readAs,
    headerRow: document.headerRow,
    capacity: document.capacity,
    company: document.company,
    notes: document.notes ?? {},
  };
}

/** Which RFM variant belongs to the preset: their totals mean different things (S22). */
export function rfmNameOf({ preset }: Model): RfmName {
  return preset === 'methods' ? 'methods' : 'strategies';
}

function criteria(rubric: readonly PresetCriterion[], document: ModelDocument): Criterion[] {
  return rubric.map((entry) => {
    const criterion: Criterion =
      'like' in entry
        ? {
            field: entry.field,
            kind: 'either',
            bands: PRESETS.rfm.strategies.activeDaysPerWeek,
            ...PRESETS.rfm.strategies.frequency,
          }
        : entry;
    return criterion.kind === 'number'
      ? criterion
      : { ...criterion, ...withSynonyms(criterion, criterion.field, document) };
  });
}

function rfmVariant(name: RfmName, document: ModelDocument): RfmVariant {
  const variant = PRESETS.rfm[name];
  return {
    ...variant,
    ...document.rfm?.[name],
    frequency: withSynonyms(variant.frequency, 'usageFrequency', document),
  };
}

function withSynonyms(scale: LabelScale, field: Criterion['field'], document: ModelDocument): LabelScale {
  const added = document.synonyms?.[field];
  if (!added) return scale;
  const synonyms: Record<string, readonly string[]> = { ...scale.synonyms };
  for (const [label, spellings] of Object.entries(added)) {
    synonyms[label] = [...(synonyms[label] ?? []), ...spellings];
  }
  return { ...scale, synonyms };
}
