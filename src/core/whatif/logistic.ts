// Logistic regression of who was kept on three scores, slopes at least 0 (S69). Weights multiply scores, so scores are not
// standardised.
import { isSame } from '../exact/numbers.ts';

export type Triple = readonly [number, number, number];

/** Accounts with the same scores. */
export interface Group {
  readonly scores: Triple;
  readonly fold: number;
  kept: number;
  churned: number;
}

interface Fit {
  readonly slopes: Triple;
  readonly logLikelihood: number;
}

/** Of the seven choices of dimensions the likeliest whose slopes are all at least 0; null: none. */
export function bestFit(groups: readonly Group[]): Fit | null {
  let best: Fit | null = null;
  for (let choice = 1; choice < 8; choice++) {
    const chosen = [0, 1, 2].filter((k) => choice & (1 << k));
    const found = newton(groups, chosen);
    if (!found || chosen.some((_, k) => (found.beta[k + 1] as number) < 0)) continue;
    const slopes = [0, 1, 2].map((k) => (chosen.includes(k) ? (found.beta[chosen.indexOf(k) + 1] as number) : 0));
    const isBetter = !best || found.logLikelihood > best.logLikelihood;
    if (isBetter && slopes.some((slope) => slope > 0)) {
      best = { slopes: slopes as unknown as Triple, logLikelihood: found.logLikelihood };
    }
  }
  return best;
}

const MOST_STEPS = 50;
/** Of a slope: scores that part who left from who stayed without an exception would have it grow for ever. */
const STEEPEST = 30;

/** null: the scores do not vary, or part the outcomes without an exception. */
function newton(groups: readonly Group[], chosen: readonly number[]) {
  let beta = new Array<number>(chosen.length + 1).fill(0);
  let state = stateAt(groups, chosen, beta);
  for (let step = 0; step < MOST_STEPS; step++) {
    const move = solved(state.hessian, state.gradient);
    if (!move) return null;
    let next = beta.map((each, k) => each + (move[k] as number));
    let then = stateAt(groups, chosen, next);
    for (let half = 0; then.logLikelihood < state.logLikelihood && half < MOST_STEPS; half++) {
      next = next.map((each, k) => (each + (beta[k] as number)) / 2);
      then = stateAt(groups, chosen, next);
    }
    const isThere = next.every((each, k) => isSame(each, beta[k] as number));
    [beta, state] = [next, then];
    if (beta.slice(1).some((slope) => Math.abs(slope) > STEEPEST)) return null;
    if (isThere) break;
  }
  return { beta, logLikelihood: state.logLikelihood };
}

function stateAt(groups: readonly Group[], chosen: readonly number[], beta: readonly number[]) {
  const size = beta.length;
  const gradient = new Array<number>(size).fill(0);
  const hessian = gradient.map(() => new Array<number>(size).fill(0));
  let logLikelihood = 0;
  for (const { scores, kept, churned } of groups) {
    const row = [1, ...chosen.map((k) => scores[k] as number)];
    const score = row.reduce((sum, each, k) => sum + each * (beta[k] as number), 0);
    const chance = 1 / (1 + Math.exp(-score));
    // log(1 + exp(x)) where exp(x) may be too large for a number.
    const rest = Math.log1p(Math.exp(-Math.abs(score)));
    logLikelihood -= kept * (Math.max(-score, 0) + rest) + churned * (Math.max(score, 0) + rest);
    const error = kept - (kept + churned) * chance;
    const spread = (kept + churned) * chance * (1 - chance);
    row.forEach((each, a) => {
      gradient[a] = (gradient[a] as number) + error * each;
      const line = hessian[a] as number[];
      row.forEach((other, b) => {
        line[b] = (line[b] as number) + spread * each * other;
      });
    });
  }
  return { gradient, hessian, logLikelihood };
}

/** Gauss with the largest pivot; null: there is no one answer. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] | null {
  const rows = matrix.map((row, k) => [...row, right[k] as number]);
  for (let k = 0; k < rows.length; k++) {
    const pivot = rows.reduce(
      (best, row, r) => (r >= k && size(row, k) > size(rows[best] as number[], k) ? r : best),
      k,
    );
    [rows[k], rows[pivot]] = [rows[pivot] as number[], rows[k] as number[]];
    const line = rows[k] as number[];
    if (isSame(line[k] as number, 0)) return null;
    rows.forEach((row, r) => {
      if (r === k) return;
      const factor = (row[k] as number) / (line[k] as number);
      for (let c = k; c < row.length; c++) row[c] = (row[c] as number) - factor * (line[c] as number);
    });
  }
  return rows.map((row, k) => (row[rows.length] as number) / (row[k] as number));
}

function size(row: readonly number[], k: number): number {
  return Math.abs(row[k] as number);
}
