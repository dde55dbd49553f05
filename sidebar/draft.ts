// The draft of the model, and the steps that led to it.
import { batch, computed, signal } from '@preact/signals';
import type { Dimension, ModelDocument } from '../src/core/model/model.ts';
import { resolveModel } from '../src/core/model/resolve.ts';
import type { Panel } from '../src/core/panel/calls.ts';
import { fillMethod } from '../src/core/panel/method-data.ts';
import { type History, NO_HISTORY, recorded, redone, settled, undone } from './history.ts';
import { documentOf, type Editable, fingerprintOf, isAtPreset, withPreset } from './model-document.ts';
import { showAtOnce, showOnNextFrame } from './outcome.ts';
import { panel, reading, saved, today, torn, written } from './reading.ts';
import { evenWeights, type Grip, gripOf, movedWeights } from './weights.ts';

/** Settings that hold while cells are read: the accounts in the page were read with the saved ones. */
const READING = ['mapping', 'readAs', 'headerRow', 'inactiveStatuses', 'multiProduct', 'countries', 'labels'] as const;

export const draft = signal<ModelDocument>({});
/** Hash of the stored model that the draft started from. */
export const basedOn = signal('');
/** Day that recency and tenure are counted to, `yyyy-MM-dd`. */
export const asOf = signal('');
/** Weights that stay while another one moves. */
export const locked = signal<readonly Dimension[]>([]);
const grip = signal<Grip | null>(null);
const history = signal<History<ModelDocument>>(NO_HISTORY);
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
/** Takes over what was read. An edited draft stays; whether its model may still be saved is for the server to say. */
export function showPanel(next: Panel): void {
  if (panel.peek() === null) fillMethod(next.method);
  batch(() => {
    const keepsDraft = panel.peek() !== null && differs.peek();
    if (asOf.peek() === today.peek()) asOf.value = next.today;
    panel.value = next;
    written.value = next.table?.written ?? null;
    torn.value = next.table?.torn ?? '';
    reading.value = { state: 'done' };
    // Steps from another model do not lead back to this one.
    if (!keepsDraft && saved.peek().hash !== next.model.hash) history.value = NO_HISTORY;
    saved.value = { document: documentOf(next.model.text), hash: next.model.hash };
    if (!keepsDraft) takeSaved();
    showAtOnce(present());
  });
}

/** The draft was written: it is the saved model now. */
export function markSaved(document: ModelDocument, hash: string): void {
  batch(() => {
    saved.value = { document, hash };
    basedOn.value = hash;
  });
}

/** How the sheet is read was chosen and stored: the draft reads it so too, as a step of its own. */
export function takeReading(change: ModelDocument, document: ModelDocument, hash: string): void {
  batch(() => {
    history.value = recorded(history.peek(), draft.peek(), null);
    draft.value = { ...draft.peek(), ...change };
    markSaved(document, hash);
  });
}

/** Can be taken back, unless the draft came from a model that is no longer the saved one. */
export function discardDraft(): void {
  batch(() => {
    history.value = isOutdated.peek() ? NO_HISTORY : recorded(history.peek(), draft.peek(), null);
    takeSaved();
    showAtOnce(present());
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
  showAtOnce(present());
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
  showOnNextFrame(present);
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

/** Counts the steps back and forth: what was stored at once goes with them. */
export const travels = signal(0);

function travel(step: typeof undone<ModelDocument>): void {
  const found = step(history.peek(), draft.peek());
  if (!found) return;
  history.value = found[1];
  putDraft(found[0]);
  travels.value++;
}

function putDraft(document: ModelDocument): void {
  grip.value = null;
  draft.value = document;
  showOnNextFrame(present);
}

export function setAsOf(day: string): void {
  asOf.value = day;
  showOnNextFrame(present);
}

/** The draft as it is at that moment. */
function present() {
  return { document: draft.peek(), asOf: asOf.peek() };
}
