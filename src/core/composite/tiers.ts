// The steps of scoring an account's segment. A preview runs the same steps: of those that it does not move it takes
// what was kept.

import { labelsOf } from '../model/bands.ts';
import { DIMENSIONS, type Model, PRESET_NAMES, type PresetName, type Source } from '../model/model.ts';
import type { Accounts } from '../read/accounts.ts';
import { bandCodes, numberReader } from './codes.ts';
import { compositeScores, flagInterventions, flagNear, flagProvisional, tiersOf } from './composite.ts';
import { type DimensionScores, dimensionScores } from './dimension.ts';
import { Kept } from './kept.ts';
import { invalidCells, type Marks, missingArr, missingForScore, unratedCells } from './missing.ts';
import {
  type CompositeScores,
  type Computed,
  type Dimensions,
  offDimensions,
  type Segments,
  segmentsOf,
  writtenTiers,
} from './segment.ts';
import { standInFlags } from './stand-ins.ts';

export interface TierScores {
  /** Day number that recency and tenure are counted to (C6). */
  readonly asOf: number;
  readonly dimensions: Dimensions;
  /** Whatever the segment's source; null: a weighted dimension is off (S64). */
  readonly composite: CompositeScores | null;
  /** null: no source is on. */
  readonly segments: Segments | null;
  /** Band of each preset's ARR tiers or UNSEGMENTED; null when no ARR is mapped. */
  readonly arrTiers: Readonly<Record<PresetName, Uint8Array>> | null;
  /** Bits of every flag. */
  readonly flags: Uint32Array;
  /** Bits of what is missing for the composite score and for the segment. */
  readonly missing: Uint16Array;
  readonly invalid: Marks;
  readonly unrated: Marks;
}

/** Priority totals and their tiers (S29, S30); a later folder works them out. */
export type PriorityOf = () => Pick<Computed, 'values' | 'codes'> | null;

export interface Asked {
  readonly kept?: Kept;
  /** Scores that nobody looks at any more, to be written over. */
  readonly into?: TierScores | null;
  readonly priority?: PriorityOf;
}

export function scoreTiers(model: Model, accounts: Accounts, asOf: number, asked: Asked = {}): TierScores {
  const { kept = new Kept(), into = null, priority } = asked;
  const { columns, own, isActive } = accounts;
  const sheet = [columns, own, asOf] as const;
  const dimensions = kept.of('dimensions', [...sheet, model.rubrics, ...dimensionInputs(model)], () =>
    scoreDimensions(model, accounts, asOf, kept),
  );
  const arrTiers = kept.of('arrTiers', [columns, ...PRESET_NAMES.map((name) => model.arrTiers[name])], () =>
    arrTiersOf(model, accounts),
  );
  const composite = compositeOf(model, accounts, dimensions, kept, into?.composite ?? null);
  const source = sourceOf(model, composite, arrTiers, priority, isActive, kept);
  const computed = source && computedBy(source, model, accounts, { composite, arrTiers, priority }, kept);
  const flags = into?.flags ?? new Uint32Array(accounts.count);
  flags.set(steadyFlags(model, accounts, asOf, dimensions, source === 'composite' ? composite : null, kept));
  flagInterventions(flags, dimensions, model.segmentScales.composite.bands);
  const segments = computed && settled(computed, model, accounts, flags, asOf, kept, into);
  const invalid = kept.of(
    'invalid',
    [...sheet, dimensions, segments?.committed, segments?.override, accounts.held],
    () => invalidCells(accounts, dimensions, segments, asOf, kept),
  );
  const unrated = kept.of('unrated', [...sheet, dimensions, model.labels], () =>
    unratedCells(model, accounts, dimensions, kept),
  );
  const missing = kept.of('missing', [columns, composite?.missing, segments?.missing], () =>
    missingOf(accounts, composite, segments),
  );
  return { asOf, dimensions, composite, segments, arrTiers, flags, missing, invalid, unrated };
}

/** The composite score alone: of an account that is tried with another cell nothing else is asked. */
export function scoreComposite(model: Model, accounts: Accounts, asOf: number): CompositeScores | null {
  const kept = new Kept();
  return compositeOf(model, accounts, scoreDimensions(model, accounts, asOf, kept), kept, null);
}

/** What of a model the dimensions are scored by, beside their criteria. */
function dimensionInputs(model: Model): unknown[] {
  const { leastShares, behavioralSource, missingData, contractFromDates, behavioralMissing } = model;
  const standIns = missingData === 'fallback' ? [model.countries] : [];
  const isOnboarding = behavioralMissing === 'onboarding';
  const shares = DIMENSIONS.map((dimension) => leastShares[dimension]);
  return [...shares, behavioralSource, missingData, contractFromDates, isOnboarding, ...standIns];
}

function scoreDimensions(model: Model, accounts: Accounts, asOf: number, kept: Kept): Dimensions {
  const scores = {} as Record<(typeof DIMENSIONS)[number], DimensionScores | null>;
  const inputs = [accounts.columns, accounts.own, asOf, ...dimensionInputs(model)];
  for (const dimension of DIMENSIONS) {
    scores[dimension] = kept.of(dimension, [...inputs, model.rubrics[dimension]], () =>
      dimensionScores(dimension, model, accounts, asOf),
    );
  }
  return scores;
}

function compositeOf(
  model: Model,
  accounts: Accounts,
  dimensions: Dimensions,
  kept: Kept,
  into: CompositeScores | null,
): CompositeScores | null {
  if (offDimensions(model, dimensions).length > 0) return null;
  const { columns } = accounts;
  const { weights, rubrics, missingData, behavioralMissing } = model;
  // Which weights are 0 matters for what is missing, how much they are does not.
  const weighted = DIMENSIONS.map((name) => weights[name] > 0);
  const missing = kept.of(
    'missing keys',
    [columns, dimensions, rubrics, missingData, behavioralMissing, ...weighted],
    () => missingForScore(model, accounts, dimensions),
  );
  const { bands } = model.segmentScales.composite;
  const inputs = [dimensions, missing, behavioralMissing, ...DIMENSIONS.map((name) => weights[name])];
  const score = kept.over(into?.score, inputs, (spent) => compositeScores(model, accounts, dimensions, missing, spent));
  const tier = kept.over(into?.tier, [...inputs, ...bands.cuts.flat()], (spent) => tiersOf(score, bands, spent));
  return { score, tier, missing };
}

/** Flags that neither a cut moves nor how much a weight is. */
function steadyFlags(
  model: Model,
  accounts: Accounts,
  asOf: number,
  dimensions: Dimensions,
  composite: CompositeScores | null,
  kept: Kept,
): Uint32Array {
  const { missingData, behavioralMissing, provisionalDays, weights } = model;
  const policies = [missingData, behavioralMissing, provisionalDays, weights.behavioral > 0];
  return kept.of('flags', [accounts.columns, asOf, dimensions, composite?.missing, ...policies], () => {
    const flags = standInFlags(model, accounts, dimensions);
    if (composite) flagProvisional(flags, composite, model, accounts, dimensions, asOf);
    return flags;
  });
}

/** S72: what the model says; nothing said: the composite score if at least half of the accounts have one, else the ARR. */
function sourceOf(
  { segmentBy }: Model,
  composite: CompositeScores | null,
  arrTiers: TierScores['arrTiers'],
  priority: PriorityOf | undefined,
  isActive: Uint8Array,
  kept: Kept,
): Source | null {
  switch (segmentBy) {
    case 'composite':
      return composite && segmentBy;
    case 'arr':
      return arrTiers && segmentBy;
    case 'priority':
      return priority?.() ? segmentBy : null;
    default:
      return composite && hasHalf(composite, isActive, kept) ? 'composite' : arrTiers && 'arr';
  }
}

function hasHalf({ missing }: CompositeScores, isActive: Uint8Array, kept: Kept): boolean {
  return kept.of('half', [missing, isActive], () => {
    let [active, scored] = [0, 0];
    for (let i = 0; i < isActive.length; i++) {
      if (!isActive[i]) continue;
      active++;
      if (missing[i] === 0) scored++;
    }
    return scored * 2 >= active;
  });
}

type Sources = Pick<TierScores, 'composite' | 'arrTiers'> & { readonly priority: PriorityOf | undefined };

function computedBy(source: Source, { preset }: Model, accounts: Accounts, from: Sources, kept: Kept): Computed | null {
  const { composite, arrTiers, priority } = from;
  if (source === 'composite') {
    return composite && { source, values: composite.score, codes: composite.tier, missing: composite.missing };
  }
  const { columns, count } = accounts;
  const missing = kept.of('missing ARR', [columns], () => missingArr(accounts));
  if (source === 'priority') {
    const found = priority?.();
    return found ? { source, missing, ...found } : null;
  }
  const arr = numberReader(columns.arr);
  const values = kept.of('ARR', [columns], () => Float64Array.from({ length: count }, (_, i) => arr(i)));
  return arrTiers && { source, values, codes: arrTiers[preset], missing };
}

function settled(
  computed: Computed,
  model: Model,
  accounts: Accounts,
  flags: Uint32Array,
  asOf: number,
  kept: Kept,
  into: TierScores | null,
): Segments {
  const { source, values } = computed;
  const { columns, held } = accounts;
  const scale = model.segmentScales[source];
  flagNear(flags, values, scale.bands, source === 'composite');
  const written = kept.of('written', [columns, held, labelsOf(scale.bands).join('\n')], () =>
    writtenTiers(scale, accounts),
  );
  return segmentsOf(computed, model, accounts, written, flags, asOf, into?.segments ?? null);
}

/** Without a composite score and without a segment the ARR tier is what an account may lack. */
function missingOf(accounts: Accounts, composite: CompositeScores | null, segments: Segments | null): Uint16Array {
  const missing = composite ? composite.missing.slice() : missingArr(accounts);
  if (segments)
    for (let i = 0; i < missing.length; i++) missing[i] = (missing[i] as number) | (segments.missing[i] as number);
  return missing;
}

function arrTiersOf(model: Model, { columns: { arr } }: Accounts): Record<PresetName, Uint8Array> | null {
  if (!arr) return null;
  const tiers = {} as Record<PresetName, Uint8Array>;
  for (const preset of PRESET_NAMES) tiers[preset] = bandCodes(arr, model.arrTiers[preset]);
  return tiers;
}

/** The model with the source that its scores used, where nobody had said one. */
export function withSource(model: Model, { segments }: Pick<TierScores, 'segments'>): Model {
  return model.segmentBy || !segments ? model : { ...model, segmentBy: segments.source };
}
