// A tier's name where a column or row is narrow.
import { UNSEGMENTED_LABEL } from '../../src/core/composite/codes.ts';

export function shortLabel(label: string) {
  return label === UNSEGMENTED_LABEL ? <abbr title={label}>None</abbr> : label;
}
