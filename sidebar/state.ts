// Everything the panel knows, as plain data: what was read, the draft of the model, and what core makes of them.
import { batch, computed, signal } from '@preact/signals';
import type { Dimension, ModelDocument } from '../src/core/model/model.ts';
import { resolveModel } from '../src/core/model/resolve.ts';
import type { Panel } from '../src/core/panel/calls.ts';
import { fillMethod } from '../src/core/panel/method-data.ts';
import type { WrittenTiers } from '../src/core/panel/written-tiers.ts';
import type { Accounts } from '../src/core/read/accounts.ts';
import { parseIsoDay } from '../src/core/read/calendar.ts';
import { fromWire } from '../src/core/read/wire.ts';
import { formatsOf } from './format.ts';
import { type History, mapped, NO_HISTORY, recorded, redone, settled, undone } from './history.ts';
import { documentOf, type Editable, fingerprintOf, isAtPreset, withPreset } from './model-document.ts';
import { type Outcome, outcomeOf } from './outcome-of.ts';
import { evenWeights, type Grip, gripOf, movedWeights } from './weights.ts';

/** How long nothing must change before the hand counts as resting. */
const REST_MILLISECONDS = 80;

export type { Outcome };

export type Job = 'score' | 'summary';

export interface Failure {
  readonly message: string;
  readonly details: string;
}

export type Reading =
  | { readonly state: 'busy' }
  | { readonly state: 'done' }
  | ({ readonly state: 'failed' } & Failure);

export type Run =
  | { readonly state: 'idle' }
  | { readonly state: 'busy'; readonly message: string }
  /** The person is asked before new columns are written. */
  | { readonly state: 'planned'; readonly message: string }
  | { readonly state: 'done'; readonly message: string; readonly warnings: readonly string[] }
  | ({ readonly state: 'failed'; readonly job: Job } & Failure);

/** Settings that hold while cells are read: the accounts in the page were read with the saved ones. */
const READING = [
  'mapping',
  'readAs',
  'headerRow',
  'inactiveStatuses',
  'multiProduct',
  'countries',
  'synonyms',
] as const;

export interface SavedModel {
  readonly document: ModelDocument;
  readonly hash: string;
}

export interface Baseline {
  /** Of a scenario; null: the saved model. */
  readonly name: string | null;
  readonly document: ModelDocument;
}

export const reading = signal<Reading>({ state: 'busy' });
export const run = signal<Run>({ state: 'idle' });
export const panel = signal<Panel | null>(null);
/** The model tab as it was last read or written. */
export const saved = signal<SavedModel>({ document: {}, hash: '' });
/** What stands in the tier column of the sheet; null: never scored. */
export const written = signal<WrittenTiers | null>(null);
export const draft = signal<ModelDocument>({});
/** Hash of the stored model that the draft started from. */
export const basedOn = signal('');
/** Day that recency and tenure are counted to, `yyyy-MM-dd`. */
export const asOf = signal('');
export const pinned = signal<Baseline | null>(null);
/** Weights that stay while another one moves. */
export const locked = signal<readonly Dimension[]>([]);
const grip = signal<Grip | null>(null);
const history = signal<History<ModelDocument>>(NO_HISTORY);
/** The draft as the numbers show it: it follows once a frame, however fast a slider moves. */
const shown = signal({ document: draft.peek(), asOf: '' });
/** The draft was changed a moment ago, and may be again in the next frame. */
const isMoving = signal(false);

/** In the spreadsheet's time zone. */
export const today = computed(() => panel.value?.today ?? '');
export const formats = computed(() => formatsOf(panel.value?.locale ?? 'en_US'));
export const accounts = computed<Accounts | null>(() => {
  const table = panel.value?.table;
  return table ? fromWire(table.accounts) : null;
});
/** Columns that may mean a field and wait for a person's word. */
export const openQuestions = computed(() =>
  (panel.value?.input?.proposals ?? []).filter(({ confidence }) => confidence === 'check'),
);
export const draftModel = computed(() => resolveModel(draft.value));
const draftFingerprint = computed(() => fingerprintOf(draft.value));
const savedFingerprint = computed(() => fingerprintOf(saved.value.document));
export const differs = computed(() => draftFingerprint.value !== savedFingerprint.value);
export const atPreset = computed(() => ({
  weights: isAtPreset(draft.value, 'weights'),
  tiers: isAtPreset(draft.value, 'tiers'),
  arrTiers: isAtPreset(draft.value, 'arrTiers'),
  rfm: isAtPreset(draft.value, 'rfm'),
}));
/** The stored model is not the one that the draft started from. */
export const isOutdated = computed(() => panel.value !== null && differs.value && basedOn.value !== saved.value.hash);
/** How the sheet is read changes with the draft: its accounts are read again once it is saved. */
export const readsOtherwise = computed(() =>
  READING.some((setting) => JSON.stringify(draft.value[setting]) !== JSON.stringify(saved.value.document[setting])),
);
export const canUndo = computed(() => history.value.past.length > 0);
export const canRedo = computed(() => history.value.future.length > 0);
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

/** What the draft is compared with: the pinned scenario, else the saved model. */
export const baseline = computed<Baseline>(() => pinned.value ?? { name: null, document: saved.value.document });
/** In a sentence. */
export const baselineName = computed(() =>
  baseline.value.name === null ? 'the saved model' : `“${baseline.value.name}”`,
);
const baselineFingerprint = computed(() => fingerprintOf(baseline.value.document));
const isBaseline = computed(() => draftFingerprint.value === baselineFingerprint.value);
/** What the baseline says; null when the draft says the same. */
export const savedOutcome = computed<Outcome | null>(() =>
  isBaseline.value || !accounts.value || day.value === null
    ? null
    : outcomeOf(baseline.value.document, accounts.value, day.value),
);

/** What the saved model says, and so what scoring would write without the draft's changes. */
export const storedOutcome = computed<Outcome | null>(() =>
  differs.value && accounts.value && day.value !== null
    ? outcomeOf(saved.value.document, accounts.value, day.value)
    : outcome.value,
);

/** Takes over what was read. An edited draft stays; whether its model may still be saved is for the server to say. */
export function showPanel(next: Panel): void {
  if (panel.peek() === null) fillMethod(next.method);
  batch(() => {
    const keepsDraft = panel.peek() !== null && differs.peek();
    if (asOf.peek() === today.peek()) asOf.value = next.today;
    panel.value = next;
    written.value = next.table?.written ?? null;
    reading.value = { state: 'done' };
    // Steps from another model do not lead back to this one.
    if (!keepsDraft && saved.peek().hash !== next.model.hash) history.value = NO_HISTORY;
    saved.value = { document: documentOf(next.model.text), hash: next.model.hash };
    if (!keepsDraft) takeSaved();
    showAtOnce();
  });
}

/** The draft was written: it is the saved model now. */
export function markSaved(document: ModelDocument, hash: string): void {
  batch(() => {
    saved.value = { document, hash };
    basedOn.value = hash;
  });
}

/** How the sheet is read was chosen and stored: the draft reads it so too. */
export function takeReading(change: ModelDocument, document: ModelDocument, hash: string): void {
  batch(() => {
    draft.value = { ...draft.peek(), ...change };
    history.value = mapped(history.peek(), (step) => ({ ...step, ...change }));
    markSaved(document, hash);
  });
}

/** Can be taken back, unless the draft came from a model that is no longer the saved one. */
export function discardDraft(): void {
  batch(() => {
    history.value = isOutdated.peek() ? NO_HISTORY : recorded(history.peek(), draft.peek(), null);
    takeSaved();
    showAtOnce();
  });
}

/** The draft goes on from the model that is stored now, and replaces it when it is saved. */
export function keepDraft(): void {
  basedOn.value = saved.peek().hash;
}

/** A draft of an earlier visit. A browser may hold one that this version cannot read: it is left alone. */
export function takeDraft(document: ModelDocument, startedFrom: string): void {
  try {
    fingerprintOf(document);
  } catch {
    return;
  }
  draft.value = document;
  basedOn.value = startedFrom;
  show();
}

function takeSaved(): void {
  draft.value = saved.peek().document;
  basedOn.value = saved.peek().hash;
  grip.value = null;
}

/** @param source what makes the change, when it may make many that are one step: see `settle` */
export function edit(change: ModelDocument, source: string | null = null): void {
  history.value = recorded(history.peek(), draft.peek(), source);
  draft.value = { ...draft.peek(), ...change };
  showOnNextFrame();
}

/** The control that was moved is let go of: what comes next is another step. */
export function settle(): void {
  history.value = settled(history.peek());
}

export function moveWeight(dimension: Dimension, percent: number): void {
  const held = grip.peek();
  const hold = held?.dimension === dimension ? held : gripOf(dimension, draftModel.peek().weights);
  grip.value = hold;
  edit({ weights: movedWeights(hold, percent, locked.peek()) }, dimension);
}

export function lock(dimension: Dimension): void {
  const held = locked.peek();
  locked.value = held.includes(dimension) ? held.filter((one) => one !== dimension) : [...held, dimension];
  grip.value = null;
}

export function splitEvenly(): void {
  grip.value = null;
  edit({ weights: evenWeights(draftModel.peek().weights, locked.peek()) });
}

/** Takes a setting back to what the preset says. */
export function reset(setting: Editable): void {
  replaceDraft(withPreset(draft.peek(), setting));
}

/** Another draft altogether, as one step. */
export function replaceDraft(document: ModelDocument): void {
  history.value = recorded(history.peek(), draft.peek(), null);
  putDraft(document);
}

export function undo(): void {
  travel(undone);
}

export function redo(): void {
  travel(redone);
}

function travel(step: typeof undone<ModelDocument>): void {
  const found = step(history.peek(), draft.peek());
  if (!found) return;
  history.value = found[1];
  putDraft(found[0]);
}

function putDraft(document: ModelDocument): void {
  grip.value = null;
  draft.value = document;
  showOnNextFrame();
}

export function setAsOf(day: string): void {
  asOf.value = day;
  showOnNextFrame();
}

let isFrameAsked = false;
let rest: ReturnType<typeof setTimeout> | undefined;

function showOnNextFrame(): void {
  if (isFrameAsked) return;
  isFrameAsked = true;
  requestAnimationFrame(() => {
    isFrameAsked = false;
    clearTimeout(rest);
    rest = setTimeout(settleDown, REST_MILLISECONDS);
    if (!isMoving.peek()) beforeMove = outcome.peek();
    batch(() => {
      isMoving.value = true;
      show();
    });
  });
}

function showAtOnce(): void {
  settleDown();
  show();
}

function settleDown(): void {
  clearTimeout(rest);
  passing = null;
  isMoving.value = false;
  beforeMove = null;
}

function show(): void {
  shown.value = { document: draft.peek(), asOf: asOf.peek() };
}
