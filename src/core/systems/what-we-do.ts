// What people do differently for a label (S80): preset data beside the labels, joined by their position.
import type { Coded } from '../composite/codes.ts';
import { treatments } from '../model/presets.ts';

const { source: _, ...texts } = treatments.labels;

/** By the scored column of the label, in the order of its labels; '' where the sources say nothing. */
export function whatWeDo(column: string, k: number): string {
  const found: Readonly<Record<string, readonly string[]>> = texts;
  return found[column]?.[k] ?? '';
}

/** Of one account; '' for one without a label. */
export function whatWeDoAt(column: string, { codes }: Coded, i: number): string {
  return whatWeDo(column, codes[i] as number);
}
