// Up to three models side by side: the draft and scenarios, their movers counted against the baseline.
import { computed } from '@preact/signals';
import type { ModelDocument } from '../src/core/model/model.ts';
import { resolveModel } from '../src/core/model/resolve.ts';
import type { Accounts } from '../src/core/read/accounts.ts';
import { chosenTiers } from '../src/core/systems/score.ts';
import { type ArrSide, arrSideOf, type Modelled, type Side, sideOf } from '../src/core/whatif/compare.ts';
import { baseline, rested } from './outcome.ts';
import { accounts } from './reading.ts';
import { compared, documentNamed } from './scenarios.ts';

export const MOST_COMPARED = 3;

export interface NamedSide {
  /** null: the draft. */
  readonly name: string | null;
  /** null: no composite score. */
  readonly side: Side | null;
  /** null: no ARR, or the segments are the ARR tiers. */
  readonly arrSide: ArrSide | null;
}

export interface SideBySide {
  readonly shown: readonly NamedSide[];
  /** What the others are counted against. */
  readonly base: NamedSide;
}

export function toggleCompared(name: string | null): void {
  const names = compared.peek();
  if (names.includes(name)) compared.value = names.filter((each) => each !== name);
  else if (names.length < MOST_COMPARED) compared.value = [...names, name];
}

/** null: nothing is compared. */
export const sides = computed<SideBySide | null>(() => {
  const [of, current] = [accounts.value, rested.value];
  if (!of || !current || compared.value.length === 0) return null;
  const { asOf } = current.scores;
  const base = modelledOnce(baseline.value.document, of, asOf);
  const named = (name: string | null, modelled: Modelled | null): NamedSide => ({
    name,
    side: modelled && sideOf(base, modelled, of),
    arrSide: modelled && arrSideOf(base.model, modelled, of),
  });
  const shown = compared.value.map((name) => {
    if (name === null) return named(name, { model: current.model, ...current.scores });
    const document = documentNamed(name);
    return named(name, document && modelledOnce(document, of, asOf));
  });
  return { shown, base: named(baseline.value.name, base) };
});

const known = new Map<string, Modelled>();
let knownFor: readonly [of: Accounts, asOf: number] | null = null;

/** Scenarios stay as they are while the draft moves. */
function modelledOnce(document: ModelDocument, of: Accounts, asOf: number): Modelled {
  if (knownFor?.[0] !== of || knownFor[1] !== asOf) known.clear();
  knownFor = [of, asOf];
  const key = JSON.stringify(document);
  let modelled = known.get(key);
  if (!modelled) {
    const model = resolveModel(document);
    modelled = { model, segments: chosenTiers(model, of, asOf).segments };
    known.set(key, modelled);
  }
  return modelled;
}
