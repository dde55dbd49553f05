// Edits of a scale's cuts: their order stays and they never cross.

import { type Operator, round } from '../src/core/exact/numbers.ts';
import { type Bands, type Cut, labelAt } from '../src/core/model/bands.ts';

/** Where the cuts of a scale may lie. */
export interface Space {
  readonly low: number;
  readonly high: number;
  readonly decimals: number;
  /** What lies on the scale: `Scores`. */
  readonly what: string;
  /** Numbers are shown without zeros at their end. */
  readonly isPlain?: true;
}

/** The scale of a segment's source, whose cuts have handles too. */
export interface SegmentSpace extends Space {
  /** What an arrow key moves a handle by, and Page up or down. */
  readonly step: number;
  readonly page: number;
}

/** Composite scores run from 1 to 5 (S11). */
export const LOWEST = 1;
export const HIGHEST = 5;
export const SCORES: SegmentSpace = { low: LOWEST, high: HIGHEST, decimals: 2, what: 'Scores', step: 0.05, page: 0.25 };
export const AMOUNTS: SegmentSpace = { low: 0, high: 1e12, decimals: 0, what: 'ARR', step: 1000, page: 10_000 };
/** Priority scores (S29). */
export const TOTALS: SegmentSpace = { low: 0, high: 100, decimals: 1, what: 'Priority scores', step: 1, page: 5 };

/** Steps of a key on a handle. */
const KEY_STEPS = new Map<string, (space: SegmentSpace) => number>([
  ['ArrowRight', ({ step }) => step],
  ['ArrowUp', ({ step }) => step],
  ['ArrowLeft', ({ step }) => -step],
  ['ArrowDown', ({ step }) => -step],
  ['PageUp', ({ page }) => page],
  ['PageDown', ({ page }) => -page],
]);

export interface MovedCut<L> {
  readonly bands: Bands<L>;
  /** Why the cut is not where it was asked to be. */
  readonly notice: string | null;
}

/** The bands with one cut moved as far towards `at` as its neighbours allow. */
export function moveCut<L>(bands: Bands<L>, index: number, at: number, space: Space = SCORES): MovedCut<L> {
  const [low, high] = limitsOf(bands, index, space);
  const label = labelAt(bands, index);
  if (low > high) return { bands, notice: `There is no room between the neighbours of ${label}.` };
  const allowed = Math.min(high, Math.max(low, round(at, space.decimals)));
  const isOut = at < low || at > high;
  return {
    bands: withCut(bands, index, (cut) => [allowed, cut[1], cut[2]]),
    notice: isOut ? stopped(bands, index, at < low, allowed, space) : null,
  };
}

/** The cut after a key on its handle; null: the key does nothing there. */
export function keyedCut(
  tiers: Bands<string>,
  index: number,
  key: string,
  space: SegmentSpace = SCORES,
): number | null {
  const [low, high] = limitsOf(tiers, index, space);
  if (key === 'Home') return low;
  if (key === 'End') return high;
  const step = KEY_STEPS.get(key);
  return step === undefined ? null : (tiers.cuts[index] as Cut<string>)[0] + step(space);
}

/** The nearest place that a dragged handle rests at. */
export function snapped(at: number, { step, decimals }: SegmentSpace = SCORES): number {
  return round(Math.round(at / step) * step, decimals);
}

/** The cut gives way where the end of the scale would be out of reach under the other operator. */
export function setOperator<L>(bands: Bands<L>, index: number, operator: Operator, space: Space = SCORES): Bands<L> {
  const turned = withCut(bands, index, (cut) => [cut[0], operator, cut[2]]);
  return moveCut(turned, index, (bands.cuts[index] as Cut<L>)[0], space).bands;
}

/** A cut with its decimals, or as many as it was given. */
export function cutText(at: number, decimals = SCORES.decimals): string {
  return round(at, decimals) === at ? at.toFixed(decimals) : String(at);
}

/** Cuts fall from best to worst, or rise where less is better, as days are. */
export function isRising<L>({ cuts }: Bands<L>): boolean {
  return cuts[0]?.[1].startsWith('<') ?? false;
}

/** How far a cut can go between its neighbours: at the ends of the scale every label stays within reach. */
export function limitsOf<L>(bands: Bands<L>, index: number, space: Space = SCORES): [low: number, high: number] {
  const [below, above] = neighbours(bands, index);
  const gap = 10 ** -space.decimals;
  const operator = bands.cuts[index]?.[1] ?? '>=';
  const [isLowOut, isHighOut] = [operator === '>=' || operator === '<', operator === '>' || operator === '<='];
  const next = (at: number, by: number) => round(at + by, space.decimals);
  return [
    below || isLowOut ? next(below?.[0] ?? space.low, gap) : space.low,
    above || isHighOut ? next(above?.[0] ?? space.high, -gap) : space.high,
  ];
}

/** The next cuts downwards and upwards on the scale. */
function neighbours<L>(bands: Bands<L>, index: number): [below: Cut<L> | undefined, above: Cut<L> | undefined] {
  const [before, after] = [bands.cuts[index - 1], bands.cuts[index + 1]];
  return isRising(bands) ? [before, after] : [after, before];
}

function stopped<L>(bands: Bands<L>, index: number, isLow: boolean, allowed: number, space: Space): string {
  const label = labelAt(bands, index);
  const neighbour = neighbours(bands, index)[isLow ? 0 : 1];
  const to = cutText(allowed, space.decimals);
  if (!neighbour)
    return `${space.what} ${isLow ? `start at ${space.low}` : `end at ${space.high}`}: ${label} is set to ${to}.`;
  const there = `${neighbour[2]} (${cutText(neighbour[0], space.decimals)})`;
  return `${label} must start ${isLow ? 'above' : 'below'} ${there}: it is set to ${to}.`;
}

/** Cuts and floor only: a preset's tiers also name their source, which is no setting. */
function withCut<L>({ cuts, floor }: Bands<L>, index: number, change: (cut: Cut<L>) => Cut<L>): Bands<L> {
  return { cuts: cuts.map((cut, i) => (i === index ? change(cut) : cut)), floor };
}
