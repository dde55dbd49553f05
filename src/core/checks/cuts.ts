// Which cut to move, and who stands close to one.

import { numberReader } from '../composite/codes.ts';
import { bitOfFlag } from '../composite/reason.ts';
import { type CompositeScores, UNSEGMENTED } from '../composite/segment.ts';
import type { TierScores } from '../composite/tiers.ts';
import { ceilOf, floorOf, passes, round, roundDown } from '../exact/numbers.ts';
import { type Bands, bandIndex, type Cut, labelAt } from '../model/bands.ts';
import type { Model } from '../model/model.ts';
import type { Accounts } from '../read/accounts.ts';
import type { Checked } from './check.ts';

/** What the segment is worked out from, of the active accounts that have it, the highest first; null: not known. */
export function valuesOf({ columns, isActive }: Accounts, { segments, composite }: TierScores): Values | null {
  const read = segments?.source === 'arr' ? numberReader(columns.arr) : (i: number) => composite?.score[i] as number;
  if (!segments || segments.source === 'priority' || (segments.source === 'composite' && !composite)) return null;
  const found = Array.from(segments.computed.keys()).filter((i) => isActive[i] && segments.computed[i] !== UNSEGMENTED);
  return { values: Float64Array.from(found, read).sort().reverse(), decimals: segments.source === 'arr' ? 0 : 2 };
}

/** A label that holds too many or too few. */
interface Wanted {
  readonly k: number;
  readonly range: readonly [low: number, high: number] | null;
  readonly status: string;
}

interface Reached {
  /** The cut as it is written. */
  readonly text: string;
  readonly held: number;
}

interface Values {
  readonly values: Float64Array;
  /** Of a cut, at least. */
  readonly decimals: number;
}

/** The cut nearest to the one that there is with which the label is inside its range; null: the next cuts leave no room. */
export function nearestCut(
  of: Values | null,
  { cuts }: Bands<string>,
  part: Wanted,
  isRaised: boolean,
): Reached | null {
  const isFloor = part.k === cuts.length;
  const k = isFloor ? part.k - 1 : part.k;
  if (!of || !part.range) return null;
  const { values } = of;
  const edge = (values.length * part.range[part.status === 'High' ? 1 : 0]) / 100;
  const wanted = part.status === 'High' ? floorOf(edge) : ceilOf(edge);
  const before = cuts[k - 1];
  const above = before && !isFloor ? values.filter((value) => passes(value, before[0], before[1])).length : 0;
  const count = isFloor ? values.length - wanted : above + wanted;
  const first = withoutSplit(values, count, isRaised ? -1 : 1);
  const at = first > 0 && first <= values.length ? cutBetween(values, first, cuts[k]?.[1] === '>', of.decimals) : null;
  const hasRoom = at && at.cut < (before?.[0] ?? Infinity) && at.cut > (cuts[k + 1]?.[0] ?? -Infinity);
  return hasRoom ? { text: at.text, held: isFloor ? values.length - first : first - above } : null;
}

/** Equal values stay on one side of a cut. */
function withoutSplit(values: Float64Array, count: number, step: 1 | -1): number {
  let first = count;
  while (first > 0 && first < values.length && values[first - 1] === values[first]) first += step;
  return first;
}

const MOST_DECIMALS = 9;

/** The roundest cut that the first of the values pass and the others do not. */
function cutBetween(values: Float64Array, first: number, isStrict: boolean, decimals: number) {
  const [last, next] = [values[first - 1] as number, values[first] ?? Number.NEGATIVE_INFINITY];
  for (let places = decimals; places <= MOST_DECIMALS; places++) {
    const cut = cutBelow(last, isStrict, places);
    if (isStrict ? cut >= next : cut > next) return { cut, text: cutText(cut, places) };
  }
  return null;
}

/** The highest cut with so many decimals that the value passes: a strict one that it stands on leaves it out. */
function cutBelow(value: number, isStrict: boolean, decimals: number): number {
  const reached = roundDown(value, decimals);
  return isStrict && !passes(value, reached, '>') ? round(reached - 10 ** -decimals, decimals) : reached;
}

export function cutText(cut: number, decimals: number): string {
  const [whole = '', fraction] = (decimals === 0 ? String(cut) : cut.toFixed(decimals)).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction ? `.${fraction}` : '');
}

export interface NearCut {
  readonly account: number;
  readonly score: number;
  readonly cut: number;
  /** Above 0: the score has passed the cut. */
  readonly distance: number;
  readonly tier: string;
  /** The tier on the other side of the cut. */
  readonly other: string;
}

export function nearCuts({ model, scores, byArr }: Checked): NearCut[] {
  const { composite } = scores;
  if (!composite) return [];
  const tiers = model.segmentScales.composite.bands;
  const near = byArr.filter((i) => (scores.flags[i] as number) & bitOfFlag.NEAR_BOUNDARY);
  const found = Array.from(near, (i): NearCut => {
    const score = composite.score[i] as number;
    const band = bandIndex(tiers, score);
    const [cut, k] = closest(tiers.cuts, score);
    return {
      account: i,
      score,
      cut,
      distance: score - cut,
      tier: labelAt(tiers, band),
      other: labelAt(tiers, band <= k ? k + 1 : k),
    };
  });
  return found.sort((a, b) => Math.abs(a.distance) - Math.abs(b.distance));
}

function closest(cuts: readonly Cut<string>[], score: number): [cut: number, k: number] {
  const distances = cuts.map(([at]) => Math.abs(score - at));
  const k = distances.indexOf(Math.min(...distances));
  return [cuts[k]?.[0] as number, k];
}

export interface ScoreRange {
  /** Among the active accounts with a score. */
  readonly accounts: number;
  readonly lowest: number;
  readonly highest: number;
  /** The best tier when nobody reaches it. */
  readonly emptyTier: string | null;
  /** The highest cut with two decimals that somebody reaches; null where the next cut leaves no room. */
  readonly cut: number | null;
}

export function scoreRange(
  { segmentScales }: Model,
  { isActive }: Accounts,
  { score, tier }: CompositeScores,
): ScoreRange {
  let [accounts, lowest, highest, best] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, UNSEGMENTED];
  for (let i = 0; i < score.length; i++) {
    if (!isActive[i] || tier[i] === UNSEGMENTED) continue;
    accounts++;
    if ((score[i] as number) < lowest) lowest = score[i] as number;
    if ((score[i] as number) > highest) highest = score[i] as number;
    if ((tier[i] as number) < best) best = tier[i] as number;
  }
  const isEmpty = accounts > 0 && best > 0;
  const [first, second] = segmentScales.composite.bands.cuts;
  // Rounded up, the cut would lie above the score again.
  const cut = cutBelow(highest, first?.[1] === '>', 2);
  return {
    accounts,
    lowest,
    highest,
    emptyTier: isEmpty ? (first?.[2] ?? null) : null,
    cut: isEmpty && (!second || cut > second[0]) ? cut : null,
  };
}
