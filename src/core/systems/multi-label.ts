// The multi-dimensional label (S52): value + health + lifecycle + behavior, and the play that goes with it.
import { codedLabel, numberReader } from '../composite/codes.ts';
import { bandIndex, labelAt, labelsOf } from '../model/bands.ts';
import { PRESETS } from '../model/preset-models.ts';
import { methods } from '../model/presets.ts';
import { healthRisk } from './health.ts';
import { lifecycleMethods } from './lifecycle-methods.ts';
import { type Inputs, system } from './system.ts';
import { trajectory, usage, usageOfTrend } from './usage.ts';

export const multiLabel = system({
  s: 52,
  id: 'label',
  title: 'Segment label (methods)',
  needs: ['arr', 'health'],
  score: labels,
  columns: ({ label, play }) => ({ label, play }),
});

interface Play {
  /** Positions in the value tiers and the health segments of the preset. */
  readonly tier: number;
  readonly health: readonly number[];
  readonly text: string;
}

/** The preset names its own labels; a model may call them otherwise, so plays go by position. */
const PLAYS: readonly Play[] = methods.plays.rules.map(([tier = '', health = '', text = '']) => ({
  tier: labelsOf(PRESETS.arrTiers.methods).indexOf(tier),
  health: health.split('|').map((label) => labelsOf(PRESETS.scales.health).indexOf(label)),
  text,
}));

/** S52 is of the methods preset, so its value tier is too (C15). */
function labels({ model, accounts: { columns }, systems }: Inputs) {
  const bands = model.arrTiers.methods;
  const arr = numberReader(columns.arr);
  const [health, stages] = [systems(healthRisk), systems(lifecycleMethods)];
  const [trend, patterns] = [systems(trajectory), systems(usage)];
  const value = (i: number) => (Number.isNaN(arr(i)) ? -1 : bandIndex(bands, arr(i)));
  return {
    /** Parts in their fixed order, missing ones left out. */
    label: (i: number) =>
      [
        value(i) < 0 ? '' : labelAt(bands, value(i)),
        codedLabel(health, i),
        codedLabel(stages, i),
        usageOfTrend(trend, i) || codedLabel(patterns, i),
      ]
        .filter(Boolean)
        .join(' + '),
    play(i: number) {
      const [tier, segment] = [value(i), health?.codes[i] as number];
      return PLAYS.find((play) => play.tier === tier && play.health.includes(segment))?.text ?? '';
    },
  };
}
