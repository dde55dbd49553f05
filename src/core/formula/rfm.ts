import { parseIsoDay } from '../input/calendar.ts';
import { type Cell, cleanText, isMissing } from '../input/cell.ts';
import { parseDate } from '../input/date.ts';
import { normaliseLabel, pointsByLabel } from '../input/label.ts';
import { bandOf } from '../model/bands.ts';
import type { RfmVariant } from '../model/model.ts';
import { resolveModel } from '../model/resolve.ts';
import { midrankScores, NEVER_ACTIVE } from '../score/rfm.ts';
import {
  type Argument,
  cellsOf,
  type Grid,
  gridOf,
  isBlank,
  isRange,
  numberIn,
  place,
  scalarOf,
  shown,
} from './arguments.ts';

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
): Cell[][] {
  const scale = readVariant(variant);
  const columns = [column(recency, 'recency'), column(frequency, 'frequency'), column(monetary, 'monetary')] as const;
  const rows = Math.max(...columns.map((grid) => grid.length));
  for (const [i, name] of (['recency', 'frequency', 'monetary'] as const).entries()) {
    const { length } = columns[i] as Grid;
    if (length !== rows && length !== 1)
      throw new Error(`${name} has ${length} rows, must have ${rows} like the others`);
  }
  const day = readAsOf(asOf);
  const m = monetaryScores(monetary, columns[2]);
  return Array.from({ length: rows }, (_, i) => {
    const r = recencyScore(at(columns[0], i), scale, day, place('recency', columns[0], i));
    const f = frequencyScore(at(columns[1], i), scale, place('frequency', columns[1], i));
    return rfmRow(r, f, (columns[2].length === 1 ? m[0] : m[i]) ?? 0, scale);
  });
}

function rfmRow(r: number, f: number, m: number, scale: RfmVariant): Cell[] {
  const scores = [r, f, m].map((score) => score || '');
  if (!(r && f && m)) return [...scores, '', '', ''];
  const total = r + f + m;
  return [...scores, total, `${r}${f}${m}`, bandOf(scale.segments, total)];
}

/** One column of cells; a single row of them is turned. */
function column(argument: Argument, name: string): Grid {
  const grid = gridOf(argument);
  if (grid.length === 1) return (grid[0] as readonly Cell[]).map((cell) => [cell]);
  if (grid.some((row) => row.length > 1)) throw new Error(`${name} has ${grid[0]?.length} columns, must have one`);
  return grid;
}

function at(grid: Grid, row: number): Cell {
  return (grid.length === 1 ? grid[0] : grid[row])?.[0] ?? '';
}

function readVariant(argument: Argument): RfmVariant {
  const { strategies, methods } = resolveModel({}).rfm;
  const name = cleanText(scalarOf(argument ?? '', 'variant')).toLowerCase();
  if (name === '' || name === 'a' || name === 'strategies') return strategies;
  if (name === 'b' || name === 'methods') return methods;
  throw new Error(`variant is "${name}", must be "A" (strategies) or "B" (methods)`);
}

function readAsOf(argument: Argument): number | null {
  if (isBlank(argument)) return null;
  const cell = scalarOf(argument, 'as_of');
  const day = typeof cell === 'string' ? parseDate(cleanText(cell), null) : null;
  if (day === null) throw new Error(`as_of is ${shown(cell)}, must be a date such as 2026-06-30`);
  return day;
}

function recencyScore(cell: Cell, scale: RfmVariant, asOf: number | null, where: string): number {
  if (isMissing(cell)) return 0;
  if (typeof cell === 'string' && normaliseLabel(cell) === 'never') return NEVER_ACTIVE;
  const day = typeof cell === 'string' ? (parseIsoDay(cell) ?? parseDate(cleanText(cell), null)) : null;
  if (day === null) return bandOf(scale.recencyDays, nonNegative(numberIn(cell, where), where, cell));
  if (asOf === null) throw new Error(`as_of is missing: ${where} is a date, so give the date to count to`);
  if (day > asOf) throw new Error(`${where} is ${shown(cell)}, after as_of: a last activity cannot lie in the future`);
  return bandOf(scale.recencyDays, asOf - day);
}

function frequencyScore(cell: Cell, scale: RfmVariant, where: string): number {
  if (isMissing(cell)) return 0;
  const points = typeof cell === 'string' ? pointsByLabel(scale.frequency).get(normaliseLabel(cell)) : undefined;
  if (points !== undefined) return points;
  try {
    return bandOf(scale.activeDaysPerWeek, nonNegative(numberIn(cell, where), where, cell));
  } catch {
    const labels = Object.keys(scale.frequency.labels).join(', ');
    throw new Error(`${where} is ${shown(cell)}, must be active days a week from 0 to 7 or one of: ${labels}`);
  }
}

function nonNegative(value: number, where: string, cell: Cell): number {
  if (value < 0) throw new Error(`${where} is ${shown(cell)}, must be 0 or more`);
  return value;
}

function monetaryScores(argument: Argument, grid: Grid): ArrayLike<number> {
  if (isRange(argument) && grid.length > 1) {
    const amounts = grid.map((row, i) => {
      const where = place('monetary', grid, i);
      return nonNegative(numberIn(row[0] as Cell, where), where, row[0] as Cell);
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
