// The account that is explained, under the draft.
import { computed, signal } from '@preact/signals';
import { displayScore } from '../src/core/composite/composite.ts';
import { explain } from '../src/core/explain/explain.ts';
import { explainLines } from '../src/core/explain/in-words.ts';
import type { Line } from '../src/core/systems/system.ts';
import { keepsOf, MIXES } from '../src/core/whatif/firmness.ts';
import { identityAt } from './identity.ts';
import { type Outcome, rested } from './outcome.ts';
import { go, type Place, place } from './place.ts';
import { accounts } from './reading.ts';

export interface Chosen {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  /** Where the person was when it was chosen. */
  readonly from: Place;
}

export const chosen = signal<Chosen | null>(null);

/** @param caller id of the element that the keyboard returns to */
export function choose(index: number | null, caller = 'search'): void {
  const from = { view: place.peek().view, part: caller };
  chosen.value = index === null ? null : { index, ...identityAt(index), from };
}

export function openAccount(index: number, caller: string): void {
  choose(index, caller);
  go('accounts');
}

/** Back to where it was chosen. */
export function closeAccount(): void {
  const { from } = chosen.peek() ?? {};
  chosen.value = null;
  if (from) go(from.view, from.part);
}

export interface Told {
  readonly id: string;
  readonly name: string;
  /** As the sheet numbers it. */
  readonly row: number;
  readonly lines: readonly Line[];
}

/** null: none is chosen, or the rows were moved since and another account stands there. */
export const told = computed<Told | null>(() => {
  const [account, current] = [chosen.value, rested.value];
  if (!account || !current || !accounts.value) return null;
  const { index, id, name } = account;
  if (accounts.value.ids[index] !== id || accounts.value.names[index] !== name) return null;
  const { model, scores } = current;
  const explanation = explain({ model, accounts: accounts.value, scores }, index);
  const [, ...lines] = explainLines(explanation, model).map(
    ([what, value, how]): Line => [
      what,
      typeof value === 'number' ? displayScore(value, model.segmentScales.composite.bands) : value,
      how,
    ],
  );
  return { id, name, row: explanation.row + 1, lines: [...lines, ...stabilityLines(current, index)] };
});

function stabilityLines({ model, scores }: Outcome, index: number): Line[] {
  const kept = keepsOf(model, scores)?.(index) ?? null;
  return kept === null ? [] : [['Stability', `${kept} of ${MIXES}`, 'mixes of weights ±20% keep the tier']];
}
