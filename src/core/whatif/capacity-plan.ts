// The capacity that a model plans with: hours of its tiers against hours of its people (S33), and people by ratio (S34).
import { type CapacityPlan, CSM_RATIOS, DEFAULT_CAPACITY, fteRange } from '../checks/capacity.ts';
import type { Tally } from '../checks/tier-overview.ts';
import { labelsOf } from '../model/bands.ts';
import type { CapacitySetting, Model } from '../model/model.ts';

export type PlanSettings = Required<CapacitySetting>;

/** What the model says and the defaults of the source. Program and buffer hours count only where a model names them. */
export function capacitySettings({ capacity, tiers }: Model): PlanSettings {
  const given: Readonly<Record<string, number>> = { ...DEFAULT_CAPACITY.hoursPerAccount, ...capacity?.hoursPerAccount };
  const hoursPerAccount: Record<string, number> = {};
  for (const label of labelsOf(tiers)) hoursPerAccount[label] = given[label] ?? 0;
  const { hoursPerMonth, efficiency } = DEFAULT_CAPACITY;
  return { csms: 0, hoursPerMonth, efficiency, proactive: 0, buffer: 0, ...capacity, hoursPerAccount };
}

/** The plan for some accounts a tier, in the order of the model's tiers; what comes after them takes no hours. */
export function planFor(model: Model, accounts: readonly number[]): CapacityPlan {
  const { csms, hoursPerMonth, efficiency, proactive, buffer, hoursPerAccount } = capacitySettings(model);
  const tiers = labelsOf(model.tiers).map((label, k) => [accounts[k] ?? 0, hoursPerAccount[label] ?? 0] as const);
  return { csms, hours: hoursPerMonth, efficiency, tiers, proactive, buffer };
}

/** People a tier by the range of its service model's ratio; null where the sources name none. */
export function fteOf(model: Model, { label, accounts }: Tally): readonly [number, number] | null {
  const ratios: Readonly<Record<string, readonly number[]>> = CSM_RATIOS.methodology;
  const ratio = ratios[model.serviceModels[label]?.name ?? ''];
  return ratio ? fteRange(accounts, ratio as [number, number]) : null;
}
