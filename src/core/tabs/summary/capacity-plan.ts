// The hours that the segments that hold need, by the capacity that the model plans with.
import type { CapacityPlan } from '../../checks/capacity.ts';
import type { SegmentOverview } from '../../checks/overview.ts';
import type { Model } from '../../model/model.ts';
import { planFor } from '../../whatif/capacity-plan.ts';

export function segmentPlan(model: Model, { effective }: SegmentOverview): CapacityPlan {
  return planFor(
    model,
    effective.slice(0, -1).map(({ accounts }) => accounts),
  );
}
