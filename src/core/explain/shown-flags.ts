// Flags of an account that a person sees: those of a system that is not written would have no column to explain them.

import { bitOfFlag } from '../composite/reason.ts';
import { asksFor } from '../model/optional-columns.ts';
import type { Scored } from '../systems/score.ts';

/** Bits of the flags that are shown. */
export function shownMask({ model: { columns } }: Scored): number {
  const { RENEWAL_WINDOW, RENEWAL_OVERDUE, PARTIAL } = bitOfFlag;
  let mask = -1;
  if (!asksFor(columns, 'lifecycleStrategies', 'triggers')) mask &= ~(RENEWAL_WINDOW | RENEWAL_OVERDUE);
  if (!asksFor(columns, 'priorityScore', 'priorityTier')) mask &= ~PARTIAL;
  return mask;
}
