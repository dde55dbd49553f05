// A tier's name where a column or row is narrow.
import { UNSEGMENTED_LABEL } from '../../src/core/composite/codes.ts';

/** Breaks in two, as words that people type do not. */
export function shortLabel(label: string): string {
  return label === UNSEGMENTED_LABEL ? label.replace('mented', '\u00ADmented') : label;
}
