// Cuts of the draft that slice a crowd, once the hand rests, and the number nearby that does not.
import { computed } from '@preact/signals';
import type { Bands } from '../src/core/model/bands.ts';
import { arrQuietCuts, compositeQuietCuts, type QuietCut } from '../src/core/whatif/quiet-cuts.ts';
import { AMOUNTS, moveCut, SCORES } from './cuts.ts';
import { draftModel, edit } from './draft.ts';
import { quantity } from './format.ts';
import { hasArr, rested } from './outcome.ts';
import { accounts, formats } from './reading.ts';

export type QuietKind = 'arr' | 'composite';

// The same bands as before are no change: ARR cuts stay as they are while weights and other cuts move.
const arrTiers = computed(() => rested.value?.model.arrTiers[rested.value.model.preset]);

export const crowded = {
  arr: computed(() => {
    const [tiers, of] = [arrTiers.value, accounts.value];
    return tiers && of ? warnedOf(arrQuietCuts(tiers, of)) : [];
  }),
  composite: computed(() => {
    const [current, of] = [rested.value, accounts.value];
    if (!current || !of) return [];
    const { bands } = current.model.segmentScales.composite;
    return warnedOf(compositeQuietCuts(bands, current.scores.composite, of));
  }),
};

function warnedOf(cuts: readonly QuietCut[]): QuietCut[] {
  return cuts.filter(({ warns }) => warns);
}

/** One step of the draft: undo takes it back. */
export function takeQuiet(kind: QuietKind, { above, proposal }: QuietCut): void {
  if (!proposal) return;
  const moved = (bands: Bands<string>, space: typeof SCORES) => {
    const index = bands.cuts.findIndex(([, , label]) => label === above);
    return moveCut(bands, index, proposal.at, space).bands;
  };
  const { arrTiers, preset, segmentScales } = draftModel.peek();
  if (kind === 'arr') edit({ arrTiers: moved(arrTiers[preset], AMOUNTS) });
  else edit({ tiers: moved(segmentScales.composite.bands, SCORES) });
}

/** `37 of 80 accounts lie within 5% of 25,000. At 22,000 none does; 37 accounts (904,650) would move up.` */
export function quietText(kind: QuietKind, { at, load, accounts: all, proposal }: QuietCut): string {
  const { count, amount } = formats.peek();
  const near = kind === 'arr' ? `within 5% of ${amount(at)}` : `within 0.05 of ${amount(at)}`;
  const first = `${count(load)} of ${quantity(count(all), 'account')} lie ${near}.`;
  if (!proposal) return `${first} No number nearby has half as many.`;
  const { accounts: moved, arr } = proposal.moves;
  const there = proposal.load === 0 ? 'none does' : `${count(proposal.load)} do`;
  const sum = hasArr.peek() ? ` (${amount(arr)})` : '';
  const way = proposal.isUp ? 'up' : 'down';
  return `${first} At ${amount(proposal.at)} ${there}; ${quantity(count(moved), 'account')}${sum} would move ${way}.`;
}
