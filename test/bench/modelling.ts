// What each question about a model costs, on a book of 10,000 and of 100,000 accounts.

import { AT_ONCE } from '../../src/core/model/settings.ts';
import { scored } from '../../src/core/systems/score.ts';
import { backtest } from '../../src/core/whatif/backtest.ts';
import { churnCurve } from '../../src/core/whatif/churn-curve.ts';
import { underGrace } from '../../src/core/whatif/hysteresis.ts';
import { columnOutcome, periodOf, periodStart } from '../../src/core/whatif/period-start.ts';
import { presetsSideBySide } from '../../src/core/whatif/presets-side-by-side.ts';
import { arrQuietCuts, compositeQuietCuts } from '../../src/core/whatif/quiet-cuts.ts';
import { suggestedCuts } from '../../src/core/whatif/suggested-cuts.ts';
import { weightsFromOutcomes } from '../../src/core/whatif/weights-from-outcomes.ts';
import { bookOf } from './book-of.ts';
import { AS_OF, EVERYTHING, read } from './core.ts';
import { cpuMilliseconds, fastest } from './cpu.ts';

const RUNS = 12;

export function benchModelling(size: number): void {
  const { accounts } = read(bookOf(size));
  const found = scored(EVERYTHING, accounts, AS_OF);
  const { model, scores } = found;
  const { composite } = scores;
  const bands = model.segmentScales.composite.bands;
  const start = periodStart(found, '2026-01-01');
  if (!start || !composite) throw new Error('The book has no scores.');
  // Every third account left.
  const left = Array.from({ length: accounts.count }, (_, i) => (i % 3 === 0 ? 'yes' : 'no'));
  const period = () => periodOf(start, accounts, columnOutcome('Left', left, model, null));
  const { outcomes, scored: triples } = period();
  const history = Array.from(composite.score, (score) => new Float64Array(RUNS).fill(score));
  const given = { model, accounts, composite };
  const work: Readonly<Record<string, () => unknown>> = {
    'quiet cuts': () => [
      arrQuietCuts(model.arrTiers[model.preset], accounts),
      compositeQuietCuts(bands, composite, accounts),
    ],
    'suggested cuts': () => [suggestedCuts('arr', given), suggestedCuts('composite', given)],
    'presets side by side': () => presetsSideBySide(accounts, scores),
    'who left, by account': period,
    backtest: () => backtest(outcomes),
    'weights from outcomes': () => weightsFromOutcomes(triples, model.weights),
    'churn curve': () => churnCurve(outcomes.churned, outcomes.scores),
    'rule of grace, 12 runs': () => underGrace(history, bands, { ...AT_ONCE, margin: 0.1, runs: 2 }),
  };
  console.log(`modelling of ${size.toLocaleString('en-US')} accounts (CPU ms: first time, best of three)`);
  for (const [what, ask] of Object.entries(work)) {
    const first = cpuMilliseconds(ask);
    console.log(`  ${what.padEnd(22)} ${first.toFixed(0).padStart(6)} ${fastest(3, ask).toFixed(0).padStart(6)}`);
  }
}
