// What waits for a person and what was done: read when it is asked for, and again after each decision.
import { effect, signal } from '@preact/signals';
import type { Decision } from '../src/core/log/decisions.ts';
import type { Found, Look } from '../src/core/log/looks.ts';
import type { Review } from '../src/core/panel/calls.ts';
import { chosen } from './chosen-account.ts';
import { doing, idle } from './doing.ts';
import { run as lastRun, panel } from './reading.ts';
import { load } from './run.ts';
import { call } from './server.ts';

export const review = signal<Review | null>(null);
export const reviewing = idle();
/** Keys of the flagged accounts that the next decision is about. */
export const marked = signal<readonly string[]>([]);

/** A run adds to what waits: lists that are there are read again. */
effect(() => {
  if (lastRun.value.state === 'done' && review.peek()) void loadReview();
});

/** What was said of one account is not said of the next. */
effect(() => {
  if (chosen.value !== undefined && reviewing.peek().state === 'done') reviewing.value = { state: 'idle' };
});

export function loadReview(): Promise<void> {
  return work('Reading the log…', async () => {
    await takeReview();
    return '';
  });
}

export function mark(key: string): void {
  const keys = marked.peek();
  marked.value = keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key];
}

export function markAll(keys: readonly string[]): void {
  marked.value = marked.peek().length === keys.length ? [] : keys;
}

export function decide(decisions: readonly Decision[]): Promise<void> {
  return work('Writing the decision…', async ({ sheetId }) => {
    const { message } = await call('decide', { decisions, sheetId });
    await readAgain();
    return message;
  });
}

export function undoRun(run: number): Promise<void> {
  return work(`Undoing run ${run}…`, async ({ sheetId }) => {
    const { message } = await call('undoRun', { run, sheetId });
    // What that run said of itself is no longer so.
    lastRun.value = { state: 'idle' };
    await readAgain();
    return message;
  });
}

export function lookAt(what: Look['id'], found?: Found): Promise<void> {
  return work('Writing to the log…', async ({ sheetId }) => {
    const { message } = await call('lookAt', { what, sheetId, ...(found ? { found } : {}) });
    await takeReview();
    return message;
  });
}

/** Segments that hold have changed: so have the accounts of the panel. */
async function readAgain(): Promise<void> {
  await load();
  await takeReview();
}

async function takeReview(): Promise<void> {
  const { sheetId } = panel.peek() ?? {};
  if (sheetId === undefined) return;
  const next = await call('loadReview', { sheetId });
  review.value = next;
  marked.value = marked.peek().filter((key) => next.queue.some((item) => item.key === key));
}

async function work(message: string, job: (of: { readonly sheetId: number }) => Promise<string>): Promise<void> {
  const { sheetId } = panel.peek() ?? {};
  if (sheetId === undefined || reviewing.peek().state === 'busy') return;
  await doing(reviewing, message, () => job({ sheetId }));
}
