// Named scenarios: models beside the draft, kept on a tab of their own. One of them can be the baseline.
import { batch, signal } from '@preact/signals';
import type { ModelDocument } from '../src/core/model/model.ts';
import type { StoredScenarios } from '../src/core/tabs/scenarios.ts';
import { doing, idle } from './doing.ts';
import { draft, replaceDraft } from './draft.ts';
import { documentOf } from './model-document.ts';
import { pinned } from './outcome.ts';
import { renamed, type Scenarios } from './scenario-list.ts';
import { call } from './server.ts';

export const stored = signal<StoredScenarios | null>(null);
export const working = idle();
/** Names of what is compared side by side; null is the draft. */
export const compared = signal<readonly (string | null)[]>([]);

export function loadScenarios(): Promise<void> {
  return work(async () => take(await call('loadScenarios', {})));
}

type Change = (scenarios: Scenarios) => Scenarios;
/** A scenario that goes by another name from now on. */
interface Renaming {
  readonly from: string;
  readonly index: number;
}

/** Stores a changed list; one that was changed elsewhere meanwhile is read again and stays as it is there. */
export function change(next: Change, renaming: Renaming | null = null): Promise<void> {
  const { scenarios, version } = stored.peek() ?? {};
  if (!scenarios || version === undefined || working.peek().state === 'busy') return Promise.resolve();
  return work(async () => {
    try {
      take(await call('saveScenarios', { scenarios: next(scenarios), basedOn: version }), renaming);
    } catch (error) {
      take(await call('loadScenarios', {}));
      throw error;
    }
  });
}

export function rename(from: string, to: string): Promise<void> {
  const index = stored.peek()?.scenarios.findIndex(({ name }) => name === from) ?? -1;
  return change((scenarios) => renamed(scenarios, from, to), { from, index });
}

function work(job: () => Promise<void>): Promise<void> {
  return doing(working, 'Scenarios…', async () => {
    await job();
    return '';
  });
}

/** What went by a name that is no longer there is neither pinned nor compared. */
function take(next: StoredScenarios, renaming: Renaming | null = null): void {
  const nameNow = (name: string | null) =>
    renaming?.from === name ? (next.scenarios[renaming.index]?.name ?? name) : name;
  batch(() => {
    stored.value = next;
    compared.value = compared
      .peek()
      .map(nameNow)
      .filter((name) => name === null || documentNamed(name));
    const name = nameNow(pinned.peek()?.name ?? null);
    const document = name === null ? null : documentNamed(name);
    pinned.value = document && { name, document };
  });
}

/** The model of a scenario; null: there is none of that name, or a person broke its text. */
export function documentNamed(name: string): ModelDocument | null {
  const scenario = stored.value?.scenarios.find((each) => each.name === name);
  return scenario && scenario.hash !== '' ? documentOf(scenario.text) : null;
}

/** The draft as a scenario stores it. */
export function draftText(): string {
  return JSON.stringify(draft.peek());
}

/** One step of the draft: undo takes it back. */
export function applyScenario(name: string): void {
  const document = documentNamed(name);
  if (document) replaceDraft(document);
}

/** The draft is compared with this one from now on; null: with the saved model again. */
export function pin(name: string | null): void {
  const document = name === null ? null : documentNamed(name);
  pinned.value = document && { name, document };
}
