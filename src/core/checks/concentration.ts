// How much of the ARR the largest accounts hold (S60): the curve in tenths of the accounts, and the largest n.
import type { Accounts } from '../read/accounts.ts';
import { State } from '../read/column.ts';

export interface CurvePoint {
  /** Share of the accounts with ARR, largest first. */
  readonly share: number;
  readonly accounts: number;
  readonly arr: number;
  readonly arrShare: number;
}

export interface Concentration {
  readonly curve: readonly CurvePoint[];
  /** Fewest accounts that hold half of the ARR. */
  readonly half: number;
  readonly accounts: number;
}

const TENTHS = 10;

/** null without any ARR above 0. */
export function arrConcentration({ columns: { arr }, count, isActive }: Accounts): Concentration | null {
  if (!arr) return null;
  const cents: number[] = [];
  for (let i = 0; i < count; i++) {
    if (isActive[i] && arr.state[i] === State.number) cents.push(Math.round((arr.value[i] as number) * 100));
  }
  const sums = runningSums(Float64Array.from(cents).sort().reverse());
  const total = sums[sums.length - 1] ?? 0;
  if (total === 0) return null;
  const curve = Array.from({ length: TENTHS }, (_, k): CurvePoint => {
    const accounts = Math.ceil((sums.length * (k + 1)) / TENTHS);
    const sum = sums[accounts - 1] as number;
    return { share: (k + 1) / TENTHS, accounts, arr: sum / 100, arrShare: sum / total };
  });
  return { curve, half: sums.findIndex((sum) => sum * 2 >= total) + 1, accounts: sums.length };
}

function runningSums(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length);
  let sum = 0;
  values.forEach((value, k) => {
    sum += value;
    sums[k] = sum;
  });
  return sums;
}
