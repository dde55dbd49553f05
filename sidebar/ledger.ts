// The boundary ledger as it is looked at: how close is close, and the cuts that are open.
import { computed, signal } from '@preact/signals';
import { arrLedger, compositeLedger, NEAR_PERCENT } from '../src/core/whatif/boundary-ledger.ts';
import { controlTotals, sheetTotals } from '../src/core/whatif/compare.ts';
import { outcome, rested } from './outcome.ts';
import { accounts } from './reading.ts';

/** Accounts that are listed at each cut. */
const LISTED = 5;

export const nearPercent = signal(NEAR_PERCENT);
export const opened = { arr: signal(false), composite: signal(false), priority: signal(false) };
export type CutKind = keyof typeof opened;

// The same bands as before are no change: ARR cuts stay as they are while weights move.
const arrTiers = computed(() => outcome.value?.model.arrTiers[outcome.value.model.preset]);
const asked = computed(() => ({ percent: nearPercent.value, listed: LISTED }));

/** Only what is open is worked out while cuts and weights move. */
export const ledgers = {
  arr: computed(() => {
    const [tiers, of] = [arrTiers.value, accounts.value];
    return opened.arr.value && tiers && of ? arrLedger(tiers, of, asked.value) : [];
  }),
  composite: computed(() => {
    const [current, of] = [rested.value, accounts.value];
    if (!opened.composite.value || !current || !of) return [];
    return compositeLedger(current.model.segmentScales.composite.bands, current.scores.composite, of, asked.value);
  }),
  priority: computed(() => {
    const [segments, of] = [rested.value?.scores.segments, accounts.value];
    if (!opened.priority.value || segments?.source !== 'priority' || !of) return [];
    return compositeLedger(segments.scale.bands, { score: segments.values }, of, asked.value);
  }),
};

const sheet = computed(() => accounts.value && sheetTotals(accounts.value));

export const totals = computed(() => {
  const [of, current] = [sheet.value, outcome.value];
  return of && current && { sheet: of, ...controlTotals(current.overview, of) };
});
