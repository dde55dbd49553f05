// All systems over all accounts: the one function that the job, the sidebar and SEGMENT_TABLE call.
import type { Accounts } from '../input/accounts.ts';
import { State } from '../input/column.ts';
import { bandIndex, labelsOf } from '../model/bands.ts';
import { DIMENSIONS, type Model, PRESET_NAMES, type PresetName, type RfmName } from '../model/model.ts';
import { type DimensionScores, dimensionScores } from './dimension.ts';
import { type Invalid, invalidCells, invalidWithTiers } from './invalid.ts';
import { monetaryScores, type RfmScores, rfmScores } from './rfm.ts';
import { type Dimensions, type Segments, segments, segmentsAfter, UNSEGMENTED } from './segment.ts';
import { flagsOfSystems, type Systems, systemsOf, withArrTiers } from './systems.ts';

export interface Scores {
  /** Day number that recency and tenure are counted to (C6). */
  readonly asOf: number;
  readonly dimensions: Dimensions;
  /** null: a weighted dimension is off, so there is no composite score (S64). */
  readonly segments: Segments | null;
  /** What of the model and of the log `rescore` compares. */
  readonly moved: Pick<Model, 'weights' | 'tiers' | 'arrTiers'>;
  readonly held: Accounts['held'];
  /** Band of each preset's ARR tiers or UNSEGMENTED; null when no ARR is mapped. */
  readonly arrTiers: Readonly<Record<PresetName, Uint8Array>> | null;
  readonly monetary: Uint8Array | null;
  readonly rfm: Readonly<Record<RfmName, RfmScores | null>>;
  /** Bits of every flag: those of the segments and of the systems beside them. */
  readonly flags: Uint32Array;
  readonly systems: Systems;
  readonly invalid: Invalid;
}

export function scoreAccounts(model: Model, accounts: Accounts, asOf: number): Scores {
  const dimensions = scoreDimensions(model, accounts, asOf);
  const tiers = segments(model, accounts, dimensions, asOf);
  const flags = tiers ? tiers.flags : new Uint32Array(accounts.count);
  const monetary = monetaryScores(model, accounts);
  return {
    asOf,
    dimensions,
    segments: tiers,
    moved: model,
    held: accounts.held,
    arrTiers: arrTiers(model, accounts),
    monetary,
    rfm: {
      strategies: rfmScores(model.rfm.strategies, monetary, accounts, asOf, model.rfmMode),
      methods: rfmScores(model.rfm.methods, monetary, accounts, asOf, model.rfmMode),
    },
    flags,
    systems: systemsOf(model, accounts, asOf, flags),
    invalid: invalidCells(accounts, dimensions, tiers, asOf),
  };
}

/**
 * What `scoreAccounts` says of a model that differs from the one of the previous scores in nothing but its weights,
 * its tiers and its ARR tiers: whatever they do not move is taken over.
 * @param into segments that nobody looks at any more, to be written over
 */
export function rescore(model: Model, accounts: Accounts, previous: Scores, into: Segments | null = null): Scores {
  const scores = hasArrCuts(model, previous) ? previous : withArrCuts(model, accounts, previous);
  const tiers = segmentsFrom(model, accounts, scores, previous, into);
  const flags = tiers ? tiers.flags : flagsOfSystems(previous.flags);
  const isWrittenSame = tiers?.committed === scores.segments?.committed;
  const invalid = isWrittenSame ? scores.invalid : invalidWithTiers(scores.invalid, accounts, tiers);
  return { ...scores, moved: model, held: accounts.held, segments: tiers, flags, invalid };
}

function segmentsFrom(
  model: Model,
  accounts: Accounts,
  { dimensions, asOf }: Scores,
  previous: Scores,
  into: Segments | null,
): Segments | null {
  const { segments: before } = previous;
  const hasWritten = previous.held === accounts.held && hasLabels(model, previous);
  const written = hasWritten && before ? before : undefined;
  if (before && dimensions === previous.dimensions && hasSameWeightless(model, previous)) {
    return segmentsAfter(before, model, accounts, dimensions, asOf, written, into);
  }
  const tiers = segments(model, accounts, dimensions, asOf, written);
  const others = flagsOfSystems(previous.flags);
  tiers?.flags.forEach((mask, i, flags) => {
    flags[i] = mask | (others[i] as number);
  });
  return tiers;
}

/** A dimension without weight may be missing. */
function hasSameWeightless({ weights }: Model, { moved }: Scores): boolean {
  return DIMENSIONS.every((dimension) => weights[dimension] > 0 === moved.weights[dimension] > 0);
}

function hasLabels({ tiers }: Model, { moved }: Scores): boolean {
  return labelsOf(tiers).join('\n') === labelsOf(moved.tiers).join('\n');
}

function hasArrCuts({ arrTiers }: Model, { moved }: Scores): boolean {
  return PRESET_NAMES.every((preset) => arrTiers[preset] === moved.arrTiers[preset]);
}

/** ARR tiers stand in for the number of employees (S47), and are points of the priority score (S29). */
function withArrCuts(model: Model, accounts: Accounts, previous: Scores): Scores {
  const { asOf, dimensions, systems } = previous;
  return {
    ...previous,
    arrTiers: arrTiers(model, accounts),
    dimensions: model.missingData === 'fallback' ? scoreDimensions(model, accounts, asOf) : dimensions,
    systems: withArrTiers(systems, model, accounts, asOf),
  };
}

export function scoreDimensions(model: Model, accounts: Accounts, asOf: number): Dimensions {
  const scores = {} as Record<(typeof DIMENSIONS)[number], DimensionScores | null>;
  for (const dimension of DIMENSIONS) scores[dimension] = dimensionScores(dimension, model, accounts, asOf);
  return scores;
}

function arrTiers(model: Model, { columns, count }: Accounts): Record<PresetName, Uint8Array> | null {
  const { arr } = columns;
  if (!arr) return null;
  const tiers = {} as Record<PresetName, Uint8Array>;
  for (const preset of PRESET_NAMES) {
    const bands = model.arrTiers[preset];
    const codes = new Uint8Array(count).fill(UNSEGMENTED);
    for (let i = 0; i < count; i++) {
      if (arr.state[i] === State.number) codes[i] = bandIndex(bands, arr.value[i] as number);
    }
    tiers[preset] = codes;
  }
  return tiers;
}
