// A document (preset + edits) -> the model that every system reads.
import type { Bands } from './bands.ts';
import type { BehavioralExtra, Criterion, LabelScale, Model, ModelDocument, RfmName, RfmVariant } from './model.ts';
import methodology from './presets/methodology.json' with { type: 'json' };
import methods from './presets/methods.json' with { type: 'json' };
import strategies from './presets/strategies.json' with { type: 'json' };
import { asFractions } from './weights.ts';

// A JSON module types operators and tuples too widely; test/core/model/presets.test.ts proves the shapes.
const RFM = { strategies: strategies.rfm, methods: methods.rfm } as unknown as Model['rfm'];
const ARR_TIERS: Model['arrTiers'] = {
  methodology: bands(methodology.arrTiers),
  methods: bands(methods.arrTiers),
  strategies: bands(strategies.arrTiers),
};
type PresetCriterion = Criterion | { readonly field: 'usageFrequency'; readonly like: 'strategies.rfm' };
const RUBRICS = methodology.rubrics as unknown as Record<keyof Model['rubrics'], readonly PresetCriterion[]>;

const SCALES = {
  adoption: methods.adoption,
  health: methods.health,
  healthColor: strategies.healthColors,
  priority: strategies.priorityTiers,
  highArr: strategies.highArr,
  highPotential: strategies.highPotential,
} as unknown as Model['scales'];
const EXTRAS = methodology.behavioralExtras as unknown as Record<BehavioralExtra, Criterion>;

const PRESET_TITLES = {
  methodology: 'Methodology preset',
  methods: 'Methods preset',
  strategies: 'Strategies preset',
} as const;

export function resolveModel(document: ModelDocument): Model {
  const preset = document.preset ?? 'methodology';
  return {
    name: document.name ?? PRESET_TITLES[preset],
    preset,
    weights: asFractions(document.weights ?? methodology.weights),
    tiers: document.tiers ?? bands(methodology.tiers),
    expectedShares: document.expectedShares ?? (methodology.expectedShares as unknown as Model['expectedShares']),
    rubricTiers: bands(methodology.rubricTiers),
    rubrics: {
      firmographic: criteria(RUBRICS.firmographic, document),
      behavioral: [
        ...criteria(RUBRICS.behavioral, document),
        ...(document.behavioralExtras ?? []).map((name) => EXTRAS[name]),
      ],
      value: criteria(RUBRICS.value, document),
    },
    arrTiers: document.arrTiers ? { ...ARR_TIERS, [preset]: document.arrTiers } : ARR_TIERS,
    scales: { ...SCALES, ...document.scales },
    rfm: {
      strategies: rfmVariant('strategies', document),
      methods: rfmVariant('methods', document),
    },
    monetaryMidrank: bands(methodology.monetaryMidrank),
    serviceModels: { ...methodology.serviceModels, ...document.serviceModels },
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
    provisionalDays: methodology.provisionalDays,
    inactiveStatuses: document.inactiveStatuses ?? methodology.inactiveStatuses,
    checks: methodology.checks as unknown as Model['checks'],
    mapping: document.mapping ?? {},
    readAs: document.readAs,
    headerRow: document.headerRow,
    capacity: document.capacity,
    notes: document.notes ?? {},
  };
}

/** Which RFM variant belongs to the preset: their totals mean different things (S22). */
export function rfmNameOf({ preset }: Model): RfmName {
  return preset === 'methods' ? 'methods' : 'strategies';
}

/** Without the note on its source: the same cuts written out in a document must be the same model. */
function bands<L>({ cuts, floor }: { cuts: (string | number)[][]; floor: L }): Bands<L> {
  return { cuts: cuts as unknown as Bands<L>['cuts'], floor };
}

function criteria(rubric: readonly PresetCriterion[], document: ModelDocument): Criterion[] {
  return rubric.map((entry) => {
    const criterion: Criterion =
      'like' in entry
        ? { field: entry.field, kind: 'either', bands: RFM.strategies.activeDaysPerWeek, ...RFM.strategies.frequency }
        : entry;
    return criterion.kind === 'number'
      ? criterion
      : { ...criterion, ...withSynonyms(criterion, criterion.field, document) };
  });
}

function rfmVariant(name: RfmName, document: ModelDocument): RfmVariant {
  const variant = RFM[name];
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
