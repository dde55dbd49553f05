// The churn curve (S69): the rate of churn falls with the score, in steps; a cut between two steps changes nothing.
import { round } from '../exact/numbers.ts';
import { capacity as presets } from '../model/presets.ts';

export interface CurveStep {
  readonly low: number;
  readonly high: number;
  readonly accounts: number;
  readonly churned: number;
  readonly rate: number;
}

const { leastOfStep } = presets.backtest;

/** Pool-adjacent-violators, from the highest scores down; steps of few accounts are left out. */
export function churnCurve(churned: Uint8Array, scores: Float64Array): CurveStep[] {
  const at = new Map<number, [accounts: number, churned: number]>();
  scores.forEach((score, i) => {
    if (Number.isNaN(score)) return;
    const key = round(score, 9);
    const [accounts, gone] = at.get(key) ?? [0, 0];
    at.set(key, [accounts + 1, gone + (churned[i] as number)]);
  });
  const steps: Omit<CurveStep, 'rate'>[] = [];
  for (const [score, [accounts, gone]] of [...at].sort(([a], [b]) => b - a)) {
    let step = { low: score, high: score, accounts, churned: gone };
    for (let above = steps[steps.length - 1]; above && isNoLower(above, step); above = steps[steps.length - 1]) {
      steps.pop();
      const all = { accounts: above.accounts + step.accounts, churned: above.churned + step.churned };
      step = { low: step.low, high: above.high, ...all };
    }
    steps.push(step);
  }
  return steps
    .filter(({ accounts }) => accounts >= leastOfStep)
    .map((step) => ({ ...step, rate: round(step.churned / step.accounts, 6) }));
}

/** In whole numbers: equal rates are one step. */
function isNoLower(above: Omit<CurveStep, 'rate'>, below: Omit<CurveStep, 'rate'>): boolean {
  return above.churned * below.accounts >= below.churned * above.accounts;
}
