// Composite scores in cells, of three columns or of one range of three.
import { cleanScore, compositeScore } from '../composite/composite.ts';
import { type Cell, isMissing } from '../exact/cell.ts';
import type { Weights } from '../model/model.ts';
import { resolveModel } from '../model/resolve.ts';
import { asFractions, weightProblem } from '../model/settings.ts';
import { markOfColumn } from '../read/number.ts';
import {
  type Argument,
  type CellHost,
  cellsOf,
  filled,
  type Grid,
  gridOf,
  isBlank,
  isMany,
  isRange,
  notationFor,
  numberIn,
  orBlank,
  type Result,
} from './arguments.ts';

const NAMES = ['firmographic', 'behavioral', 'value'] as const;
const [LEAST, MOST] = [1, 5];

/**
 * Composite score (S11) of dimension scores from 1 to 5; without a behavioral score the other two weights are
 * renormalised (S44). Blank rows stay blank; in a range a row that cannot be scored too.
 */
export function segmentScore(args: readonly Argument[], host: CellHost): Result {
  const [firmographic, behavioral, value, weights] = args;
  const triple = asTriple(firmographic, behavioral, value, weights);
  const grids = triple?.grids ?? [firmographic, behavioral, value].map(gridOf);
  const chosen = readWeights(triple ? triple.weights : weights);
  const given = [firmographic, behavioral, value];
  const readers = grids.map((grid, k) =>
    reader(grid, NAMES[k] as string, given.some(isMany) && isManyCells(grid), host),
  );
  const shape = shapeOf(grids);
  const isSpilling = given.some(isMany);
  const rows = Array.from({ length: shape.rows }, (_, r) =>
    Array.from({ length: shape.columns }, (_cell, c) =>
      scoreOf(
        readers.map((read) => read(r, c)),
        chosen,
        isSpilling,
      ),
    ),
  );
  return given.some(isRange) ? rows : (rows[0]?.[0] ?? '');
}

/** A three-column range as the first argument; the weights may then be the second one. */
function asTriple(first: Argument, second: Argument, third: Argument, fourth: Argument) {
  const isTriple =
    isRange(first) && (first[0]?.length ?? 0) === 3 && isBlank(third) && (isBlank(second) || isBlank(fourth));
  if (!isTriple || (!isBlank(second) && cellsOf(second).length !== 3)) return null;
  const grids = NAMES.map((_, column): Grid => gridOf(first).map((row) => [row[column] ?? '']));
  return { grids, weights: isBlank(second) ? fourth : second };
}

interface Shape {
  readonly rows: number;
  readonly columns: number;
}

/** Ranges may differ by blank cells at their end, and in nothing else. */
function shapeOf(grids: readonly Grid[]): Shape {
  const many = grids.filter(isManyCells);
  const sizes = (many.length > 0 ? many : grids).map(sizeOf);
  const needed = largest(many.map(filledOf));
  const first = sizes[0] as Shape;
  if (sizes.some(({ rows, columns }) => rows < needed.rows || columns < needed.columns)) {
    const k = grids.findIndex((grid) => isManyCells(grid) && sizeText(sizeOf(grid)) !== sizeText(first));
    throw new Error(`${NAMES[k]} is ${sizeText(sizeOf(grids[k] as Grid))}, must be ${sizeText(first)} like the others`);
  }
  return largest(sizes);
}

function largest(sizes: readonly Shape[]): Shape {
  return {
    rows: Math.max(0, ...sizes.map(({ rows }) => rows)),
    columns: Math.max(0, ...sizes.map(({ columns }) => columns)),
  };
}

function isManyCells(grid: Grid): boolean {
  return grid.length > 1 || (grid[0]?.length ?? 0) > 1;
}

function sizeOf(grid: Grid): Shape {
  return { rows: grid.length, columns: grid[0]?.length ?? 0 };
}

function filledOf(grid: Grid): Shape {
  let [rows, columns] = [0, 0];
  grid.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (isMissing(cell)) return;
      rows = Math.max(rows, r + 1);
      columns = Math.max(columns, c + 1);
    });
  });
  return { rows, columns };
}

function sizeText({ rows, columns }: Shape): string {
  return `${rows} × ${columns} cells`;
}

/** A cell's score: NaN where it is blank, null where one of a range cannot be read. */
type ScoreAt = (r: number, c: number) => number | null;

function reader(grid: Grid, name: string, isInRange: boolean, host: CellHost): ScoreAt {
  const cells = grid.flat();
  const mark = markOfColumn(new Set(cells), 'number', notationFor(cells, host).decimalMark);
  const read = (cell: Cell) => {
    const score = numberIn(cell, name, mark);
    if (score < LEAST || score > MOST) {
      throw new Error(`${name} is ${score}, must be a score from ${LEAST} to ${MOST}`);
    }
    return score;
  };
  return (r, c) => {
    if (!isInRange) return read(grid[0]?.[0] ?? '');
    const score = orBlank(() => read(grid[r]?.[c] ?? ''));
    return score === '' ? null : score;
  };
}

function scoreOf(scores: readonly (number | null)[], weights: Weights, isSpilling: boolean): Cell {
  if (scores.includes(null)) return '';
  const [f, b, v] = scores as [number, number, number];
  if (scores.every(Number.isNaN)) return '';
  const score = compositeScore(f, b, v, weights, 'skip');
  if (!Number.isNaN(score)) return cleanScore(score);
  if (isSpilling) return '';
  const missing = NAMES.filter((name, k) => Number.isNaN(scores[k]) && weights[name] > 0 && name !== 'behavioral')[0];
  if (missing) throw new Error(`${missing} is missing: only the behavioral score may be left out`);
  throw new Error('behavioral is missing: by these weights there is no other score to go by');
}

function readWeights(argument: Argument): Weights {
  if (isBlank(argument)) return resolveModel({}).weights;
  const given = cellsOf(argument);
  const cells = given.length > 3 ? filled(given) : given;
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
