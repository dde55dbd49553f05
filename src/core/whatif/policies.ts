// Policy twins: the tier of each account under every way of treating missing data (S44, S46, S47).

import { bitOfFlag } from '../composite/reason.ts';
import { type Segments, segments, UNSEGMENTED } from '../composite/segment.ts';
import { segmentLabel } from '../composite/tier-label.ts';
import { scoreDimensions } from '../composite/tiers.ts';
import type { Model } from '../model/model.ts';
import type { Accounts } from '../read/accounts.ts';

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
  const skip = tiersUnder({ ...model, behavioralMissing: 'skip' }, accounts, asOf);
  const median = tiersUnder({ ...model, behavioralMissing: 'median3' }, accounts, asOf);
  const standIns = tiersUnder({ ...model, missingData: 'fallback' }, accounts, asOf);
  if (!skip || !median || !standIns) return null;
  const codes = {
    skip: skip.computed,
    median: median.computed,
    strict: strictTiers(skip),
    'stand-ins': standIns.computed,
  };
  const dependent: number[] = [];
  for (let i = 0; i < accounts.count; i++) {
    if (accounts.isActive[i] && POLICIES.some((policy) => codes[policy][i] !== codes.skip[i])) dependent.push(i);
  }
  return { dependent, tierOf: (policy, i) => segmentLabel(skip.scale, codes[policy][i] as number) };
}

/** What is provisional has no behavioral data. */
function strictTiers({ computed, flags }: Segments): Uint8Array {
  return computed.map((tier, i) => ((flags[i] as number) & bitOfFlag.PROVISIONAL ? UNSEGMENTED : tier));
}

/** The tiers of a model without its other systems. null: a weighted dimension is off, so there is no composite score. */
export function tiersUnder(model: Model, accounts: Accounts, asOf: number): Segments | null {
  return segments(model, accounts, scoreDimensions(model, accounts, asOf), asOf).segments;
}
