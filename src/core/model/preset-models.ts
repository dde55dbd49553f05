// What a model starts from: the numbers of the presets, shaped as a model has them.
import type { Bands } from './bands.ts';
import type { BehavioralExtra, Criterion, Model } from './model.ts';
import methodology from './presets/methodology.json' with { type: 'json' };
import methods from './presets/methods.json' with { type: 'json' };
import strategies from './presets/strategies.json' with { type: 'json' };

export type PresetCriterion = Criterion | { readonly field: 'usageFrequency'; readonly like: 'strategies.rfm' };

type Whole = 'expectedShares' | 'provisionalDays' | 'inactiveStatuses' | 'checks' | 'rfm' | 'scales' | 'serviceModels';
type Shaped = 'weights' | 'tiers' | 'rubricTiers' | 'arrTiers' | 'monetaryMidrank';

export interface PresetModels extends Pick<Model, Whole | Shaped> {
  readonly rubrics: Readonly<Record<keyof Model['rubrics'], readonly PresetCriterion[]>>;
  readonly extras: Readonly<Record<BehavioralExtra, Criterion>>;
}

// A JSON module types operators and tuples too widely; test/core/model/presets.test.ts proves the shapes.
const WHOLE = {
  expectedShares: methodology.expectedShares,
  provisionalDays: methodology.provisionalDays,
  inactiveStatuses: methodology.inactiveStatuses,
  checks: methodology.checks,
  serviceModels: methodology.serviceModels,
  rubrics: methodology.rubrics,
  extras: methodology.behavioralExtras,
  rfm: { strategies: strategies.rfm, methods: methods.rfm },
  scales: {
    adoption: methods.adoption,
    health: methods.health,
    healthColor: strategies.healthColors,
    priority: strategies.priorityTiers,
    highArr: strategies.highArr,
    highPotential: strategies.highPotential,
  },
} as unknown as Omit<PresetModels, Shaped>;

/** Whatever preset a model names, it has the ARR tiers and the RFM of all. */
export const PRESETS: PresetModels = {
  ...WHOLE,
  weights: methodology.weights,
  tiers: bands(methodology.tiers),
  rubricTiers: bands(methodology.rubricTiers),
  monetaryMidrank: bands(methodology.monetaryMidrank),
  arrTiers: {
    methodology: bands(methodology.arrTiers),
    methods: bands(methods.arrTiers),
    strategies: bands(strategies.arrTiers),
  },
};

/** Without the note on its source: the same cuts written out in a document must be the same model. */
function bands<L>({ cuts, floor }: { cuts: (string | number)[][]; floor: L }): Bands<L> {
  return { cuts: cuts as unknown as Bands<L>['cuts'], floor };
}
