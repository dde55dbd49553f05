// The name or initials that go into the log with what a person does, kept in the browser for each file.
import { effect, signal } from '@preact/signals';
import { panel } from './reading.ts';
import { recall, remember } from './storage.ts';

export const signature = signal('');

const keyOf = (file: string) => `by.${file}`;

export function keepSignature(): void {
  effect(() => {
    const file = panel.value?.fileId;
    if (file !== undefined) signature.value = recall<string>(keyOf(file)) ?? '';
  });
}

export function sign(name: string): void {
  signature.value = name.trim();
  const file = panel.peek()?.fileId;
  if (file !== undefined) remember(keyOf(file), signature.value);
}
