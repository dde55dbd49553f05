// Typed calls to the add-on over google.script.run: plain object in, JSON text of a Reply out.
import { BUILT } from '../src/core/model/version.ts';
import type { Calls, Question, Reply } from '../src/core/panel/calls.ts';

import { signature } from './signature.ts';

export type CallName = keyof Calls;
export type Request<N extends CallName> = Parameters<Calls[N]>[0];
export type Answer<N extends CallName> = ReturnType<Calls[N]>;

interface Runner extends Record<CallName, (request: unknown) => void> {
  withSuccessHandler(handler: (reply: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
}

declare const google: { readonly script: { readonly run: Runner } } | undefined;

const WRITES: readonly CallName[] = [
  'saveModel',
  'runScoring',
  'runSummary',
  'makeHandout',
  'makeKickoff',
  'insertSample',
  'rollUpOrders',
  'decide',
  'undoRun',
  'lookAt',
  'saveScenarios',
];
/**
 * What a person can do about a call that the add-on never answered. What Google says to the add-on itself comes with a
 * sentence already.
 */
const HINTS: readonly (readonly [RegExp, string])[] = [
  [
    /PERMISSION_DENIED|Authorization is required|Autorisation requise|reading from storage|permissions? to access the requested document/i,
    'You seem to be signed in with several Google accounts: open the sheet in a private window or sign in with one account only.',
  ],
  [
    /NetworkError|connection failure|HTTP 0/i,
    'You seem to be offline: nothing is lost here. Check the connection, then try again.',
  ],
  [/maximum execution time/i, 'Google stopped it after its time limit: try again when the sheet is idle.'],
  [
    /invoked too many times|too many simultaneous invocations/i,
    'Google had too many requests of yours at once: wait a minute, then try again.',
  ],
];

/** Its message is a sentence for the person. */
export class CallError extends Error {
  /** What happened when, for whoever is asked for help. */
  readonly details: string;

  constructor(
    name: CallName,
    text: string,
    /** What the add-on asks before it writes anything. */
    readonly question: Question | undefined = undefined,
  ) {
    super(text);
    this.details = `Tierwise ${BUILT}, ${name}, ${new Date().toISOString()}: ${text}`;
  }
}

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
    google.script.run.withSuccessHandler(resolve).withFailureHandler(reject)[name](signed(request));
  }).then(
    (reply) => {
      const answer = parsed<Answer<N>>(reply);
      if (answer.ok) return answer.value;
      throw new CallError(name, answer.message, answer.question);
    },
    (error: unknown) => {
      throw new CallError(name, hinted(textOf(error)));
    },
  );
}

/** With the name that the person typed, for the log. */
function signed(request: unknown): unknown {
  return signature.value === '' ? request : { ...(request as object), by: signature.value };
}

function hinted(text: string): string {
  const hint = HINTS.find(([pattern]) => pattern.test(text))?.[1];
  return hint ? `${hint} Google says: ${text}` : text;
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
function textOf(error: unknown): string {
  const message = (error as { message?: unknown } | null)?.message ?? error;
  const text = String(message ?? '').replace(/^((Script)?(Error|Exception): )+/, '');
  return text || 'The add-on could not be reached: check the connection and try again.';
}
