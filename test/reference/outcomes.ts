import type { Account } from './account.ts';
import { valueIn } from './cell-text.ts';
import { Fraction } from './fraction.ts';

export interface Outcomes {
  nrr: number | null;
  grr: number | null;
  logoChurn: number | null;
}

export interface Period {
  start: Fraction;
  end: Fraction;
  churned: boolean;
}

/** S57: an account without ARR at the start is a new logo and does not count. */
export function outcomes(all: readonly Period[]): Outcomes {
  const periods = all.filter((period) => period.start.compare(0) > 0);
  if (periods.length === 0) return { nrr: null, grr: null, logoChurn: null };
  const start = Fraction.sum(periods.map((period) => period.start));
  const end = Fraction.sum(periods.map((period) => period.end));
  const kept = Fraction.sum(periods.map((p) => (p.end.compare(p.start) < 0 ? p.end : p.start)));
  const churned = periods.filter((period) => period.churned).length;
  return {
    nrr: end.over(start).toNumber(6),
    grr: kept.over(start).toNumber(6),
    logoChurn: Fraction.of(churned).over(periods.length).toNumber(6),
  };
}

/** A prospect never was a customer; an active account without ARR has no known end. */
export function periodsOf(accounts: readonly Account[]): Period[] {
  return accounts.flatMap((account) => {
    const start = valueIn(account.priorArr);
    const end = account.churned ? Fraction.of(0) : valueIn(account.arr);
    if (!start || !end || !(account.active || account.churned)) return [];
    return [{ start, end, churned: account.churned }];
  });
}

/** S60. */
export function gini(amounts: readonly Fraction[]): number | null {
  const total = Fraction.sum(amounts);
  if (total.equals(0)) return null;
  const ascending = [...amounts].sort((a, b) => a.compare(b));
  const count = ascending.length;
  const weighted = ascending.map((amount, index) => amount.times(2 * (index + 1) - count - 1));
  return Fraction.sum(weighted).over(total.times(count)).toNumber(6);
}
