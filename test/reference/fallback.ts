import type { Account } from './account.ts';
import { bandOf } from './bands.ts';
import { valueIn } from './cell-text.ts';
import type { Criterion, Model } from './model.ts';

const SIZE_POINTS: Record<string, number> = { Enterprise: 5, 'Mid-Market': 3, SMB: 1 };

/** S47: with stand-ins, ARR tells the size of an account whose employees are not known. */
export function fallbackPoints(criterion: Criterion, account: Account, model: Model): number | null {
  if (criterion.key !== 'employees' || model.document.missingData !== 'fallback') return null;
  const arr = valueIn(account.arr);
  return arr && (SIZE_POINTS[bandOf('arr.methodology', arr)] ?? null);
}

/** The key fields that something stands in for, so that they leave no account Unsegmented. */
export function standIns(account: Account, keys: readonly string[], model: Model): string[] {
  if (model.document.missingData !== 'fallback') return [];
  const standIns = { industry: true, employees: valueIn(account.arr) !== null };
  return (['industry', 'employees'] as const).filter(
    (key) => keys.includes(key) && account[key].kind !== 'value' && standIns[key],
  );
}
