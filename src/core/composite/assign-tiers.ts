// Composite scores and tiers of all accounts. Short loops over plain numbers, nothing made on the way: a slider runs
// them over 100,000 accounts a frame.

import { type Bands, TOLERANCE } from '../model/bands.ts';
import type { Model } from '../model/model.ts';
import methodology from '../model/presets/methodology.json' with { type: 'json' };
import type { Accounts } from '../read/accounts.ts';
import { type Column, State } from '../read/column.ts';
import { NONE } from './coded.ts';
import { compositeScore } from './composite.ts';
import { scoresOf } from './key-fields.ts';
import { bitOfFlag } from './reason.ts';
import type { CompositeScores, Dimensions } from './segment.ts';

const { INTERVENTION, NEAR_BOUNDARY, PROVISIONAL, PROVISIONAL_OVERDUE } = bitOfFlag;

interface Inputs {
  readonly firmographic: Float64Array;
  readonly behavioral: Float64Array;
  readonly value: Float64Array;
}

/** Sets the composite score and its tier, and adds the flags that come with them. */
export function assignTiers(
  result: CompositeScores,
  flags: Uint32Array,
  model: Model,
  { count, columns }: Accounts,
  dimensions: Dimensions,
  asOf: number,
): void {
  const inputs = {
    firmographic: scoresOf(dimensions, 'firmographic', count),
    behavioral: scoresOf(dimensions, 'behavioral', count),
    value: scoresOf(dimensions, 'value', count),
  };
  const tiers = model.segmentScales.composite.bands;
  const edges = edgesOf(tiers);
  setScores(result, inputs, model);
  setTiers(result, edges);
  flagNear(result, flags, tiers);
  if (model.weights.behavioral > 0 && model.behavioralMissing === 'skip') {
    flagProvisional(result, flags, inputs.behavioral, columns.startDate, asOf - model.provisionalDays);
  }
  flagInterventions(flags, inputs, edges);
}

function setScores(
  { score, missing }: CompositeScores,
  { firmographic, behavioral, value }: Inputs,
  model: Model,
): void {
  const { weights, behavioralMissing } = model;
  for (let i = 0; i < score.length; i++) {
    score[i] =
      missing[i] === 0
        ? compositeScore(
            firmographic[i] as number,
            behavioral[i] as number,
            value[i] as number,
            weights,
            behavioralMissing,
          )
        : Number.NaN;
  }
}

/** A score passes a cut above its edge, as `passes` says; scores are too small for the tolerance to get lost. */
function edgesOf({ cuts }: Bands<string>): Float64Array {
  return Float64Array.from(cuts, ([at, operator]) => (operator === '>' ? at + TOLERANCE : at - TOLERANCE));
}

function setTiers({ score, tier }: CompositeScores, edges: Float64Array): void {
  for (let i = 0; i < score.length; i++) {
    const value = score[i] as number;
    tier[i] = Number.isNaN(value) ? NONE : tierAbove(edges, value);
  }
}

function tierAbove(edges: Float64Array, score: number): number {
  let tier = 0;
  while (tier < edges.length && score <= (edges[tier] as number)) tier++;
  return tier;
}

const NEAR = methodology.nearBoundary + TOLERANCE;

function flagNear({ score }: CompositeScores, flags: Uint32Array, { cuts }: Bands<string>): void {
  for (const [at] of cuts) {
    for (let i = 0; i < score.length; i++) {
      if (Math.abs((score[i] as number) - at) < NEAR) addFlag(flags, i, NEAR_BOUNDARY);
    }
  }
}

/** S44: scored without behavioral data. The grace period ends some days after the start, without a start date never. */
function flagProvisional(
  { score }: CompositeScores,
  flags: Uint32Array,
  behavioral: Float64Array,
  start: Column | undefined,
  overdueDay: number,
): void {
  for (let i = 0; i < flags.length; i++) {
    if (!Number.isNaN(behavioral[i] as number) || Number.isNaN(score[i] as number)) continue;
    const isOverdue = start?.state[i] === State.number && (start.value[i] as number) <= overdueDay;
    addFlag(flags, i, isOverdue ? PROVISIONAL | PROVISIONAL_OVERDUE : PROVISIONAL);
  }
}

/**
 * S13: a high value score with a low behavioral one. High is what would be the best tier on its own, low what would
 * be the last tier, so the flag has no constants of its own. It holds regardless of tier, for Unsegmented accounts too.
 */
function flagInterventions(flags: Uint32Array, { behavioral, value }: Inputs, edges: Float64Array): void {
  const [best, last] = [edges[0] as number, edges[edges.length - 1] as number];
  for (let i = 0; i < flags.length; i++) {
    if ((value[i] as number) > best && (behavioral[i] as number) <= last) addFlag(flags, i, INTERVENTION);
  }
}

export function addFlag(flags: Uint32Array, i: number, bit: number): void {
  flags[i] = (flags[i] as number) | bit;
}
