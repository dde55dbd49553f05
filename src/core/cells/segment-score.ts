import { compositeScore } from '../composite/composite.ts';
import { cleanScore } from '../composite/display-score.ts';
import { isMissing } from '../exact/cell.ts';
import type { Weights } from '../model/model.ts';
import { resolveModel } from '../model/resolve.ts';
import { asFractions, weightProblem } from '../model/weights.ts';
import {
  type Argument,
  answer,
  cellsOf,
  type Grid,
  gridOf,
  isBlank,
  isRange,
  numberIn,
  place,
  type Result,
} from './arguments.ts';

const NAMES = ['firmographic', 'behavioral', 'value'] as const;

/**
 * Composite score (S11) of dimension scores from 1 to 5; without a behavioral score the other two weights are
 * renormalised (S44). Blank rows stay blank; a row of a range without a firmographic or value score too.
 */
export function segmentScore(firmographic: Argument, behavioral: Argument, value: Argument, weights: Argument): Result {
  const triple = asTriple(firmographic, behavioral, value, weights);
  const { grids, shape } = triple ?? separate(firmographic, behavioral, value);
  const chosen = readWeights(triple ? triple.weights : weights);
  const given = [firmographic, behavioral, value];
  const rows = shape.map((row, r) => row.map((_, c) => scoreAt(grids, r, c, chosen, given.some(isRange))));
  return answer(given, rows);
}

type Grids = readonly [Grid, Grid, Grid];

/** A three-column range as the first argument; the weights may then be the second one. */
function asTriple(first: Argument, second: Argument, third: Argument, fourth: Argument) {
  const isTriple =
    isRange(first) && (first[0]?.length ?? 0) === 3 && isBlank(third) && (isBlank(second) || isBlank(fourth));
  if (!isTriple || (!isBlank(second) && cellsOf(second).length !== 3)) return null;
  const columns = NAMES.map((_, column) => gridOf(first).map((row) => [row[column] ?? '']));
  const grids = columns as unknown as Grids;
  return { grids, shape: grids[0], weights: isBlank(second) ? fourth : second };
}

function separate(...dimensions: readonly [Argument, Argument, Argument]): { grids: Grids; shape: Grid } {
  const grids = dimensions.map(gridOf) as unknown as Grids;
  const shape = grids.find((grid) => grid.length > 1 || (grid[0]?.length ?? 0) > 1) ?? grids[0];
  grids.forEach((grid, i) => {
    const isSingle = grid.length === 1 && grid[0]?.length === 1;
    if (!isSingle && (grid.length !== shape.length || grid[0]?.length !== shape[0]?.length)) {
      throw new Error(`${NAMES[i]} is ${size(grid)}, must be ${size(shape)} like the others`);
    }
  });
  return { grids, shape };
}

function size(grid: Grid): string {
  return `${grid.length} × ${grid[0]?.length ?? 0} cells`;
}

function scoreAt(grids: Grids, r: number, c: number, weights: Weights, isInRange: boolean): number | '' {
  const cells = grids.map((grid) => (grid.length === 1 && grid[0]?.length === 1 ? grid[0][0] : grid[r]?.[c]) ?? '');
  if (cells.every(isMissing)) return '';
  const scores = cells.map((cell, i) =>
    dimensionScore(numberIn(cell, place(NAMES[i] as string, grids[i] as Grid, r)), i, grids, r),
  );
  const [f, b, v] = scores as [number, number, number];
  const score = compositeScore(f, b, v, weights, 'skip');
  if (!Number.isNaN(score)) return cleanScore(score);
  if (isInRange) return '';
  throw new Error(
    `${Number.isNaN(f) ? 'firmographic' : 'value'} is missing: only the behavioral score may be left out`,
  );
}

function dimensionScore(score: number, i: number, grids: Grids, r: number): number {
  if (score < 1 || score > 5) {
    throw new Error(`${place(NAMES[i] as string, grids[i] as Grid, r)} is ${score}, must be a score from 1 to 5`);
  }
  return score;
}

function readWeights(argument: Argument): Weights {
  if (isBlank(argument)) return resolveModel({}).weights;
  const cells = cellsOf(argument);
  if (cells.length !== 3)
    throw new Error(`weights has ${cells.length} cells, must have three: firmographic, behavioral, value`);
  const [firmographic, behavioral, value] = cells.map((cell, i) => {
    const weight = numberIn(cell, `${NAMES[i]} weight`);
    return Number.isNaN(weight) ? 0 : weight;
  }) as [number, number, number];
  const weights = { firmographic, behavioral, value };
  const problem = weightProblem(weights);
  if (problem) throw new Error(problem);
  return asFractions(weights);
}
