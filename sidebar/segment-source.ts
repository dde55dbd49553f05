// What the segment is worked out from: the choice with what each source would give, and the scale that is edited.
import { computed, signal } from '@preact/signals';
import type { Tally } from '../src/core/checks/overview.ts';
import { UNSEGMENTED } from '../src/core/composite/segment.ts';
import type { Bands } from '../src/core/model/bands.ts';
import { type ModelDocument, type SegmentScale, SOURCES, type Source } from '../src/core/model/model.ts';
import type { Accounts } from '../src/core/read/accounts.ts';
import { AMOUNTS, SCORES, type SegmentSpace, TOTALS } from './cuts.ts';
import { draft, draftModel, edit } from './draft.ts';
import { type Outcome, outcome, rested, restedDocument, storedOutcome } from './outcome.ts';
import { outcomeOf } from './outcome-of.ts';
import { accounts, saved } from './reading.ts';

export const SOURCE_TITLES: Readonly<Record<Source, string>> = {
  composite: 'Composite score',
  arr: 'ARR tiers',
  priority: 'Priority',
};

/** In the middle of a sentence. */
export const SOURCE_NAMES: Readonly<Record<Source, string>> = {
  composite: 'the composite score',
  arr: 'the ARR tiers',
  priority: 'the priority score',
};

const SPACES: Readonly<Record<Source, SegmentSpace>> = { composite: SCORES, arr: AMOUNTS, priority: TOTALS };

/** The source that holds: what the draft says, else what core takes for this sheet; null: none is on. */
export const source = computed<Source | null>(
  () => draft.value.segmentBy ?? outcome.value?.scores.segments?.source ?? null,
);

/** What is edited as the cuts of the segment; the composite score where there is no segment yet. */
export const editedSource = computed<Source>(() => source.value ?? 'composite');

export const segmentSpace = computed(() => SPACES[editedSource.value]);

export const editedScale = computed<SegmentScale>(() => draftModel.value.segmentScales[editedSource.value]);

export function editCuts(bands: Bands<string>, step: string | null): void {
  const of = editedSource.peek();
  if (of === 'composite') edit({ tiers: bands }, step);
  else if (of === 'arr') edit({ arrTiers: bands }, step);
  else edit({ scales: { ...draft.peek().scales, priority: bands } }, step);
}

export interface SourceChoice {
  readonly source: Source;
  /** null: its columns are not there. */
  readonly tallies: readonly Tally[] | null;
}

let lastChoices: readonly SourceChoice[] = [];

/** What each source would give under the draft, once the hand rests: until then what was told last. */
export const choices = computed<readonly SourceChoice[]>(() => {
  const document = restedDocument.value;
  const [of, current] = [accounts.value, rested.value];
  if (document === null) return lastChoices;
  lastChoices = of && current ? choicesOf(document, of, current) : [];
  return lastChoices;
});

function choicesOf(document: ModelDocument, of: Accounts, current: Outcome): SourceChoice[] {
  return SOURCES.map((each) => {
    const found =
      current.scores.segments?.source === each
        ? current
        : outcomeOf({ ...document, segmentBy: each }, of, current.scores.asOf);
    return { source: each, tallies: found.overview.segments?.computed ?? null };
  });
}

/** Accounts whose segment was committed by the source of the saved model. */
export const committedAccounts = computed(() => {
  const { segments } = storedOutcome.value?.scores ?? {};
  let count = 0;
  segments?.committed.forEach((code, i) => {
    if (code !== UNSEGMENTED && accounts.value?.isActive[i]) count++;
  });
  return count;
});

/** The source that the committed segments are of. */
const committedSource = computed(() => storedOutcome.value?.scores.segments?.source ?? null);

/** A change that waits for the person's word, because segments are committed by the other source. */
export const askedSource = signal<Source | null>(null);

export function chooseSource(next: Source): void {
  askedSource.value = null;
  if (next === draft.peek().segmentBy) return;
  const isOther = committedSource.peek() !== null && next !== committedSource.peek();
  if (isOther && committedAccounts.peek() > 0) askedSource.value = next;
  else edit({ segmentBy: next });
}

let confirmed: Source | null = null;

export function confirmSource(): void {
  const next = askedSource.peek();
  askedSource.value = null;
  if (!next) return;
  confirmed = next;
  edit({ segmentBy: next });
}

/** The person has seen what a change of the source does to the committed segments: saving need not ask again. */
export function isSourceConfirmed(): boolean {
  return confirmed !== null && confirmed === draft.peek().segmentBy;
}

/** The saved model does not say a source: scoring stores the one that it used. */
export const isSaid = computed(() => (draft.value.segmentBy ?? saved.value.document.segmentBy) !== undefined);
