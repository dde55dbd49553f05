// Edits of a scale's cuts: their order stays and they never cross.
import { round } from '../src/core/exact/round.ts';
import { type Bands, type Cut, labelAt, type Operator } from '../src/core/model/bands.ts';

/** Where the cuts of a scale may lie. */
export interface Space {
  readonly low: number;
  readonly high: number;
  readonly decimals: number;
  /** What lies on the scale: `Scores`. */
  readonly what: string;
}

/** Composite scores run from 1 to 5 (S11). */
export const LOWEST = 1;
export const HIGHEST = 5;
export const SCORES: Space = { low: LOWEST, high: HIGHEST, decimals: 2, what: 'Scores' };
/** What an arrow key or the least drag moves a handle by. */
const STEP = 0.05;
const PAGE = 0.25;

const KEY_STEPS = new Map([
  ['ArrowRight', STEP],
  ['ArrowUp', STEP],
  ['ArrowLeft', -STEP],
  ['ArrowDown', -STEP],
  ['PageUp', PAGE],
  ['PageDown', -PAGE],
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
export function keyedCut(tiers: Bands<string>, index: number, key: string): number | null {
  const [low, high] = limitsOf(tiers, index);
  if (key === 'Home') return low;
  if (key === 'End') return high;
  const step = KEY_STEPS.get(key);
  return step === undefined ? null : (tiers.cuts[index] as Cut<string>)[0] + step;
}

/** The nearest place that a dragged handle rests at. */
export function snapped(at: number): number {
  return round(Math.round(at / STEP) * STEP, 2);
}

export function setOperator<L>(bands: Bands<L>, index: number, operator: Operator): Bands<L> {
  return withCut(bands, index, (cut) => [cut[0], operator, cut[2]]);
}

/** A cut with its decimals, or as many as it was given. */
export function cutText(at: number, decimals = SCORES.decimals): string {
  return round(at, decimals) === at ? at.toFixed(decimals) : String(at);
}

/** Cuts fall from best to worst, or rise where less is better, as days are. */
export function isRising<L>({ cuts }: Bands<L>): boolean {
  return cuts[0]?.[1].startsWith('<') ?? false;
}

/** How far a cut can go between its neighbours. */
export function limitsOf<L>(bands: Bands<L>, index: number, space: Space = SCORES): [low: number, high: number] {
  const [below, above] = neighbours(bands, index);
  const gap = 10 ** -space.decimals;
  return [
    below ? round(below[0] + gap, space.decimals) : space.low,
    above ? round(above[0] - gap, space.decimals) : space.high,
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
