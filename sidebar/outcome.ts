// What core makes of the draft: it follows the hand frame by frame, and is compared with the saved or a pinned model.
import { batch, computed, signal } from '@preact/signals';
import type { ModelDocument } from '../src/core/model/model.ts';
import { parseIsoDay } from '../src/core/read/date.ts';
import { fingerprintOf } from './model-document.ts';
import { type Outcome, outcomeOf } from './outcome-of.ts';
import { accounts, saved } from './reading.ts';

export type { Outcome };

/** How long nothing must change before the hand counts as resting. */
const REST_MILLISECONDS = 80;

export interface Baseline {
  /** Of a scenario; null: the saved model. */
  readonly name: string | null;
  readonly document: ModelDocument;
}

interface Shown {
  readonly document: ModelDocument;
  /** Day that recency and tenure are counted to, `yyyy-MM-dd`. */
  readonly asOf: string;
}

/** The draft as the numbers show it: it follows once a frame, however fast a slider moves. */
const shown = signal<Shown>({ document: {}, asOf: '' });
export const pinned = signal<Baseline | null>(null);
/** The draft was changed a moment ago, and may be again in the next frame. */
const isMoving = signal(false);
const day = computed(() => parseIsoDay(shown.value.asOf));

/** From a move to the next the arrays of one outcome are written over, so that a slider leaves no garbage behind. */
let passing: Outcome | null = null;

/** What core says about the draft, frame by frame. */
export const outcome = computed<Outcome | null>(() => {
  const { document } = shown.value;
  if (!accounts.value || day.value === null) return null;
  const made = outcomeOf(document, accounts.value, day.value, passing);
  passing = isMoving.peek() ? made : null;
  return made;
});

/** The sheet has a column for ARR. */
export const hasArr = computed(() => Boolean(outcome.value?.overview.arr));

let beforeMove: Outcome | null = null;

/** The same once the hand rests: for what takes too long to follow every move. */
export const rested = computed<Outcome | null>(() => (isMoving.value ? beforeMove : outcome.value));

/** The document of the rested outcome; null while the hand moves. */
export const restedDocument = computed<ModelDocument | null>(() => (isMoving.value ? null : shown.value.document));

/** What the draft is compared with: the pinned scenario, else the saved model. */
export const baseline = computed<Baseline>(() => pinned.value ?? { name: null, document: saved.value.document });
/** In a sentence. */
export const baselineName = computed(() =>
  baseline.value.name === null ? 'the saved model' : `“${baseline.value.name}”`,
);
const shownFingerprint = computed(() => fingerprintOf(shown.value.document));
// Whether they are the same seldom changes: while the draft moves, what it is compared with is not scored again.
const isBaseline = computed(() => shownFingerprint.value === fingerprintOf(baseline.value.document));
const isSaved = computed(() => shownFingerprint.value === fingerprintOf(saved.value.document));

/** What the baseline says; null when the draft says the same. */
export const savedOutcome = computed<Outcome | null>(() =>
  isBaseline.value || !accounts.value || day.value === null
    ? null
    : outcomeOf(baseline.value.document, accounts.value, day.value),
);

/** What the saved model says, and so what scoring would write without the draft's changes. */
export const storedOutcome = computed<Outcome | null>(() =>
  !isSaved.value && accounts.value && day.value !== null
    ? outcomeOf(saved.value.document, accounts.value, day.value)
    : outcome.value,
);

let isFrameAsked = false;
let rest: ReturnType<typeof setTimeout> | undefined;

/** @param read what to show by then */
export function showOnNextFrame(read: () => Shown): void {
  if (isFrameAsked) return;
  isFrameAsked = true;
  requestAnimationFrame(() => {
    isFrameAsked = false;
    clearTimeout(rest);
    rest = setTimeout(settleDown, REST_MILLISECONDS);
    if (!isMoving.peek()) beforeMove = outcome.peek();
    batch(() => {
      isMoving.value = true;
      shown.value = read();
    });
  });
}

export function showAtOnce(next: Shown): void {
  settleDown();
  shown.value = next;
}

function settleDown(): void {
  clearTimeout(rest);
  passing = null;
  isMoving.value = false;
  beforeMove = null;
}
