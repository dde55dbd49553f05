// Rounding of a number to some decimals, half up as a person does it.

export function round(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  // The nudge of two ulps undoes the binary noise of numbers such as 1.005.
  return Math.round(value * factor * (1 + 2 ** -51)) / factor;
}
