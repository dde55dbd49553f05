// How firm the tiers are: under other weights and under other policies for missing data. Worked out when it is asked for.
import { computed, signal } from '@preact/signals';
import { type PolicyTwins, policyTwins, type Stability, stabilityOf } from '../src/core/whatif/firmness.ts';
import { type Outcome, rested } from './outcome.ts';
import { accounts } from './reading.ts';

/** Accounts that are listed. */
const LISTED = 10;

export interface Firmness {
  /** null: no composite score. */
  readonly stability: Stability | null;
  readonly twins: PolicyTwins | null;
}

const asked = signal<{ readonly of: Outcome; readonly firmness: Firmness } | null>(null);

/** null: not asked for, or the draft has changed since. */
export const firmness = computed<Firmness | null>(() =>
  asked.value && asked.value.of === rested.value ? asked.value.firmness : null,
);
export const wasAsked = computed(() => asked.value !== null);

export function askFirmness(): void {
  const [of, current] = [accounts.peek(), rested.peek()];
  if (!of || !current) return;
  const { model, scores } = current;
  const stability = stabilityOf(model, scores, of, LISTED);
  asked.value = { of: current, firmness: { stability, twins: policyTwins(model, of, scores.asOf) } };
}
