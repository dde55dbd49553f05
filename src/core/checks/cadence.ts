// Governance cadence (S56): what is due when, and whether the definitions are still fresh.

import planning from '../model/presets/planning.json' with { type: 'json' };
import { addMonths } from '../read/calendar.ts';

const { components, dueSoonDays, goodMonths, warningMonths, staleDays } = planning.governance;

export interface Component {
  readonly name: string;
  readonly months: number;
  readonly owner: string;
}
export const COMPONENTS = components.map(([name, months, owner]) => ({ name, months, owner })) as readonly Component[];

export function nextDue(last: number, months: number): number {
  return addMonths(last, months);
}

/** Never done is overdue. */
export function dueStatus(last: number | null, months: number, asOf: number): 'Overdue' | 'Due soon' | 'On time' {
  const due = last === null ? Number.NEGATIVE_INFINITY : nextDue(last, months);
  if (asOf > due) return 'Overdue';
  return due - asOf <= dueSoonDays ? 'Due soon' : 'On time';
}

/** Status of the definition review by the date of the last one. */
export function reviewStatus(last: number | null, asOf: number): 'Good' | 'Warning' | 'Red flag' {
  if (last === null || asOf > addMonths(last, warningMonths)) return 'Red flag';
  return asOf <= addMonths(last, goodMonths) ? 'Good' : 'Warning';
}

/** Scores older than a quarter (X28). */
export function isStale(scored: number, asOf: number): boolean {
  return asOf - scored > staleDays;
}
