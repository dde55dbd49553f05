// Governance of the segments: accounts that wait for somebody (S13, S44, S46, S48, S49), what is due when (S56), what the
// sources ask to be looked at (S63), figures to compare (S62).

import { bitOfFlag, type Flag } from '../composite/reason.ts';
import { UNSEGMENTED } from '../composite/segment.ts';
import { passes } from '../exact/numbers.ts';
import { labelReader, normaliseLabel } from '../model/label.ts';
import type { Model } from '../model/model.ts';
import { advice, planning } from '../model/presets.ts';
import { labelScaleOf } from '../model/resolve.ts';
import type { Accounts } from '../read/accounts.ts';
import { textAt } from '../read/column.ts';
import { addMonths } from '../read/date.ts';
import { type Check, type Checked, percentOf, segmented } from './check.ts';
import { actionabilityOf, sizesOf } from './segments.ts';

type WorkList = Pick<Check, 's' | 'id' | 'title' | 'action'> & {
  readonly rows: (checked: Checked) => (i: number) => unknown;
  readonly isOn?: (checked: Checked) => unknown;
};

function workList({ isOn = () => true, ...list }: WorkList): Check {
  return {
    ...list,
    parts: (checked) => (isOn(checked) ? segmented(checked) : []),
    measure: (checked) => checked.byArr.filter(list.rows(checked)).length,
    judge: (_, __, count) => ({ verdict: count === 0 ? 'None' : 'To do', isFine: count === 0 }),
    threshold: () => '0',
  };
}

function flagged(code: Flag): WorkList['rows'] {
  const bit = bitOfFlag[code];
  return ({ scores }) =>
    (i) =>
      (scores.flags[i] as number) & bit;
}

const intervention = workList({
  s: 13,
  id: 'intervention',
  title: 'Intervention',
  rows: flagged('INTERVENTION'),
  action: () => 'Call these accounts: high value, low usage',
});

/** Only a composite can wait for behavioral data. */
const isComposite: WorkList['isOn'] = ({ overview }) => overview.segments?.source === 'composite';

const provisional = workList({
  s: 44,
  id: 'provisional',
  title: 'Provisional',
  isOn: isComposite,
  rows: flagged('PROVISIONAL'),
  action: () => 'Score again when usage data exists',
});

const provisionalOverdue = workList({
  s: 44,
  id: 'provisionalOverdue',
  title: 'Provisional for too long',
  isOn: isComposite,
  rows: flagged('PROVISIONAL_OVERDUE'),
  action: ({ model }) => `Find usage data for them: the first ${model.provisionalDays} days have passed`,
});

const flaggedForReview = workList({
  s: 48,
  id: 'flaggedForReview',
  title: 'Flagged for review',
  rows: flagged('BOUNDARY_CROSSED'),
  action: () => 'Approve or reject each tier change',
});

const unreasoned = workList({
  s: 49,
  id: 'unreasoned',
  title: 'Overrides without a reason',
  rows: (checked) => {
    const isOverridden = flagged('OVERRIDE')(checked);
    return (i) => isOverridden(i) && !hasReason(checked.accounts, i);
  },
  action: () => 'Write down why each segment was set by hand',
});

function hasReason({ columns, held }: Accounts, i: number): boolean {
  return textAt(columns.overrideReason, i) !== '' || held?.overrides.has(i) === true;
}

const overrideConflicts = workList({
  s: 49,
  id: 'overrideConflicts',
  title: 'Override conflicts',
  rows: flagged('OVERRIDE_CONFLICT'),
  action: () => 'Check whether the override still holds',
});

/** An account whose data went missing is kept where it was, and researched like the Unsegmented ones. */
const research = workList({
  s: 46,
  id: 'research',
  title: 'Research queue',
  rows:
    ({ scores: { segments } }) =>
    (i) =>
      segments?.computed[i] === UNSEGMENTED,
  action: () => 'Find what is missing for a score, largest ARR first',
});

export const WORK_LISTS: readonly Check[] = [
  intervention,
  provisional,
  provisionalOverdue,
  flaggedForReview,
  unreasoned,
  overrideConflicts,
  research,
];

export interface IndustryConflict {
  readonly account: number;
  readonly stored: string;
  readonly incoming: string;
}

/**
 * An industry that changed by a merger waits for a person (S49); scoring keeps the stored one meanwhile. Active accounts
 * whose incoming industry says something else than the stored one; spellings of one label are one.
 */
export function mergerQueue(model: Model, { columns, count, isActive }: Accounts): IndustryConflict[] {
  const { industry, incomingIndustry } = columns;
  if (!industry || !incomingIndustry) return [];
  const read = labelReader(labelScaleOf(model, 'industry') ?? { labels: {} });
  const meaning = (text: string) => normaliseLabel(read(text).label || text);
  const queue: IndustryConflict[] = [];
  for (let account = 0; account < count; account++) {
    const [stored, incoming] = [textAt(industry, account), textAt(incomingIndustry, account)];
    if (!isActive[account] || !stored || !incoming || meaning(stored) === meaning(incoming)) continue;
    queue.push({ account, stored, incoming });
  }
  return queue;
}

// What is due when, what the sources ask to be looked at, and figures to compare.

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
