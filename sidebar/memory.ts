// What comes back when the panel is opened again: where the person was, a draft that was not saved, verdicts not recorded.
import { batch, effect } from '@preact/signals';
import type { ModelDocument } from '../src/core/model/model.ts';
import { choose, chosen } from './chosen-account.ts';
import { asOf, basedOn, differs, draft, setAsOf, takeDraft } from './draft.ts';
import { place, VIEW_NAMES, type View } from './place.ts';
import { accounts, panel, today } from './reading.ts';
import { type Verdicts, verdicts } from './spot-check.ts';
import { recall, remember } from './storage.ts';

interface Memory {
  readonly view: View;
  /** '' for today. */
  readonly asOf: string;
  readonly account: { readonly id: string; readonly name: string } | null;
  readonly draft: { readonly document: ModelDocument; readonly basedOn: string } | null;
  /** Earlier versions kept none. */
  readonly verdicts?: Verdicts;
}

/** The files that were used last, newest first. */
type Files = readonly (readonly [fileId: string, memory: Memory])[];

const MOST_FILES = 20;
const REST_MILLISECONDS = 300;

/** Restores once, when the first sheet was read, and keeps what changes from then on. */
export function keepMemory(page: Window): void {
  let file: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending: (() => void) | null = null;
  const flush = () => {
    pending?.();
    pending = null;
  };
  effect(() => {
    const id = panel.value?.fileId;
    if (id === undefined) return;
    if (file === null) restore(filesNow().find(([known]) => known === id)?.[1]);
    file = id;
    const memory = memoryNow();
    pending = () =>
      remember('files', [[id, memory], ...filesNow().filter(([known]) => known !== id)].slice(0, MOST_FILES));
    clearTimeout(timer);
    timer = setTimeout(flush, REST_MILLISECONDS);
  });
  page.addEventListener('pagehide', flush);
}

function filesNow(): Files {
  const files = recall<Files>('files');
  return Array.isArray(files) ? files : [];
}

function memoryNow(): Memory {
  const { id, name } = chosen.value ?? {};
  return {
    view: place.value.view,
    asOf: asOf.value === today.value ? '' : asOf.value,
    account: id === undefined ? null : { id, name: name ?? '' },
    draft: differs.value ? { document: draft.value, basedOn: basedOn.value } : null,
    verdicts: verdicts.value,
  };
}

function restore(memory: Memory | undefined): void {
  if (!memory || !VIEW_NAMES.includes(memory.view)) return;
  batch(() => {
    if (memory.draft) takeDraft(memory.draft.document, memory.draft.basedOn);
    if (memory.asOf) setAsOf(memory.asOf);
    if (memory.verdicts) verdicts.value = memory.verdicts;
    place.value = { view: memory.view, part: null };
    const { ids, names } = accounts.peek() ?? {};
    const { id, name } = memory.account ?? {};
    const index = ids?.findIndex((known, i) => known === id && names?.[i] === name) ?? -1;
    if (index >= 0) choose(index);
  });
}
