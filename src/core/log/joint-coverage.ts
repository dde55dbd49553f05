// How long the old and the new owner share an account after an approved change (S48).

import planning from '../model/presets/planning.json' with { type: 'json' };
import { isoDay, parseIsoDay } from '../read/calendar.ts';

/** Last day of joint coverage of a change approved on a real day (`yyyy-MM-dd`). */
export function jointCoverageEnd(approved: string): string {
  return isoDay((parseIsoDay(approved) as number) + planning.transition.jointCoverageDays);
}
