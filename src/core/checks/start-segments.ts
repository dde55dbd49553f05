// S57: outcomes belong to the segment that an account had when the period began, else winners would move up.

import { NONE } from '../composite/coded.ts';
import type { Segments } from '../composite/segment.ts';
import { labelsOf } from '../model/bands.ts';
import { normaliseLabel } from '../model/label.ts';
import type { Accounts } from '../read/accounts.ts';
import { textAt } from '../read/column.ts';

export interface StartSegments {
  /** Index of the tier, or NONE. */
  readonly codes: Uint8Array;
  /** 0 where the start is unknown and the segment of today stands in for it: such accounts are flagged. */
  readonly isKnown: Uint8Array;
}

export function segmentsAtStart({ columns, count }: Accounts, { effective, scale }: Segments): StartSegments {
  const labels = labelsOf(scale.bands).map(normaliseLabel);
  const codes = new Uint8Array(count).fill(NONE);
  const isKnown = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const written = normaliseLabel(textAt(columns.startSegment, i));
    const tier = labels.indexOf(written);
    codes[i] = tier < 0 ? (effective[i] as number) : tier;
    isKnown[i] = tier < 0 ? 0 : 1;
  }
  return { codes, isKnown };
}
