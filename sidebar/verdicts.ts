// The three checks of the segmentation in a word each: one owner for the list and for its short form.
import type { Distribution } from '../src/core/checks/coverage.ts';
import type { TierSegments } from '../src/core/checks/tier-overview.ts';

export type CheckName = 'Coverage' | 'Concentration' | 'Distribution';

export function verdictsOf({ coverage, concentration, distribution }: TierSegments): Record<CheckName, string> {
  return {
    Coverage: coverage.status,
    Concentration: concentration.status,
    Distribution: distributionVerdict(distribution),
  };
}

function distributionVerdict({ tiers, dominant }: Distribution): string {
  if (dominant) return 'Dominated';
  if (tiers.every(({ status }) => status === 'n/a')) return 'n/a';
  return tiers.some(({ offBy }) => offBy > 0) ? 'Off range' : 'In range';
}
