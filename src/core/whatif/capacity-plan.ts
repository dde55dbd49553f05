// The capacity that a model plans with: hours of its tiers against hours of its people (S33), and people by ratio (S34).
import { type CapacityPlan, DEFAULT_CAPACITY, fteRange } from '../checks/capacity.ts';
import { type CapacitySetting, type Model, segmentScale } from '../model/model.ts';

export type PlanSettings = Required<Omit<CapacitySetting, 'hoursPerAccount'>>;

/** What the model says and the defaults of the source. Program and buffer hours count only where a model names them. */
export function capacitySettings({ capacity }: Model): PlanSettings {
  const { hoursPerAccount: _, ...amounts } = capacity ?? {};
  const { hoursPerMonth, efficiency } = DEFAULT_CAPACITY;
  return { csms: 0, hoursPerMonth, efficiency, proactive: 0, buffer: 0, ...amounts };
}

/** The plan for some accounts a segment, in the order of their labels; what comes after them takes no hours. */
export function planFor(model: Model, accounts: readonly number[]): CapacityPlan {
  const { csms, hoursPerMonth, efficiency, proactive, buffer } = capacitySettings(model);
  const tiers = segmentScale(model).treatments.map(({ hours: each }, k) => [accounts[k] ?? 0, each] as const);
  return { csms, hours: hoursPerMonth, efficiency, tiers, proactive, buffer };
}

/** People for the accounts of a label by the range of its ratio; null where the sources name none. */
export function fteOf(model: Model, accounts: number, k: number): readonly [number, number] | null {
  const ratio = segmentScale(model).treatments[k]?.ratio;
  return ratio ? fteRange(accounts, ratio) : null;
}
