// Accounts and ARR in other groups than the segment: labels without a score (S16, S59), products (S45), and the shares
// that the sources expect of other systems (S2, S15, S27, S30, by the rule of S39).

import type { Coded } from '../composite/codes.ts';
import { centsOf } from '../exact/numbers.ts';
import { LISTED_FIELDS, labelIndex } from '../model/label.ts';
import { LABEL_LISTS, type ListedField } from '../model/preset-models.ts';
import { planning } from '../model/presets.ts';
import type { Accounts } from '../read/accounts.ts';
import { type Column, State, textAt } from '../read/column.ts';
import { healthRisk } from '../systems/health.ts';
import { priority as priorityScore } from '../systems/priority.ts';
import type { Scored } from '../systems/system.ts';
import { engagement as engagementLevels } from '../systems/usage.ts';
import { sharesOf, type TierShare } from './distribution.ts';
import { activeArr, type Tally, talliesBy } from './overview.ts';

export interface LabelGroup {
  readonly field: ListedField;
  /** In the order of the list; the last one, without a label, is whatever is blank or not in the list. */
  readonly tallies: readonly Tally[];
}

/** One group a mapped column, over the active accounts. */
export function labelGroups(accounts: Accounts): LabelGroup[] {
  return LISTED_FIELDS.filter((field) => accounts.columns[field]).map((field) => {
    const { state, value, labels } = accounts.columns[field] as Column;
    const byCode = labels.map((text) => labelIndex(field, text));
    const codeOf = (i: number) => (state[i] === State.label ? (byCode[value[i] as number] as number) : -1);
    return { field, tallies: talliesBy(LABEL_LISTS[field], codeOf, accounts) };
  });
}

export interface ProductTotal {
  /** '' where the rows name no product. */
  readonly product: string;
  /** Active accounts that have it. */
  readonly accounts: number;
  /** Exact to the cent. */
  readonly arr: number;
  /** Rows without a usable ARR: they count 0. */
  readonly withoutArr: number;
}

/** What each product line brings in, the largest ARR first; null unless rows are the products of accounts. */
export function productTotals({ products, isActive }: Accounts): ProductTotal[] | null {
  if (!products) return null;
  const { lines, groups } = products;
  const { arr, product } = lines.columns;
  const totals = new Map<string, { accounts: Set<number>; cents: number; withoutArr: number }>();
  groups.forEach((group, account) => {
    if (!isActive[account]) return;
    for (const line of group) {
      const name = textAt(product, line);
      const total = totals.get(name) ?? { accounts: new Set(), cents: 0, withoutArr: 0 };
      totals.set(name, total);
      total.accounts.add(account);
      if (arr?.state[line] === State.number) total.cents += centsOf(arr.value[line] as number);
      else total.withoutArr++;
    }
  });
  return [...totals]
    .map(([name, { accounts, cents, withoutArr }]) => ({
      product: name,
      accounts: accounts.size,
      arr: cents / 100,
      withoutArr,
    }))
    .sort((a, b) => b.arr - a.arr || (a.product < b.product ? -1 : 1));
}

type Range = readonly [low: number, high: number];

export interface ExpectedShare extends TierShare {
  /** Id of the scored column that is shared out. */
  readonly column: string;
  readonly of: 'accounts' | 'ARR';
  /** Position of the label. */
  readonly k: number;
  readonly range: Range;
}

/** One a label of each system that is on, by position. */
export function expectedShares(scored: Scored): ExpectedShare[] {
  const { model, accounts, scores } = scored;
  const { systems, arrTiers } = scores;
  const { engagement, health } = planning.expectedShares;
  const { arr, priority } = model.segmentScales;
  const codes = arrTiers?.[model.preset];
  const shares = (column: string, system: Coded | null | undefined, ranges: readonly (Range | null)[]) =>
    system ? sharesBy(column, 'accounts', system.codes, ranges, accounts) : [];
  const arrRanges = (name: 'share' | 'arrShare') => arr.treatments.map((treatment) => treatment[name]);
  return [
    ...(codes ? sharesBy('arrTier', 'accounts', codes, arrRanges('share'), accounts) : []),
    ...(codes ? sharesBy('arrTier', 'ARR', codes, arrRanges('arrShare'), accounts) : []),
    ...shares('engagement', systems(engagementLevels), Object.values(engagement).map(rangeOf)),
    ...shares('healthSegment', systems(healthRisk), Object.values(health).map(rangeOf)),
    ...shares(
      'priorityTier',
      systems(priorityScore)?.tiers,
      priority.treatments.map(({ share }) => share),
    ),
  ];
}

/** Labels that the source does not name have no share of their own, but count in the whole. */
function sharesBy(
  column: string,
  of: ExpectedShare['of'],
  codes: Uint8Array,
  ranges: readonly (Range | null)[],
  accounts: Accounts,
): ExpectedShare[] {
  const { active, cents } = activeArr(accounts);
  const sums = ranges.map(() => 0);
  active.forEach((i) => {
    const code = codes[i] as number;
    if (code < sums.length) sums[code] = (sums[code] as number) + (of === 'ARR' ? (cents[i] as number) : 1);
  });
  return sharesOf(sums, ranges).flatMap((share, k) => {
    const range = ranges[k];
    return range ? [{ column, of, k, range, ...share }] : [];
  });
}

/** A single number stands for the points around it. */
function rangeOf(expected: number | readonly number[]): Range {
  const { margin } = planning.expectedShares;
  return typeof expected === 'number'
    ? [expected - margin, expected + margin]
    : [expected[0] as number, expected[1] as number];
}
