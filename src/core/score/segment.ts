// Composite tier, and the segment that holds: override > committed > provisional > computed > Unsegmented (C12).
import type { Accounts } from '../input/accounts.ts';
import { type Column, isNumberAt, State } from '../input/column.ts';
import { FIELDS, type Field } from '../input/fields.ts';
import { normaliseLabel } from '../input/label.ts';
import { bandIndex, type Cut, labelsOf, passes } from '../model/bands.ts';
import { DIMENSIONS, type Dimension, type Model } from '../model/model.ts';
import methodology from '../model/presets/methodology.json' with { type: 'json' };
import { NONE } from './coded.ts';
import { compositeScore, needsIntervention } from './composite.ts';
import { isUnreadableAt, pointsAt } from './criterion.ts';
import { type DimensionScores, PRODUCT_USAGE } from './dimension.ts';
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
  /** Bits of the missing reasons and of the flags, see reason.ts. */
  readonly missing: Uint16Array;
  readonly flags: Uint32Array;
}

export type Dimensions = Readonly<Record<Dimension, DimensionScores | null>>;

/** Dimensions that carry weight but have too few mapped columns: with any of them the composite score is off. */
export function offDimensions(model: Model, dimensions: Dimensions): Dimension[] {
  return DIMENSIONS.filter((name) => name !== 'behavioral' && model.weights[name] > 0 && !dimensions[name]);
}

/** Segments of all accounts, or null when the composite score is off. */
export function segments(model: Model, accounts: Accounts, dimensions: Dimensions, asOf: number): Segments | null {
  if (offDimensions(model, dimensions).length > 0) return null;
  const { count, columns } = accounts;
  const result: Segments = {
    composite: new Float64Array(count).fill(Number.NaN),
    computed: new Uint8Array(count).fill(UNSEGMENTED),
    committed: tierColumn(columns.currentSegment, model, count),
    override: tierColumn(columns.overrideSegment, model, count),
    effective: new Uint8Array(count),
    missing: missingKeyFields(model, accounts, dimensions),
    flags: new Uint32Array(count),
  };
  flagStandIns(result, model, accounts, dimensions);
  for (let i = 0; i < count; i++) {
    computeTier(result, i, model, dimensions);
    flagProvisional(result, i, model, columns.startDate, asOf);
    settle(result, i);
  }
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

/** S47, S10, S4: what was scored by something else than its own cell. */
function flagStandIns(result: Segments, model: Model, { columns, count }: Accounts, dimensions: Dimensions): void {
  const mark = (flag: string, holds: (i: number) => unknown) => {
    const bit = bitOfFlag[flag as Flag];
    for (let i = 0; i < count; i++) if (holds(i)) addFlag(result, i, bit);
  };
  for (const dimension of Object.values(dimensions)) {
    if (!dimension) continue;
    const { imputed, byCriterion, score, criteria } = dimension;
    byCriterion.forEach(({ criterion, points, standIns }, k) => {
      const { code } = FIELDS[criterion.field];
      if (standIns) mark(`FALLBACK_${code}`, (i) => standIns[i] && criteria[i]);
      if (PRODUCT_USAGE.includes(criterion.field)) mark(`IMPUTED_${code}`, (i) => (imputed[i] as number) & (1 << k));
      if (criterion.field === 'industry' && model.missingData === 'fallback') {
        mark('FALLBACK_INDUSTRY', (i) => pointsAt(points, i) === 0 && criteria[i] && !Number.isNaN(score[i]));
      }
    });
  }
  const { arr } = columns;
  if (arr?.imputed) mark('IMPUTED_ARR', (i) => arr.imputed?.[i]);
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

function scoreAt(dimensions: Dimensions, dimension: Dimension, i: number): number {
  return dimensions[dimension]?.score[i] ?? Number.NaN;
}

function computeTier(result: Segments, i: number, model: Model, dimensions: Dimensions): void {
  const f = scoreAt(dimensions, 'firmographic', i);
  const b = scoreAt(dimensions, 'behavioral', i);
  const v = scoreAt(dimensions, 'value', i);
  const { weights } = model;
  if (weights.firmographic > 0 && Number.isNaN(f)) addReason(result, i, 'MISSING_FIRMOGRAPHIC');
  if (weights.value > 0 && Number.isNaN(v)) addReason(result, i, 'MISSING_VALUE');
  if (needsIntervention(v, b, model.tiers)) addFlag(result, i, bitOfFlag.INTERVENTION);
  const { score, isProvisional } = compositeScore(f, b, v, weights, model.behavioralMissing);
  if (Number.isNaN(score) && result.missing[i] === 0) addReason(result, i, 'MISSING_HEALTH');
  if (result.missing[i] !== 0) return;
  result.composite[i] = score;
  result.computed[i] = bandIndex(model.tiers, score);
  const { cuts } = model.tiers;
  for (let k = 0; k < cuts.length; k++) {
    const distance = Math.abs(score - (cuts[k] as Cut<string>)[0]);
    if (passes(distance, methodology.nearBoundary, '<=')) addFlag(result, i, bitOfFlag.NEAR_BOUNDARY);
  }
  if (isProvisional) addFlag(result, i, bitOfFlag.PROVISIONAL);
}

function addReason(result: Segments, i: number, reason: MissingReason): void {
  result.missing[i] = (result.missing[i] as number) | bitOfReason[reason];
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

/** A written tier (current segment, override) by label; anything else is no tier. */
function tierColumn(column: Column | undefined, model: Model, count: number): Uint8Array {
  const tiers = new Uint8Array(count).fill(UNSEGMENTED);
  if (!column) return tiers;
  const labels = labelsOf(model.tiers).map(normaliseLabel);
  const byCode = column.labels.map((label) => labels.indexOf(normaliseLabel(label)));
  for (let i = 0; i < count; i++) {
    const tier = column.state[i] === State.label ? (byCode[column.value[i] as number] as number) : -1;
    if (tier >= 0) tiers[i] = tier;
  }
  return tiers;
}
