// Which cut slices a crowd, and which number nearby does not (S65).
import type { CompositeScores } from '../composite/segment.ts';
import { isSame, type Operator, passes, round } from '../exact/numbers.ts';
import { type Bands, labelAt } from '../model/bands.ts';
import { methodology, capacity as presets } from '../model/presets.ts';
import type { Accounts } from '../read/accounts.ts';
import { isNumberAt } from '../read/column.ts';
import { centsAt, type Move } from './compare.ts';

export interface QuietCut {
  readonly at: number;
  readonly operator: Operator;
  readonly above: string;
  readonly below: string;
  /** Accounts that have a value, and those of them that lie close to the cut. */
  readonly accounts: number;
  readonly load: number;
  readonly warns: boolean;
  readonly candidates: readonly (readonly [at: number, load: number])[];
  /** null: the cut is quiet, or no number nearby is much quieter. */
  readonly proposal: QuietProposal | null;
}

export interface QuietProposal {
  readonly at: number;
  readonly load: number;
  /** Who changes tier. */
  readonly moves: Move;
  /** They move to the upper tier. */
  readonly isUp: boolean;
}

const { leastLoad, overPercent, withinPercent, withinScore, timesLess } = presets.quietCuts;
const { nearPercent, cutStep } = presets.modelling;

/** What is close to a number, and which numbers nearby a person can say. */
interface Nearness {
  readonly isClose: (distance: number, at: number) => boolean;
  readonly candidates: (at: number) => number[];
}

/** A share of the amount; numbers of two digits. */
const AMOUNT: Nearness = {
  isClose: (distance, at) => passes(distance, (Math.abs(at) * nearPercent) / 100, '<='),
  candidates: twoDigitsNear,
};

/** The reach of NEAR_BOUNDARY, and the grid of the capacity line. */
const SCORE: Nearness = {
  isClose: (distance) => passes(distance, methodology.nearBoundary, '<'),
  candidates: (at) => {
    const steps = Math.round(withinScore / cutStep);
    return Array.from({ length: 2 * steps + 1 }, (_, k) => round(at + (k - steps) * cutStep, 2));
  },
};

/** The cuts of ARR tiers, over active accounts; none without an ARR column. */
export function arrQuietCuts(tiers: Bands<string>, accounts: Accounts): QuietCut[] {
  const { arr } = accounts.columns;
  if (!arr) return [];
  const crowd = crowdOf(accounts, (i) => (isNumberAt(arr, i) ? (arr.value[i] as number) : Number.NaN));
  return quietCuts(tiers, crowd, AMOUNT);
}

/** The cuts of the composite tiers, over active accounts that have a score. */
export function compositeQuietCuts(
  tiers: Bands<string>,
  composite: Pick<CompositeScores, 'score'> | null,
  accounts: Accounts,
): QuietCut[] {
  return composite
    ? quietCuts(
        tiers,
        crowdOf(accounts, (i) => composite.score[i] as number),
        SCORE,
      )
    : [];
}

interface Crowd {
  /** From low to high. */
  readonly values: Float64Array;
  /** Cents of the accounts with such a value, asked for few proposals: accounts that are sorted with them take longer. */
  readonly centsOf: (isMeant: (value: number) => boolean) => number;
}

function crowdOf(accounts: Accounts, valueAt: (i: number) => number): Crowd {
  const { count, isActive } = accounts;
  const values = new Float64Array(count);
  let length = 0;
  for (let i = 0; i < count; i++) {
    const value = isActive[i] ? valueAt(i) : Number.NaN;
    if (!Number.isNaN(value)) values[length++] = value;
  }
  const centsOf: Crowd['centsOf'] = (isMeant) => {
    let sum = 0;
    for (let i = 0; i < count; i++) if (isActive[i] && isMeant(valueAt(i))) sum += centsAt(accounts, i);
    return sum;
  };
  return { values: values.subarray(0, length).sort(), centsOf };
}

function quietCuts(bands: Bands<string>, crowd: Crowd, near: Nearness): QuietCut[] {
  const accounts = crowd.values.length;
  return bands.cuts.map(([at, operator], k) => {
    const load = loadAt(crowd, at, near);
    const warns = load >= leastLoad && load * 100 > accounts * overPercent;
    const candidates = near.candidates(at).map((each) => [each, loadAt(crowd, each, near)] as const);
    const proposal = warns ? proposalOf(bands, k, load, candidates, crowd) : null;
    return {
      at,
      operator,
      above: labelAt(bands, k),
      below: labelAt(bands, k + 1),
      accounts,
      load,
      warns,
      candidates,
      proposal,
    };
  });
}

/** The least load, of equal ones the nearest, then the lower; never past a neighbour of the cut. */
function proposalOf(
  { cuts }: Bands<string>,
  k: number,
  load: number,
  candidates: QuietCut['candidates'],
  crowd: Crowd,
): QuietProposal | null {
  const [at, operator] = cuts[k] as Bands<string>['cuts'][number];
  const [high, low] = [cuts[k - 1]?.[0] ?? Number.POSITIVE_INFINITY, cuts[k + 1]?.[0] ?? Number.NEGATIVE_INFINITY];
  const free = candidates.filter(([each]) => each < high && each > low && !isSame(each, at));
  const [best] = [...free].sort(
    (a, b) => a[1] - b[1] || round(Math.abs(a[0] - at) - Math.abs(b[0] - at), 6) || a[0] - b[0],
  );
  if (!best || best[1] * timesLess > load) return null;
  const [from, to] = [at, best[0]].map((each) => firstPassing(crowd, each, operator)) as [number, number];
  const moves = (value: number) => passes(value, at, operator) !== passes(value, best[0], operator);
  const arr = crowd.centsOf(moves) / 100;
  return { at: best[0], load: best[1], moves: { accounts: Math.abs(to - from), arr }, isUp: best[0] < at };
}

function loadAt({ values }: Crowd, at: number, { isClose }: Nearness): number {
  if (at === 0) return 0;
  const first = firstWhere(
    values.length,
    (k) => (values[k] as number) >= at || isClose(at - (values[k] as number), at),
  );
  const end = firstWhere(values.length, (k) => (values[k] as number) > at && !isClose((values[k] as number) - at, at));
  return end - first;
}

function firstPassing({ values }: Crowd, at: number, operator: Operator): number {
  return firstWhere(values.length, (k) => passes(values[k] as number, at, operator));
}

/** Where a claim begins to hold that holds from there on. */
function firstWhere(count: number, holds: (k: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** From the lowest up; none for a cut of 0. */
function twoDigitsNear(at: number): number[] {
  const reach = (Math.abs(at) * withinPercent) / 100;
  const found: number[] = [];
  for (let power = exponentOf(at) - 2; at > 0 && power <= exponentOf(at); power++) {
    for (let digits = 10; digits < 100; digits++) {
      const each = Number(`${digits}e${power}`);
      if (passes(Math.abs(each - at), reach, '<=')) found.push(each);
    }
  }
  return found;
}

/** 4 for 25,000. */
export function exponentOf(amount: number): number {
  return Number(Math.abs(amount).toExponential().split('e')[1]);
}
