// How firm a tier is: the share of weight mixes, each weight a fifth less, as it is or a fifth more, that keep it; and
// whether it hangs on how missing data is treated.

import { segmentLabel } from '../composite/codes.ts';
import { compositeScore } from '../composite/composite.ts';
import { bitOfFlag } from '../composite/reason.ts';
import { type CompositeScores, UNSEGMENTED } from '../composite/segment.ts';
import { scoreTiers, type TierScores } from '../composite/tiers.ts';
import { bandIndex } from '../model/bands.ts';
import type { Model, Weights } from '../model/model.ts';
import { capacity as presets } from '../model/presets.ts';
import type { Accounts } from '../read/accounts.ts';

const { factors } = presets.modelling;
export const MIXES = factors.length ** 3;

export interface Stability {
  /** Mixes that keep the account's tier; 0 for an account without a tier. */
  readonly kept: Uint8Array;
  /** Active accounts with a tier, and those of them that keep it in every mix. */
  readonly tiered: number;
  readonly firm: number;
  /** Share of all mixes of all of them that keep the tier. */
  readonly share: number;
  /** The least firm that do not keep it everywhere, least firm first. */
  readonly leastFirm: readonly number[];
}

/** null: there is no composite score. */
export function stabilityOf(model: Model, scores: TierScores, accounts: Accounts, listed: number): Stability | null {
  const keeps = keepsOf(model, scores);
  if (!keeps) return null;
  const kept = new Uint8Array(accounts.count);
  const loose: number[] = [];
  let [tiered, sum] = [0, 0];
  for (let i = 0; i < accounts.count; i++) {
    const count = keeps(i);
    if (count === null) continue;
    kept[i] = count;
    if (!accounts.isActive[i]) continue;
    tiered++;
    sum += count;
    if (count < MIXES) loose.push(i);
  }
  const byKept = (a: number, b: number) => (kept[a] as number) - (kept[b] as number) || a - b;
  const leastFirm = [...loose].sort(byKept).slice(0, listed);
  return { kept, tiered, firm: tiered - loose.length, share: tiered > 0 ? sum / (tiered * MIXES) : 0, leastFirm };
}

/** Counts the mixes that keep an account's tier; null: it has none. */
export function keepsOf(model: Model, { dimensions, composite }: TierScores): ((i: number) => number | null) | null {
  if (!composite) return null;
  const tiers = model.segmentScales.composite.bands;
  const mixes = mixesOf(model.weights);
  const { firmographic, behavioral, value } = dimensions;
  return (i) => {
    const tier = composite.tier[i] as number;
    if (tier === UNSEGMENTED) return null;
    const [f, b, v] = [firmographic, behavioral, value].map((scores) => scores?.score[i] ?? Number.NaN);
    let kept = 0;
    for (const weights of mixes) {
      const score = compositeScore(f as number, b as number, v as number, weights, model.behavioralMissing);
      if (bandIndex(tiers, score) === tier) kept++;
    }
    return kept;
  };
}

/** Every combination of the factors, with a sum of 1 again. */
function mixesOf({ firmographic, behavioral, value }: Weights): Weights[] {
  return factors.flatMap((f) =>
    factors.flatMap((b) =>
      factors.map((v) => {
        const sum = firmographic * f + behavioral * b + value * v;
        return { firmographic: (firmographic * f) / sum, behavioral: (behavioral * b) / sum, value: (value * v) / sum };
      }),
    ),
  );
}

// Policy twins: the tier of each account under every way of treating missing data (S44, S46, S47).

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
