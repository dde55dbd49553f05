// The hours that the segments that hold need, by the capacity that the model plans with.
import type { CapacityPlan } from '../../check/capacity.ts';
import type { SegmentOverview } from '../../check/overview.ts';
import { planFor } from '../../compare/capacity-plan.ts';
import type { Model } from '../../model/model.ts';

export function segmentPlan(model: Model, { effective }: SegmentOverview): CapacityPlan {
  return planFor(
    model,
    effective.slice(0, -1).map(({ accounts }) => accounts),
  );
}
