// The list of accounts: what is searched for, and in which tier of the draft.
import { computed, signal } from '@preact/signals';
import { segmentLabel } from '../src/core/composite/codes.ts';
import { segmentScale } from '../src/core/model/model.ts';
import { matchesOf } from './account-search.ts';
import { choose } from './chosen-account.ts';
import { rested } from './outcome.ts';
import { go } from './place.ts';
import { accounts } from './reading.ts';

export const MOST_LISTED = 20;

export interface Listing {
  readonly text: string;
  /** A label of a tier; '': of any. */
  readonly tier: string;
}

export const listing = signal<Listing>({ text: '', tier: '' });

export const listed = computed<readonly number[]>(() => {
  const { text, tier } = listing.value;
  const { model, scores } = rested.value ?? {};
  if (!accounts.value || (text.trim() === '' && tier === '')) return [];
  const { isActive } = accounts.value;
  const codes = scores?.segments?.computed;
  const isKept = (i: number) =>
    tier === '' ||
    (model !== undefined && isActive[i] === 1 && segmentLabel(segmentScale(model), codes?.[i] ?? -1) === tier);
  return matchesOf(accounts.value, text, MOST_LISTED, isKept);
});

/** A link from a tier: its accounts. */
export function listTier(tier: string): void {
  choose(null);
  listing.value = { text: '', tier };
  go('accounts', 'search');
}
