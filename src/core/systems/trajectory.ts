// Growth trajectory (S17): the written trend, else the usage of three months.
import { type Coded, coded, codedLabel, NONE } from '../composite/coded.ts';
import { pointsOfLabels } from '../composite/criterion.ts';
import { numberReader } from '../composite/number-reader.ts';
import { passes } from '../model/bands.ts';
import strategies from '../model/presets/strategies.json' with { type: 'json' };
import { State } from '../read/column.ts';
import { all, type Inputs, system } from './system.ts';

const { labels: LABELS, tolerance } = strategies.trajectory;
const [ACCELERATING, STABLE, PLATEAUED, DECLINING, NO_USAGE] = [0, 1, 2, 3, 4];

export const trajectory = system({
  s: 17,
  id: 'trajectory',
  title: 'Growth trajectory (strategies)',
  oneOf: [all('trend'), all('usage1', 'usage2', 'usage3')],
  score: trajectories,
  columns: (found) => ({ trajectory: (i) => codedLabel(found, i) }),
  table: (found) => ({ id: 'trajectory', ...found }),
  isTableAsked: true,
});

/** As a part of a longer label: `Declining Usage`, but `No usage`. */
export function usageOfTrend(trend: Coded | null, i: number): string {
  const label = codedLabel(trend, i);
  return label && trend?.codes[i] !== NO_USAGE ? `${label} Usage` : label;
}

function trajectories({ model, accounts: { columns, count } }: Inputs): Coded {
  const { trend, usage1, usage2, usage3 } = columns;
  const scale = model.rubrics.behavioral.find(({ field }) => field === 'trend');
  const byCode = trend && scale && scale.kind !== 'number' ? pointsOfLabels(scale, trend) : [];
  const [first, second, third] = [numberReader(usage1), numberReader(usage2), numberReader(usage3)];
  return coded(LABELS, count, (i) => {
    // 5 points are Accelerating, the first label; 1 is No usage, the last.
    const points = trend ? byCode[trend.value[i] as number] : 0;
    if (trend && trend.state[i] === State.label && points && points <= 5) return 5 - points;
    return trajectoryOf(first(i), second(i), third(i));
  });
}

function trajectoryOf(first: number, second: number, third: number): number {
  if (Number.isNaN(first + second + third)) return NONE;
  if (second === 0) return third > 0 ? ACCELERATING : NO_USAGE;
  const growth = third / second - 1;
  if (passes(growth, -tolerance, '<')) return DECLINING;
  if (passes(growth, tolerance, '>')) return ACCELERATING;
  return first === 0 || passes(second / first - 1, tolerance, '>') ? PLATEAUED : STABLE;
}
