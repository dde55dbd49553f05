import type { Account } from './account.ts';
import { inScale } from './bands.ts';
import { valueIn } from './cell-text.ts';
import { Fraction } from './fraction.ts';
import { frequencyPoints } from './frequency.ts';
import type { Criterion } from './model.ts';
import type { Sheet } from './sheet.ts';

export type Points = number | null;

/** S7, S8, S10, S73: what a criterion gives an account; null where its cell gives no points. */
export function pointsFor(criterion: Criterion, account: Account, asOf: number): Points {
  if (criterion.column !== null) {
    const own = account.own.get(criterion.key);
    return own ? valueIn(own) : null;
  }
  switch (criterion.key) {
    case 'industry':
    case 'geography':
    case 'growthStage':
    case 'contract':
    case 'strategic':
    case 'trend':
      return ofLabel(valueIn(account[criterion.key]), criterion);
    case 'employees':
    case 'arr':
    case 'adoption':
    case 'tickets':
      return ofNumber(valueIn(account[criterion.key]), criterion);
    case 'expansion':
      return ofExpansion(account, criterion);
    case 'usageFrequency':
      return frequencyPoints(account, criterion);
    case 'nps':
      return isTooYoung(account, asOf) ? null : ofNumber(valueIn(account.nps), criterion);
    case 'activeUsers':
      return ofNumber(licenceShare(account), criterion);
    default:
      throw new Error(`The reference does not know the field ${criterion.key}.`);
  }
}

function ofNumber(value: Fraction | null, { bands }: Criterion): Points {
  return value && bands && inScale(value, bands);
}

function ofLabel(label: string | null, { labels }: Criterion): Points {
  return label === null ? null : (labels[label] ?? null);
}

/** S8: a ratio to an ARR of 0 is undefined, so it counts as missing; a label still counts. */
function ofExpansion(account: Account, criterion: Criterion): Points {
  const expansion = valueIn(account.expansion);
  if (expansion === null) return null;
  if ('label' in expansion) return ofLabel(expansion.label, criterion);
  return valueIn(account.arr)?.equals(0) ? null : ofNumber(expansion.ratio, criterion);
}

/** S10: NPS is skipped in the first 30 days. */
function isTooYoung(account: Account, asOf: number): boolean {
  const start = valueIn(account.startDay);
  return start !== null && asOf - start < 30;
}

function licenceShare(account: Account): Fraction | null {
  const users = valueIn(account.activeUsers);
  const licences = valueIn(account.licences);
  return users && licences && licences.compare(0) > 0 ? users.over(licences) : null;
}

/** Columns that can fill a criterion of a field: all of one of these lists. */
const COLUMNS: Record<string, string[][]> = {
  industry: [['industry_fit']],
  geography: [['geography']],
  growthStage: [['growth_stage']],
  employees: [['employees']],
  arr: [['arr'], ['mrr'], ['tcv', 'contract_years']],
  expansion: [['expansion_ratio']],
  contract: [['contract_type']],
  strategic: [['strategic']],
  usageFrequency: [['usage_frequency'], ['active_days_per_week'], ['active_days_30']],
  adoption: [['feature_adoption']],
  trend: [['usage_trend'], ['usage_1', 'usage_2', 'usage_3']],
  tickets: [['open_tickets']],
  nps: [['nps']],
  activeUsers: [['active_users', 'licences']],
};

export function isMapped(criterion: Criterion, sheet: Sheet): boolean {
  if (criterion.column !== null) return sheet.has(criterion.column);
  return (COLUMNS[criterion.key] ?? []).some((columns) => sheet.has(...columns));
}

export function weightOf(criteria: readonly Criterion[]): Fraction {
  return Fraction.sum(criteria.map((criterion) => criterion.weight));
}
