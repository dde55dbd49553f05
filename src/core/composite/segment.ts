// Composite tier, and the segment that holds: override > committed > provisional > computed > Unsegmented (C12).

import { labelsOf } from '../model/bands.ts';
import { normaliseLabel } from '../model/label.ts';
import {
  DIMENSIONS,
  type Dimension,
  type Model,
  type SegmentScale,
  type Source,
  segmentScale,
} from '../model/model.ts';
import type { Accounts } from '../read/accounts.ts';
import { type Column, State } from '../read/column.ts';
import { addFlag, assignTiers } from './assign-tiers.ts';
import { NONE } from './coded.ts';
import type { DimensionScores } from './dimension.ts';
import { applyHeld } from './held-segments.ts';
import { missingForScore } from './key-fields.ts';
import { bitOfFlag } from './reason.ts';
import { flagStandIns } from './stand-in-flags.ts';

/** Index of a tier in the model's labels, or this. */
export const UNSEGMENTED = NONE;

/** Whatever the segment is worked out from. */
export interface CompositeScores {
  /** NaN where the account has none. */
  readonly score: Float64Array;
  /** Index of the composite tier, or UNSEGMENTED. */
  readonly tier: Uint8Array;
  /** Bits of the missing reasons, see reason.ts. */
  readonly missing: Uint16Array;
}

export interface Segments {
  readonly source: Source;
  readonly scale: SegmentScale;
  /** Indexes of the labels of the scale, or UNSEGMENTED. */
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

export interface Scored {
  readonly composite: CompositeScores | null;
  readonly segments: Segments | null;
}

/** Scores and segments of all accounts, null when the composite score is off. */
export function segments(
  model: Model,
  accounts: Accounts,
  dimensions: Dimensions,
  asOf: number,
  written: Written = writtenTiers(model, accounts),
): Scored {
  if (offDimensions(model, dimensions).length > 0) return { composite: null, segments: null };
  const composite = emptyScores(accounts.count, missingForScore(model, accounts, dimensions));
  const result = emptySegments(model, accounts.count, written, composite);
  flagStandIns(result.flags, model, accounts, dimensions);
  return fill(composite, result, result.flags, model, accounts, dimensions, asOf);
}

/**
 * The same under other weights above 0 and other cuts: what they do not move is taken from the ones before.
 * @param into segments that nobody looks at any more, to be written over
 */
export function segmentsAfter(
  before: CompositeScores,
  flags: Uint32Array,
  model: Model,
  accounts: Accounts,
  dimensions: Dimensions,
  asOf: number,
  written: Written = writtenTiers(model, accounts),
  into: Scored | null = null,
): Scored {
  const { missing } = before;
  const { committed, override } = written;
  const composite = { ...(into?.composite ?? emptyScores(accounts.count, missing)), missing };
  const { source, scale, ...empty } = emptySegments(model, accounts.count, written, composite);
  const result = { ...empty, ...into?.segments, source, scale, committed, override, missing, computed: composite.tier };
  return fill(composite, result, flags, model, accounts, dimensions, asOf);
}

function emptyScores(count: number, missing: Uint16Array): CompositeScores {
  return { score: new Float64Array(count), tier: new Uint8Array(count), missing };
}

function emptySegments(
  model: Model,
  count: number,
  { committed, override }: Written,
  { tier, missing }: CompositeScores,
): Segments {
  return {
    source: 'composite',
    scale: segmentScale(model),
    computed: tier,
    committed,
    override,
    effective: new Uint8Array(count),
    isKept: new Uint8Array(count),
    missing,
    flags: new Uint32Array(count),
  };
}

/** The flags that weights and cuts move. */
const MOVED =
  bitOfFlag.PROVISIONAL |
  bitOfFlag.PROVISIONAL_OVERDUE |
  bitOfFlag.INTERVENTION |
  bitOfFlag.BOUNDARY_CROSSED |
  bitOfFlag.IN_TRANSITION |
  bitOfFlag.OVERRIDE |
  bitOfFlag.OVERRIDE_CONFLICT |
  bitOfFlag.NEAR_BOUNDARY;

function fill(
  composite: CompositeScores,
  result: Segments,
  flags: Uint32Array,
  model: Model,
  accounts: Accounts,
  dimensions: Dimensions,
  asOf: number,
): Scored {
  for (let i = 0; i < accounts.count; i++) result.flags[i] = (flags[i] as number) & ~MOVED;
  assignTiers(composite, result.flags, model, accounts, dimensions, asOf);
  for (let i = 0; i < accounts.count; i++) settle(result, i);
  result.isKept.fill(0);
  if (accounts.held) applyHeld(result, accounts.held, asOf);
  return { composite, segments: result };
}

function settle(result: Segments, i: number): void {
  const computed = result.computed[i] as number;
  const committed = result.committed[i] as number;
  const override = result.override[i] as number;
  if (override !== UNSEGMENTED) {
    result.effective[i] = override;
    addFlag(result.flags, i, bitOfFlag.OVERRIDE | (override !== computed ? bitOfFlag.OVERRIDE_CONFLICT : 0));
  } else if (committed !== UNSEGMENTED) {
    result.effective[i] = committed;
    if (committed !== computed) addFlag(result.flags, i, bitOfFlag.BOUNDARY_CROSSED);
  } else result.effective[i] = computed;
}

function writtenTiers(model: Model, { columns, held, count }: Accounts): Written {
  const labels = labelsOf(segmentScale(model).bands).map(normaliseLabel);
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
