// The weighted mean of the three dimensions (S11), with the policy for accounts without behavioural data (S44).

import type { Cell } from '../exact/cell.ts';
import { TOLERANCE } from '../exact/numbers.ts';
import { type Bands, bandIndex } from '../model/bands.ts';
import type { BehavioralMissing, Model, Weights } from '../model/model.ts';
import { capacity, methodology } from '../model/presets.ts';
import type { Accounts } from '../read/accounts.ts';
import { type Column, State } from '../read/column.ts';
import { NONE } from './codes.ts';
import { MEDIAN } from './criterion.ts';
import { scoresOf } from './missing.ts';
import { bitOfFlag } from './reason.ts';
import type { CompositeScores, Dimensions } from './segment.ts';
import { Derived } from './stand-ins.ts';

/**
 * 1 to 5; NaN when a dimension that carries weight is missing, except for the behavioral one: it is skipped and the
 * other weights renormalised, or it counts as the median.
 * `compositeScore(4, 2, 5, { firmographic: 0.25, behavioral: 0.4, value: 0.35 }, 'skip')` is 3.55.
 */
export function compositeScore(
  firmographic: number,
  behavioral: number,
  value: number,
  weights: Weights,
  whenMissing: BehavioralMissing,
): number {
  const lacksBehavior = Number.isNaN(behavioral) && weights.behavioral > 0;
  const rest = part(firmographic, weights.firmographic) + part(value, weights.value);
  if (!lacksBehavior) return rest + part(behavioral, weights.behavioral);
  if (whenMissing === 'median3') return rest + MEDIAN * weights.behavioral;
  const share = weights.firmographic + weights.value;
  return share > 0 ? rest / share : Number.NaN;
}

/** A dimension without weight may be missing. */
function part(score: number, weight: number): number {
  return weight === 0 ? 0 : score * weight;
}

// C4: a shown score never reads as reaching a cut that the score does not reach.

const MOST_DECIMALS = 12;

/** Decimals to show: `least`, or more until the text falls in the same band: 3.995 needs 3 below a cut of 4. */
export function decimalsOf(score: number, tiers: Bands<string>, least = 2): number {
  const band = bandIndex(tiers, score);
  let decimals = least;
  while (decimals < MOST_DECIMALS && bandIndex(tiers, Number(rounded(score, decimals))) !== band) decimals++;
  return decimals;
}

export function displayScore(score: number, tiers: Bands<string>): string {
  return rounded(score, decimalsOf(score, tiers));
}

/** Half up on the decimals that a person sees, as a cell does: 3.475 is 3.48 whatever its binary form. */
function rounded(score: number, decimals: number): string {
  return Number(`${Math.round(Number(`${cleanScore(score)}e${decimals}`))}e-${decimals}`).toFixed(decimals);
}

/** Number format of a cell that shows the score. */
export function scoreFormat(score: number, tiers: Bands<string>): string {
  return `0.${'0'.repeat(decimalsOf(score, tiers))}`;
}

/** The score without binary noise (3.5500000000000003): what a person would compute on paper. */
export function cleanScore(score: number): number {
  return Number(score.toPrecision(13));
}

/** The cell of a score, blank where there is none. */
export function scoreCell(score: number): Cell {
  return Number.isNaN(score) ? '' : cleanScore(score);
}

// Composite scores and tiers of all accounts. Short loops over plain numbers, nothing made on the way: a slider runs
// them over 100,000 accounts a frame.

const { INTERVENTION, NEAR_BOUNDARY, PROVISIONAL, PROVISIONAL_OVERDUE } = bitOfFlag;

/** The composite score of all that is not missing, written over `spent`. */
export function compositeScores(
  { weights, behavioralMissing }: Model,
  { count }: Accounts,
  dimensions: Dimensions,
  missing: Uint16Array,
  spent: Float64Array | undefined,
): Float64Array {
  const firmographic = scoresOf(dimensions, 'firmographic', count);
  const behavioral = scoresOf(dimensions, 'behavioral', count);
  const value = scoresOf(dimensions, 'value', count);
  const score = spent ?? new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const behavior = behavioral[i] as number;
    score[i] =
      missing[i] === 0
        ? compositeScore(firmographic[i] as number, behavior, value[i] as number, weights, behavioralMissing)
        : Number.NaN;
  }
  return score;
}

/** The tiers of the scores, written over `spent`. */
export function tiersOf(score: Float64Array, bands: Bands<string>, spent: Uint8Array | undefined): Uint8Array {
  const tier = spent ?? new Uint8Array(score.length);
  const edges = edgesOf(bands);
  for (let i = 0; i < score.length; i++) {
    const found = score[i] as number;
    tier[i] = Number.isNaN(found) ? NONE : tierAbove(edges, found);
  }
  return tier;
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

/** What lies closer to a cut is near. */
export function reachOf(at: number, isScore: boolean): number {
  return isScore ? NEAR : Math.abs(at) * NEAR_SHARE + TOLERANCE;
}

/** Scores lie near a cut by a fixed distance, amounts and totals by a share of the cut. */
export function flagNear(flags: Uint32Array, values: Float64Array, { cuts }: Bands<string>, isScore: boolean): void {
  for (const [at] of cuts) {
    const reach = reachOf(at, isScore);
    for (let i = 0; i < values.length; i++) {
      if (Math.abs((values[i] as number) - at) < reach) addFlag(flags, i, NEAR_BOUNDARY);
    }
  }
}

/** S44: scored without behavioral data. The grace period ends some days after the start, without a start date never. */
export function flagProvisional(
  flags: Uint32Array,
  { missing }: Pick<CompositeScores, 'missing'>,
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
    if (missing[i] !== 0 || !Number.isNaN(behavioral[i] as number)) continue;
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
