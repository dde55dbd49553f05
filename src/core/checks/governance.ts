// Governance of the segments: what is due when (S56), what the sources ask to be looked at (S63), figures to compare (S62).

import { passes } from '../exact/tolerance.ts';
import { advice, planning } from '../model/presets.ts';
import { addMonths } from '../read/date.ts';
import { type Checked, percentOf } from './check.ts';
import { actionabilityOf, sizesOf } from './segments.ts';
import { unreasoned } from './work-lists.ts';

const { components, dueSoonDays, goodMonths, warningMonths, staleDays } = planning.governance;

/** In the order of the source. */
const IDS = ['definition', 'data', 'rules', 'distribution', 'thresholds'] as const;
export type ComponentId = (typeof IDS)[number];

export interface Component {
  readonly id: ComponentId;
  readonly name: string;
  readonly months: number;
  readonly owner: string;
}
export const COMPONENTS = IDS.map((id, k) => {
  const [name, months, owner] = components[k] as [string, number, string];
  return { id, name, months, owner };
}) as readonly Component[];

export function nextDue(last: number, months: number): number {
  return addMonths(last, months);
}

/** What never took place is not yet late. */
export type DueStatus = 'Overdue' | 'Due soon' | 'On time' | 'Not yet';

export function dueStatus(last: number | null, months: number, asOf: number): DueStatus {
  if (last === null) return 'Not yet';
  const due = nextDue(last, months);
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

export const STALE_DAYS: number = staleDays;

export interface Benchmark {
  readonly what: string;
  readonly figure: string;
  /** Number of the document. */
  readonly document: string;
}

/** Guidelines, so a deviation is noted and not an error. */
export const BENCHMARKS: readonly Benchmark[] = advice.benchmarks.rows.map(
  ([what = '', figure = '', document = '']) => ({ what, figure, document }),
);

const { criteria, playbook, data, review, sampleOfDefinitions } = advice.checklists;

export type Question = readonly [name: string, question: string];
export const CRITERIA = criteria.map(([name = '', question = '']): Question => [name, question]);
export const PLAYBOOK: readonly string[] = playbook;
export const REVIEW = review.map(([name = '', question = '']): Question => [name, question]);
/** Accounts to test a definition on. */
export const SAMPLE_OF_DEFINITIONS: number = sampleOfDefinitions;

export interface Computed {
  readonly what: string;
  /** null: there is nothing to judge by. */
  readonly holds: boolean | null;
}

/** The lines of the checklists that numbers answer (S36, S41, S43, S49); the others are for people. */
export function computedChecklist(checked: Checked): Computed[] {
  const { segments, active } = checked.overview;
  if (!segments) return [];
  const pct = percentOf(
    segments.counts.reduce((sum, count) => sum + count, 0),
    active,
  );
  const { used, small } = sizesOf(checked);
  const [, substantial, , , actionable] = CRITERIA.map(([name, question]) => `${name}: ${question}`);
  const [everybody = '', , , , reasoned = ''] = data;
  return [
    { what: everybody, holds: pct === null ? null : passes(pct, 100, '>=') },
    { what: substantial ?? '', holds: used > 0 ? small === 0 : null },
    { what: actionable ?? '', holds: actionabilityOf(segments.scale).status === 'Good' },
    { what: reasoned, holds: unreasoned.measure(checked, null) === 0 },
  ];
}
