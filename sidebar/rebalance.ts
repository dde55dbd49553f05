// Whole percents that always sum to 100: moving one gives to and takes from the others in proportion.

/** Whole numbers in the proportions of `shares` that sum to `total` (largest remainder; all shares zero: evenly). */
export function apportion(shares: readonly number[], total: number): number[] {
  const sum = shares.reduce((a, b) => a + b, 0);
  const exact = shares.map((share) => (sum > 0 ? (share / sum) * total : total / shares.length));
  // A share such as 28.999999999999996 has the largest remainder, so it comes to be the whole number that it is.
  const whole = exact.map(Math.floor);
  const byRemainder = exact.map((_, i) => i).sort((a, b) => remainder(exact, whole, b) - remainder(exact, whole, a));
  const left = total - whole.reduce((a, b) => a + b, 0);
  for (const i of byRemainder.slice(0, left)) whole[i] = (whole[i] as number) + 1;
  return whole;
}

function remainder(exact: readonly number[], whole: readonly number[], i: number): number {
  return (exact[i] as number) - (whole[i] as number);
}

/** `rebalance([25, 40, 35], 0, 50)` is `[50, 27, 23]`; with 1 locked it is `[50, 40, 10]`. */
export function rebalance(
  base: readonly number[],
  moved: number,
  to: number,
  locked: readonly number[] = [],
): number[] {
  const free = base.map((_, i) => i).filter((i) => i !== moved && !locked.includes(i));
  const held = base.reduce((sum, share, i) => (i !== moved && locked.includes(i) ? sum + share : sum), 0);
  // With nobody to give to or to take from, it stays where it is.
  const percent = free.length === 0 ? 100 - held : Math.min(100 - held, Math.max(0, Math.round(to)));
  const shares = apportion(
    free.map((i) => base[i] as number),
    100 - held - percent,
  );
  const result = [...base];
  result[moved] = percent;
  free.forEach((i, k) => {
    result[i] = shares[k] as number;
  });
  return result;
}

/** What is not locked, shared evenly. */
export function evenly(base: readonly number[], locked: readonly number[]): number[] {
  const free = base.map((_, i) => i).filter((i) => !locked.includes(i));
  const held = base.reduce((sum, share, i) => (locked.includes(i) ? sum + share : sum), 0);
  const shares = apportion(new Array<number>(free.length).fill(1), 100 - held);
  return base.map((share, i) => shares[free.indexOf(i)] ?? share);
}
