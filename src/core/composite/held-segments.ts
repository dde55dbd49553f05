// What the log adds to the segments: reviews that refused a change, joint coverage (S48).

import type { Held } from '../read/accounts.ts';
import { textAt } from '../read/column.ts';
import { NONE } from './coded.ts';
import { bitOfFlag } from './reason.ts';
import type { Segments } from './segment.ts';
import { isUncommitted, segmentLabel } from './tier-label.ts';

export function applyHeld(segments: Segments, held: Held, asOf: number): void {
  flagLost(segments, held);
  dropRefused(segments, held);
  for (const [i, last] of held.until) if (asOf <= last) addBit(segments, i, bitOfFlag.IN_TRANSITION);
}

/** A committed segment that the model has no longer cannot hold, and is not dropped in silence. */
function flagLost(segments: Segments, { committed }: Held): void {
  const isLost = committed.labels.map((label) => !isUncommitted(label));
  for (let i = 0; i < segments.committed.length; i++) {
    if (segments.committed[i] !== NONE || segments.override[i] !== NONE || textAt(committed, i) === '') continue;
    if (isLost[committed.value[i] as number]) addBit(segments, i, bitOfFlag.BOUNDARY_CROSSED);
  }
}

function dropRefused(segments: Segments, { kept }: Held): void {
  for (const [i, targets] of kept) {
    const isCrossed = (segments.flags[i] as number) & bitOfFlag.BOUNDARY_CROSSED && segments.committed[i] !== NONE;
    if (!isCrossed || !targets.includes(segmentLabel(segments.scale, segments.computed[i] as number))) continue;
    dropCrossed(segments, i);
    segments.isKept[i] = 1;
  }
}

function dropCrossed({ flags }: Segments, i: number): void {
  flags[i] = (flags[i] as number) & ~bitOfFlag.BOUNDARY_CROSSED;
}

function addBit({ flags }: Segments, i: number, bit: number): void {
  flags[i] = (flags[i] as number) | bit;
}
