import type { Account } from './account.ts';
import { bandOf, pointsOf } from './bands.ts';
import { valueIn } from './cell-text.ts';
import { Fraction } from './fraction.ts';
import { frequencyA, frequencyB } from './frequency.ts';

export type Variant = 'A' | 'B';

export interface Rfm {
  r: number;
  f: number;
  m: number;
  total: number;
  code: string;
  band: string;
}

const PRESET: Record<Variant, string> = { A: 'strategies', B: 'methods' };

export function recencyScore(days: number, variant: Variant): number {
  if (days === Number.POSITIVE_INFINITY) return 1;
  return pointsOf(`rfm.${PRESET[variant]}.recencyDays`, Fraction.of(days));
}

export function frequencyScore(daysPerWeek: Fraction, variant: Variant): number {
  return pointsOf(`rfm.${PRESET[variant]}.activeDaysPerWeek`, daysPerWeek);
}

/** S21: mid-rank percentile of each amount among all amounts, in fifths. */
export function monetaryScores(amounts: readonly Fraction[]): number[] {
  return amounts.map((amount) => {
    const below = amounts.filter((other) => other.compare(amount) < 0).length;
    const equal = amounts.filter((other) => other.equals(amount)).length;
    return pointsOf('rfm.monetaryMidrank', Fraction.of(2 * below + equal).over(2 * amounts.length));
  });
}

export function rfmBand(total: number, variant: Variant): string {
  return bandOf(`rfm.${PRESET[variant]}.total`, Fraction.of(total));
}

export function rfmFrom(r: number, f: number, m: number, variant: Variant): Rfm {
  const total = r + f + m;
  return { r, f, m, total, code: `${r}${f}${m}`, band: rfmBand(total, variant) };
}

export function rfmOfAccount(account: Account, monetary: number | null, variant: Variant): Rfm | null {
  const idle = valueIn(account.idleDays);
  const f = variant === 'A' ? frequencyA(account) : frequencyB(account);
  if (idle === null || f === null || monetary === null) return null;
  return rfmFrom(recencyScore(idle, variant), f, monetary, variant);
}
