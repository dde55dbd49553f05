// What accounts do: usage patterns (S14), engagement levels (S15) and growth trajectories (S17) over all accounts.

import { type Coded, coded, NONE } from '../composite/coded.ts';
import { pointsOfLabels } from '../composite/criterion.ts';
import { numberReader } from '../composite/number-reader.ts';
import type { Model } from '../model/model.ts';
import strategies from '../model/presets/strategies.json' with { type: 'json' };
import type { Accounts } from '../read/accounts.ts';
import { State } from '../read/column.ts';
import { FREQUENCY_FIELDS, frequencyScores, idleDays, midrankScores } from './rfm.ts';
import { TRAJECTORIES, trajectory } from './trajectory.ts';
import { USAGE_LABELS, usagePattern } from './usage.ts';

type Reader = (i: number) => number;

export function usagePatterns(model: Model, accounts: Accounts, asOf: number): Coded | null {
  const { columns, count } = accounts;
  const hasFrequency = FREQUENCY_FIELDS.some((field) => columns[field]);
  if (!columns.adoption && !hasFrequency && !columns.lastActivity) return null;
  const adoption = numberReader(columns.adoption);
  const frequency = frequencyScores(model.rfm.strategies, accounts);
  return coded(USAGE_LABELS, count, (i) =>
    usagePattern(adoption(i), frequency[i] as number, idleDays(columns.lastActivity, i, asOf), model.scales.adoption),
  );
}

/** S15: top and bottom fifth of the active accounts by one number. */
export function engagementLevels({ monetaryMidrank }: Model, { columns, count, isActive }: Accounts): Coded | null {
  if (!columns.engagement) return null;
  const engagement = numberReader(columns.engagement);
  const values = new Float64Array(count);
  for (let i = 0; i < count; i++) values[i] = isActive[i] ? engagement(i) : Number.NaN;
  const scores = midrankScores(values, monetaryMidrank);
  const byScore = [NONE, 2, 1, 1, 1, 0];
  return coded(strategies.engagement.labels, count, (i) => byScore[scores[i] as number] as number);
}

/** S17: the written trend, else the usage of three months. */
export function trajectories({ rubrics }: Model, { columns, count }: Accounts): Coded | null {
  const { trend, usage1, usage2, usage3 } = columns;
  const scale = rubrics.behavioral.find(({ field }) => field === 'trend');
  const byCode = trend && scale && scale.kind !== 'number' ? pointsOfLabels(scale, trend) : [];
  const hasMonths = usage1 && usage2 && usage3;
  if (!trend && !hasMonths) return null;
  const months = [usage1, usage2, usage3].map(numberReader) as [Reader, Reader, Reader];
  return coded(TRAJECTORIES, count, (i) => {
    // 5 points are Accelerating, the first label; 1 is No usage, the last.
    const points = trend ? byCode[trend.value[i] as number] : 0;
    if (trend && trend.state[i] === State.label && points && points <= 5) return 5 - points;
    return trajectory(months[0](i), months[1](i), months[2](i));
  });
}
