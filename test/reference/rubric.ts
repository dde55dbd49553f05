import type { Account } from './account.ts';
import { bandOf, passes } from './bands.ts';
import { valueIn } from './cell-text.ts';
import { isMapped, type Points, pointsFor, weightOf } from './criterion.ts';
import { fallbackPoints } from './fallback.ts';
import { Fraction } from './fraction.ts';
import type { Criterion, Model, Rubric } from './model.ts';
import type { DimensionName } from './model-document.ts';
import type { Sheet } from './sheet.ts';

/** S9, S73: the plain sum and number of the criteria with points, and the weighted mean if there are enough. */
export interface Dimension {
  /** Not there where the score was entered. */
  points?: number;
  criteria?: number;
  score: Fraction | null;
  tier: string;
}

export interface Rated {
  weight: Fraction;
  points: Points;
}

/** The weight of the criteria with points against that of all. */
function hasEnough(having: Fraction, all: Fraction, leastShare: Fraction): boolean {
  return passes(having, '>=', leastShare.times(all));
}

export function weightedMean(rated: readonly Rated[]): Fraction | null {
  const scored = rated.filter((each) => each.points !== null);
  const weight = Fraction.sum(scored.map((each) => each.weight));
  if (weight.equals(0)) return null;
  return Fraction.sum(scored.map((each) => each.weight.times(each.points ?? 0))).over(weight);
}

export function dimensionOf(rated: readonly Rated[], leastShare: Fraction): Dimension {
  const scored = rated.filter((each) => each.points !== null);
  const points = scored.reduce((sum, each) => sum + (each.points ?? 0), 0);
  const all = Fraction.sum(rated.map((each) => each.weight));
  const enough = hasEnough(Fraction.sum(scored.map((each) => each.weight)), all, leastShare);
  const score = enough ? weightedMean(scored) : null;
  return { points, criteria: scored.length, score, tier: rubricTier(score) };
}

/** S73: mean × 4 against 16 and 10, whatever the number of criteria. */
function rubricTier(score: Fraction | null): string {
  return score ? bandOf('rubric.tier', score.times(4)) : 'Unsegmented';
}

/** S73: a sheet has a rubric when enough of its weight has a column. */
export function sheetHasRubric(rubric: Rubric, sheet: Sheet): boolean {
  if (rubric.criteria.length === 0) return false;
  const mapped = rubric.criteria.filter((criterion) => isMapped(criterion, sheet));
  return hasEnough(weightOf(mapped), weightOf(rubric.criteria), rubric.leastShare);
}

/** The criteria that count on this sheet: those of its rubrics, where no score is entered instead. */
export function countedKeys(sheet: Sheet, model: Model): string[] {
  const names = (['firmographic', 'behavioral', 'value'] as const).filter(
    (name) => !sheet.has(`${name}_score`) && sheetHasRubric(model.rubrics[name], sheet),
  );
  return names.flatMap((name) => model.rubrics[name].criteria.map((criterion) => criterion.key));
}

/** Firmographic and Value: entered directly, else by the rubric; null where the sheet has neither. */
export function rubricDimension(
  name: Exclude<DimensionName, 'behavioral'>,
  account: Account,
  sheet: Sheet,
  model: Model,
): Dimension | null {
  if (sheet.has(`${name}_score`)) return enteredDimension(valueIn(account.entered[name]));
  const rubric = model.rubrics[name];
  if (!sheetHasRubric(rubric, sheet)) return null;
  const rated = rubric.criteria.map((criterion) => ratedWith(criterion, account, sheet, model));
  return dimensionOf(rated, rubric.leastShare);
}

function ratedWith(criterion: Criterion, account: Account, sheet: Sheet, model: Model): Rated {
  const points = pointsFor(criterion, account, sheet.asOf) ?? fallbackPoints(criterion, account, model);
  return { weight: criterion.weight, points };
}

function enteredDimension(score: Fraction | null): Dimension {
  return { score, tier: rubricTier(score) };
}
