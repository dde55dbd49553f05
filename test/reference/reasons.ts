import type { Account } from './account.ts';
import type { Reading } from './cell-text.ts';
import { standIns } from './fallback.ts';
import { type KeyField, missingKeys } from './key-fields.ts';
import { LABEL_FIELDS, type LabelField } from './label-table.ts';
import { allCriteria, type Model } from './model.ts';
import type { AccountScores } from './scores.ts';

const REASON_WORDS: Record<LabelField, string> = {
  industry: 'INDUSTRY',
  geography: 'GEOGRAPHY',
  growthStage: 'GROWTH_STAGE',
  expansion: 'EXPANSION',
  contract: 'CONTRACT',
  strategic: 'STRATEGIC',
  usageFrequency: 'FREQUENCY',
  trend: 'TREND',
};

/** Read by other systems too, so a text of theirs waits for a label also where the criterion is off. */
const READ_ANYWAY: readonly LabelField[] = ['expansion', 'usageFrequency', 'trend'];

export function ratedFields(model: Model): LabelField[] {
  const counted = new Set(allCriteria(model).map((criterion) => criterion.key));
  return LABEL_FIELDS.filter((field) => counted.has(field) || READ_ANYWAY.includes(field));
}

export function labelCell(account: Account, field: LabelField): Reading<unknown> {
  return field === 'usageFrequency' ? account.frequency : account[field];
}

/** C14, S74: the cells that can carry a reason, by the reason's word. */
function cellsOf(account: Account, model: Model): [string, Reading<unknown>][] {
  const [logo, reference, partnership] = account.strategicRatings;
  const none = { kind: 'missing' } as const;
  return [
    ...ratedFields(model).map((field): [string, Reading<unknown>] => [REASON_WORDS[field], labelCell(account, field)]),
    ['EMPLOYEES', account.employees],
    ['ARR', account.arr],
    ['FREQUENCY', account.activeDays],
    ['FREQUENCY', account.activeDays30],
    ['ADOPTION', account.adoption],
    ['TICKETS', account.tickets],
    ['START_DATE', account.startDay],
    ['CONTRACT_END', account.contractEnd],
    ['LAST_ACTIVITY', account.idleDays],
    ['HEALTH', account.health],
    ['NPS', account.nps],
    ['PRIOR_ARR', account.priorArr],
    ['PREV_HEALTH', account.previousHealth],
    ['EXPANDING', account.expanding],
    ['LOGO', logo ?? none],
    ['REFERENCE', reference ?? none],
    ['PARTNERSHIP', partnership ?? none],
    ...[...account.own].map(([id, cell]): [string, Reading<unknown>] => [id.toUpperCase(), cell]),
  ];
}

/** S46, S72, C14: `keys` are those that the composite and the segment's source need; what is stood in for lacks nothing. */
export function reasonsOf(
  account: Account,
  scores: AccountScores,
  model: Model,
  keys: readonly KeyField[],
  { compositeOn, duplicate }: { compositeOn: boolean; duplicate: boolean },
): string[] {
  const cells = cellsOf(account, model);
  const coded = (kind: 'invalid' | 'unrated') =>
    cells.filter(([, cell]) => cell.kind === kind).map(([word]) => `${kind.toUpperCase()}_${word}`);
  const stoodIn = standIns(account, keys, model);
  const reasons = missingKeys(
    account,
    keys.filter((key) => !stoodIn.includes(key)),
  );
  if (compositeOn && lacks(scores, 'firmographic', model)) reasons.push('MISSING_FIRMOGRAPHIC');
  if (compositeOn && lacks(scores, 'value', model)) reasons.push('MISSING_VALUE');
  reasons.push(...coded('invalid'), ...coded('unrated'));
  if (duplicate) reasons.push('DUPLICATE');
  return [...new Set(reasons)];
}

function lacks(scores: AccountScores, name: 'firmographic' | 'value', model: Model): boolean {
  const dimension = scores[name];
  return dimension !== null && dimension.score === null && !model.weights[name].equals(0);
}
