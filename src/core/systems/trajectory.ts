// Growth trajectory (S17): the written trend, else the usage of three months.
import { type Coded, coded, codedLabel, NONE, numberReader } from '../composite/codes.ts';
import { trajectoryOf } from '../composite/worked-out.ts';
import { labelReader } from '../model/label.ts';
import { strategies } from '../model/presets.ts';
import { labelScaleOf } from '../model/resolve.ts';
import { State } from '../read/column.ts';
import { all, type Inputs, system } from './system.ts';

const LABELS: readonly string[] = strategies.trajectory.labels;
const NO_USAGE = LABELS.length - 1;

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
  const scale = labelScaleOf(model, 'trend');
  const read = scale && labelReader(scale);
  const byCode = trend?.labels.map((text) => LABELS.indexOf(read?.(text).label ?? '')) ?? [];
  const [first, second, third] = [numberReader(usage1), numberReader(usage2), numberReader(usage3)];
  return coded(LABELS, count, (i) => {
    const written = trend?.state[i] === State.label ? (byCode[trend.value[i] as number] as number) : -1;
    const found = written >= 0 ? written : trajectoryOf(first(i), second(i), third(i));
    return found < 0 ? NONE : found;
  });
}
