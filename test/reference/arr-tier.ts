import { bandOf } from './bands.ts';
import type { Fraction } from './fraction.ts';

export type Preset = 'methodology' | 'methods' | 'strategies';

/** S1, S2, S3. */
export function arrTierOf(arr: Fraction | null, preset: Preset): string {
  return arr ? bandOf(`arr.${preset}`, arr) : 'Unsegmented';
}
