// The way out of poor data (S46): printed when key fields are too empty or rows too often double.
import { passes } from '../model/bands.ts';
import advice from '../model/presets/advice.json' with { type: 'json' };

export interface Phase {
  readonly name: string;
  readonly time: string;
  readonly what: string;
}

/** @param keyFieldMeanPct mean completeness of the key fields, null without any; empty when the data is good enough */
export function cleanupPhases(keyFieldMeanPct: number | null, duplicatePct: number | null): Phase[] {
  const { completenessBelow, duplicatesFrom, phases } = advice.cleanup;
  const isIncomplete = keyFieldMeanPct !== null && !passes(keyFieldMeanPct, completenessBelow, '>=');
  const isDoubled = duplicatePct !== null && passes(duplicatePct, duplicatesFrom, '>=');
  if (!isIncomplete && !isDoubled) return [];
  return phases.map(([name = '', time = '', what = '']) => ({ name, time, what }));
}
