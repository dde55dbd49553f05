// Whether the scores in the sheet are those of the saved model.
import { computed } from '@preact/signals';
import { UNSEGMENTED } from '../src/core/composite/segment.ts';
import { tierLabel } from '../src/core/composite/tier-label.ts';
import { labelsOf } from '../src/core/model/bands.ts';
import { accounts, outcome, storedOutcome, written } from './state.ts';

/** Accounts whose tier in the sheet is another than the saved model gives; null: never scored. */
export const staleAccounts = computed<number | null>(() => {
  const { model, scores } = storedOutcome.value ?? {};
  if (!written.value || !accounts.value || !model || !scores?.segments) return null;
  const { labels, codes } = written.value;
  const { isActive, count } = accounts.value;
  let stale = 0;
  for (let i = 0; i < count; i++) {
    if (isActive[i] && labels[codes[i] as number] !== tierLabel(model, scores.segments.computed[i] as number)) stale++;
  }
  return stale;
});

/** After a run: the sheet says what the model says. */
export function markWritten(): void {
  const { model, scores } = outcome.peek() ?? {};
  if (!model || !scores?.segments) return;
  const labels = [...labelsOf(model.tiers), tierLabel(model, UNSEGMENTED)];
  const codes = Array.from(scores.segments.computed, (code) => (code === UNSEGMENTED ? labels.length - 1 : code));
  written.value = { labels, codes };
}
