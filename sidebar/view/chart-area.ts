// Where things stand in the histogram, in the units of its viewBox.
import { BINS } from '../bins.ts';
import { HIGHEST, LOWEST } from '../cuts.ts';

export const WIDTH = 268;
export const LEFT = 24;
export const RIGHT = 8;
export const TOP = 18;
export const BASE = 94;
export const HEIGHT = 120;
export const BIN_WIDTH = (WIDTH - LEFT - RIGHT) / BINS;

export function xOf(score: number): number {
  return LEFT + ((score - LOWEST) / (HIGHEST - LOWEST)) * (WIDTH - LEFT - RIGHT);
}

/** The score at a place of the drawing: the inverse of `xOf`. */
export function scoreAt(x: number): number {
  return LOWEST + ((x - LEFT) / (WIDTH - LEFT - RIGHT)) * (HIGHEST - LOWEST);
}

export function yOf(count: number, tallest: number): number {
  return BASE - (count / Math.max(1, tallest)) * (BASE - TOP);
}
