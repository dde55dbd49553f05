// The hours that the tiers need, from the planning defaults.
import { type CapacityPlan, defaultPlan } from '../../check/capacity.ts';
import type { SegmentOverview } from '../../check/overview.ts';

/** For one CSM: what is needed does not depend on how many there are. */
export function capacityPlan({ effective }: SegmentOverview): CapacityPlan {
  const tiers = effective.slice(0, -1);
  return defaultPlan(1, Object.fromEntries(tiers.map(({ label, accounts }) => [label, accounts])));
}
