// The priority score of one account (S29 to S31): its parts, what a cap took away, and what its touch model holds.

import { codedLabel } from '../composite/coded.ts';
import { cleanScore } from '../composite/display-score.ts';
import type { Model } from '../model/model.ts';
import { cappedValue, MOST_PRIORITY, TOUCH } from '../systems/priority.ts';
import type { Scored } from '../systems/score.ts';
import type { Priority } from '../systems/systems.ts';
import { touchContent } from '../systems/touch-content.ts';
import type { Line } from './explain-lines.ts';

export function priorityLines({ model, scores }: Scored, i: number): Line[] {
  const { priority } = scores.systems;
  const total = priority ? (priority.total[i] as number) : Number.NaN;
  if (!priority || Number.isNaN(total)) return [];
  const touch = TOUCH[priority.tiers.codes[i] as number] ?? '';
  return [
    ['Priority score', cleanScore(total), `${partsOf(model, priority, i)}: ${codedLabel(priority.tiers, i)}`],
    ['  Touch model', touch, touchContent(touch)],
  ];
}

/** `value 50 capped to 40 + health 30 + strategic 20`. */
function partsOf({ priorityCap }: Model, { rawValue, health, strategic }: Priority, i: number): string {
  const raw = rawValue[i] as number;
  const value = cappedValue(raw, priorityCap);
  const parts = [
    `value ${value < raw ? `${raw} capped to ${value}` : raw}`,
    ...(health[i] ? [`health ${health[i]}`] : []),
    `strategic ${cleanScore(strategic[i] as number)}`,
  ];
  const sum = value + (health[i] as number) + (strategic[i] as number);
  const capped =
    priorityCap === 'total100' && sum > MOST_PRIORITY ? `, ${cleanScore(sum)} capped to ${MOST_PRIORITY}` : '';
  return `${parts.join(' + ')}${health[i] ? '' : ', scaled up to 100 without health'}${capped}`;
}
