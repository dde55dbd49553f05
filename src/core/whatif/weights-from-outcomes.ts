// Which weights the past would have chosen (S69): a suggestion beside the model, with how far it can be trusted.
import { round } from '../exact/numbers.ts';
import { DIMENSIONS, type Weights } from '../model/model.ts';
import { capacity as presets } from '../model/presets.ts';
import { type Refusal, refusalOf } from './backtest.ts';
import { bestFit, type Group, type Triple } from './logistic.ts';

/** Accounts with all three scores at the start and a known outcome, one place each. */
export interface ScoredOutcomes {
  /** 1: churned, 0: kept. */
  readonly churned: Uint8Array;
  /** In the order of the dimensions. */
  readonly scores: readonly [Float64Array, Float64Array, Float64Array];
  readonly keys: readonly string[];
}

export interface Fold {
  /** AUC of the accounts that the weights were not fitted on; null: nobody left, or nobody stayed. */
  readonly tuned: number | null;
  readonly now: number | null;
  readonly weights: Weights | null;
}

export interface TunedWeights {
  readonly accounts: number;
  readonly churned: number;
  readonly weights: Weights;
  /** Whole percents that sum to 100. */
  readonly percents: Weights;
  readonly slopes: Weights;
  readonly logLikelihood: number;
  readonly auc: number;
  readonly aucNow: number;
  readonly folds: readonly Fold[];
  readonly meanTuned: number;
  readonly meanNow: number;
  /** Folds in which they beat the present weights. */
  readonly wins: number;
  /** They beat them often enough and by enough. */
  readonly isSuggested: boolean;
  /** The mix of a 5% grid with the best AUC: another aim than the likelihood. */
  readonly grid: { readonly percents: Weights; readonly auc: number };
}

const { leastChurned, folds: FOLDS, leastWins, leastGain } = presets.backtest;

export function weightsFromOutcomes(outcomes: ScoredOutcomes, now: Weights): TunedWeights | Refusal {
  const refused = refusalOf(outcomes.churned, leastChurned);
  if (refused) return refused;
  const groups = groupsOf(outcomes);
  const fit = bestFit(groups);
  if (!fit) return { refused: 'no dimension had lower scores where accounts left: there are no weights to suggest' };
  const present = DIMENSIONS.map((name) => now[name]) as unknown as Triple;
  const folds = Array.from({ length: FOLDS }, (_, fold) => outOfFold(groups, fold, present));
  const judged = folds.filter(({ tuned }) => tuned !== null);
  const mean = (of: 'tuned' | 'now') => judged.reduce((sum, fold) => sum + (fold[of] as number), 0) / judged.length;
  const wins = judged.filter((fold) => (fold.tuned as number) > (fold.now as number)).length;
  const weights = weightsOf(fit.slopes);
  return {
    accounts: outcomes.churned.length,
    churned: outcomes.churned.reduce((sum, each) => sum + each, 0),
    weights: named(weights, 6),
    percents: named(wholePercents(weights), 0),
    slopes: named(fit.slopes, 6),
    logLikelihood: round(fit.logLikelihood, 4),
    auc: round(aucBy(groups, weights), 6),
    aucNow: round(aucBy(groups, present), 6),
    folds: folds.map(({ tuned, now: before, weights: each }) => ({
      tuned: tuned === null ? null : round(tuned, 6),
      now: before === null ? null : round(before, 6),
      weights: each && named(each, 6),
    })),
    meanTuned: round(mean('tuned'), 6),
    meanNow: round(mean('now'), 6),
    wins,
    isSuggested: wins >= leastWins && mean('tuned') - mean('now') >= leastGain,
    grid: bestMix(groups),
  };
}

/** In one order whatever that of the rows. */
function groupsOf({ churned, scores: [first, second, third], keys }: ScoredOutcomes): Group[] {
  const ranks = new Map([...new Set(keys)].sort().map((key, rank) => [key, rank % FOLDS]));
  const groups = new Map<string, Group>();
  keys.forEach((key, i) => {
    const scores: Triple = [first[i] as number, second[i] as number, third[i] as number];
    const fold = ranks.get(key) as number;
    const id = `${scores.join()},${fold}`;
    const group = groups.get(id) ?? { scores, fold, kept: 0, churned: 0 };
    if (churned[i]) group.churned++;
    else group.kept++;
    groups.set(id, group);
  });
  return [...groups.keys()].sort().map((id) => groups.get(id) as Group);
}

function weightsOf(slopes: Triple): Triple {
  const sum = slopes[0] + slopes[1] + slopes[2];
  return slopes.map((slope) => slope / sum) as unknown as Triple;
}

function named(values: Triple, decimals: number): Weights {
  const [firmographic, behavioral, value] = values.map((each) => round(each, decimals)) as unknown as Triple;
  return { firmographic, behavioral, value };
}

/** The largest parts that were cut off are given back first. */
function wholePercents(weights: Triple): Triple {
  const whole = weights.map((weight) => Math.floor(round(weight * 100, 6)));
  const order = [0, 1, 2].sort((a, b) => lost(b) - lost(a) || a - b);
  function lost(k: number): number {
    return round((weights[k] as number) * 100 - (whole[k] as number), 6);
  }
  for (const k of order.slice(0, 100 - whole.reduce((sum, each) => sum + each, 0))) whole[k] = (whole[k] as number) + 1;
  return whole as unknown as Triple;
}

// How good weights are: by the AUC of the score that they make.

function aucBy(groups: readonly Group[], weights: Triple): number {
  const scores = groups.map(({ scores: each }) => each.reduce((sum, score, k) => sum + score * weights[k as 0], 0));
  const steps = new Map<number, [kept: number, churned: number]>();
  groups.forEach(({ kept, churned }, k) => {
    const key = round(scores[k] as number, 9);
    const at = steps.get(key) ?? [0, 0];
    steps.set(key, [at[0] + kept, at[1] + churned]);
  });
  let [below, pairs, allKept, allChurned] = [0, 0, 0, 0];
  for (const [, [kept, churned]] of [...steps].sort(([a], [b]) => a - b)) {
    pairs += kept * (below + churned / 2);
    below += churned;
    allKept += kept;
    allChurned += churned;
  }
  return pairs / (allKept * allChurned);
}

function outOfFold(groups: readonly Group[], fold: number, now: Triple) {
  const held = groups.filter((group) => group.fold === fold);
  const fit = bestFit(groups.filter((group) => group.fold !== fold));
  const isTelling = held.some(({ kept }) => kept > 0) && held.some(({ churned }) => churned > 0);
  const weights = fit && weightsOf(fit.slopes);
  if (!weights || !isTelling) return { tuned: null, now: null, weights };
  return { tuned: aucBy(held, weights), now: aucBy(held, now), weights };
}

const GRID = 20;

/** Of equal mixes the one with more weight on the earlier dimensions. */
function bestMix(groups: readonly Group[]): TunedWeights['grid'] {
  let best = { percents: [0, 0, 0] as Triple, auc: -1 };
  for (let f = GRID; f >= 0; f--) {
    for (let b = GRID - f; b >= 0; b--) {
      const mix: Triple = [f / GRID, b / GRID, (GRID - f - b) / GRID];
      const auc = aucBy(groups, mix);
      if (auc > best.auc) best = { percents: mix.map((each) => each * 100) as unknown as Triple, auc };
    }
  }
  return { percents: named(best.percents, 0), auc: round(best.auc, 6) };
}
