// Lists of accounts that wait for somebody (S13, S44, S46, S48, S49).
import { bitOfFlag, type Flag } from '../composite/reason.ts';
import { UNSEGMENTED } from '../composite/segment.ts';
import { labelReader, normaliseLabel } from '../model/label.ts';
import type { Model } from '../model/model.ts';
import { labelScaleOf } from '../model/resolve.ts';
import type { Accounts } from '../read/accounts.ts';
import { textAt } from '../read/column.ts';
import { type Check, type Checked, segmented } from './check.ts';

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

export const unreasoned = workList({
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
