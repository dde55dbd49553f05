// Shares that the sources expect of other segments than the composite tiers (S2, S15, S27, S30, by the rule of S39).

import type { Coded } from '../composite/coded.ts';
import { numberReader } from '../composite/number-reader.ts';
import { labelsOf } from '../model/bands.ts';
import type { Model } from '../model/model.ts';
import planning from '../model/presets/planning.json' with { type: 'json' };
import type { Accounts } from '../read/accounts.ts';
import { engagement } from '../systems/engagement.ts';
import { healthRisk } from '../systems/health.ts';
import { priority } from '../systems/priority.ts';
import type { Scores } from '../systems/system.ts';
import { distribution, type TierShare } from './coverage.ts';

export interface ExpectedShare extends TierShare {
  /** What is shared out, such as `Health segment (methods): accounts`. */
  readonly group: string;
  readonly label: string;
  readonly range: Range;
}

type Range = readonly [low: number, high: number];
type Ranges = Readonly<Record<string, Range | number>>;

/** One line a label of each system that is on; ARR tiers only in the preset that the shares are of (C15). */
export function expectedShareLines(model: Model, accounts: Accounts, scores: Scores): ExpectedShare[] {
  const expected = planning.expectedShares;
  const { systems, arrTiers } = scores;
  const lines = (group: string, system: Coded | null | undefined, ranges: object, weight = (_i: number) => 1) =>
    system ? linesOf(group, system, ranges as Ranges, model, accounts, weight) : [];
  const tiers =
    arrTiers && model.preset === 'methods'
      ? { labels: labelsOf(model.arrTiers.methods), codes: arrTiers.methods }
      : null;
  return [
    ...lines('ARR tier (methods): accounts', tiers, expected.arrAccounts),
    ...lines('ARR tier (methods): ARR', tiers, expected.arrAmount, cents(accounts)),
    ...lines('Engagement level (strategies)', systems(engagement), expected.engagement),
    ...lines('Health segment (methods)', systems(healthRisk), expected.health),
    ...lines('Priority tier', systems(priority)?.tiers, expected.priority),
  ];
}

function cents({ columns }: Accounts): (i: number) => number {
  const arr = numberReader(columns.arr);
  return (i) => Math.round(arr(i) * 100);
}

/** Labels that the source does not name have no line, but count below it. */
function linesOf(
  group: string,
  { labels, codes }: Coded,
  ranges: Ranges,
  model: Model,
  { isActive }: Accounts,
  weight: (i: number) => number,
): ExpectedShare[] {
  const sums = labels.map(() => 0);
  codes.forEach((code, i) => {
    if (isActive[i] && code < sums.length) sums[code] = (sums[code] as number) + weight(i);
  });
  const expected = labels.map((label) => rangeOf(ranges[label]));
  const { tiers } = distribution(sums, expected, model.checks);
  return labels.flatMap((label, k) => {
    const range = expected[k];
    return range ? [{ group, label, range, ...(tiers[k] as TierShare) }] : [];
  });
}

/** A single number stands for the points around it. */
function rangeOf(expected: Range | number | undefined): Range | undefined {
  const { margin } = planning.expectedShares;
  return typeof expected === 'number' ? [expected - margin, expected + margin] : expected;
}
