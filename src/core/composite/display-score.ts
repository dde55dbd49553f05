// C4: a shown score never reads as reaching a cut that the score does not reach.

import type { Cell } from '../exact/cell.ts';
import { type Bands, bandIndex } from '../model/bands.ts';

const MOST_DECIMALS = 12;

/** Decimals to show: `least`, or more until the text falls in the same band: 3.995 needs 3 below a cut of 4. */
export function decimalsOf(score: number, tiers: Bands<string>, least = 2): number {
  const band = bandIndex(tiers, score);
  let decimals = least;
  while (decimals < MOST_DECIMALS && bandIndex(tiers, Number(rounded(score, decimals))) !== band) decimals++;
  return decimals;
}

export function displayScore(score: number, tiers: Bands<string>): string {
  return rounded(score, decimalsOf(score, tiers));
}

/** Half up on the decimals that a person sees, as a cell does: 3.475 is 3.48 whatever its binary form. */
function rounded(score: number, decimals: number): string {
  return Number(`${Math.round(Number(`${cleanScore(score)}e${decimals}`))}e-${decimals}`).toFixed(decimals);
}

/** Number format of a cell that shows the score. */
export function scoreFormat(score: number, tiers: Bands<string>): string {
  return `0.${'0'.repeat(decimalsOf(score, tiers))}`;
}

/** The score without binary noise (3.5500000000000003): what a person would compute on paper. */
export function cleanScore(score: number): number {
  return Number(score.toPrecision(13));
}

/** The cell of a score, blank where there is none. */
export function scoreCell(score: number): Cell {
  return Number.isNaN(score) ? '' : cleanScore(score);
}
