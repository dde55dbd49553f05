// Money in whole cents, so that sums are exact whatever their order: the only place where money is rounded.
import { passes } from './tolerance.ts';

/** The nudge of two ulps undoes the binary noise of amounts such as 1.005. */
export function centsOf(amount: number): number {
  return Math.round(amount * 100 * (1 + 2 ** -51));
}

/** Money is compared in whole cents (C3). */
export function roundToCents(amount: number): number {
  return centsOf(amount) / 100;
}

export function sumOf<T>(items: Iterable<T>, amount: (item: T) => number): number {
  let cents = 0;
  for (const item of items) cents += centsOf(amount(item));
  return cents / 100;
}

// Rounding of a number to some decimals, half up as a person does it.

export function round(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  // The nudge of two ulps undoes the binary noise of numbers such as 1.005.
  return Math.round(value * factor * (1 + 2 ** -51)) / factor;
}

/** The most with so many decimals that the value reaches. */
export function roundDown(value: number, decimals: number): number {
  const nearest = round(value, decimals);
  return passes(value, nearest, '>=') ? nearest : round(nearest - 10 ** -decimals, decimals);
}
