import { type Cell, cleanText, isMissing } from '../exact/cell.ts';
import { bandOf } from '../model/bands.ts';
import { pointsByLabel } from '../model/label.ts';
import type { RfmVariant } from '../model/model.ts';
import { resolveModel } from '../model/resolve.ts';
import { midrankScores } from '../systems/rfm.ts';
import {
  type Argument,
  cellsOf,
  type Grid,
  isRange,
  numberIn,
  place,
  type Result,
  scalarOf,
  shown,
} from './arguments.ts';
import { column, idleIn, numberWithin, type Placed, readAsOf, rowsOf, wordIn } from './rows.ts';

/**
 * R F M Total Code Segment (S19 to S22), one row an account. A range of amounts is scored against itself (S21); a
 * single value is the account's monetary score. Rows with a part missing have no total, code and segment.
 */
export function rfm(
  recency: Argument,
  frequency: Argument,
  monetary: Argument,
  asOf: Argument,
  variant: Argument,
): Result {
  const scale = readVariant(variant);
  const day = readAsOf(asOf);
  const amounts = column(monetary, 'monetary');
  const m = monetaryScores(monetary, amounts);
  const given = [
    ['recency', recency],
    ['frequency', frequency],
    ['monetary', monetary],
  ] as const;
  return rowsOf(given, 6, (row, i) =>
    rfmRow(
      recencyScore(row(0), scale, day),
      frequencyScore(row(1), scale),
      m[amounts.length === 1 ? 0 : i] ?? 0,
      scale,
    ),
  );
}

function rfmRow(r: number, f: number, m: number, scale: RfmVariant): Cell[] {
  const scores = [r, f, m].map((score) => score || '');
  if (!(r && f && m)) return [...scores, '', '', ''];
  const total = r + f + m;
  return [...scores, total, `${r}${f}${m}`, bandOf(scale.segments, total)];
}

function readVariant(argument: Argument): RfmVariant {
  const { strategies, methods } = resolveModel({}).rfm;
  const name = cleanText(scalarOf(argument ?? '', 'variant')).toLowerCase();
  if (name === '' || name === 'a' || name === 'strategies') return strategies;
  if (name === 'b' || name === 'methods') return methods;
  throw new Error(`variant is "${name}", must be "A" (strategies) or "B" (methods)`);
}

function recencyScore(placed: Placed, scale: RfmVariant, asOf: number | null): number {
  const days = idleIn(placed, asOf);
  if (Number.isNaN(days)) return 0;
  return days === Number.POSITIVE_INFINITY ? scale.recencyDays.floor : bandOf(scale.recencyDays, days);
}

/** RFM points of a frequency in words or in active days a week, 0 when it is blank. */
export function frequencyScore(placed: Placed, scale: RfmVariant): number {
  const [cell, where] = placed;
  if (isMissing(cell)) return 0;
  const points = wordIn(cell, pointsByLabel(scale.frequency));
  if (points !== undefined) return points;
  try {
    return bandOf(scale.activeDaysPerWeek, numberWithin(placed, 0));
  } catch {
    const labels = Object.keys(scale.frequency.labels).join(', ');
    throw new Error(`${where} is ${shown(cell)}, must be active days a week from 0 to 7 or one of: ${labels}`);
  }
}

function monetaryScores(argument: Argument, grid: Grid): ArrayLike<number> {
  if (isRange(argument) && grid.length > 1) {
    const amounts = grid.map((row, i) => {
      return numberWithin([row[0] as Cell, place('monetary', grid, i)], 0);
    });
    return midrankScores(Float64Array.from(amounts), resolveModel({}).monetaryMidrank);
  }
  const [cell = ''] = cellsOf(argument);
  if (isMissing(cell)) return [0];
  const score = numberIn(cell, 'monetary');
  if (![1, 2, 3, 4, 5].includes(score)) {
    throw new Error(
      `monetary is ${shown(cell)}: a single value is the M score and must be 1, 2, 3, 4 or 5; give a range of amounts to score them`,
    );
  }
  return [score];
}
