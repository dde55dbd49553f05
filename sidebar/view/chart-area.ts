// Where things stand in the histogram, in the units of its viewBox.
import { type Axis, placesOn, valueAt } from '../axis.ts';
import { BINS } from '../bins.ts';

export const WIDTH = 268;
export const LEFT = 24;
export const RIGHT = 8;
export const TOP = 18;
export const BASE = 94;
export const HEIGHT = 120;
export const BIN_WIDTH = (WIDTH - LEFT - RIGHT) / BINS;

export function xOf(axis: Axis, value: number): number {
  return LEFT + placesOn(axis)(value) * (WIDTH - LEFT - RIGHT);
}

/** The value at a place of the drawing: the inverse of `xOf`. */
export function valueOfX(axis: Axis, x: number): number {
  return valueAt(axis, (x - LEFT) / (WIDTH - LEFT - RIGHT));
}

export function yOf(count: number, tallest: number): number {
  return BASE - (count / Math.max(1, tallest)) * (BASE - TOP);
}
