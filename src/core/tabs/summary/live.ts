// Counts and sums as formulas over the scored columns: bounded ranges, `;` separators, no decimals, no array literals.
import type { Place } from './place.ts';

/** `'Q2 ''26'!$AE$2:$AE$501` */
function range({ sheetName, firstRow, lastRow }: Place, letter: string): string {
  return `'${sheetName.replace(/'/g, "''")}'!$${letter}$${firstRow}:$${letter}$${lastRow}`;
}

/** A label that every engine reads as itself in a criterion; numbers, comparisons and wildcards are not. */
function isPlain(label: string): boolean {
  return /^[^"*?~<>=][^"*?~]*$/.test(label) && !Number.isFinite(Number(label));
}

function columnRange(place: Place | null, id: string): string | null {
  const letter = place?.columns[id];
  return place && letter !== undefined ? range(place, letter) : null;
}

/** Accounts with a label; null when the sheet cannot say. */
export function countOf(place: Place | null, id: string, label: string): string | null {
  const area = columnRange(place, id);
  return area && isPlain(label) ? `COUNTIF(${area};"${label}")` : null;
}

/** Accounts whose text matches, `?` standing for one character. Never made of a person's text. */
export function countLike(place: Place | null, id: string, pattern: string): string | null {
  const area = columnRange(place, id);
  return area && `COUNTIF(${area};"${pattern}")`;
}

/** Sum of a scored number. */
export function sumOf(place: Place | null, id: string): string | null {
  const area = columnRange(place, id);
  return area && `SUM(${area})`;
}

/** ARR of the accounts with a label, to the cent. */
export function arrOf(place: Place | null, id: string, label: string): string | null {
  const area = columnRange(place, id);
  if (!area || !place?.arr || !isPlain(label)) return null;
  return `ROUND(SUMIFS(${range(place, place.arr)};${area};"${label}");2)`;
}

/** ARR of every account that is not inactive. */
export function activeArr(place: Place | null): string | null {
  const status = columnRange(place, 'status');
  if (!status || !place?.arr) return null;
  return `ROUND(SUMIFS(${range(place, place.arr)};${status};"<>";${status};"<>Inactive");2)`;
}

/** The sum of expressions, null when one of them is not there. */
export function plus(expressions: readonly (string | null)[]): string | null {
  return expressions.length > 0 && expressions.every((expression) => expression !== null)
    ? expressions.join('+')
    : null;
}

/** How far numbers are from what they were, added up; each was a whole number. */
export function drift(pairs: readonly (readonly [expression: string | null, was: number])[]): string | null {
  return plus(pairs.map(([expression, was]) => expression && `ABS(${expression}-${was})`));
}
