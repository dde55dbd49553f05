// Spot checks (S42, S63): the same accounts every time, a verdict for each, and what they come to.
import { computed, signal } from '@preact/signals';
import { SAMPLE_OF_DEFINITIONS } from '../src/core/checks/governance.ts';
import { spotCheck } from '../src/core/checks/quality.ts';
import { segmentLabel } from '../src/core/composite/codes.ts';
import type { Found } from '../src/core/log/looks.ts';
import { storedOutcome } from './outcome.ts';
import { accounts } from './reading.ts';
import { lookAt, reviewing } from './review.ts';

export type Verdict = keyof Found;
/** Which of the looks a sample belongs to. */
export type Kind = 'rules' | 'definition';

/** By kind, then by the key of the account. */
export type Verdicts = Readonly<Record<Kind, Readonly<Record<string, Verdict>>>>;

/** Those not recorded yet. */
export const verdicts = signal<Verdicts>({
  rules: {},
  definition: {},
});

export interface SampledAccount {
  readonly key: string;
  /** Index. */
  readonly account: number;
  readonly name: string;
  readonly segment: string;
}

export const samples = computed<Readonly<Record<Kind, readonly SampledAccount[]>>>(() => {
  const of = accounts.value;
  const segments = storedOutcome.value?.scores.segments;
  if (!of) return { rules: [], definition: [] };
  const told = (sample: ReturnType<typeof spotCheck>) =>
    sample.map(({ key, account }) => ({
      key,
      account,
      name: of.names[account] as string,
      segment: segments ? segmentLabel(segments.scale, segments.effective[account] as number) : '',
    }));
  return { rules: told(spotCheck(of)), definition: told(spotCheck(of, SAMPLE_OF_DEFINITIONS)) };
});

export function judge(kind: Kind, key: string, verdict: Verdict | ''): void {
  const { [key]: _, ...others } = verdicts.peek()[kind];
  verdicts.value = { ...verdicts.peek(), [kind]: verdict === '' ? others : { ...others, [key]: verdict } };
}

/** Only accounts that are still in the sample count. */
export function foundIn(kind: Kind): Found {
  const given = verdicts.value[kind];
  const count = (verdict: Verdict) => samples.value[kind].filter(({ key }) => given[key] === verdict).length;
  return { right: count('right'), wrong: count('wrong'), missing: count('missing') };
}

/** Writes what was found to the log, and begins anew. */
export async function record(kind: Kind): Promise<void> {
  await lookAt(kind, foundIn(kind));
  // What could not be written stays to be tried again.
  if (reviewing.peek().state !== 'failed') verdicts.value = { ...verdicts.peek(), [kind]: {} };
}
