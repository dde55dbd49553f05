// From the values of a segment's source to a place on its picture: scores and priorities evenly, ARR by powers of ten.
import { ceilOf } from '../src/core/exact/numbers.ts';
import type { Bands } from '../src/core/model/bands.ts';
import type { Source } from '../src/core/model/model.ts';
import { HIGHEST, LOWEST } from './cuts.ts';

export interface Axis {
  readonly low: number;
  readonly high: number;
  /** Each power of ten takes as much room as the next. */
  readonly isByPowers: boolean;
  readonly ticks: readonly number[];
}

const SCORE_AXIS: Axis = { low: LOWEST, high: HIGHEST, isByPowers: false, ticks: [1, 2, 3, 4, 5] };
const PRIORITY_AXIS: Axis = { low: 0, high: 100, isByPowers: false, ticks: [0, 25, 50, 75, 100] };
const POWERS = 4;

/** The axis on which all values and cuts of a source have room. */
export function axisOf(source: Source, values: Float64Array, { cuts }: Bands<string>): Axis {
  if (source === 'composite') return SCORE_AXIS;
  if (source === 'priority') return PRIORITY_AXIS;
  const ats = cuts.map(([at]) => at);
  let highest = Math.max(1, ...ats);
  for (let i = 0; i < values.length; i++) if ((values[i] as number) > highest) highest = values[i] as number;
  const top = ceilOf(Math.log10(highest));
  const lowestCut = Math.min(...ats.filter((at) => at > 0));
  const bottom = Math.min(top - POWERS, Number.isFinite(lowestCut) ? Math.ceil(Math.log10(lowestCut)) - 1 : top);
  const ticks = Array.from({ length: top - bottom + 1 }, (_, k) => 10 ** (bottom + k));
  return { low: 10 ** bottom, high: 10 ** top, isByPowers: true, ticks };
}

/** From a value to its place: 0 at the low end, 1 at the high end; what lies beyond stands at the end. */
export function placesOn({ low, high, isByPowers }: Axis): (value: number) => number {
  const place = (at: number) => (isByPowers ? Math.log10(Math.max(at, low)) : at);
  const [start, length] = [place(low), place(high) - place(low)];
  return (value) => Math.min(1, Math.max(0, (place(value) - start) / length));
}

/** The inverse of `placesOn`. */
export function valueAt({ low, high, isByPowers }: Axis, fraction: number): number {
  return isByPowers ? low * (high / low) ** fraction : low + (high - low) * fraction;
}
