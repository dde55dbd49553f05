// Composite scores and tiers of all accounts. Short loops over plain numbers, nothing made on the way: a slider runs
// them over 100,000 accounts a frame.

import { TOLERANCE } from '../exact/tolerance.ts';
import type { Bands } from '../model/bands.ts';
import type { Model } from '../model/model.ts';
import { capacity, methodology } from '../model/presets.ts';
import type { Accounts } from '../read/accounts.ts';
import { type Column, State } from '../read/column.ts';
import { NONE } from './coded.ts';
import { compositeScore } from './composite.ts';
import { Derived } from './dimension.ts';
import { scoresOf } from './key-fields.ts';
import { bitOfFlag } from './reason.ts';
import type { CompositeScores, Dimensions } from './segment.ts';

const { INTERVENTION, NEAR_BOUNDARY, PROVISIONAL, PROVISIONAL_OVERDUE } = bitOfFlag;

/** Sets the composite score and its tier. */
export function assignTiers(result: CompositeScores, model: Model, { count }: Accounts, dimensions: Dimensions): void {
  const firmographic = scoresOf(dimensions, 'firmographic', count);
  const behavioral = scoresOf(dimensions, 'behavioral', count);
  const value = scoresOf(dimensions, 'value', count);
  const { weights, behavioralMissing } = model;
  const { score, tier, missing } = result;
  const edges = edgesOf(model.segmentScales.composite.bands);
  for (let i = 0; i < score.length; i++) {
    const [f, b, v] = [firmographic[i] as number, behavioral[i] as number, value[i] as number];
    const found = missing[i] === 0 ? compositeScore(f, b, v, weights, behavioralMissing) : Number.NaN;
    score[i] = found;
    tier[i] = Number.isNaN(found) ? NONE : tierAbove(edges, found);
  }
}

/** A score passes a cut above its edge, as `passes` says; scores are too small for the tolerance to get lost. */
function edgesOf({ cuts }: Bands<string>): Float64Array {
  return Float64Array.from(cuts, ([at, operator]) => (operator === '>' ? at + TOLERANCE : at - TOLERANCE));
}

function tierAbove(edges: Float64Array, score: number): number {
  let tier = 0;
  while (tier < edges.length && score <= (edges[tier] as number)) tier++;
  return tier;
}

const NEAR = methodology.nearBoundary + TOLERANCE;
const NEAR_SHARE = capacity.modelling.nearPercent / 100;

/** Scores lie near a cut by a fixed distance, amounts and totals by a share of the cut. */
export function flagNear(flags: Uint32Array, values: Float64Array, { cuts }: Bands<string>, isScore: boolean): void {
  for (const [at] of cuts) {
    const reach = isScore ? NEAR : Math.abs(at) * NEAR_SHARE + TOLERANCE;
    for (let i = 0; i < values.length; i++) {
      if (Math.abs((values[i] as number) - at) < reach) addFlag(flags, i, NEAR_BOUNDARY);
    }
  }
}

/** S44: scored without behavioral data. The grace period ends some days after the start, without a start date never. */
export function flagProvisional(
  flags: Uint32Array,
  { score }: CompositeScores,
  model: Model,
  { count, columns }: Accounts,
  dimensions: Dimensions,
  asOf: number,
): void {
  if (model.weights.behavioral === 0 || model.behavioralMissing === 'median3') return;
  const behavioral = scoresOf(dimensions, 'behavioral', count);
  const start: Column | undefined = columns.startDate;
  const overdueDay = asOf - model.provisionalDays;
  for (let i = 0; i < count; i++) {
    if (!Number.isNaN(behavioral[i] as number) || Number.isNaN(score[i] as number)) continue;
    const isOverdue = start?.state[i] === State.number && (start.value[i] as number) <= overdueDay;
    addFlag(flags, i, isOverdue ? PROVISIONAL | PROVISIONAL_OVERDUE : PROVISIONAL);
  }
}

/**
 * S13: a high value score with a low behavioral one. High is what would be the best tier on its own, low what would
 * be the last tier, so the flag has no constants of its own. It holds regardless of tier, for Unsegmented accounts too.
 */
export function flagInterventions(flags: Uint32Array, dimensions: Dimensions, tiers: Bands<string>): void {
  const { behavioral, value } = dimensions;
  if (!behavioral || !value) return;
  const edges = edgesOf(tiers);
  const [best, last] = [edges[0] as number, edges[edges.length - 1] as number];
  for (let i = 0; i < flags.length; i++) {
    const isLow = (behavioral.score[i] as number) <= last && behavioral.derived[i] !== Derived.onboarding;
    if (isLow && (value.score[i] as number) > best) addFlag(flags, i, INTERVENTION);
  }
}

export function addFlag(flags: Uint32Array, i: number, bit: number): void {
  flags[i] = (flags[i] as number) | bit;
}
