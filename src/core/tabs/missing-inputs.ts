// Reasons of the systems beside the composite score, for a model that has chosen its columns.

import { bitOfReason } from '../composite/reason.ts';
import { asksFor, type OptionalColumn } from '../model/optional-columns.ts';
import { type Column, State } from '../read/column.ts';
import type { Scored } from '../systems/score.ts';

/** Bits of what is blank and would have been needed. */
export function missingInputs({ model, accounts: { columns }, scores }: Scored): (i: number) => number {
  if (model.columns.length === 0) return () => 0;
  const shows = (...ids: OptionalColumn[]) => asksFor(model.columns, ...ids);
  const isBlank = (column: Column | undefined, i: number) => !column || column.state[i] === State.missing;
  const hasRfm = scores.rfm.strategies !== null;
  const needed: [boolean, number, (i: number) => boolean][] = [
    [
      shows('healthSegment', 'healthColor', 'priorityTier') && columns.health !== undefined,
      bitOfReason.MISSING_HEALTH,
      (i) => isBlank(columns.health, i),
    ],
    [
      shows('lifecycleMethods', 'lifecycleStrategies') && columns.startDate !== undefined,
      bitOfReason.MISSING_START_DATE,
      (i) => isBlank(columns.startDate, i),
    ],
    [hasRfm, bitOfReason.MISSING_LAST_ACTIVITY, (i) => isBlank(columns.lastActivity, i)],
    [
      hasRfm,
      bitOfReason.MISSING_FREQUENCY,
      (i) =>
        isBlank(columns.usageFrequency, i) && isBlank(columns.activeDaysPerWeek, i) && isBlank(columns.activeDays30, i),
    ],
  ];
  const asked = needed.filter(([isAsked]) => isAsked);
  return (i) => {
    let mask = 0;
    for (const [, bit, lacks] of asked) if (lacks(i)) mask |= bit;
    return mask;
  };
}
