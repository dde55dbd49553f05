// How the accounts are spread over the segments: against the shares that are expected, and which cut to move (S39); who
// has a segment (S36), how much one holds (S38, S39), and how far the shares have moved (S60).

import { UNSEGMENTED } from '../composite/segment.ts';
import { centsOf, passes } from '../exact/numbers.ts';
import { type Bands, bandIndex, bandOf, labelsOf } from '../model/bands.ts';
import { planning, textBands } from '../model/presets.ts';
import { type Check, type Checked, overScale, percentOf, segmented } from './check.ts';
import { cutText, nearestCut, valuesOf } from './cuts.ts';
import type { SegmentOverview } from './overview.ts';

type Range = readonly [low: number, high: number];

export interface TierShare {
  readonly pct: number | null;
  readonly status: 'In range' | 'High' | 'Low' | 'n/a';
  /** Points outside of the range, 0 inside. */
  readonly offBy: number;
}

/** Shares of what is counted against the expected ranges, bounds inclusive. */
export function sharesOf(counts: readonly number[], ranges: readonly (Range | null)[]): TierShare[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count, k) => tierShare(percentOf(count, total), ranges[k] ?? null));
}

function tierShare(pct: number | null, range: Range | null): TierShare {
  if (pct === null || !range) return { pct, status: 'n/a', offBy: 0 };
  const [low, high] = range;
  if (!passes(pct, low, '>=')) return { pct, status: 'Low', offBy: low - pct };
  return passes(pct, high, '>') ? { pct, status: 'High', offBy: pct - high } : { pct, status: 'In range', offBy: 0 };
}

/** One label of the segment. */
export interface SharePart extends TierShare {
  readonly of: 'accounts' | 'ARR';
  /** Position of the label. */
  readonly k: number;
  readonly label: string;
  readonly range: Range | null;
}

/** By accounts, and by ARR where the source says what is expected. */
export function shareParts({ overview: { segments } }: Pick<Checked, 'overview'>): SharePart[] {
  if (!segments) return [];
  const { counts, effective, scale } = segments;
  const labels = labelsOf(scale.bands);
  const cents = counts.map((_, k) => centsOf(effective[k]?.arr ?? 0));
  const parts = (of: SharePart['of'], amounts: readonly number[], ranges: readonly (Range | null)[]): SharePart[] =>
    sharesOf(amounts, ranges).map((share, k) => ({
      ...share,
      of,
      k,
      label: labels[k] as string,
      range: ranges[k] ?? null,
    }));
  const arrRanges = scale.treatments.map(({ arrShare }) => arrShare);
  return [
    ...parts(
      'accounts',
      counts,
      scale.treatments.map(({ share }) => share),
    ),
    ...(arrRanges.some((range) => range) ? parts('ARR', cents, arrRanges) : []),
  ];
}

export const distribution: Check<SharePart> = {
  s: 39,
  id: 'distribution',
  title: 'Distribution',
  hasTable: true,
  isPercent: true,
  parts: shareParts,
  name: shareName,
  measure: (_, { pct }) => pct,
  scale: (_, { range }) => rangeScale(range),
  judge: (_, share) => ({ verdict: shareVerdict(share), isFine: isIn(share) }),
  threshold: (_, { range }) => (range ? `${range[0]}–${range[1]}%` : NO_RANGE),
  rows:
    ({ scores }, { k }) =>
    (i) =>
      scores.segments?.effective[i] === k,
  action: advice,
};

export function shareName(part: Pick<SharePart, 'of' | 'label'> | undefined): string {
  return part?.of === 'ARR' ? `ARR share of ${part.label}` : `Share of ${part?.label ?? ''}`;
}

const NO_RANGE = 'none in the source';

function isIn({ status }: TierShare): boolean {
  return status !== 'High' && status !== 'Low';
}

export function shareVerdict({ status, offBy }: TierShare): string {
  return offBy > 0 ? `${status} by ${offBy.toFixed(1)} pts` : status;
}

function rangeScale(range: Range | null): Bands<string> {
  if (!range) return { cuts: [], floor: 'n/a' };
  const cuts = [
    [range[1], '>', 'High'],
    [range[0], '>=', 'In range'],
  ] as const;
  return { cuts, floor: 'Low' };
}

/** One advice: the label farthest outside of its range speaks, the others follow from it. */
function advice(checked: Checked, part: SharePart): string {
  const parts = shareParts(checked).filter(({ of }) => of === part.of);
  const speaker = parts.reduce((far, each) => (each.offBy > far.offBy ? each : far), part);
  if (speaker.k !== part.k && speaker.offBy > part.offBy) {
    return `Follows from ${speaker.label}, which is farthest outside its range: move that cut first`;
  }
  return cutAdvice(checked, part);
}

/** The cut that lets accounts into the label; the floor has none, so the lowest cut moves the other way. */
function cutAdvice({ overview: { segments }, accounts, scores }: Checked, part: SharePart): string {
  const { bands } = (segments as SegmentOverview).scale;
  const isFloor = part.k === bands.cuts.length;
  const k = isFloor ? part.k - 1 : part.k;
  const cut = bands.cuts[k];
  if (!cut) return `${part.label} has no cut to move: add a label with one`;
  const isRaised = (part.status === 'High') !== isFloor;
  const found = part.of === 'accounts' ? nearestCut(valuesOf(accounts, scores), bands, part, isRaised) : null;
  const hint = found ? `; at ${found.text} ${isFloor ? part.label : 'it'} holds ${found.held} accounts` : '';
  const text = cutText(cut[0], (segments as SegmentOverview).source === 'composite' ? 2 : 0);
  return `${isRaised ? 'Raise' : 'Lower'} the ${cut[2]} cut (${text}${hint})`;
}

// Who has a segment (S36), and how much one segment holds (S38, S39).

export const coverage: Check = {
  s: 36,
  id: 'coverage',
  title: 'Segment coverage',
  isPercent: true,
  isWorstWrong: true,
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

/**
 * In percent of the counted.
 * @internal an example of the specification has counts alone
 */
export function largestShare(counts: readonly number[]): number | null {
  return percentOf(
    Math.max(0, ...counts),
    counts.reduce((sum, count) => sum + count, 0),
  );
}

// How far a distribution has moved (S60).

/** Population stability index of counts or shares by segment; null when one side is empty. */
export function psi(before: readonly number[], after: readonly number[]): number | null {
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  const [from, to] = [total(before), total(after)];
  const { leastShare } = planning.drift;
  if (!(from > 0 && to > 0)) return null;
  return before.reduce((sum, count, i) => {
    const p = Math.max(count / from, leastShare);
    const q = Math.max((after[i] ?? 0) / to, leastShare);
    return sum + (q - p) * Math.log(q / p);
  }, 0);
}

export function driftStatus(index: number): string {
  return bandOf(textBands(planning.drift), index);
}
