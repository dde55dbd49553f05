import { resolveModel } from '../model/resolve.ts';
import { NO_EXPANSION } from '../systems/potential.ts';
import { QUADRANTS, quadrant } from '../systems/value-matrix.ts';
import type { Argument, Result } from './arguments.ts';
import { levelIn } from './priority-score.ts';
import { numberWithin, rowsOf } from './rows.ts';

/** Quadrant of the value matrix (S5); a number is the potential score from 1 to 5 (S6). */
export function valueQuadrant(arr: Argument, potential: Argument): Result {
  const { scales } = resolveModel({});
  return rowsOf(
    [
      ['arr', arr],
      ['potential', potential],
    ],
    1,
    (row) => {
      const isScore = typeof row(1)[0] === 'number';
      const score = isScore ? numberWithin(row(1), 1, 5) : Number.NaN;
      const level = isScore ? NO_EXPANSION : levelIn(row(1));
      return [QUADRANTS[quadrant(numberWithin(row(0), 0), level, score, scales)] ?? ''];
    },
  );
}
