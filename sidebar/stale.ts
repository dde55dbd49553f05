// Whether the scores in the sheet are those of the saved model.
import { computed } from '@preact/signals';
import { UNSEGMENTED } from '../src/core/composite/segment.ts';
import { segmentLabel } from '../src/core/composite/tier-label.ts';
import { labelsOf } from '../src/core/model/bands.ts';
import { outcome, storedOutcome } from './outcome.ts';
import { accounts, written } from './reading.ts';

/** Accounts whose tier in the sheet is another than the saved model gives; null: never scored. */
export const staleAccounts = computed<number | null>(() => {
  const { model, scores } = storedOutcome.value ?? {};
  if (!written.value || !accounts.value || !model || !scores?.composite) return null;
  const { tier } = scores.composite;
  const tiers = model.segmentScales.composite;
  const { labels, codes } = written.value;
  const { isActive, count } = accounts.value;
  let stale = 0;
  for (let i = 0; i < count; i++) {
    if (isActive[i] && labels[codes[i] as number] !== segmentLabel(tiers, tier[i] as number)) stale++;
  }
  return stale;
});

/** After a run: the sheet says what the model says. */
export function markWritten(): void {
  const { model, scores } = outcome.peek() ?? {};
  if (!model || !scores?.composite) return;
  const tiers = model.segmentScales.composite;
  const labels = [...labelsOf(tiers.bands), segmentLabel(tiers, UNSEGMENTED)];
  const codes = Array.from(scores.composite.tier, (code) => (code === UNSEGMENTED ? labels.length - 1 : code));
  written.value = { labels, codes };
}
