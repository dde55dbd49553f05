import { resolveModel } from '../model/resolve.ts';
import { USAGE_LABELS, usagePattern } from '../systems/usage.ts';
import { type Argument, cellsOf, type Result } from './arguments.ts';
import { frequencyScore } from './rfm.ts';
import { idleIn, numberWithin, readAsOf, rowsOf } from './rows.ts';

/** Usage pattern (S14) of adoption, active days a week (or the frequency in words) and the last login. */
export function usagePatterns(adoption: Argument, activeDays: Argument, lastLogin: Argument, asOf: Argument): Result {
  const { rfm, scales } = resolveModel({});
  const day = readAsOf(asOf);
  // C10: one number above 1 makes the whole column percent points.
  const unit = cellsOf(adoption).some((cell) => typeof cell === 'number' && cell > 1) ? 100 : 1;
  const given = [
    ['adoption', adoption],
    ['active_days_per_week', activeDays],
    ['last_login', lastLogin],
  ] as const;
  return rowsOf(given, 1, (row) => {
    const scale = String(row(0)[0]).includes('%') ? 1 : unit;
    const share = numberWithin(row(0), 0, scale) / scale;
    const pattern = usagePattern(share, frequencyScore(row(1), rfm.strategies), idleIn(row(2), day), scales.adoption);
    return [USAGE_LABELS[pattern] ?? ''];
  });
}
