// Outcomes of a period (S57): NRR, GRR, logo churn and NPS, for all accounts or by segment.

import { numberReader } from '../composite/codes.ts';
import { centsOf, passes } from '../exact/numbers.ts';
import { planning } from '../model/presets.ts';
import type { Accounts } from '../read/accounts.ts';
import { State } from '../read/column.ts';

export interface Outcomes {
  readonly nrr: number | null;
  readonly grr: number | null;
  readonly logoChurn: number | null;
  /** Of the ARR at the start, what accounts grew by. */
  readonly expansion: number | null;
  /** Accounts with an ARR at the start and a known end. */
  readonly accounts: number;
}

/**
 * ARR at the start and at the end; 0 at the end when churned. New accounts (start 0) do not count.
 * @internal an example of the specification has amounts alone
 */
export function outcomes(periods: readonly (readonly [start: number, end: number, churned: boolean])[]): Outcomes {
  const counted = periods.filter(([start]) => start > 0);
  const total = (of: (start: number, end: number) => number) =>
    counted.reduce((sum, [start, end]) => sum + centsOf(of(start, end)), 0);
  const start = total((from) => from);
  const share = (part: number, whole: number) => (whole > 0 ? part / whole : null);
  return {
    nrr: share(
      total((_, to) => to),
      start,
    ),
    grr: share(total(Math.min), start),
    logoChurn: share(counted.filter(([, , churned]) => churned).length, counted.length),
    expansion: share(
      total((from, to) => Math.max(0, to - from)),
      start,
    ),
    accounts: counted.length,
  };
}

/** Outcomes of the accounts that pass; null when there is no prior ARR. A prospect never was a customer. */
export function outcomesOf({ columns, count, isActive }: Accounts, passes = (_i: number) => true): Outcomes | null {
  const { arr, priorArr, status } = columns;
  if (!arr || !priorArr) return null;
  const [start, end] = [numberReader(priorArr), numberReader(arr)];
  const isProspect = (i: number) =>
    status &&
    status.state[i] === State.label &&
    /^prospect$/i.test(status.labels[status.value[i] as number]?.trim() ?? '');
  const periods: [number, number, boolean][] = [];
  for (let i = 0; i < count; i++) {
    const churned = !isActive[i];
    const last = churned ? 0 : end(i);
    if (passes(i) && !(churned && isProspect(i)) && !Number.isNaN(last)) periods.push([start(i), last, churned]);
  }
  return outcomes(periods);
}

/** Share of 9-10 minus share of 0-6 in percent points; null without answers. */
export function npsOf(answers: readonly number[]): number | null {
  if (answers.length === 0) return null;
  const { promoterFrom, detractorTo } = planning.outcomes;
  const promoters = answers.filter((answer) => answer >= promoterFrom).length;
  const detractors = answers.filter((answer) => answer <= detractorTo).length;
  return ((promoters - detractors) / answers.length) * 100;
}

/** Where a number lies in its target range, bounds inclusive (S57, targets of S2 and S23). */
export function againstTarget(value: number, [low, high]: readonly [number, number]): 'below' | 'in' | 'above' {
  if (!passes(value, low, '>=')) return 'below';
  return passes(value, high, '>') ? 'above' : 'in';
}

export interface SegmentOutcome {
  readonly label: string;
  readonly accounts: number;
  readonly logoChurn: number | null;
  readonly nps: number | null;
}

/** Pairs, higher touch first, whose results do not differ as their treatment does. */
export function indistinct(higher: SegmentOutcome, lower: SegmentOutcome): string[] {
  const { leastAccounts } = planning.outcomes;
  if (higher.accounts < leastAccounts || lower.accounts < leastAccounts) return [];
  const flags: string[] = [];
  if (higher.logoChurn !== null && lower.logoChurn !== null && higher.logoChurn >= lower.logoChurn) {
    flags.push(`${higher.label} churns no less than ${lower.label}: engagement model is not delivering`);
  }
  if (higher.nps !== null && lower.nps !== null && lower.nps > higher.nps) {
    flags.push(`${lower.label} has a higher NPS than ${higher.label}`);
  }
  return flags;
}
