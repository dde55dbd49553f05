// How unequal amounts are, and how far a distribution has moved (S60).
import { bandOf } from '../model/bands.ts';
import { planning, textBands } from '../model/presets.ts';
import type { Accounts } from '../read/accounts.ts';
import { State } from '../read/column.ts';
import { activeArr } from './overview.ts';

export interface CurvePoint {
  /** Share of the accounts with ARR, largest first. */
  readonly share: number;
  readonly accounts: number;
  readonly arr: number;
  readonly arrShare: number;
}

export interface ArrConcentration {
  readonly curve: readonly CurvePoint[];
  /** Fewest accounts that hold half of the ARR. */
  readonly half: number;
  readonly accounts: number;
}

const TENTHS = 10;

/** null without any ARR above 0. */
export function arrConcentration(accounts: Accounts): ArrConcentration | null {
  const sums = runningSums(arrAmounts(accounts).sort().reverse());
  const total = sums[sums.length - 1] ?? 0;
  if (total === 0) return null;
  const curve = Array.from({ length: TENTHS }, (_, k): CurvePoint => {
    const count = Math.ceil((sums.length * (k + 1)) / TENTHS);
    const sum = sums[count - 1] as number;
    return { share: (k + 1) / TENTHS, accounts: count, arr: sum / 100, arrShare: sum / total };
  });
  return { curve, half: sums.findIndex((sum) => sum * 2 >= total) + 1, accounts: sums.length };
}

/** ARR of the active accounts that have one, in cents. */
export function arrAmounts(accounts: Accounts): Float64Array {
  const { active, cents } = activeArr(accounts);
  const { arr } = accounts.columns;
  return Float64Array.from(
    active.filter((i) => arr?.state[i] === State.number),
    (i) => cents[i] as number,
  );
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

/** Gini coefficient of the values (S60): 0 when all are equal, towards 1 when one holds everything. */
export function gini(values: Float64Array): number | null {
  const ascending = values.slice().sort();
  let sum = 0;
  let weighted = 0;
  for (let i = 0; i < ascending.length; i++) {
    const value = ascending[i] as number;
    sum += value;
    weighted += (2 * (i + 1) - ascending.length - 1) * value;
  }
  return sum > 0 ? weighted / (ascending.length * sum) : null;
}

/** Population stability index of counts or shares by segment; null when one side is empty. */
export function psi(before: readonly number[], after: readonly number[]): number | null {
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  const [from, to] = [total(before), total(after)];
  const { leastShare } = planning.drift;
  if (!(from > 0 && to > 0)) return null;
  return before.reduce((sum, count, i) => {
    const p = Math.max(count / from, leastShare);
    const q = Math.max((after[i] ?? 0) / to, leastShare);
    return sum + (q - p) * Math.log(q / p);
  }, 0);
}

export function driftStatus(index: number): string {
  return bandOf(textBands(planning.drift), index);
}
