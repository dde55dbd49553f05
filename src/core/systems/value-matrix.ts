// The value matrix (S5): value today against potential.

import { NONE } from '../composite/coded.ts';
import { bandIndex } from '../model/bands.ts';
import type { Scales } from '../model/model.ts';
import strategies from '../model/presets/strategies.json' with { type: 'json' };

export const QUADRANTS: readonly string[] = strategies.matrix.labels;

/**
 * @param level expansion level, 2 is High; negative: unknown
 * @param score potential score of S6, which comes first where there is one
 */
export function quadrant(arr: number, level: number, score: number, { highArr, highPotential }: Scales): number {
  if (Number.isNaN(arr) || (Number.isNaN(score) && level < 0)) return NONE;
  const isLow = Number.isNaN(score) ? level < 2 : bandIndex(highPotential, score) > 0;
  // GROW and NURTURE have the potential, GROW and RETAIN the value.
  return (isLow ? 1 : 0) + (bandIndex(highArr, arr) > 0 ? 2 : 0);
}
