// The label of a tier code, and the word for none.
import { labelAt } from '../model/bands.ts';
import type { SegmentScale } from '../model/model.ts';
import { NONE } from './coded.ts';

export const UNSEGMENTED_LABEL = 'Unsegmented';

export function segmentLabel({ bands }: Pick<SegmentScale, 'bands'>, code: number): string {
  return code === NONE ? UNSEGMENTED_LABEL : labelAt(bands, code);
}

/** No committed segment: never committed, or its approved change was to none. */
export function isUncommitted(label: string): boolean {
  return label === '' || label === UNSEGMENTED_LABEL;
}
