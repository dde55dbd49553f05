// The boundary ledger as it is looked at: how close is close, and the cuts that are open.
import { computed, signal } from '@preact/signals';
import { arrLedger, compositeLedger, NEAR_PERCENT } from '../src/core/compare/boundary-ledger.ts';
import { controlTotals, sheetTotals } from '../src/core/compare/control-totals.ts';
import { accounts, outcome } from './state.ts';

/** Accounts that are listed at each cut. */
const LISTED = 5;

export const nearPercent = signal(NEAR_PERCENT);
export const opened = { arr: signal(false), composite: signal(false) };
export type CutKind = keyof typeof opened;

/** Only what is open is worked out while cuts and weights move. */
export const ledgers = {
  arr: computed(() => {
    const [current, of] = [outcome.value, accounts.value];
    if (!opened.arr.value || !current || !of) return [];
    return arrLedger(current.model, of, { percent: nearPercent.value, listed: LISTED });
  }),
  composite: computed(() => {
    const [current, of] = [outcome.value, accounts.value];
    if (!opened.composite.value || !current || !of) return [];
    return compositeLedger(current.model, current.scores, of, { percent: nearPercent.value, listed: LISTED });
  }),
};

const sheet = computed(() => accounts.value && sheetTotals(accounts.value));

export const totals = computed(() => {
  const [of, current] = [sheet.value, outcome.value];
  return of && current && { sheet: of, ...controlTotals(current.overview, of) };
});
