// Who has a segment (S36), and how much one segment holds (S38, S39).

import { UNSEGMENTED } from '../composite/segment.ts';
import { type Bands, bandIndex } from '../model/bands.ts';
import { type Check, type Checked, overScale, percentOf, segmented } from './check.ts';

export const coverage: Check = {
  s: 36,
  id: 'coverage',
  title: 'Segment coverage',
  isPercent: true,
  parts: segmented,
  measure: ({ overview: { segments, active } }) => percentOf(assigned(segments?.counts), active),
  scale: ({ model }) => model.checks.coverage,
  threshold: ({ model }) => `Good from ${model.checks.coverage.cuts[0]?.[0]}%, target 100%`,
  rows: unsegmented,
  action: ({ overview: { segments, active } }) =>
    `Fill in the key fields of ${active - assigned(segments?.counts)} Unsegmented accounts, largest ARR first`,
};

function assigned(counts: readonly number[] = []): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function unsegmented({ scores: { segments } }: Checked): (i: number) => boolean {
  return (i) => segments?.effective[i] === UNSEGMENTED;
}

const FINE = [1];

/** `Unsegmented` is no segment, but its accounts are in the whole. A warning with a reason is a note with the reason. */
export const concentration: Check = {
  s: 38,
  id: 'concentration',
  title: 'Concentration',
  isPercent: true,
  fineBands: FINE,
  parts: segmented,
  measure: ({ overview: { segments, active } }) => percentOf(Math.max(0, ...(segments?.counts ?? [])), active),
  scale: concentrationScale,
  judge: (checked, _, pct) => (intention(checked, pct) ? { verdict: 'Intentional', isFine: true } : null),
  threshold: (checked) => {
    const { concentrationWarnOver } = checked.model.checks;
    const reason = intention(checked, concentration.measure(checked, null));
    return `at most ${concentrationWarnOver}% in one segment${reason && `, on purpose: ${reason}`}`;
  },
  rows: inLargest,
  action: () => 'Move a cut or a weight so that one segment does not hold most accounts',
};

export function concentrationScale({ model }: Pick<Checked, 'model'>): Bands<string> {
  return overScale(model.checks.concentrationWarnOver, 'Warning');
}

/** Why a concentration is on purpose, '' when it is none or nobody said so. */
function intention(checked: Checked, pct: number | null): string {
  const isOver = pct !== null && !FINE.includes(bandIndex(concentrationScale(checked), pct));
  return isOver ? checked.model.concentrationReason : '';
}

function inLargest({ overview: { segments }, scores }: Checked): (i: number) => boolean {
  const counts = segments?.counts ?? [];
  const largest = counts.indexOf(Math.max(...counts));
  return (i) => scores.segments?.effective[i] === largest;
}

/** Among the accounts with a segment, where low coverage cannot hide that one of them holds most. */
export const dominance: Check = {
  s: 39,
  id: 'dominance',
  title: 'Largest tier',
  isPercent: true,
  fineBands: FINE,
  parts: segmented,
  measure: ({ overview: { segments } }) => largestShare(segments?.counts ?? []),
  scale: ({ model }) => overScale(model.checks.dominantOver, 'Dominant'),
  judge: (_, __, pct) => (pct === null ? { verdict: 'OK', isFine: true } : null),
  threshold: ({ model }) => `at most ${model.checks.dominantOver}% of tiered accounts`,
  rows: inLargest,
  action: () => 'Adjust the cuts or the weights: one tier holds most accounts',
};

/** In percent of the counted. */
export function largestShare(counts: readonly number[]): number | null {
  return percentOf(
    Math.max(0, ...counts),
    counts.reduce((sum, count) => sum + count, 0),
  );
}
