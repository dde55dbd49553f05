// How something that takes a while stands, in plain data.
import { type Signal, signal } from '@preact/signals';

export type Doing =
  | { readonly state: 'idle' }
  | { readonly state: 'busy'; readonly message: string }
  | { readonly state: 'done'; readonly message: string }
  | { readonly state: 'failed'; readonly message: string };

export function idle(): Signal<Doing> {
  return signal<Doing>({ state: 'idle' });
}

/** @param job its answer is what was done, in a sentence; '' says nothing */
export async function doing(now: Signal<Doing>, message: string, job: () => Promise<string>): Promise<void> {
  now.value = { state: 'busy', message };
  try {
    const done = await job();
    now.value = done === '' ? { state: 'idle' } : { state: 'done', message: done };
  } catch (error) {
    now.value = { state: 'failed', message: (error as Error).message };
  }
}
