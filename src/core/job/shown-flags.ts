// Flags of an account that a person sees: those of a system that is not written would have no column to explain them.
import { asksFor } from '../model/optional-columns.ts';
import { bitOfFlag, type Flag, flagCodes } from '../score/reason.ts';
import type { Scored } from './scored-columns.ts';

export function shownFlags({ model: { columns }, scores }: Scored, i: number): Flag[] {
  const { RENEWAL_WINDOW, RENEWAL_OVERDUE, PARTIAL } = bitOfFlag;
  let mask = scores.flags[i] as number;
  if (!asksFor(columns, 'lifecycleStrategies', 'triggers')) mask &= ~(RENEWAL_WINDOW | RENEWAL_OVERDUE);
  if (!asksFor(columns, 'priorityScore', 'priorityTier')) mask &= ~PARTIAL;
  return flagCodes(mask);
}
