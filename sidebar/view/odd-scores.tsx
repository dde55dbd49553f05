// What is odd about the scores, and what to do: nobody in the best tier, all alike, one account only.

import { scoreRange } from '../../src/core/checks/cuts.ts';
import { isSame, roundDown } from '../../src/core/exact/numbers.ts';
import { moveCut } from '../cuts.ts';
import { draftModel, edit } from '../draft.ts';
import { outcome } from '../outcome.ts';
import { accounts, formats } from '../reading.ts';
import { Plain } from './button.tsx';

export function OddScores() {
  const { model, scores } = outcome.value ?? {};
  if (!model || !accounts.value || !scores?.composite || scores.segments?.source !== 'composite') return null;
  const { score } = formats.value;
  const { accounts: count, lowest, highest, emptyTier, cut } = scoreRange(model, accounts.value, scores.composite);
  if (count === 0) return null;
  const isAlike = isSame(highest, lowest);
  const lower = () =>
    cut !== null && edit({ tiers: moveCut(draftModel.peek().segmentScales.composite.bands, 0, cut).bands });
  return (
    <div role="status" class="odd">
      {count === 1 && <p>Only one account has a score: shares say little.</p>}
      {count > 1 && isAlike && <p>All scores are {score(highest)}: no cut can tell the accounts apart.</p>}
      {emptyTier !== null && (
        <p>
          No account reaches {emptyTier}. The highest score is {score(roundDown(highest, 2))}.{' '}
          {cut !== null && <Plain onClick={lower}>Lower the cut to {score(cut)}</Plain>}
        </p>
      )}
    </div>
  );
}
