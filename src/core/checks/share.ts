// Percentages of counts, and how they read.

/** `percentOf(21, 23)` is 91.304…; null when there is nothing to divide by. */
export function percentOf(part: number, total: number): number | null {
  return total > 0 ? (part / total) * 100 : null;
}

export function round(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor * (1 + 2 ** -51)) / factor;
}
