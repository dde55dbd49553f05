// ARR tiers of the three presets (S1 to S3), and the sub-segment inside the best one of the methodology.
import { type Coded, coded, NONE, numberReader, UNSEGMENTED_LABEL } from '../composite/codes.ts';
import { bandIndex, labelsOf } from '../model/bands.ts';
import { type Model, PRESET_NAMES, type PresetName } from '../model/model.ts';
import { methodology, textBands } from '../model/presets.ts';
import type { Accounts } from '../read/accounts.ts';
import { countLabels, type Scored, type ScoredColumn, system } from './system.ts';

export const arrTiers = system({
  s: 1,
  id: 'arrTiers',
  title: 'ARR tier',
  needs: ['arr'],
  score: ({ model, accounts }) => ({ sub: subsegments(model, accounts) }),
  written: (scored) => [tierColumn(scored)],
  columns: ({ sub }) => ({ arrSub: (i) => sub.labels[sub.codes[i] as number] ?? '' }),
  report: {
    arrTier: (_, scored, i) => byPreset(scored, (tiers) => tiers.labels[tiers.codes[i] as number] ?? UNSEGMENTED_LABEL),
  },
  counts: { arrTierCounts: (_, scored) => byPreset(scored, (tiers) => countLabels(tiers, scored, { withRest: true })) },
});

function subsegments({ arrTiers: tiers }: Model, { columns, count }: Accounts): Coded {
  const bands = textBands(methodology.subsegment);
  const arr = numberReader(columns.arr);
  const isInBestTier = (amount: number) => bandIndex(tiers.methodology, amount) === 0;
  return coded(labelsOf(bands), count, (i) => (isInBestTier(arr(i)) ? bandIndex(bands, arr(i)) : bands.cuts.length));
}

function tiersOf({ model, scores }: Scored, preset: PresetName): Coded | null {
  return scores.arrTiers && { labels: labelsOf(model.arrTiers[preset]), codes: scores.arrTiers[preset] };
}

function tierColumn(scored: Scored): ScoredColumn {
  const { preset } = scored.model;
  const tiers = tiersOf(scored, preset);
  return {
    id: 'arrTier',
    header: 'ARR tier',
    was: `ARR tier (${preset})`,
    format: '@',
    isOn: tiers !== null,
    // Where it is the segment, the segment says the same.
    isMain: scored.scores.segments?.source !== 'arr',
    cell: (i) => tiers?.labels[tiers.codes[i] ?? NONE] ?? UNSEGMENTED_LABEL,
  };
}

function byPreset(scored: Scored, tell: (tiers: Coded) => unknown): Record<string, unknown> | null {
  const report: Record<string, unknown> = {};
  for (const preset of PRESET_NAMES) {
    const tiers = tiersOf(scored, preset);
    if (tiers) report[preset] = tell(tiers);
  }
  return report;
}
