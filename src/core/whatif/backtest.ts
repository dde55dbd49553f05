// Did the tiers of then tell who left? (S68) Low scores mean risk, whatever the data would like; a few outcomes are no
// answer, and scores that were made afterwards are said to be.
import { capacity as presets } from '../model/presets.ts';
import {
  countOf,
  errorOf,
  type Interval,
  inOneOrder,
  meanOf,
  type Placements,
  placementsOf,
  type Ranked,
  rankedOf,
  stepsOf,
  tidy,
  Z,
} from './ranking.ts';

/** Accounts whose outcome is known, one place each. */
export interface Outcomes {
  /** 1: churned, 0: kept. */
  readonly churned: Uint8Array;
  readonly labels: readonly string[];
  /** Index of the tier at the start. */
  readonly tiers: Uint8Array;
  /** At the start; NaN: none. */
  readonly scores: Float64Array;
  /** NaN: not known. */
  readonly arr: Float64Array;
  /** null: the flag of the start is not known. */
  readonly flagged: Uint8Array | null;
}

export interface Refusal {
  readonly refused: string;
}

export interface TierOutcome {
  readonly label: string;
  readonly accounts: number;
  readonly churned: number;
  /** null: too few accounts to say a share of. */
  readonly rate: number | null;
  readonly interval: Interval | null;
  /** Times the rate of all. */
  readonly lift: number | null;
}

export interface Backtest {
  readonly accounts: number;
  readonly churned: number;
  readonly rate: number;
  readonly tiers: readonly TierOutcome[];
  /** Of the accounts with a score. */
  readonly score: Ranked & { readonly accounts: number };
  /** Of the accounts with a score and an ARR; null: too few of them. */
  readonly arr:
    | (Ranked & { readonly accounts: number; readonly difference: number; readonly differenceError: number })
    | null;
  readonly flag: { readonly flagged: number; readonly precision: number | null; readonly recall: number } | null;
  readonly lowestTenth: {
    readonly accounts: number;
    readonly caught: number;
    readonly share: number;
    readonly lift: number;
  };
  /** What these numbers say against the model. */
  readonly doubts: readonly string[];
}

const { leastOutcomes, leastOfTier } = presets.backtest;

export function backtest(outcomes: Outcomes): Backtest | Refusal {
  const { churned, arr, flagged } = outcomes;
  const all = countOf(churned);
  const refused = tooFew(all);
  if (refused) return refused;
  const scored = keptWhere(outcomes, (i) => !Number.isNaN(outcomes.scores[i]));
  const ofScored = countOf(scored.churned);
  const refusedScores = tooFew(ofScored);
  if (refusedScores) return { refused: `${refusedScores.refused} with a score` };
  const both = keptWhere(scored, (i) => !Number.isNaN(scored.arr[i]));
  const rate = all.churned / churned.length;
  const found = {
    accounts: churned.length,
    churned: all.churned,
    rate: tidy(rate),
    tiers: tierOutcomes(outcomes, rate),
    score: { accounts: scored.churned.length, ...rankedOf(placementsOf(scored, scored.scores)) },
    arr: arr.some((amount) => !Number.isNaN(amount)) && !tooFew(countOf(both.churned)) ? againstArr(both) : null,
    flag: flagged && flagOutcome(churned, flagged, all.churned),
    lowestTenth: lowestTenth(scored, ofScored.churned),
  };
  return { ...found, doubts: doubtsOf(found) };
}

function tooFew({ churned, kept }: { churned: number; kept: number }, least: number = leastOutcomes): Refusal | null {
  if (churned < least) return { refused: `${churned} churned, at least ${least} are needed` };
  return kept < leastOutcomes ? { refused: `${kept} kept, at least ${leastOutcomes} are needed` } : null;
}

/** null: there are enough. @param least number that left */
export function refusalOf(churned: Uint8Array, least = leastOutcomes): Refusal | null {
  return tooFew(countOf(churned), least);
}

function keptWhere(outcomes: Outcomes, isKept: (i: number) => boolean): Outcomes {
  const places = Array.from(outcomes.churned.keys()).filter(isKept);
  return {
    ...outcomes,
    churned: Uint8Array.from(places, (i) => outcomes.churned[i] as number),
    scores: Float64Array.from(places, (i) => outcomes.scores[i] as number),
    arr: Float64Array.from(places, (i) => outcomes.arr[i] as number),
  };
}

function tierOutcomes({ churned, labels, tiers }: Outcomes, base: number): TierOutcome[] {
  const counts = labels.map(() => [0, 0] as [number, number]);
  churned.forEach((each, i) => {
    const count = counts[tiers[i] as number];
    if (!count) return;
    count[0]++;
    count[1] += each;
  });
  return counts.map(([accounts, gone], k) => {
    const known = accounts >= leastOfTier;
    return {
      label: labels[k] as string,
      accounts,
      churned: gone,
      rate: known ? tidy(gone / accounts) : null,
      interval: known ? wilson(gone, accounts) : null,
      lift: known ? tidy(gone / accounts / base) : null,
    };
  });
}

function wilson(part: number, whole: number): Interval {
  const share = part / whole;
  const center = share + Z ** 2 / (2 * whole);
  const reach = Z * Math.sqrt((share * (1 - share)) / whole + Z ** 2 / (4 * whole ** 2));
  const divisor = 1 + Z ** 2 / whole;
  return [tidy((center - reach) / divisor), tidy((center + reach) / divisor)];
}

/** ARR alone, and how much the score adds to it: the same accounts twice, so their difference has an error of its own. */
function againstArr(outcomes: Outcomes): NonNullable<Backtest['arr']> {
  const order = inOneOrder(outcomes);
  const [score, arr] = [outcomes.scores, outcomes.arr].map((values) => placementsOf(outcomes, values, order)) as [
    Placements,
    Placements,
  ];
  const apart = (of: keyof Placements) => score[of].map((each, k) => each - (arr[of][k] as number));
  return {
    accounts: outcomes.churned.length,
    ...rankedOf(arr),
    difference: tidy(meanOf(apart('ofChurned'))),
    differenceError: tidy(errorOf(apart('ofChurned'), apart('ofKept'))),
  };
}

function flagOutcome(churned: Uint8Array, flagged: Uint8Array, gone: number): NonNullable<Backtest['flag']> {
  let [count, right] = [0, 0];
  flagged.forEach((each, i) => {
    if (!each) return;
    count++;
    right += churned[i] as number;
  });
  return { flagged: count, precision: count > 0 ? tidy(right / count) : null, recall: tidy(right / gone) };
}

/** Who churned among the lowest scores; accounts on the edge count by their mean, so that their order says nothing. */
function lowestTenth({ churned, scores }: Outcomes, gone: number): Backtest['lowestTenth'] {
  const accounts = Math.ceil(churned.length / 10);
  let [left, caught] = [accounts, 0];
  for (const { at } of stepsOf(churned, scores).values()) {
    const size = at.churned + at.kept;
    caught += size <= left ? at.churned : (at.churned * left) / size;
    left -= Math.min(left, size);
    if (left === 0) break;
  }
  const lift = caught / accounts / (gone / churned.length);
  return { accounts, caught: tidy(caught), share: tidy(caught / gone), lift: tidy(lift) };
}

function doubtsOf({ score, arr, flag, rate, tiers }: Omit<Backtest, 'doubts'>): string[] {
  const doubts: string[] = [];
  if (score.isWrongWay) doubts.push('The score points the wrong way: who left had the higher scores');
  if (arr?.isWrongWay) doubts.push('ARR alone points the wrong way: who left had the higher ARR');
  if (flag && flag.flagged > 0 && (flag.precision ?? 0) < rate) {
    doubts.push('The intervention flag fails: the accounts that it names left less often than all of them');
  }
  const known = tiers.filter(({ rate: of }) => of !== null);
  known.slice(1).forEach((lower, k) => {
    const higher = known[k] as TierOutcome;
    if ((higher.rate as number) >= (lower.rate as number)) {
      doubts.push(`${higher.label} left no less often than ${lower.label}`);
    }
  });
  return doubts;
}
