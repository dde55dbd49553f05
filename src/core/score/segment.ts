// Composite tier, and the segment that holds: override > committed > provisional > computed > Unsegmented (C12).
import type { Accounts } from '../input/accounts.ts';
import { type Column, isNumberAt, State } from '../input/column.ts';
import { FIELDS, type Field } from '../input/fields.ts';
import { normaliseLabel } from '../input/label.ts';
import { type Bands, bandIndex, type Cut, labelsOf, passes } from '../model/bands.ts';
import { DIMENSIONS, type Dimension, type Model } from '../model/model.ts';
import methodology from '../model/presets/methodology.json' with { type: 'json' };
import { NONE } from './coded.ts';
import { compositeScore, needsIntervention } from './composite.ts';
import { type CriterionPoints, isUnreadableAt, pointsAt } from './criterion.ts';
import type { DimensionScores } from './dimension.ts';
import { applyHeld } from './held-segments.ts';
import { bitOfFlag, bitOfReason, type Flag, type MissingReason } from './reason.ts';

/** Index of a tier in the model's labels, or this. */
export const UNSEGMENTED = NONE;

export interface Segments {
  /** NaN where the account is Unsegmented. */
  readonly composite: Float64Array;
  /** Index of the composite tier, or UNSEGMENTED. */
  readonly computed: Uint8Array;
  readonly committed: Uint8Array;
  readonly override: Uint8Array;
  readonly effective: Uint8Array;
  /** 1: the computed tier is one that a review refused, so the committed segment stays. */
  readonly isKept: Uint8Array;
  /** Bits of the missing reasons and of the flags, see reason.ts. */
  readonly missing: Uint16Array;
  readonly flags: Uint32Array;
}

export type Dimensions = Readonly<Record<Dimension, DimensionScores | null>>;

/** Dimensions that carry weight but have too few mapped columns: with any of them the composite score is off. */
export function offDimensions(model: Model, dimensions: Dimensions): Dimension[] {
  return DIMENSIONS.filter((name) => name !== 'behavioral' && model.weights[name] > 0 && !dimensions[name]);
}

/** Tiers that stand in the sheet: indexes into the labels of the model's tiers. */
export type Written = Pick<Segments, 'committed' | 'override'>;

/** Segments of all accounts, or null when the composite score is off. */
export function segments(
  model: Model,
  accounts: Accounts,
  dimensions: Dimensions,
  asOf: number,
  written: Written = writtenTiers(model, accounts),
): Segments | null {
  if (offDimensions(model, dimensions).length > 0) return null;
  const { count, columns } = accounts;
  const result: Segments = {
    composite: new Float64Array(count).fill(Number.NaN),
    computed: new Uint8Array(count).fill(UNSEGMENTED),
    committed: written.committed,
    override: written.override,
    effective: new Uint8Array(count),
    isKept: new Uint8Array(count),
    missing: missingKeyFields(model, accounts, dimensions),
    flags: new Uint32Array(count),
  };
  flagStandIns(result, model, accounts, dimensions);
  computeTiers(result, count, model, dimensions);
  for (let i = 0; i < count; i++) {
    flagProvisional(result, i, model, columns.startDate, asOf);
    settle(result, i);
  }
  if (accounts.held) applyHeld(result, model, accounts, accounts.held, asOf);
  return result;
}

/** Fields without which an account stays Unsegmented (S37, S46): those of the three that a weighted rubric reads. */
export const KEY_FIELDS = [
  { field: 'industry', dimension: 'firmographic', reason: 'MISSING_INDUSTRY' },
  { field: 'employees', dimension: 'firmographic', reason: 'MISSING_EMPLOYEES' },
  { field: 'arr', dimension: 'value', reason: 'MISSING_ARR' },
] as const satisfies readonly { field: Field; dimension: Dimension; reason: MissingReason }[];

export function usedKeyFields(model: Model, accounts: Accounts): (typeof KEY_FIELDS)[number][] {
  return KEY_FIELDS.filter(({ field, dimension }) => model.weights[dimension] > 0 && accounts.columns[field]);
}

/** S47, S10: what was scored by something else than its own cell. */
function flagStandIns(result: Segments, model: Model, { count }: Accounts, dimensions: Dimensions): void {
  const mark = (flag: string, holds: (i: number) => unknown) => {
    const bit = bitOfFlag[flag as Flag];
    for (let i = 0; i < count; i++) if (holds(i)) addFlag(result, i, bit);
  };
  for (const dimension of Object.values(dimensions)) {
    if (!dimension) continue;
    const { imputed, byCriterion, score, criteria } = dimension;
    flagImputed(result, imputed, byCriterion);
    byCriterion.forEach(({ criterion, points, standIns }) => {
      const { code } = FIELDS[criterion.field];
      if (standIns) mark(`FALLBACK_${code}`, (i) => standIns[i] && criteria[i]);
      if (criterion.field === 'industry' && model.missingData === 'fallback') {
        mark('FALLBACK_INDUSTRY', (i) => pointsAt(points, i) === 0 && criteria[i] && !Number.isNaN(score[i]));
      }
    });
  }
}

function flagImputed({ flags }: Segments, imputed: Uint8Array, byCriterion: readonly CriterionPoints[]): void {
  const bits = byCriterion.map(({ criterion }) => bitOfFlag[`IMPUTED_${FIELDS[criterion.field].code}` as Flag] ?? 0);
  for (let i = 0; i < imputed.length; i++) {
    for (let rest = imputed[i] as number, k = 0; rest > 0; rest >>= 1, k++) {
      if (rest & 1) flags[i] = (flags[i] as number) | (bits[k] as number);
    }
  }
}

function missingKeyFields(model: Model, accounts: Accounts, dimensions: Dimensions): Uint16Array {
  const missing = new Uint16Array(accounts.count);
  for (const { field, dimension, reason } of usedKeyFields(model, accounts)) {
    if (field === 'industry' && model.missingData === 'fallback') continue;
    const scores = dimensions[dimension];
    const points = scores?.byCriterion.find(({ criterion }) => criterion.field === field)?.points;
    if (!scores || !points) continue;
    for (let i = 0; i < accounts.count; i++) {
      const isEntered = scores.criteria[i] === 0 && !Number.isNaN(scores.score[i] as number);
      if (isEntered || pointsAt(points, i) > 0) continue;
      missing[i] = (missing[i] as number) | (isUnreadableAt(points, i) ? INVALID_KEY_FIELD : bitOfReason[reason]);
    }
  }
  return missing;
}

/** A key field says something unreadable: its reason is INVALID_<FIELD>, listed from the column itself. */
const INVALID_KEY_FIELD = 1 << 15;

/** Scores of a dimension that is off are missing. */
function scoresOf(dimension: DimensionScores | null, count: number): Float64Array {
  return dimension ? dimension.score : new Float64Array(count).fill(Number.NaN);
}

function computeTiers(result: Segments, count: number, model: Model, dimensions: Dimensions): void {
  const { weights, tiers, behavioralMissing } = model;
  const f = scoresOf(dimensions.firmographic, count);
  const b = scoresOf(dimensions.behavioral, count);
  const v = scoresOf(dimensions.value, count);
  if (weights.firmographic > 0) addReasonWhereMissing(result.missing, f, bitOfReason.MISSING_FIRMOGRAPHIC);
  if (weights.value > 0) addReasonWhereMissing(result.missing, v, bitOfReason.MISSING_VALUE);
  for (let i = 0; i < count; i++) {
    const behavioral = b[i] as number;
    const value = v[i] as number;
    if (needsIntervention(value, behavioral, tiers)) addFlag(result, i, bitOfFlag.INTERVENTION);
    if (result.missing[i] !== 0) continue;
    const { score, isProvisional } = compositeScore(f[i] as number, behavioral, value, weights, behavioralMissing);
    if (Number.isNaN(score)) {
      result.missing[i] = bitOfReason.MISSING_HEALTH;
      continue;
    }
    setTier(result, i, score, tiers);
    if (isProvisional) addFlag(result, i, bitOfFlag.PROVISIONAL);
  }
}

function addReasonWhereMissing(missing: Uint16Array, scores: Float64Array, bit: number): void {
  for (let i = 0; i < scores.length; i++) {
    if (Number.isNaN(scores[i] as number)) missing[i] = (missing[i] as number) | bit;
  }
}

function setTier(result: Segments, i: number, score: number, tiers: Bands<string>): void {
  result.composite[i] = score;
  result.computed[i] = bandIndex(tiers, score);
  if (isNearCut(tiers, score)) addFlag(result, i, bitOfFlag.NEAR_BOUNDARY);
}

const { nearBoundary } = methodology;

function isNearCut({ cuts }: Bands<string>, score: number): boolean {
  for (let k = 0; k < cuts.length; k++) {
    if (passes(Math.abs(score - (cuts[k] as Cut<string>)[0]), nearBoundary, '<=')) return true;
  }
  return false;
}

function addFlag(result: Segments, i: number, bit: number): void {
  result.flags[i] = (result.flags[i] as number) | bit;
}

/** S44: the grace period ends some days after the start; without a start date it does not end. */
function flagProvisional(result: Segments, i: number, model: Model, start: Column | undefined, asOf: number): void {
  if (!((result.flags[i] as number) & bitOfFlag.PROVISIONAL) || !isNumberAt(start, i)) return;
  if (asOf >= (start.value[i] as number) + model.provisionalDays) addFlag(result, i, bitOfFlag.PROVISIONAL_OVERDUE);
}

function settle(result: Segments, i: number): void {
  const computed = result.computed[i] as number;
  const committed = result.committed[i] as number;
  const override = result.override[i] as number;
  if (override !== UNSEGMENTED) {
    result.effective[i] = override;
    addFlag(result, i, bitOfFlag.OVERRIDE | (override !== computed ? bitOfFlag.OVERRIDE_CONFLICT : 0));
  } else if (committed !== UNSEGMENTED) {
    result.effective[i] = committed;
    if (committed !== computed) addFlag(result, i, bitOfFlag.BOUNDARY_CROSSED);
  } else result.effective[i] = computed;
}

function writtenTiers({ tiers }: Model, { columns, held, count }: Accounts): Written {
  const labels = labelsOf(tiers).map(normaliseLabel);
  const override = tierColumn(columns.overrideSegment, labels, count);
  for (const [i, { segment }] of held?.overrides ?? []) {
    const tier = labels.indexOf(normaliseLabel(segment));
    if (tier >= 0) override[i] = tier;
  }
  return { committed: tierColumn(held?.committed ?? columns.currentSegment, labels, count), override };
}

/** A written tier by label; anything else is no tier. */
function tierColumn(column: Column | undefined, labels: readonly string[], count: number): Uint8Array {
  const tiers = new Uint8Array(count).fill(UNSEGMENTED);
  if (!column) return tiers;
  const byCode = column.labels.map((label) => labels.indexOf(normaliseLabel(label)));
  for (let i = 0; i < count; i++) {
    const tier = column.state[i] === State.label ? (byCode[column.value[i] as number] as number) : -1;
    if (tier >= 0) tiers[i] = tier;
  }
  return tiers;
}
