import type { Account } from './account.ts';
import { valueIn } from './cell-text.ts';
import { isMapped, pointsFor } from './criterion.ts';
import { Fraction } from './fraction.ts';
import type { Criterion, Model } from './model.ts';
import { type Rated, sheetHasRubric, weightedMean } from './rubric.ts';
import type { Sheet } from './sheet.ts';

/** S10: of these three a missing one counts as the median. */
const MEDIANS: Record<string, string> = {
  usageFrequency: 'IMPUTED_FREQUENCY',
  adoption: 'IMPUTED_ADOPTION',
  trend: 'IMPUTED_TREND',
};
const MEDIAN = 3;

export interface Behavior {
  score: Fraction | null;
  flags: string[];
  /** The score is not the account's own behavior but the onboarding that stands in for it. */
  isProxy: boolean;
}

const NONE: Behavior = { score: null, flags: [], isProxy: false };

/** S10, S75: entered directly, else the rubric, else health; null where the sheet has none of them. */
export function behaviorOf(account: Account, sheet: Sheet, model: Model): Behavior | null {
  const behavior = ownBehavior(account, sheet, model);
  if (behavior?.score || model.document.behavioralMissing !== 'onboarding') return behavior;
  const completion = valueIn(account.onboarding);
  return completion ? { score: onFive(completion), flags: ['IMPUTED_ENGAGEMENT'], isProxy: true } : behavior;
}

function ownBehavior(account: Account, sheet: Sheet, model: Model): Behavior | null {
  if (sheet.has('behavioral_score')) return { ...NONE, score: valueIn(account.entered.behavioral) };
  const health = valueIn(account.health);
  const byHealth = health && onFive(health.over(100));
  const { behavioral } = model.rubrics;
  if (!sheetHasRubric(behavioral, sheet)) return sheet.has('health') ? { ...NONE, score: byHealth } : null;
  const mapped = behavioral.criteria.filter((criterion) => isMapped(criterion, sheet));
  const byRubric = rubricBehavior(mapped, account, sheet.asOf);
  if (byRubric.score || !byHealth) return byRubric;
  return { ...NONE, score: byHealth, flags: ['BEHAVIORAL_FROM_HEALTH'] };
}

/** One criterion with points is enough; the method's own three then count as 3 where they are missing. */
function rubricBehavior(mapped: readonly Criterion[], account: Account, asOf: number): Behavior {
  const points = mapped.map((criterion) => pointsFor(criterion, account, asOf));
  return withMedians(mapped, points);
}

export function withMedians(mapped: readonly Criterion[], points: readonly (number | null)[]): Behavior {
  if (points.every((each) => each === null)) return NONE;
  const isImputed = (criterion: Criterion, index: number) => points[index] === null && criterion.key in MEDIANS;
  const rated = mapped.map((criterion, index): Rated => {
    return { weight: criterion.weight, points: isImputed(criterion, index) ? MEDIAN : (points[index] ?? null) };
  });
  const flags = mapped.filter(isImputed).map((criterion) => MEDIANS[criterion.key] ?? '');
  return { score: weightedMean(rated), flags, isProxy: false };
}

/** 0 to 1 on a scale of 1 to 5 (S10). */
export function onFive(share: Fraction): Fraction {
  return share.times(4).plus(Fraction.of(1));
}
