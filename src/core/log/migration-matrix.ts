// Who stands where between two runs: accounts and ARR from segment to segment, and how far the distribution drifted (S60).
import { driftStatus, psi } from '../checks/spread.ts';
import type { Move } from '../whatif/compare.ts';
import type { RunSnapshot } from './snapshot.ts';

/** In the place of a segment: the account was not active in that run. */
const ABSENT_LABEL = 'Not active';

export interface MigrationMatrix {
  readonly fromDay: string;
  readonly toDay: string;
  /** Segments of the two runs, ABSENT_LABEL last. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** ARR of the later run; of accounts that are gone that of the earlier one. */
  readonly matrix: readonly (readonly Move[])[];
  /** Active in both, in another segment. */
  readonly moved: Move;
  readonly added: Move;
  readonly gone: Move;
  /** Population stability index over segments; null when one side is empty. */
  readonly psi: number | null;
  readonly drift: string;
}

export function migrationMatrix(before: RunSnapshot, after: RunSnapshot): MigrationMatrix {
  const from = [...before.labels, ABSENT_LABEL];
  const to = [...after.labels, ABSENT_LABEL];
  const accounts = new Float64Array(from.length * to.length);
  const cents = new Float64Array(accounts.length);
  const add = (row: number, column: number, amount: number | null | undefined) => {
    const cell = row * to.length + column;
    accounts[cell] = (accounts[cell] as number) + 1;
    cents[cell] = (cents[cell] as number) + (amount ?? 0);
  };
  const places = new Map(before.keys.map((key, k) => [key, k]));
  after.keys.forEach((key, k) => {
    const earlier = places.get(key);
    add(
      earlier === undefined ? from.length - 1 : (before.tiers[earlier] as number),
      after.tiers[k] as number,
      after.cents[k],
    );
    places.delete(key);
  });
  for (const k of places.values()) add(before.tiers[k] as number, to.length - 1, before.cents[k]);
  const sum = (isIn: (row: string, column: string) => boolean): Move => {
    let [count, total] = [0, 0];
    accounts.forEach((each, cell) => {
      if (!isIn(from[Math.floor(cell / to.length)] as string, to[cell % to.length] as string)) return;
      count += each;
      total += cents[cell] as number;
    });
    return { accounts: count, arr: total / 100 };
  };
  const index = psi(...distributions(before, after));
  return {
    fromDay: before.day,
    toDay: after.day,
    from,
    to,
    matrix: from.map((_, row) => to.map((_, column) => moveAt(accounts, cents, row * to.length + column))),
    moved: sum((row, column) => row !== column && row !== ABSENT_LABEL && column !== ABSENT_LABEL),
    added: sum((row) => row === ABSENT_LABEL),
    gone: sum((_, column) => column === ABSENT_LABEL),
    psi: index,
    drift: index === null ? 'n/a' : driftStatus(index),
  };
}

function moveAt(accounts: Float64Array, cents: Float64Array, cell: number): Move {
  return { accounts: accounts[cell] as number, arr: (cents[cell] as number) / 100 };
}

/** Counts by the labels of both. */
function distributions(before: RunSnapshot, after: RunSnapshot): [number[], number[]] {
  const labels = [...new Set([...before.labels, ...after.labels])];
  return [before, after].map((snapshot) => {
    const counts = labels.map(() => 0);
    for (const tier of snapshot.tiers) {
      const place = labels.indexOf(snapshot.labels[tier] as string);
      counts[place] = (counts[place] as number) + 1;
    }
    return counts;
  }) as [number[], number[]];
}
