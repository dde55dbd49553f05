// Usage patterns (S14): idle accounts are Dormant, else the weaker of adoption and frequency decides.

import { NONE } from '../composite/coded.ts';
import { type Bands, bandIndex } from '../model/bands.ts';
import methods from '../model/presets/methods.json' with { type: 'json' };

export const USAGE_LABELS: readonly string[] = methods.usage.labels;
/** S18: the same pattern under its B2B name. */
export const USAGE_ALIASES: readonly string[] = methods.usage.aliases;
export const DORMANT = 3;
const { daily, weekly } = methods.usage.frequencyPoints;

/**
 * @param frequency RFM points of the active days a week (variant A): 5 daily, 3 weekly or more; 0 for none
 * @param idleDays days since the last login, Infinity for never, NaN for unknown
 */
export function usagePattern(adoption: number, frequency: number, idleDays: number, bands: Bands<string>): number {
  if (idleDays >= methods.usage.dormantDays) return DORMANT;
  const byFrequency = frequency >= daily ? 0 : frequency >= weekly ? 1 : 2;
  if (Number.isNaN(adoption)) return frequency ? byFrequency : NONE;
  const byAdoption = Math.ceil(bandIndex(bands, adoption) / 3);
  return frequency ? Math.max(byAdoption, byFrequency) : byAdoption;
}

/** The gaps of the source, 30-40% and 70-80%, are Standard with a note. */
export function usageNote(adoption: number, bands: Bands<string>): string {
  return (Number.isNaN(adoption) ? '' : methods.usage.notes[bandIndex(bands, adoption)]) ?? '';
}
