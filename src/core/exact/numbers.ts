// The only place where two numbers are compared with a tolerance (C3): float noise of weights such as 0.06/0.57/0.37
// must not move an account across a cut.

export type Operator = '>=' | '>' | '<=' | '<';

export const TOLERANCE = 1e-9;

/** Of a sum of shares that a person wrote out, such as three times 0.333333. */
export const WRITTEN_TOLERANCE = 1e-6;

export function passes(value: number, at: number, operator: Operator): boolean {
  switch (operator) {
    // The plain comparison first: above 1e7 the tolerance is smaller than one step of a double.
    case '>=':
      return value >= at || value > at - TOLERANCE;
    case '>':
      return value > at + TOLERANCE;
    case '<=':
      return value <= at || value < at + TOLERANCE;
    case '<':
      return value < at - TOLERANCE;
  }
}

/** Whole number that the value reaches from below: noise just under it counts as there. */
export function floorOf(value: number): number {
  return Math.floor(value + TOLERANCE);
}

export function ceilOf(value: number): number {
  return Math.ceil(value - TOLERANCE);
}

export function isSame(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) < TOLERANCE;
}

/** `"12/52"` and `"1.5"` are exact in a text; a number is itself, anything else NaN. */
export function exactNumber(written: number | string): number {
  if (typeof written === 'number') return written;
  const found = /^\s*(-?\d+(?:\.\d+)?)\s*(?:\/\s*(\d+(?:\.\d+)?))?\s*$/.exec(written);
  return found ? Number(found[1]) / Number(found[2] ?? 1) : Number.NaN;
}

// Money in whole cents, so that sums are exact whatever their order: the only place where money is rounded.

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

// Numbers in sentences, as the spreadsheet's locale writes them.

/** @param least decimals at least; four at most, or as many as that */
export type NumberText = (value: number, least?: number) => string;

/** Of a spreadsheet locale such as `de_DE`; English without one, and for one that the engine does not know. */
export function numberText(locale = 'en_US'): NumberText {
  const made = new Map<number, Intl.NumberFormat>();
  return (value, least = 0) => {
    const format = made.get(least) ?? new Intl.NumberFormat(languageTag(locale), options(least));
    made.set(least, format);
    return format.format(value);
  };
}

function options(least: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: least, maximumFractionDigits: Math.max(least, 4) };
}

/** `de_DE` -> `de-DE`; what the engine does not know is English. */
export function languageTag(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale.replace(/_/g, '-'))[0] ?? 'en-US';
  } catch {
    return 'en-US';
  }
}
