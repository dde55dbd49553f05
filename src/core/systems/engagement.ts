// Engagement level (S15): top and bottom fifth of the active accounts by one number.
import { type Coded, coded, codedLabel, NONE, numberReader } from '../composite/codes.ts';
import { strategies } from '../model/presets.ts';
import { midrankScores } from './rfm-scores.ts';
import { type Inputs, system } from './system.ts';

export const engagement = system({
  s: 15,
  id: 'engagement',
  title: 'Engagement level (strategies)',
  needs: ['engagement'],
  score: engagementLevels,
  columns: (levels) => ({ engagement: (i) => codedLabel(levels, i) }),
  table: (levels) => ({ id: 'engagement', ...levels }),
  isTableAsked: true,
});

function engagementLevels({ model, accounts: { columns, count, isActive } }: Inputs): Coded {
  const read = numberReader(columns.engagement);
  const values = new Float64Array(count);
  for (let i = 0; i < count; i++) values[i] = isActive[i] ? read(i) : Number.NaN;
  const scores = midrankScores(values, model.monetaryMidrank);
  const byScore = [NONE, 2, 1, 1, 1, 0];
  return coded(strategies.engagement.labels, count, (i) => byScore[scores[i] as number] as number);
}
