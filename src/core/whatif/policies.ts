// Policy twins: the tier of each account under every way of treating missing data (S44, S46, S47).

import { segmentLabel } from '../composite/codes.ts';
import { bitOfFlag } from '../composite/reason.ts';
import { type CompositeScores, type Segments, UNSEGMENTED } from '../composite/segment.ts';
import { scoreTiers, type TierScores } from '../composite/tiers.ts';
import type { Model } from '../model/model.ts';
import type { Accounts } from '../read/accounts.ts';
import { chosenTiers } from '../systems/chosen-tiers.ts';

/** skip and median: no behavioral data; strict: no tier without it; stand-ins: key fields filled by stand-ins. */
export const POLICIES = ['skip', 'median', 'strict', 'stand-ins'] as const;
export type Policy = (typeof POLICIES)[number];

export interface PolicyTwins {
  /** Active accounts whose tier is not the same under all policies, in the order of the sheet. */
  readonly dependent: readonly number[];
  readonly tierOf: (policy: Policy, account: number) => string;
}

/** null: there is no composite score. */
export function policyTwins(model: Model, accounts: Accounts, asOf: number): PolicyTwins | null {
  const under = (change: Partial<Model>) => scoreTiers({ ...model, segmentBy: 'composite', ...change }, accounts, asOf);
  const left = under({ behavioralMissing: 'skip' });
  const { composite: skip } = left;
  const { composite: median } = under({ behavioralMissing: 'median3' });
  const { composite: standIns } = under({ missingData: 'fallback' });
  if (!skip || !median || !standIns) return null;
  const codes = {
    skip: skip.tier,
    median: median.tier,
    strict: strictTiers(skip, left),
    'stand-ins': standIns.tier,
  };
  const dependent: number[] = [];
  for (let i = 0; i < accounts.count; i++) {
    if (accounts.isActive[i] && POLICIES.some((policy) => codes[policy][i] !== codes.skip[i])) dependent.push(i);
  }
  return { dependent, tierOf: (policy, i) => segmentLabel(model.segmentScales.composite, codes[policy][i] as number) };
}

/** What is provisional has no behavioral data. */
function strictTiers({ tier: tiers }: CompositeScores, { flags }: TierScores): Uint8Array {
  return tiers.map((tier, i) => ((flags[i] as number) & bitOfFlag.PROVISIONAL ? UNSEGMENTED : tier));
}

/** The segments of a model without its other systems; null: no source is on. */
export function tiersUnder(model: Model, accounts: Accounts, asOf: number): Segments | null {
  return chosenTiers(model, accounts, asOf).segments;
}
