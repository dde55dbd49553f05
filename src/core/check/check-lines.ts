// Every check as one line a person can act on: number, threshold, verdict, next action (S36-S41, S61).
import { FIELDS } from '../input/fields.ts';
import { type Bands, bandIndex, bandOf, labelsOf } from '../model/bands.ts';
import type { Model } from '../model/model.ts';
import methodology from '../model/presets/methodology.json' with { type: 'json' };
import { decimalsOf } from '../score/display-score.ts';
import type { Completeness, TierShare } from './coverage.ts';
import type { Overview, SegmentOverview } from './overview.ts';
import { percentOf } from './share.ts';

export interface CheckLine {
  readonly name: string;
  /** The number, in percent points where `isPercent`; null: nothing to rate. */
  readonly number: number | null;
  readonly isPercent: boolean;
  /** The number as text, never rounded across its threshold. */
  readonly value: string;
  readonly threshold: string;
  readonly verdict: string;
  /** false: it needs someone. */
  readonly isFine: boolean;
  readonly action: string;
}

interface Draft {
  readonly name: string;
  readonly number: number | null;
  readonly threshold: string;
  readonly verdict: string;
  readonly isFine: boolean;
  /** What to do when it is not fine. */
  readonly action: string;
  /** Scale whose cuts the shown number must not cross. */
  readonly scale?: Bands<string>;
}

export function checkLines(model: Model, overview: Overview): CheckLine[] {
  const { segments } = overview;
  return [
    ...controlLines(overview),
    ...(segments ? segmentLines(model, overview, segments) : []),
    ...completenessLines(model, overview),
    ...bookLines(model, overview),
  ];
}

function percentLine({ scale, action, ...line }: Draft): CheckLine {
  const decimals = line.number !== null && scale ? decimalsOf(line.number, scale, 1) : 1;
  const value = line.number === null ? 'n/a' : `${line.number.toFixed(decimals)}%`;
  return { ...line, isPercent: true, value, action: line.isFine ? '' : action };
}

function countLine({ scale: _, action, ...line }: Draft): CheckLine {
  const value = line.number === null ? 'n/a' : String(line.number);
  return { ...line, isPercent: false, value, action: line.isFine ? '' : action };
}

/** Rows in = tiers + Unsegmented + inactive, and ARR in = sum of the tiers, to the cent. */
function controlLines({ records, active, segments, arr }: Overview): CheckLine[] {
  const lines: CheckLine[] = [];
  if (segments) {
    const counted = segments.effective.reduce((sum, { accounts }) => sum + accounts, 0) + (records - active);
    lines.push(control('Control total: rows', counted, records, 'rows read'));
  }
  if (segments && arr) {
    const cents = segments.effective.reduce((sum, tally) => sum + Math.round(tally.arr * 100), 0);
    lines.push(control('Control total: ARR', cents / 100, arr.total, 'ARR of active accounts'));
  }
  return lines;
}

function control(name: string, counted: number, expected: number, what: string): CheckLine {
  return countLine({
    name,
    number: counted,
    threshold: `must be ${expected} ${what}`,
    verdict: counted === expected ? 'Reconciles' : 'Does not reconcile',
    isFine: counted === expected,
    action: 'Score the accounts again; if it stays, report it',
  });
}

function segmentLines(model: Model, { active }: Overview, segments: SegmentOverview): CheckLine[] {
  const { checks } = model;
  const labels = labelsOf(model.tiers);
  const [goodCoverage] = checks.coverage.cuts;
  return [
    percentLine({
      name: 'Segment coverage',
      number: segments.coverage.pct,
      threshold: `Good from ${goodCoverage?.[0]}%, target 100%`,
      verdict: segments.coverage.status,
      isFine: segments.coverage.status === 'Good',
      action: `Fill in the key fields of ${segments.unsegmented.length} Unsegmented accounts, largest ARR first`,
      scale: checks.coverage,
    }),
    percentLine({
      name: 'Concentration',
      number: segments.concentration.pct,
      threshold: `at most ${checks.concentrationWarnOver}% in one segment`,
      verdict: segments.concentration.status,
      isFine: segments.concentration.status === 'OK',
      action: 'Move a cut or a weight so that one segment does not hold most accounts',
      scale: overScale(checks.concentrationWarnOver),
    }),
    dominanceLine(segments, checks.dominantOver),
    ...labels.map((label, i) => shareLine(label, segments.distribution.tiers[i] as TierShare, model)),
    ...sizeLines(labels, segments, checks),
    countLine({
      name: 'Number of segments',
      number: segments.sizes.filter((size) => size !== 'Empty').length,
      threshold: countThreshold(active),
      verdict: segments.segmentCount,
      isFine: segments.segmentCount === 'Good',
      action: segments.sizes.length < 4 ? 'Consider a 4th segment' : 'Merge segments that are treated alike',
    }),
    ...workLines(segments),
  ];
}

/** S39: among the accounts with a tier, where low coverage cannot hide that one tier holds most. */
function dominanceLine({ distribution: { tiers, dominant } }: SegmentOverview, limit: number): CheckLine {
  return percentLine({
    name: 'Largest tier',
    number: tiers.some(({ pct }) => pct !== null) ? Math.max(...tiers.map(({ pct }) => pct ?? 0)) : null,
    threshold: `at most ${limit}% of the accounts with a tier`,
    verdict: dominant ? 'Dominant' : 'OK',
    isFine: !dominant,
    action: 'Adjust the cuts or the weights: one tier holds most accounts',
    scale: overScale(limit),
  });
}

function overScale(limit: number): Bands<string> {
  return { cuts: [[limit, '>', 'over']], floor: 'within' };
}

function shareLine(label: string, share: TierShare, model: Model): CheckLine {
  const range = model.expectedShares[label];
  const isFine = share.status !== 'High' && share.status !== 'Low';
  return percentLine({
    name: `Share of ${label}`,
    number: share.pct,
    threshold: range ? `${range[0]}–${range[1]}%` : 'no expected range',
    verdict: isFine ? share.status : `${share.status} by ${share.offBy.toFixed(1)} pts`,
    isFine,
    action:
      share.status === 'High'
        ? `Raise the cut of ${label} or review the weights`
        : `Lower the cut of ${label} or review the weights`,
    scale: range
      ? {
          cuts: [
            [range[1], '>', 'High'],
            [range[0], '>=', 'In range'],
          ],
          floor: 'Low',
        }
      : overScale(100),
  });
}

/** S40: three segments are fine for a small book. */
function countThreshold(active: number): string {
  const { cuts, threeIsGoodBelow } = methodology.segmentCount;
  const [most, least, three] = [Number(cuts[1]?.[0]) - 1, cuts[2]?.[0], cuts[3]?.[0]];
  return active < threeIsGoodBelow
    ? `${three} to ${most} with fewer than ${threeIsGoodBelow} accounts`
    : `${least} to ${most}`;
}

function sizeLines(
  labels: readonly string[],
  { effective, sizes }: SegmentOverview,
  { segmentSize: { cuts } }: Model['checks'],
): CheckLine[] {
  const [typical, viable] = [cuts[1]?.[0], cuts[2]?.[0]];
  return labels.map((label, i) => {
    const isFine = sizes[i] !== 'Too small' && sizes[i] !== 'Empty';
    return countLine({
      name: `Size of ${label}`,
      number: effective[i]?.accounts ?? 0,
      threshold: `viable from ${viable}, typical from ${typical}`,
      verdict: sizes[i] as string,
      isFine,
      action:
        sizes[i] === 'Empty'
          ? `No account reaches ${label}: check its cut`
          : 'Too few accounts to compare: read its numbers with care',
    });
  });
}

/** Lists that wait for somebody. */
function workLines(segments: SegmentOverview): CheckLine[] {
  const lists: [string, readonly number[], string][] = [
    ['Intervention', segments.intervention, 'Call these accounts: high value, low usage'],
    ['Provisional', segments.provisional, 'Score again when usage data exists'],
    ['Flagged for review', segments.flaggedForReview, 'Approve or reject each tier change'],
    ['Overrides without a reason', segments.unreasoned, 'Write down why each segment was set by hand'],
    ['Override conflicts', segments.overrideConflicts, 'Check whether the override still holds'],
  ];
  return lists.map(([name, accounts, action]) =>
    countLine({
      name,
      number: accounts.length,
      threshold: '0',
      verdict: accounts.length === 0 ? 'None' : 'To do',
      isFine: accounts.length === 0,
      action,
    }),
  );
}

function completenessLines(model: Model, { completeness, keyFields, recordCompleteness }: Overview): CheckLine[] {
  const fields = Object.entries(completeness) as [keyof typeof FIELDS, Completeness][];
  const scored = fields.filter(([field]) => FIELDS[field].kind !== 'text');
  const lines = scored.map(([field, rated]) =>
    completenessLine(
      model,
      `${FIELDS[field].title} filled in${keyFields.includes(field) ? ' (key field)' : ''}`,
      rated,
    ),
  );
  return recordCompleteness
    ? [completenessLine(model, 'Accounts with all key fields', recordCompleteness), ...lines]
    : lines;
}

function completenessLine(model: Model, name: string, { pct, status, target }: Completeness): CheckLine {
  return percentLine({
    name,
    number: pct,
    threshold: `Good from ${model.checks.completeness.cuts[0]?.[0]}%`,
    verdict: target === status ? status : `${status} (${target})`,
    isFine: status === 'Good',
    action: 'Fill in the blank and unreadable cells of this column',
    scale: model.checks.completeness,
  });
}

function bookLines(model: Model, { active, records, readiness, duplicates, arr }: Overview): CheckLine[] {
  const { checks } = model;
  const low = arr?.lowSharePct ?? null;
  const pct = percentOf(duplicates, records);
  const level = pct === null ? 'n/a' : bandOf(checks.duplicates, pct);
  const isFew = pct === null || bandIndex(checks.duplicates, pct) < 2;
  return [
    countLine({
      name: 'Size of the book',
      number: active,
      threshold: `ready from ${checks.readiness.cuts[0]?.[0]} active accounts`,
      verdict: readiness,
      isFine: readiness === 'Ready',
      action: 'Manage accounts one by one until the book is larger',
    }),
    percentLine({
      name: `ARR below ${checks.lowArrBelow}`,
      number: low,
      threshold: `at most ${checks.lowArrShareOver}% of accounts with ARR`,
      verdict: low !== null && low > checks.lowArrShareOver ? 'Mostly small' : 'OK',
      isFine: low === null || low <= checks.lowArrShareOver,
      action: 'Most of the base may be tech-touch by default: segment on usage rather than ARR',
      scale: overScale(checks.lowArrShareOver),
    }),
    percentLine({
      name: 'Duplicate rows',
      number: pct,
      threshold: `target under ${checks.duplicates.cuts[1]?.[0]}%, ideal under ${checks.duplicates.cuts[0]?.[0]}%`,
      verdict: level,
      isFine: isFew,
      scale: checks.duplicates,
      action: 'Merge rows of the same account before you trust the counts',
    }),
  ];
}
