// The segment that holds, whatever it is worked out from: override > committed > provisional > computed > Unsegmented (C12).

import { labelsOf } from '../model/bands.ts';
import { normaliseLabel } from '../model/label.ts';
import { DIMENSIONS, type Dimension, type Model, type SegmentScale, type Source } from '../model/model.ts';
import type { Accounts, Held } from '../read/accounts.ts';
import { type Cells, State, textAt } from '../read/column.ts';
import { isUncommitted, NONE, segmentLabel } from './codes.ts';
import { addFlag } from './composite.ts';
import type { DimensionScores } from './dimension.ts';
import { bitOfFlag } from './reason.ts';

/** Index of a label, or this. */
export const UNSEGMENTED = NONE;

/** By a rule of grace. */
export const IN_GRACE = 2;

/** Whatever the segment is worked out from. */
export interface CompositeScores {
  /** NaN where the account has none. */
  readonly score: Float64Array;
  /** Index of the composite tier, or UNSEGMENTED. */
  readonly tier: Uint8Array;
  /** Bits of the missing reasons, see reason.ts; 0: the account has a score. */
  readonly missing: Uint16Array;
}

export interface Segments {
  readonly source: Source;
  readonly scale: SegmentScale;
  /** What the cuts of the scale are compared with: score, ARR or priority; NaN where there is none. */
  readonly values: Float64Array;
  /** Indexes of the labels of the scale, or UNSEGMENTED. */
  readonly computed: Uint8Array;
  readonly committed: Uint8Array;
  readonly override: Uint8Array;
  readonly effective: Uint8Array;
  /** 1: the computed tier is one that a review refused, so the committed segment stays; IN_GRACE: it is not asked yet. */
  readonly isKept: Uint8Array;
  /** Bits of the missing reasons of the source and of the flags, see reason.ts. */
  readonly missing: Uint16Array;
  readonly flags: Uint32Array;
}

export type Dimensions = Readonly<Record<Dimension, DimensionScores | null>>;

/**
 * Dimensions that carry weight but have too few mapped columns: with any of them the composite score is off. Behavior
 * may be missing beside others (S44).
 */
export function offDimensions({ weights }: Pick<Model, 'weights'>, dimensions: Dimensions): Dimension[] {
  const isAlone = weights.firmographic + weights.value === 0;
  return DIMENSIONS.filter((name) => (name !== 'behavioral' || isAlone) && weights[name] > 0 && !dimensions[name]);
}

/** What a source says of each account. */
export interface Computed {
  readonly source: Source;
  readonly values: Float64Array;
  readonly codes: Uint8Array;
  readonly missing: Uint16Array;
}

/** Tiers that stand in the sheet or in the log: indexes into the labels of the scale. */
export interface Written extends Pick<Segments, 'committed' | 'override'> {
  /** false: no account has one. */
  readonly isAny: boolean;
}

/**
 * @param flags those of the account that the source does not move
 * @param into segments that nobody looks at any more, to be written over
 */
export function segmentsOf(
  { source, values, codes, missing }: Computed,
  { segmentScales }: Pick<Model, 'segmentScales'>,
  accounts: Accounts,
  written: Written,
  flags: Uint32Array,
  asOf: number,
  into: Segments | null,
): Segments {
  const { count, held } = accounts;
  const result: Segments = {
    source,
    scale: segmentScales[source],
    values,
    computed: codes,
    committed: written.committed,
    override: written.override,
    effective: effectiveOf(codes, written, into),
    isKept: into?.isKept ?? new Uint8Array(count),
    missing,
    flags,
  };
  result.isKept.fill(0);
  if (result.effective !== codes) flagWritten(flags, codes, written);
  if (held) applyHeld(result, held, asOf);
  return result;
}

/** Where nothing is written, what is computed holds. */
function effectiveOf(computed: Uint8Array, { committed, override, isAny }: Written, into: Segments | null): Uint8Array {
  if (!isAny) return computed;
  const spent = into && into.effective !== into.computed ? into.effective : null;
  const effective = spent ?? new Uint8Array(computed.length);
  for (let i = 0; i < effective.length; i++) {
    const [held, by] = [committed[i] as number, override[i] as number];
    effective[i] = by !== UNSEGMENTED ? by : held !== UNSEGMENTED ? held : (computed[i] as number);
  }
  return effective;
}

const { OVERRIDE, OVERRIDE_CONFLICT, BOUNDARY_CROSSED } = bitOfFlag;

function flagWritten(flags: Uint32Array, computed: Uint8Array, { committed, override }: Written): void {
  for (let i = 0; i < flags.length; i++) {
    const [held, by, code] = [committed[i] as number, override[i] as number, computed[i] as number];
    if (by !== UNSEGMENTED) addFlag(flags, i, by !== code ? OVERRIDE | OVERRIDE_CONFLICT : OVERRIDE);
    else if (held !== UNSEGMENTED && held !== code) addFlag(flags, i, BOUNDARY_CROSSED);
  }
}

export function writtenTiers({ bands }: SegmentScale, { columns, held, count }: Accounts): Written {
  const labels = labelsOf(bands).map(normaliseLabel);
  const override = tierColumn(columns.overrideSegment, labels, count);
  for (const [i, { segment }] of held?.overrides ?? []) {
    const tier = labels.indexOf(normaliseLabel(segment));
    if (tier >= 0) override[i] = tier;
  }
  const committed = tierColumn(held?.committed ?? columns.currentSegment, labels, count);
  const isAny = [committed, override].some((tiers) => tiers.some((tier) => tier !== UNSEGMENTED));
  return { committed, override, isAny };
}

/** A written tier by label; anything else is no tier. */
function tierColumn(column: Cells | undefined, labels: readonly string[], count: number): Uint8Array {
  const tiers = new Uint8Array(count).fill(UNSEGMENTED);
  if (!column) return tiers;
  const byCode = column.labels.map((label) => labels.indexOf(normaliseLabel(label)));
  for (let i = 0; i < count; i++) {
    const tier = column.state[i] === State.label ? (byCode[column.value[i] as number] as number) : -1;
    if (tier >= 0) tiers[i] = tier;
  }
  return tiers;
}

// What the log adds to the segments: reviews that refused a change, joint coverage (S48).

function applyHeld(segments: Segments, held: Held, asOf: number): void {
  flagLost(segments, held);
  dropRefused(segments, held);
  dropGraced(segments, held);
  for (const [i, last] of held.until) if (asOf <= last) addBit(segments, i, bitOfFlag.IN_TRANSITION);
}

/** A committed segment that the model has no longer cannot hold, and is not dropped in silence. */
function flagLost(segments: Segments, { committed }: Held): void {
  const isLost = committed.labels.map((label) => !isUncommitted(label));
  for (let i = 0; i < segments.committed.length; i++) {
    if (segments.committed[i] !== NONE || segments.override[i] !== NONE || textAt(committed, i) === '') continue;
    if (isLost[committed.value[i] as number]) addBit(segments, i, bitOfFlag.BOUNDARY_CROSSED);
  }
}

function dropRefused(segments: Segments, { kept }: Held): void {
  for (const [i, targets] of kept) {
    const isCrossed = (segments.flags[i] as number) & bitOfFlag.BOUNDARY_CROSSED && segments.committed[i] !== NONE;
    if (!isCrossed || !targets.includes(segmentLabel(segments.scale, segments.computed[i] as number))) continue;
    dropCrossed(segments, i);
    segments.isKept[i] = 1;
  }
}

/** What is computed stays as it is; a rule of grace says when somebody is asked about it. */
function dropGraced(segments: Segments, { graced }: Held): void {
  for (const i of graced ?? []) {
    const isCrossed = (segments.flags[i] as number) & bitOfFlag.BOUNDARY_CROSSED && segments.committed[i] !== NONE;
    if (!isCrossed || segments.computed[i] === UNSEGMENTED) continue;
    dropCrossed(segments, i);
    segments.isKept[i] = IN_GRACE;
  }
}

function dropCrossed({ flags }: Segments, i: number): void {
  flags[i] = (flags[i] as number) & ~bitOfFlag.BOUNDARY_CROSSED;
}

function addBit({ flags }: Segments, i: number, bit: number): void {
  flags[i] = (flags[i] as number) | bit;
}
