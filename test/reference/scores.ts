import type { Account } from './account.ts';
import { inScale } from './bands.ts';
import { type Behavior, behaviorOf } from './behavior.ts';
import { valueIn } from './cell-text.ts';
import { type Composite, compositeOf } from './composite.ts';
import { canScore, compositeKeys } from './key-fields.ts';
import type { Model } from './model.ts';
import type { DimensionName, PresetName } from './model-document.ts';
import { type Priority, priorityOfAccount } from './priority.ts';
import { type Dimension, rubricDimension, sheetHasRubric } from './rubric.ts';
import type { Sheet } from './sheet.ts';

/** What the three sources of a segment say of one account (S72). */
export interface AccountScores {
  account: Account;
  firmographic: Dimension | null;
  behavioral: Behavior | null;
  value: Dimension | null;
  composite: Composite | null;
  arrTiers: Record<PresetName, string | null>;
  priority: Priority | null;
}

export interface Scored {
  accounts: AccountScores[];
  /** Which dimensions the sheet has. */
  on: Record<DimensionName, boolean>;
  /** S44: a sheet without behavior has a composite too, a provisional one; without the others it has none. */
  compositeOn: boolean;
}

export function scoresOf(active: readonly Account[], sheet: Sheet, model: Model): Scored {
  const rated = active.map((account) => dimensionsOf(account, sheet, model));
  const on = dimensionsOn(sheet, model);
  const compositeOn = isCompositeOn(on, model);
  const keys = compositeKeys(model, sheet);
  const accounts = rated.map((each) => {
    const scored = compositeOn && canScore(each.account, keys, model);
    return {
      ...each,
      composite: scored ? compositeFrom(each, model) : null,
      ...otherSources(each.account, sheet, model),
    };
  });
  return { accounts, on, compositeOn };
}

export function dimensionsOn(sheet: Sheet, model: Model): Record<DimensionName, boolean> {
  const has = (name: DimensionName) => sheet.has(`${name}_score`) || sheetHasRubric(model.rubrics[name], sheet);
  return {
    firmographic: has('firmographic'),
    behavioral: has('behavioral') || sheet.has('health'),
    value: has('value'),
  };
}

export function isCompositeOn(on: Record<DimensionName, boolean>, model: Model): boolean {
  const weighted = (Object.keys(on) as DimensionName[]).filter((name) => !model.weights[name].equals(0));
  return weighted.some((name) => on[name]) && weighted.every((name) => on[name] || name === 'behavioral');
}

function dimensionsOf(account: Account, sheet: Sheet, model: Model) {
  return {
    account,
    firmographic: rubricDimension('firmographic', account, sheet, model),
    behavioral: behaviorOf(account, sheet, model),
    value: rubricDimension('value', account, sheet, model),
  };
}

function compositeFrom(each: ReturnType<typeof dimensionsOf>, model: Model): Composite | null {
  const scores = {
    firmographic: each.firmographic?.score ?? null,
    behavioral: each.behavioral?.score ?? null,
    value: each.value?.score ?? null,
  };
  return compositeOf(scores, model.weights, model.tiers, model.document.behavioralMissing);
}

function otherSources(account: Account, sheet: Sheet, model: Model) {
  const arr = valueIn(account.arr);
  const tier = (preset: PresetName) => arr && inScale(arr, model.arrTiers[preset]);
  return {
    arrTiers: { methodology: tier('methodology'), methods: tier('methods'), strategies: tier('strategies') },
    priority: sheet.has('health') ? priorityOfAccount(account, model.document.priorityCap) : null,
  };
}
