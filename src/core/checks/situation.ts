// What the sheet says about the situation that S53 to S55 ask for.

import { DIMENSIONS, type Model } from '../model/model.ts';
import type { Accounts } from '../read/accounts.ts';
import type { Answers, Situation } from './approach.ts';
import type { AddOn, Scope } from './effort.ts';
import { enrichmentOf } from './effort.ts';
import type { Overview } from './overview.ts';
import { scopingLevel } from './quality.ts';

export interface SheetSituation {
  readonly situation: Situation;
  readonly answers: Answers;
  readonly scope: Omit<Scope, 'approach'>;
}

const USAGE = ['health', 'usageFrequency', 'activeDaysPerWeek', 'activeDays30', 'adoption', 'trend'] as const;

/** A column of usage or health stands for a CS platform; whether the product sells itself is in no column. */
export function situationOf(model: Model, accounts: Accounts, overview: Overview): SheetSituation {
  const { active, keyFields, keyFieldMeanPct } = overview;
  const completeness = keyFieldMeanPct ?? 100;
  const hasCsp = USAGE.some((field) => accounts.columns[field]);
  const dimensions = DIMENSIONS.filter((name) => model.weights[name] > 0).length;
  const products = new Set(accounts.columns.product?.labels).size;
  const incomplete = keyFields.filter((field) => (overview.completeness[field]?.pct ?? 100) < 100).length;
  return {
    situation: { accounts: active, hasCsp, completeness, products: Math.max(1, products), isProductLed: false },
    answers: { accounts: active, hasCsp, completeness, dimensions, hasEnrichment: false },
    scope: { dimensions, addOns: addOnsOf(completeness, incomplete, active, hasCsp) },
  };
}

function addOnsOf(completeness: number, incomplete: number, active: number, hasCsp: boolean): AddOn[] {
  const addOns: AddOn[] = [];
  if (scopingLevel(completeness) !== 'Clean') addOns.push('moderateGaps', enrichmentOf(incomplete, active));
  if (hasCsp) addOns.push('cspIntegration');
  return addOns;
}
