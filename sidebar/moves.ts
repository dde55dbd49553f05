// Who changes tier between the saved model and the draft.
import { computed } from '@preact/signals';
import { type Comparison, compareScores, type Flip, largestFlips } from '../src/core/whatif/compare.ts';
import { rested, savedOutcome } from './outcome.ts';
import { accounts } from './reading.ts';

const SHOWN = 10;

export interface Moves {
  readonly comparison: Comparison;
  readonly largest: readonly Flip[];
}

/** null: the draft is the saved model, or one of them has no composite score. */
export const moves = computed<Moves | null>(() => {
  const [before, after] = [savedOutcome.value, rested.value];
  if (!before || !after || !accounts.value) return null;
  const comparison = compareScores(before.model, before.scores, after.model, after.scores, accounts.value);
  if (!comparison) return null;
  return { comparison, largest: largestFlips(comparison, before.scores, after.scores, accounts.value, SHOWN) };
});
