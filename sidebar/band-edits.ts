// Bands of a criterion as a person adds and takes them away: no account changes its points by a new cut alone.
import { round } from '../src/core/exact/numbers.ts';
import { type Bands, bandOf, type Cut } from '../src/core/model/bands.ts';
import { isRising, limitsOf, type Space } from './cuts.ts';

const MOST_BANDS = 10;

/** The bands with one more cut, which splits the band that it lies in; else why it cannot be there. */
export function withCutAt(bands: Bands<number>, typed: number, space: Space): Bands<number> | string {
  const { cuts, floor } = bands;
  const at = round(typed, space.decimals);
  if (cuts.length + 1 >= MOST_BANDS) return `There are ${MOST_BANDS} bands already: take one away first.`;
  if (cuts.some(([there]) => there === at)) return `There is a cut at ${at} already.`;
  const rising = isRising(bands);
  const found = cuts.findIndex(([there]) => (rising ? at < there : at > there));
  const place = found < 0 ? cuts.length : found;
  const operator = cuts[0]?.[1] ?? '>=';
  const cut: Cut<number> = [at, operator, bandOf(bands, at)];
  const next: Bands<number> = { cuts: [...cuts.slice(0, place), cut, ...cuts.slice(place)], floor };
  const [low, high] = limitsOf(next, place, space);
  return at >= low && at <= high ? next : `${space.what} can have a cut from ${low} to ${high}, not at ${at}.`;
}

/** Its values go to the band after it, those of the last one to the band before. */
export function withoutBand({ cuts, floor }: Bands<number>, index: number): Bands<number> | string {
  if (cuts.length < 2) return 'Two bands must stay.';
  if (index < cuts.length) return { cuts: cuts.filter((_, i) => i !== index), floor };
  return { cuts: cuts.slice(0, -1), floor: (cuts[cuts.length - 1] as Cut<number>)[2] };
}
