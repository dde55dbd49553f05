// S40, S43: segments that are treated alike count as one; a segment without an action stays one of its own.
import type { SegmentScale } from '../model/model.ts';

/** @param counted the labels that count, by position */
export function distinctActions({ treatments }: SegmentScale, counted: (k: number) => boolean): number {
  const actions = treatments.map(({ action }, k) => action.trim() || `no action: ${k}`);
  return new Set(actions.filter((_, k) => counted(k))).size;
}
