// What becomes of a provisional tier (S44): recomputed once there is behavioral data and its days are over.
import { methodology } from '../model/presets.ts';

export interface Provisional {
  /** Tier while it was provisional. */
  readonly tier: string;
  /** Day number of the start, NaN when it is not known. */
  readonly start: number;
}

export interface Recomputed {
  readonly tier: string;
  /** Still scored without behavioral data. */
  readonly isProvisional: boolean;
}

export type ProvisionalStatus = 'Provisional' | 'Overdue' | 'Confirmed' | 'Reassign and notify CSM';

/** Without a start date an account stays provisional until there is data. */
export function provisionalStatus(before: Provisional, now: Recomputed, asOf: number): ProvisionalStatus {
  const isOver = asOf >= before.start + methodology.provisionalDays;
  if (now.isProvisional) return isOver ? 'Overdue' : 'Provisional';
  if (!isOver && !Number.isNaN(before.start)) return 'Provisional';
  return now.tier === before.tier ? 'Confirmed' : 'Reassign and notify CSM';
}
