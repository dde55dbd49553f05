// Whether the segments are worth having: how many (S40), how large (S41), and treated how (S43).
import { type Bands, bandIndex, bandOf, labelsOf } from '../model/bands.ts';
import { type SegmentScale, segmentScale } from '../model/model.ts';
import { methodology, planning, textBands } from '../model/presets.ts';
import { type Check, type Checked, once, overScale, segmented } from './check.ts';

const EMPTY = 'Empty';
/** Bands of the size that need nobody: large, typical, viable. */
const LARGE_ENOUGH = 3;

export function segmentSize(accounts: number, scale: Bands<string>): string {
  return accounts === 0 ? EMPTY : bandOf(scale, accounts);
}

/** How many segments have accounts but too few of them, and how many have any. */
export function sizesOf({ overview: { segments }, model }: Checked): { used: number; small: number } {
  const used = (segments?.counts ?? []).filter((count) => count > 0);
  const least = model.checks.segmentSize.cuts[LARGE_ENOUGH - 1]?.[0] ?? 0;
  return { used: used.length, small: used.filter((count) => count < least).length };
}

export interface SizePart {
  readonly k: number;
  readonly label: string;
  readonly accounts: number;
}

export const size: Check<SizePart> = {
  s: 41,
  id: 'size',
  title: 'Size of segments',
  parts: ({ overview: { segments } }) =>
    (segments?.counts ?? []).map((accounts, k) => ({ k, accounts, label: segments?.effective[k]?.label as string })),
  name: ({ label }) => `Size of ${label}`,
  measure: (_, { accounts }) => accounts,
  scale: ({ model }) => model.checks.segmentSize,
  // A small segment is no error.
  judge: ({ model: { checks } }, { accounts }) => ({
    verdict: segmentSize(accounts, checks.segmentSize),
    isFine: accounts > 0 && bandIndex(checks.segmentSize, accounts) < LARGE_ENOUGH,
  }),
  threshold: ({ model: { checks } }) => {
    const [, typical, viable] = checks.segmentSize.cuts;
    return `viable from ${viable?.[0]}, typical from ${typical?.[0]}`;
  },
  rows:
    ({ scores }, { k }) =>
    (i) =>
      scores.segments?.effective[i] === k,
  action: (_, { accounts, label }) =>
    accounts === 0
      ? `No account reaches ${label}: check its cut`
      : 'Too few accounts to compare: read its numbers with care',
};

const RED = 'Red flag';
type CountVerdict = 'Good' | 'Warning' | typeof RED;

/** Verdict on the number of non-empty segments. Three is in no band of the source: fine for a small book (S40). */
export function segmentCount(segments: number, active: number): CountVerdict {
  const verdict = bandOf(textBands(methodology.segmentCount), segments) as CountVerdict | 'Three';
  if (verdict !== 'Three') return verdict;
  return active < methodology.segmentCount.threeIsGoodBelow ? 'Good' : 'Warning';
}

/** Non-empty segments, those that are treated alike as one; a segment without an action stays one of its own. */
export function distinctSegments({ overview: { segments } }: Pick<Checked, 'overview'>): number {
  const { scale, counts } = segments ?? { scale: { treatments: [] }, counts: [] };
  const actions = scale.treatments.map(({ action }, k) => action.trim() || `no action: ${k}`);
  return new Set(actions.filter((_, k) => (counts[k] as number) > 0)).size;
}

export const count: Check = {
  s: 40,
  id: 'count',
  title: 'Number of segments',
  parts: segmented,
  measure: distinctSegments,
  judge: ({ overview: { active } }, _, segments) => {
    const verdict = segmentCount(segments ?? 0, active);
    return { verdict, isFine: verdict === 'Good', isWrong: verdict === RED };
  },
  threshold: ({ overview: { active } }) => {
    const { cuts, threeIsGoodBelow } = methodology.segmentCount;
    const [most, least, three] = [Number(cuts[1]?.[0]) - 1, cuts[2]?.[0], cuts[3]?.[0]];
    return active < threeIsGoodBelow ? `${three} to ${most} below ${threeIsGoodBelow} accounts` : `${least} to ${most}`;
  },
  rows: ({ overview: { segments }, scores }) => {
    const counts = segments?.counts ?? [];
    const smallest = counts.indexOf(Math.min(...counts));
    return (i) => scores.segments?.effective[i] === smallest;
  },
  action: ({ overview: { segments } }) => {
    const least = Number(methodology.segmentCount.cuts[2]?.[0]);
    const isFew = (segments?.counts.length ?? 0) < least;
    return isFew ? `Consider a ${least}th segment` : 'Merge segments that are treated alike';
  },
};

/** The other end: more labels than people can tell apart. */
export const values: Check = {
  s: 40,
  id: 'values',
  title: 'Values of the model',
  parts: segmented,
  measure: ({ overview: { segments } }) => segments?.counts.length ?? 0,
  scale: () => overScale(planning.breadth.mostValues, 'Over-segmentation'),
  fineBands: [1],
  threshold: () => `at most ${planning.breadth.mostValues}`,
  action: () => 'Merge tiers: fewer can be told apart and treated differently',
};

export interface Actionability {
  readonly status: CountVerdict;
  /** Segments after merging those that are treated alike. */
  readonly distinct: number;
  readonly notes: readonly string[];
}

/** Does every segment have a playbook of its own? */
export function actionabilityOf({ bands, treatments }: SegmentScale): Actionability {
  const labels = labelsOf(bands);
  const actions = new Map<string, string[]>();
  const notes: string[] = [];
  labels.forEach((label, k) => {
    const action = (treatments[k]?.action ?? '').trim();
    if (action === '') notes.push(`${label}: this is a label, not a segment`);
    else actions.set(action, [...(actions.get(action) ?? []), label]);
  });
  for (const same of actions.values()) {
    if (same.length > 1) notes.push(`${same.join(', ')}: identical treatment, consolidate`);
  }
  const isAllSame = actions.size <= 1 && labels.length > 1;
  return { status: isAllSame ? 'Red flag' : notes.length > 0 ? 'Warning' : 'Good', distinct: actions.size, notes };
}

export const actionability: Check = {
  s: 43,
  id: 'actionability',
  title: 'Actionability',
  parts: once,
  measure: (checked) => actionabilityOf(scaleOf(checked)).distinct,
  judge: (checked) => {
    const { status } = actionabilityOf(scaleOf(checked));
    return { verdict: status, isFine: status === 'Good', isWrong: status === RED };
  },
  threshold: (checked) => `${labelsOf(scaleOf(checked).bands).length} different treatments`,
  action: (checked) => (checked.overview.segments ? actionabilityOf(scaleOf(checked)).notes.join('. ') : ''),
};

/** Of the model where the sheet has no segment. */
function scaleOf({ overview: { segments }, model }: Checked): SegmentScale {
  return segments?.scale ?? segmentScale(model);
}
