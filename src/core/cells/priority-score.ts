import { cleanScore } from '../composite/display-score.ts';
import { isMissing } from '../exact/cell.ts';
import { bandOf, labelAt } from '../model/bands.ts';
import { pointsByLabel } from '../model/label.ts';
import { resolveModel } from '../model/resolve.ts';
import { healthColor } from '../systems/health.ts';
import { expansionLevel, NO_EXPANSION } from '../systems/potential.ts';
import {
  cappedValue,
  colorPoints,
  priorityTier,
  priorityTotal,
  rawValue,
  strategicPoints,
} from '../systems/priority.ts';
import { type Argument, numberIn, type Result, shown } from './arguments.ts';
import { numberWithin, type Placed, rowsOf, wordIn } from './rows.ts';

/** Priority score and tier (S29, S30); a row without ARR stays blank. */
export function priorityScore(
  arr: Argument,
  expansion: Argument,
  health: Argument,
  logo: Argument,
  reference: Argument,
  partnership: Argument,
): Result {
  const model = resolveModel({});
  const given = [
    ['arr', arr],
    ['expansion', expansion],
    ['health', health],
    ['logo', logo],
    ['reference', reference],
    ['partnership', partnership],
  ] as const;
  return rowsOf(given, 2, (row) => {
    const amount = numberWithin(row(0), 0);
    if (Number.isNaN(amount)) return ['', ''];
    const value = cappedValue(rawValue(amount, levelIn(row(1)), model), model.priorityCap);
    const points = colorPoints(healthColor(numberWithin(row(2), 0, 100), model.scales.healthColor));
    const [first, second, third] = [3, 4, 5].map((k) => numberIn(...row(k))) as [number, number, number];
    const total = priorityTotal(value, points, strategicPoints(first, second, third), model.priorityCap);
    return [cleanScore(total), labelAt(model.scales.priority, priorityTier(total, model))];
  });
}

const LEVELS = new Map([
  ['high', 2],
  ['medium', 1],
  ['low', 0],
]);

/** Expansion as High, Medium or Low, as a label of the value rubric, or as potential / current ARR (S29). */
export function levelIn(placed: Placed): number {
  const [cell, where] = placed;
  if (isMissing(cell)) return NO_EXPANSION;
  const criterion = resolveModel({}).rubrics.value.find(({ kind }) => kind === 'either');
  if (criterion?.kind !== 'either') return NO_EXPANSION;
  const level = wordIn(cell, LEVELS);
  if (level !== undefined) return level;
  const points = wordIn(cell, pointsByLabel(criterion));
  if (points !== undefined) return expansionLevel(points);
  try {
    return expansionLevel(bandOf(criterion.bands, numberWithin(placed, 0)));
  } catch {
    const labels = Object.keys(criterion.labels).join(', ');
    throw new Error(`${where} is ${shown(cell)}, must be High, Medium, Low, a ratio, or one of: ${labels}`);
  }
}
