// Capacity under the draft: what its tiers take, what its people have, and the lowest line that they can serve.
import { computed } from '@preact/signals';
import {
  capacityCut,
  capacity as capacityOf,
  capacitySettings,
  fteOf,
  peopleNow,
  planFor,
} from '../src/core/checks/capacity.ts';
import type { Tally } from '../src/core/checks/overview.ts';
import type { CapacitySetting, ModelDocument } from '../src/core/model/model.ts';
import { waysOut } from '../src/core/whatif/ways-out.ts';
import { draft, edit, settle } from './draft.ts';
import { type Outcome, outcome, rested, savedOutcome } from './outcome.ts';
import { accounts } from './reading.ts';
import { ofSource } from './tier-names.ts';

export const capacity = computed(() => {
  const current = outcome.value;
  const segments = current?.overview.segments;
  if (!current || !segments) return null;
  const { model } = current;
  const plan = planOf(current);
  return {
    model,
    settings: capacitySettings(model, segments.source),
    ...capacityOf(plan),
    tiers: plan.tiers.map(([accounts, each], k) => {
      const tally = segments.computed[k] as Tally;
      return { label: tally.label, accounts, each, hours: accounts * each, fte: fteOf(segments.scale, accounts, k) };
    }),
    /** Hours of the baseline; null: the same model. */
    before: savedOutcome.value && capacityOf(planOf(savedOutcome.value)).required,
  };
});

/** A line on the composite score; null: there are no people to plan with, or no line can be served. */
export const served = computed(() => {
  const [current, of] = [rested.value, accounts.value];
  const composite = servesScores.value ? current?.scores.composite : null;
  return current && composite && of && capacity.value?.settings.csms ? capacityCut(current.model, composite, of) : null;
});

/** Too few people: what each way out would have to be; null: they are enough, or nobody said how many there are. */
export const ways = computed(() => {
  const [current, of] = [rested.value, accounts.value];
  const { segments } = current?.overview ?? {};
  const codes = current?.scores.segments?.computed;
  return current && of && segments && codes ? waysOut({ ...current, accounts: of, overview: segments, codes }) : null;
});

/** Who serves each tier now. */
export const now = computed(() => {
  const [current, of] = [rested.value, accounts.value];
  const codes = current?.scores.segments?.computed;
  return of && codes ? peopleNow(of, codes, current?.overview.segments?.counts.length ?? 0) : [];
});

/** What the summary says, where it is another number: it counts the segments that hold. */
export const heldHours = computed(() => {
  const { model, overview } = outcome.value ?? {};
  if (!model || !overview?.segments) return null;
  const { counts, computed: tallies } = overview.segments;
  if (counts.every((count, k) => count === tallies[k]?.accounts)) return null;
  return capacityOf(planFor(model, counts, overview.segments)).required;
});

/** The lowest line is looked for where the segment comes from scores of 1 to 5. */
export const servesScores = computed(() => outcome.value?.scores.segments?.source === 'composite');

function planOf({ model, overview }: Outcome) {
  const { segments } = overview;
  return planFor(model, segments?.computed.map((tally) => tally.accounts) ?? [], segments ?? undefined);
}

export type Amount = Exclude<keyof CapacitySetting, 'hoursPerAccount'>;

/** @param isSettled the field is left: what comes next is another step */
export function setAmount(name: Amount, amount: number, isSettled: boolean): void {
  put({ [name]: amount }, name, isSettled);
}

export function setHours(tier: string, hours: number, isSettled: boolean): void {
  const hoursPerAccount = { ...draft.peek().capacity?.hoursPerAccount, [tier]: hours };
  put({ hoursPerAccount }, `hours of ${tier}`, isSettled, ofSource());
}

function put(change: CapacitySetting, source: string, isSettled: boolean, more: ModelDocument = {}): void {
  edit({ capacity: { ...draft.peek().capacity, ...change }, ...more }, source);
  if (isSettled) settle();
}
