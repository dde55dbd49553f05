// The checks that a preview shows, in a word each: one owner for the list and for its short form.
import { type Check, type Checked, judge } from '../src/core/checks/check.ts';
import { concentration, coverage, dominance, shareParts } from '../src/core/checks/distribution.ts';
import type { Accounts } from '../src/core/read/accounts.ts';
import type { Outcome } from './outcome-of.ts';

export type CheckName = 'Coverage' | 'Concentration' | 'Distribution';

const NOBODY = new Int32Array(0);

/** What the checks measure of a preview; lists of accounts are the summary's. */
export function previewOf({ model, scores, overview }: Outcome, accounts: Accounts): Checked {
  return { model, accounts, scores, overview, byArr: NOBODY, arrFromColumn: null };
}

const NUMBERS = { coverage, concentration } as const;

export function numberOf(id: keyof typeof NUMBERS, checked: Checked): number | null {
  return NUMBERS[id].measure(checked, null);
}

export function verdictsOf(checked: Checked): Record<CheckName, string> {
  const word = (check: Check) => judge(check, checked, null).verdict;
  return { Coverage: word(coverage), Concentration: word(concentration), Distribution: distributionWord(checked) };
}

function distributionWord(checked: Checked): string {
  if (!judge(dominance, checked, null).isFine) return 'Dominated';
  const parts = shareParts(checked);
  if (parts.every(({ status }) => status === 'n/a')) return 'n/a';
  return parts.some(({ offBy }) => offBy > 0) ? 'Off range' : 'In range';
}
