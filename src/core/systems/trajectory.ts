// Growth trajectory (S17) from the usage of three months.

import { NONE } from '../composite/coded.ts';
import { passes } from '../model/bands.ts';
import strategies from '../model/presets/strategies.json' with { type: 'json' };

const { labels, tolerance } = strategies.trajectory;
export const TRAJECTORIES: readonly string[] = labels;
const [ACCELERATING, STABLE, PLATEAUED, DECLINING, NO_USAGE] = [0, 1, 2, 3, 4];

export function trajectory(first: number, second: number, third: number): number {
  if (Number.isNaN(first + second + third)) return NONE;
  if (second === 0) return third > 0 ? ACCELERATING : NO_USAGE;
  const growth = third / second - 1;
  if (passes(growth, -tolerance, '<')) return DECLINING;
  if (passes(growth, tolerance, '>')) return ACCELERATING;
  return first === 0 || passes(second / first - 1, tolerance, '>') ? PLATEAUED : STABLE;
}
