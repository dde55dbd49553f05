import type { Account } from './account.ts';
import type { Reading } from './cell-text.ts';
import type { Dimension } from './rubric.ts';

/** The cells that can carry a reason, in the order of C14, then of the rubrics. */
function scoredCells(account: Account): [string, Reading<unknown>][] {
  const { frequencyA: label, activeDays } = account;
  return [
    ...keyCells(account),
    ['GEOGRAPHY', account.geography],
    ['GROWTH_STAGE', account.growthStage],
    ['EXPANSION', account.expansion],
    ['CONTRACT', account.contract],
    ['STRATEGIC', account.strategic],
    ['FREQUENCY', label.kind === 'invalid' ? label : activeDays],
    ['ADOPTION', account.adoption],
    ['TREND', account.trend],
    ['TICKETS', account.tickets],
    ...otherCells(account),
  ];
}

/** Cells that no segment depends on: unreadable ones are listed all the same (C5). */
function otherCells(account: Account): [string, Reading<unknown>][] {
  const [logo, reference, partnership] = account.strategicRatings;
  return [
    ['START_DATE', account.startDay],
    ['CONTRACT_END', account.contractEnd],
    ['LAST_ACTIVITY', account.idleDays],
    ['HEALTH', account.health],
    ['NPS', account.nps],
    ['PRIOR_ARR', account.priorArr],
    ['PREV_HEALTH', account.previousHealth],
    ['EXPANDING', account.expanding],
    ['LOGO', logo ?? { kind: 'missing' }],
    ['REFERENCE', reference ?? { kind: 'missing' }],
    ['PARTNERSHIP', partnership ?? { kind: 'missing' }],
  ];
}

function keyCells(account: Pick<Account, 'industry' | 'employees' | 'arr'>): [string, Reading<unknown>][] {
  return [
    ['INDUSTRY', account.industry],
    ['EMPLOYEES', account.employees],
    ['ARR', account.arr],
  ];
}

export function missingKeys(account: Pick<Account, 'industry' | 'employees' | 'arr'>): string[] {
  const missing = keyCells(account).filter(([, cell]) => cell.kind === 'missing');
  return missing.map(([name]) => `MISSING_${name}`);
}

/** S46, C14. */
export function reasonsOf(account: Account, firmographic: Dimension, value: Dimension, duplicate: boolean): string[] {
  const cells = scoredCells(account);
  const invalid = cells.filter(([, cell]) => cell.kind === 'invalid');
  const reasons = missingKeys(account);
  if (!firmographic.score) reasons.push('MISSING_FIRMOGRAPHIC');
  if (!value.score) reasons.push('MISSING_VALUE');
  reasons.push(...invalid.map(([name]) => `INVALID_${name}`));
  if (duplicate) reasons.push('DUPLICATE');
  if (invalid.some(([, cell]) => cell.kind === 'invalid' && cell.error)) reasons.push('ERROR_CELL');
  return reasons;
}

export function hasKeyFields(account: Account): boolean {
  return keyCells(account).every(([, cell]) => cell.kind === 'value');
}

export interface Segment {
  effective: string;
  change: string | null;
  conflict: boolean;
}

/** C12, S48, S49: override > committed > computed (provisional or not) > Unsegmented. */
export function segmentOf(computed: string, committed: string | null, override: string | null): Segment {
  if (override !== null) {
    const conflict = override !== computed;
    return { effective: override, change: conflict ? 'Override holds' : null, conflict };
  }
  if (committed === null) return { effective: computed, change: null, conflict: false };
  return { effective: committed, change: committed === computed ? null : 'Flagged for review', conflict: false };
}
