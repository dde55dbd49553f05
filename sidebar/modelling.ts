// Questions about the draft that the add-on answers: asked by a press, never in the way of a slider.
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Doing, doing, idle } from './doing.ts';
import { asOf, draft } from './draft.ts';
import { exportText } from './model-file.ts';
import { panel } from './reading.ts';
import { type Answer, type CallName, call, type Request } from './server.ts';

type Asked = 'suggestCuts' | 'comparePresets' | 'backtest' | 'tuneWeights' | 'tryGrace' | 'lintModel' | 'readKickoff';

export interface Question<N extends CallName> {
  readonly now: Signal<Doing>;
  /** null: not asked, or the draft has changed since. */
  readonly answer: ReadonlySignal<Answer<N> | null>;
  readonly isOld: ReadonlySignal<boolean>;
  ask(more?: Partial<Request<N>>): Promise<void>;
}

function question<N extends Asked>(name: N): Question<N> {
  const now = idle();
  const told = signal<{ readonly of: string; readonly value: Answer<N> } | null>(null);
  const draftNow = computed(() => JSON.stringify([draft.value, asOf.value, panel.value?.sheetId]));
  return {
    now,
    answer: computed(() => (told.value?.of === draftNow.value ? told.value.value : null)),
    isOld: computed(() => told.value !== null && told.value.of !== draftNow.value),
    ask: (more = {}) =>
      doing(now, 'Working it out…', async () => {
        const of = draftNow.peek();
        const { sheetId } = panel.peek() ?? {};
        const request = { asOf: asOf.peek(), sheetId, text: exportText(), ...more } as Request<N>;
        told.value = { of, value: await call(name, request) };
        return '';
      }),
  };
}

export const suggestions = question('suggestCuts');
export const presets = question('comparePresets');
export const past = question('backtest');
export const weights = question('tuneWeights');
export const grace = question('tryGrace');
/** What the answers on its tab would set. */
export const kickoff = question('readKickoff');
/** Of a table of RFM segments. */
export const boxes = question('lintModel');

/** What says who left: '' is the status column. */
export const outcomeHeader = signal('');
/** Its texts that mean so; null: those that say so by themselves. */
export const leftWords = signal<readonly string[] | null>(null);

/** What of a question about outcomes a person chose. */
export function chosenOutcome() {
  const [outcome, churned] = [outcomeHeader.peek(), leftWords.peek()];
  return { ...(outcome && { outcome }), ...(churned && { churned }) };
}

export const graceRule = signal({ margin: 0.1, runs: 2, onlyDown: false });
