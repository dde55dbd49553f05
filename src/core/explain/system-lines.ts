// The systems beside the composite score for one account, as lines of an explanation: only those that are on.
import type { Line, Scored } from '../systems/system.ts';
import { SYSTEMS } from '../systems/systems.ts';

export function systemLines(scored: Scored, i: number): Line[] {
  return SYSTEMS.flatMap((system) => {
    const result = system.explain ? scored.scores.systems(system) : null;
    return result === null ? [] : [...(system.explain?.(result, scored, i) ?? [])];
  });
}
