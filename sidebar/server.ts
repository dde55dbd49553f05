// Typed calls to the add-on over google.script.run: plain object in, JSON text of a Reply out.
import type { Calls, Reply } from '../src/core/job/calls.ts';

export type CallName = keyof Calls;
export type Request<N extends CallName> = Parameters<Calls[N]>[0];
export type Answer<N extends CallName> = ReturnType<Calls[N]>;

interface Runner extends Record<CallName, (request: unknown) => void> {
  withSuccessHandler(handler: (reply: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
}

declare const google: { readonly script: { readonly run: Runner } } | undefined;

const WRITES: readonly CallName[] = ['saveModel', 'runScoring', 'runSummary', 'saveScenarios'];
const ACCOUNTS_HINT =
  'You seem to be signed in with several Google accounts: open the sheet in a private window or sign in with one account only.';
const SEVERAL_ACCOUNTS = /PERMISSION_DENIED|Authorization is required|reading from storage/i;

let lastWrite: Promise<unknown> = Promise.resolve();

/** The value of a call; every failure is an Error whose message is a sentence for the person. */
export function call<N extends CallName>(name: N, request: Request<N>): Promise<Answer<N>> {
  if (!WRITES.includes(name)) return send(name, request);
  // Google runs calls side by side and in any order: a write waits until the one before it is over.
  const answer = lastWrite.then(() => send(name, request));
  lastWrite = answer.catch(() => undefined);
  return answer;
}

function send<N extends CallName>(name: N, request: Request<N>): Promise<Answer<N>> {
  return new Promise<unknown>((resolve, reject) => {
    if (typeof google === 'undefined') {
      throw new Error('This page works inside Google Sheets only: open it with Extensions > Tierwise > Open sidebar.');
    }
    google.script.run.withSuccessHandler(resolve).withFailureHandler(reject)[name](request);
  }).then(
    (reply) => unwrapped<Answer<N>>(reply),
    (error: unknown) => {
      throw new Error(sentenceOf(error));
    },
  );
}

function unwrapped<T>(reply: unknown): T {
  const answer = parsed<T>(reply);
  if (answer.ok) return answer.value;
  throw new Error(withHint(answer.message));
}

function parsed<T>(reply: unknown): Reply<T> {
  try {
    const answer = JSON.parse(String(reply)) as Reply<T> | null;
    if (answer && typeof answer.ok === 'boolean') return answer;
  } catch {
    // Falls through: text that is no JSON is as good as no answer.
  }
  return { ok: false, message: 'The add-on did not answer as expected: reload the sheet and try again.' };
}

/** Google puts the kind of error before its message, sometimes twice. */
function sentenceOf(error: unknown): string {
  const message = (error as { message?: unknown } | null)?.message ?? error;
  const text = String(message ?? '').replace(/^((Script)?(Error|Exception): )+/, '');
  return withHint(text || 'The add-on could not be reached: check the connection and try again.');
}

function withHint(text: string): string {
  return SEVERAL_ACCOUNTS.test(text) ? `${ACCOUNTS_HINT} Google says: ${text}` : text;
}
