// What a model starts from: the numbers of the presets, shaped as a model has them.
import { type Bands, labelsOf } from './bands.ts';
import type { BehavioralExtra, Criterion, Model, PresetName, Treatment } from './model.ts';
import capacity from './presets/capacity.json' with { type: 'json' };
import methodology from './presets/methodology.json' with { type: 'json' };
import methods from './presets/methods.json' with { type: 'json' };
import planning from './presets/planning.json' with { type: 'json' };
import reference from './presets/reference.json' with { type: 'json' };
import strategies from './presets/strategies.json' with { type: 'json' };
import treatments from './presets/treatments.json' with { type: 'json' };

export type PresetCriterion = Criterion | { readonly field: 'usageFrequency'; readonly like: 'strategies.rfm' };

type Whole = 'provisionalDays' | 'inactiveStatuses' | 'checks' | 'rfm' | 'scales';
type Shaped = 'weights' | 'rubricTiers' | 'arrTiers' | 'monetaryMidrank';

export interface PresetModels extends Pick<Model, Whole | Shaped> {
  readonly rubrics: Readonly<Record<keyof Model['rubrics'], readonly PresetCriterion[]>>;
  readonly extras: Readonly<Record<BehavioralExtra, Criterion>>;
  readonly tiers: Bands<string>;
  /** As many as there are labels, in their order. */
  readonly treatments: {
    readonly composite: readonly Treatment[];
    readonly arr: Readonly<Record<PresetName, readonly Treatment[]>>;
    readonly priority: readonly Treatment[];
  };
}

// A JSON module types operators and tuples too widely; test/core/model/presets.test.ts proves the shapes.
const WHOLE = {
  provisionalDays: methodology.provisionalDays,
  inactiveStatuses: methodology.inactiveStatuses,
  checks: methodology.checks,
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
} as unknown as Omit<PresetModels, Shaped | 'tiers' | 'treatments'>;

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
};

type Table = Readonly<Record<string, unknown>>;

/** Rows in the order of the labels, and tables of the same preset by its own labels. */
interface Tables {
  readonly rows: readonly object[];
  readonly hours?: Table;
  readonly ratio?: Table;
  readonly share?: Table;
  readonly arrShare?: Table;
}

function compositeTables(): Tables {
  const services = methodology.serviceModels;
  const ratios: Table = capacity.ratios.methodology;
  return {
    rows: Object.values(services).map(({ name, action }, k) => ({
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
  const actions: Table = reference.touchModels;
  const shares = Object.entries(priority).map(([label, share]) => [label, [share - margin, share + margin]]);
  return {
    rows: treatments.priority.map((row, k) => {
      const service = strategies.touch.models[k] as string;
      return { ...row, service, action: actions[service] };
    }),
    hours: capacity.capacity.hoursPerAccount,
    share: Object.fromEntries(shares),
  };
}

function treatmentsOf(scale: object, { rows, ...tables }: Tables): Treatment[] {
  return labelsOf(scale as Bands<string>).map((label, k) => {
    const treatment: Record<string, unknown> = {
      ratio: null,
      share: null,
      arrShare: null,
      cadence: '',
      onboarding: '',
    };
    Object.assign(treatment, rows[k]);
    for (const [name, table] of Object.entries(tables)) treatment[name] = table?.[label] ?? null;
    return treatment as unknown as Treatment;
  });
}

/** Without the note on its source: the same cuts written out in a document must be the same model. */
function bands<L>({ cuts, floor }: { cuts: (string | number)[][]; floor: L }): Bands<L> {
  return { cuts: cuts as unknown as Bands<L>['cuts'], floor };
}
