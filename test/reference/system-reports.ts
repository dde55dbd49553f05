import type { Account } from './account.ts';
import { valueIn } from './cell-text.ts';
import { healthColour, healthRisk, isExpanding, migration, usageOfAccount } from './health.ts';
import { lifecycleMethods, lifecycleStrategies } from './lifecycle.ts';
import { type Priority, potentialOf, valueMatrix } from './priority.ts';
import { rfmOfAccount } from './rfm.ts';
import type { Sheet } from './sheet.ts';

/** The systems that no segment comes from, and priority, which one can come from; null where the sheet lacks columns (S64). */
export function systemsOf(account: Account, sheet: Sheet, monetary: number | null, priority: Priority | null) {
  return {
    rfmA: rfmOfAccount(account, monetary, 'A'),
    rfmB: rfmOfAccount(account, monetary, 'B'),
    monetaryScore: monetary,
    ...lifecycleOf(account, sheet.asOf),
    ...healthOf(account, sheet),
    priority,
  };
}

function lifecycleOf(account: Account, today: number) {
  const start = valueIn(account.startDay);
  if (start === null) return { lifecycleMethods: null, lifecycleStrategies: null };
  return {
    lifecycleMethods: lifecycleMethods(start, today),
    lifecycleStrategies: lifecycleStrategies(start, today, valueIn(account.contractEnd), false),
  };
}

function healthOf(account: Account, sheet: Sheet) {
  const health = valueIn(account.health);
  const arr = valueIn(account.arr);
  const hasBefore = sheet.has('prior_arr') || sheet.has('health', 'prev_health');
  return {
    healthRisk: sheet.has('health') ? healthRisk(health, valueIn(account.nps), isExpanding(account)) : null,
    healthColour: healthColour(health),
    usagePattern: usageOfAccount(account),
    valueMatrix: arr && valueMatrix(arr, potentialOf(account)),
    migration: !hasBefore
      ? null
      : arr && migration(valueIn(account.priorArr), arr, valueIn(account.previousHealth), health),
  };
}
