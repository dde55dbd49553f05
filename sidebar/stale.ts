// Whether the scores in the sheet are those of the saved model.
import { computed } from '@preact/signals';
import { segmentLabel } from '../src/core/composite/codes.ts';
import { UNSEGMENTED } from '../src/core/composite/segment.ts';
import { labelsOf } from '../src/core/model/bands.ts';
import { outcome, storedOutcome } from './outcome.ts';
import { accounts, written } from './reading.ts';

/** Accounts whose tier in the sheet is another than the saved model gives; null: never scored. */
export const staleAccounts = computed<number | null>(() => {
  const { scores } = storedOutcome.value ?? {};
  if (!written.value || !accounts.value || !scores?.segments) return null;
  const { computed: tier, scale: tiers } = scores.segments;
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
  const { segments } = outcome.peek()?.scores ?? {};
  if (!segments) return;
  const { computed: tier, scale: tiers } = segments;
  const labels = [...labelsOf(tiers.bands), segmentLabel(tiers, UNSEGMENTED)];
  const codes = Array.from(tier, (code) => (code === UNSEGMENTED ? labels.length - 1 : code));
  written.value = { labels, codes };
}
