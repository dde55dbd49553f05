// The model as a file: out of the draft, and into it after a look at what would change.
import { signal } from '@preact/signals';
import { type Difference, differencesOf, FORMAT } from '../src/core/model/document.ts';
import type { ModelDocument } from '../src/core/model/model.ts';
import { resolveModel } from '../src/core/model/resolve.ts';
import { asOf, draft, draftModel, replaceDraft } from './draft.ts';
import { documentOf } from './model-document.ts';
import { panel } from './reading.ts';
import { call } from './server.ts';

export type Import =
  | { readonly state: 'idle' }
  | { readonly state: 'busy' }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'read'; readonly document: ModelDocument; readonly differences: readonly Difference[] };

export const imported = signal<Import>({ state: 'idle' });

/** No model is longer: it lives in one cell. */
const LONGEST = 50_000;

export function exportText(): string {
  return `${JSON.stringify({ version: FORMAT, ...draft.peek() }, null, 2)}\n`;
}

export function exportName(): string {
  const name = draftModel
    .peek()
    .name.replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return `${name || 'model'}.tierwise.json`;
}

/** The add-on says whether the text is a model: planning with it writes nothing. */
export async function readModelFile(file: Pick<File, 'size' | 'text'>): Promise<void> {
  const { sheetId } = panel.peek() ?? {};
  if (sheetId === undefined) return;
  imported.value = { state: 'busy' };
  try {
    if (file.size > LONGEST) throw new Error('This file is too long to be a model: choose one that was exported here.');
    const text = await file.text();
    await call('planScoring', { asOf: asOf.peek(), sheetId, text });
    const document = documentOf(text);
    const differences = differencesOf(draftModel.peek(), resolveModel(document));
    imported.value = { state: 'read', document, differences };
  } catch (error) {
    imported.value = { state: 'failed', message: (error as Error).message };
  }
}

/** One step of the draft: undo takes it back. */
export function applyImport(): void {
  const current = imported.peek();
  if (current.state === 'read') replaceDraft(current.document);
  imported.value = { state: 'idle' };
}

export function dropImport(): void {
  imported.value = { state: 'idle' };
}
