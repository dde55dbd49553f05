// Boundary crossing (S48): a new computed segment is reviewed before it holds.
import planning from '../model/presets/planning.json' with { type: 'json' };

export interface Review {
  readonly current: string;
  /** Segment computed now; on the day of approval for an approved change. */
  readonly computed: string;
  /** Days of the decision, null when there is none. */
  readonly approved?: number | null;
  readonly rejected?: number | null;
}

export type TransitionStatus = 'Aligned' | 'Flagged for review' | 'In transition' | 'Completed' | 'Rejected';

export interface Transition {
  readonly committed: string;
  readonly status: TransitionStatus;
  /** Last day of joint coverage of an approved change. */
  readonly jointCoverageEnd: number | null;
}

/** A rejection keeps the committed segment; an approval changes it at once and starts the joint coverage. */
export function transition({ current, computed, approved, rejected }: Review, asOf: number): Transition {
  const keep = (status: TransitionStatus): Transition => ({ committed: current, status, jointCoverageEnd: null });
  if (current === computed) return keep('Aligned');
  if (approved !== null && approved !== undefined && asOf >= approved) {
    const jointCoverageEnd = approved + planning.transition.jointCoverageDays;
    return { committed: computed, status: asOf > jointCoverageEnd ? 'Completed' : 'In transition', jointCoverageEnd };
  }
  return keep(rejected !== null && rejected !== undefined && asOf >= rejected ? 'Rejected' : 'Flagged for review');
}
