// The browser compiles what has run a few times: done in idle moments after reading, so that the first move is not slow.
import { effect } from '@preact/signals';
import { draft } from './draft.ts';
import { rested } from './outcome.ts';
import { type Outcome, outcomeOf } from './outcome-of.ts';
import { accounts } from './reading.ts';

const ROUNDS = 4;

export function warmUpAfterReading(): void {
  effect(() => {
    if (accounts.value) whenIdle(() => warmUp(ROUNDS, null));
  });
}

function warmUp(rounds: number, spent: Outcome | null): void {
  const [of, current] = [accounts.peek(), rested.peek()];
  if (!of || !current || rounds === 0) return;
  const next = outcomeOf(draft.peek(), of, current.scores.asOf, spent);
  whenIdle(() => warmUp(rounds - 1, next));
}

/** Safari has no requestIdleCallback. */
function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work);
  else setTimeout(work, 200);
}
