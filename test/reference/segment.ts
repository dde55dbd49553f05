export interface Segment {
  effective: string;
  change: string | null;
  conflict: boolean;
}

/** C12, S48, S49: override > committed > computed (provisional or not) > Unsegmented. */
export function segmentOf(computed: string, committed: string | null, override: string | null): Segment {
  if (override !== null) {
    const conflict = override !== computed;
    return { effective: override, change: conflict ? 'Override holds' : null, conflict };
  }
  if (committed === null) return { effective: computed, change: null, conflict: false };
  return { effective: committed, change: committed === computed ? null : 'Flagged for review', conflict: false };
}
