import type { Account } from './account.ts';
import { standIns } from './fallback.ts';
import type { Model } from './model.ts';
import type { Sheet } from './sheet.ts';

export type KeyField = 'industry' | 'employees' | 'arr';

/** S37, S73: those of the three that a criterion of a weighted dimension counts; an entered score needs no cell. */
export function compositeKeys(model: Model, sheet: Sheet): KeyField[] {
  const counted = (['firmographic', 'value'] as const)
    .filter((name) => !model.weights[name].equals(0) && !sheet.has(`${name}_score`))
    .flatMap((name) => model.rubrics[name].criteria.map((criterion) => criterion.key));
  return (['industry', 'employees', 'arr'] as const).filter((key) => counted.includes(key));
}

export function hasKeys(account: Pick<Account, KeyField>, keys: readonly KeyField[]): boolean {
  return keys.every((key) => account[key].kind === 'value');
}

/** S46, S47: every key field is there, or something stands in for it. */
export function canScore(account: Account, keys: readonly KeyField[], model: Model): boolean {
  const stoodIn = standIns(account, keys, model);
  return keys.every((key) => account[key].kind === 'value' || stoodIn.includes(key));
}

export function missingKeys(account: Pick<Account, KeyField>, keys: readonly KeyField[]): string[] {
  return keys.filter((key) => account[key].kind === 'missing').map((key) => `MISSING_${key.toUpperCase()}`);
}
