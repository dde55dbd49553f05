// Tiers of all accounts, and the same under other weights and cuts: all that a preview shows.

import { bandIndex, labelsOf } from '../model/bands.ts';
import { DIMENSIONS, type Model, PRESET_NAMES, type PresetName, segmentScale } from '../model/model.ts';
import type { Accounts } from '../read/accounts.ts';
import { State } from '../read/column.ts';
import { type DimensionScores, dimensionScores } from './dimension.ts';
import { type Invalid, invalidCells, invalidWithTiers } from './invalid.ts';
import { bitOfFlag } from './reason.ts';
import { type Dimensions, type Scored, type Segments, segments, segmentsAfter, UNSEGMENTED } from './segment.ts';

export interface TierScores extends Scored {
  /** Day number that recency and tenure are counted to (C6). */
  readonly asOf: number;
  readonly dimensions: Dimensions;
  /** What of the model and of the log `rescore` compares. */
  readonly moved: Pick<Model, 'weights' | 'segmentBy' | 'segmentScales' | 'arrTiers'>;
  readonly held: Accounts['held'];
  /** Band of each preset's ARR tiers or UNSEGMENTED; null when no ARR is mapped. */
  readonly arrTiers: Readonly<Record<PresetName, Uint8Array>> | null;
  /** Bits of every flag. */
  readonly flags: Uint32Array;
  readonly invalid: Invalid;
}

export function scoreTiers(model: Model, accounts: Accounts, asOf: number): TierScores {
  const dimensions = scoreDimensions(model, accounts, asOf);
  const scored = segments(model, accounts, dimensions, asOf);
  return {
    asOf,
    dimensions,
    ...scored,
    moved: model,
    held: accounts.held,
    arrTiers: arrTiers(model, accounts),
    flags: flagsOf(scored.segments, accounts),
    invalid: invalidCells(accounts, dimensions, scored.segments, asOf),
  };
}

/** S4: an ARR that was derived is flagged with or without a composite score. */
function flagsOf(segments: Segments | null, { columns, count }: Accounts): Uint32Array {
  const flags = segments ? segments.flags : new Uint32Array(count);
  columns.arr?.imputed?.forEach((isImputed, i) => {
    if (isImputed) flags[i] = (flags[i] as number) | bitOfFlag.IMPUTED_ARR;
  });
  return flags;
}

/**
 * What `scoreTiers` says of a model that differs from the one of the previous scores in nothing but its weights,
 * its tiers and its ARR tiers: whatever they do not move is taken over.
 * @param into scores that nobody looks at any more, to be written over
 */
export function rescore(
  model: Model,
  accounts: Accounts,
  previous: TierScores,
  into: Scored | null = null,
): TierScores {
  const scores = hasArrCuts(model, previous) ? previous : withArrCuts(model, accounts, previous);
  const scored = segmentsFrom(model, accounts, scores, previous, into);
  const { segments: tiers } = scored;
  const isWrittenSame = tiers?.committed === scores.segments?.committed;
  const invalid = isWrittenSame ? scores.invalid : invalidWithTiers(scores.invalid, accounts, tiers);
  return { ...scores, moved: model, held: accounts.held, ...scored, flags: flagsOf(tiers, accounts), invalid };
}

function segmentsFrom(
  model: Model,
  accounts: Accounts,
  { dimensions, asOf }: TierScores,
  previous: TierScores,
  into: Scored | null,
): Scored {
  const { composite, segments: before } = previous;
  const hasWritten = previous.held === accounts.held && hasLabels(model, previous);
  const written = hasWritten && before ? before : undefined;
  if (before && composite && dimensions === previous.dimensions && hasSameWeightless(model, previous)) {
    return segmentsAfter(composite, before.flags, model, accounts, dimensions, asOf, written, into);
  }
  return segments(model, accounts, dimensions, asOf, written);
}

/** A dimension without weight may be missing. */
function hasSameWeightless({ weights }: Model, { moved }: TierScores): boolean {
  return DIMENSIONS.every((dimension) => weights[dimension] > 0 === moved.weights[dimension] > 0);
}

function hasLabels(model: Model, { moved }: TierScores): boolean {
  const scale = segmentScale(model);
  return labelsOf(scale.bands).join('\n') === labelsOf(segmentScale(moved).bands).join('\n');
}

function hasArrCuts({ arrTiers }: Model, { moved }: TierScores): boolean {
  return PRESET_NAMES.every((preset) => arrTiers[preset] === moved.arrTiers[preset]);
}

/** ARR tiers stand in for the number of employees (S47). */
function withArrCuts(model: Model, accounts: Accounts, previous: TierScores): TierScores {
  const { asOf, dimensions } = previous;
  return {
    ...previous,
    arrTiers: arrTiers(model, accounts),
    dimensions: model.missingData === 'fallback' ? scoreDimensions(model, accounts, asOf) : dimensions,
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
