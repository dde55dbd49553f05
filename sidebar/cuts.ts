// Edits of the tier cuts: they fall from tier to tier and never cross.
import { round } from '../src/core/check/share.ts';
import { type Bands, type Cut, labelsOf, type Operator } from '../src/core/model/bands.ts';

/** Composite scores run from 1 to 5 (S11). */
export const LOWEST = 1;
export const HIGHEST = 5;
/** Cuts have two decimals, so this is the least that two of them can be apart. */
const GAP = 0.01;
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

export interface MovedCut {
  readonly tiers: Bands<string>;
  /** Why the cut is not where it was asked to be. */
  readonly notice: string | null;
}

/** The tiers with one cut moved as far towards `at` as its neighbours allow. */
export function moveCut(tiers: Bands<string>, index: number, at: number): MovedCut {
  const [low, high] = limitsOf(tiers, index);
  if (low > high) return { tiers, notice: `There is no room between the neighbours of ${labelAt(tiers, index)}.` };
  const allowed = Math.min(high, Math.max(low, round(at, 2)));
  return {
    tiers: withCut(tiers, index, (cut) => [allowed, cut[1], cut[2]]),
    notice: at < low ? tooLow(tiers, index, low) : at > high ? tooHigh(tiers, index, high) : null,
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

export function setOperator(tiers: Bands<string>, index: number, operator: Operator): Bands<string> {
  return withCut(tiers, index, (cut) => [cut[0], operator, cut[2]]);
}

/** A cut with two decimals, or as many as it was given. */
export function cutText(at: number): string {
  return round(at, 2) === at ? at.toFixed(2) : String(at);
}

/** How far a cut can go between its neighbours. */
export function limitsOf({ cuts }: Bands<string>, index: number): [low: number, high: number] {
  const [above, below] = [cuts[index - 1], cuts[index + 1]];
  return [below ? round(below[0] + GAP, 2) : LOWEST, above ? round(above[0] - GAP, 2) : HIGHEST];
}

function tooLow(tiers: Bands<string>, index: number, low: number): string {
  const below = tiers.cuts[index + 1];
  if (!below) return `Scores start at ${LOWEST}: ${labelAt(tiers, index)} is set to ${cutText(low)}.`;
  return `${labelAt(tiers, index)} must start above ${below[2]} (${cutText(below[0])}): it is set to ${cutText(low)}.`;
}

function tooHigh(tiers: Bands<string>, index: number, high: number): string {
  const above = tiers.cuts[index - 1];
  if (!above) return `Scores end at ${HIGHEST}: ${labelAt(tiers, index)} is set to ${cutText(high)}.`;
  return `${labelAt(tiers, index)} must start below ${above[2]} (${cutText(above[0])}): it is set to ${cutText(high)}.`;
}

function labelAt(tiers: Bands<string>, index: number): string {
  return labelsOf(tiers)[index] as string;
}

/** Cuts and floor only: a preset's tiers also name their source, which is no setting. */
function withCut(
  { cuts, floor }: Bands<string>,
  index: number,
  change: (cut: Cut<string>) => Cut<string>,
): Bands<string> {
  return { cuts: cuts.map((cut, i) => (i === index ? change(cut) : cut)), floor };
}
