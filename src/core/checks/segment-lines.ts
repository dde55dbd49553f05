// Checks of the segments that hold: coverage, concentration, shares, sizes, number (S36, S38-S41).
import { labelsOf } from '../model/bands.ts';
import { type Model, segmentScale } from '../model/model.ts';
import methodology from '../model/presets/methodology.json' with { type: 'json' };
import planning from '../model/presets/planning.json' with { type: 'json' };
import { type Behind, type Book, behind, behindAll, NOBODY } from './book.ts';
import { type CheckLine, countLine, overScale, percentLine } from './check-line.ts';
import type { TierShare } from './coverage.ts';
import type { SegmentOverview } from './overview.ts';
import { isOverSegmented } from './quality.ts';

type OfTier = (tier: number) => Behind;

export function segmentLines(book: Book, segments: SegmentOverview): CheckLine[] {
  const labels = labelsOf(segmentScale(book.model).bands);
  const codes = book.scores.segments?.effective;
  const ofTier: OfTier = (tier) => behind(book, (i) => codes?.[i] === tier);
  const counts = segments.effective.slice(0, -1).map(({ accounts }) => accounts);
  const largest = ofTier(counts.indexOf(Math.max(...counts)));
  return [
    coverageLine(book, segments),
    concentrationLine(book.model, segments, largest),
    dominanceLine(book.model, segments, largest),
    ...labels.map((label, i) =>
      shareLine(shareRange(book.model, i), label, segments.distribution.tiers[i] as TierShare, ofTier(i)),
    ),
    ...sizeLines(book.model, labels, segments, ofTier),
    numberLine(book, segments, ofTier(counts.indexOf(Math.min(...counts)))),
    valuesLine(labels),
  ];
}

function coverageLine(book: Book, { coverage, unsegmented }: SegmentOverview): CheckLine {
  const { coverage: scale } = book.model.checks;
  return percentLine({
    name: 'Segment coverage',
    number: coverage.pct,
    threshold: `Good from ${scale.cuts[0]?.[0]}%, target 100%`,
    verdict: coverage.status,
    isFine: coverage.status === 'Good',
    behind: behindAll(book, unsegmented),
    action: `Fill in the key fields of ${unsegmented.length} Unsegmented accounts, largest ARR first`,
    scale,
  });
}

/** A warning that somebody gave a reason for is a note with the reason. */
function concentrationLine(model: Model, { concentration }: SegmentOverview, largest: Behind): CheckLine {
  const { checks, concentrationReason: reason } = model;
  const isIntentional = concentration.status === 'Warning' && reason !== '';
  return percentLine({
    name: 'Concentration',
    number: concentration.pct,
    threshold: `at most ${checks.concentrationWarnOver}% in one segment${isIntentional ? `, on purpose: ${reason}` : ''}`,
    verdict: isIntentional ? 'Intentional' : concentration.status,
    isFine: isIntentional || concentration.status === 'OK',
    behind: largest,
    action: 'Move a cut or a weight so that one segment does not hold most accounts',
    scale: overScale(checks.concentrationWarnOver),
  });
}

/** S39: among the accounts with a tier, where low coverage cannot hide that one tier holds most. */
function dominanceLine({ checks }: Model, { distribution }: SegmentOverview, largest: Behind): CheckLine {
  const { tiers, dominant } = distribution;
  return percentLine({
    name: 'Largest tier',
    number: tiers.some(({ pct }) => pct !== null) ? Math.max(...tiers.map(({ pct }) => pct ?? 0)) : null,
    threshold: `at most ${checks.dominantOver}% of tiered accounts`,
    verdict: dominant ? 'Dominant' : 'OK',
    isFine: !dominant,
    behind: largest,
    action: 'Adjust the cuts or the weights: one tier holds most accounts',
    scale: overScale(checks.dominantOver),
  });
}

function shareRange(model: Model, k: number) {
  return segmentScale(model).treatments[k]?.share ?? null;
}

function shareLine(range: ReturnType<typeof shareRange>, label: string, share: TierShare, accounts: Behind): CheckLine {
  const isFine = share.status !== 'High' && share.status !== 'Low';
  return percentLine({
    name: `Share of ${label}`,
    number: share.pct,
    threshold: range ? `${range[0]}–${range[1]}%` : 'no expected range',
    verdict: isFine ? share.status : `${share.status} by ${share.offBy.toFixed(1)} pts`,
    isFine,
    behind: accounts,
    action:
      share.status === 'High'
        ? `Raise the cut of ${label} or review the weights`
        : `Lower the cut of ${label} or review the weights`,
    scale: range ? rangeScale(range) : overScale(100),
  });
}

function rangeScale([low, high]: readonly [number, number]) {
  const cuts = [
    [high, '>', 'High'],
    [low, '>=', 'In range'],
  ] as const;
  return { cuts, floor: 'Low' };
}

function sizeLines(
  { checks }: Model,
  labels: readonly string[],
  { effective, sizes }: SegmentOverview,
  ofTier: OfTier,
): CheckLine[] {
  const { cuts } = checks.segmentSize;
  const [typical, viable] = [cuts[1]?.[0], cuts[2]?.[0]];
  return labels.map((label, i) => {
    const isFine = sizes[i] !== 'Too small' && sizes[i] !== 'Empty';
    return countLine({
      name: `Size of ${label}`,
      number: effective[i]?.accounts ?? 0,
      threshold: `viable from ${viable}, typical from ${typical}`,
      verdict: sizes[i] as string,
      isFine,
      behind: ofTier(i),
      action:
        sizes[i] === 'Empty'
          ? `No account reaches ${label}: check its cut`
          : 'Too few accounts to compare: read its numbers with care',
    });
  });
}

function numberLine({ overview: { active } }: Book, segments: SegmentOverview, smallest: Behind): CheckLine {
  return countLine({
    name: 'Number of segments',
    number: segments.distinct,
    threshold: countThreshold(active),
    verdict: segments.segmentCount,
    isFine: segments.segmentCount === 'Good',
    behind: smallest,
    action: segments.sizes.length < 4 ? 'Consider a 4th segment' : 'Merge segments that are treated alike',
  });
}

/** S40: three segments are fine for a small book. */
function countThreshold(active: number): string {
  const { cuts, threeIsGoodBelow } = methodology.segmentCount;
  const [most, least, three] = [Number(cuts[1]?.[0]) - 1, cuts[2]?.[0], cuts[3]?.[0]];
  return active < threeIsGoodBelow ? `${three} to ${most} below ${threeIsGoodBelow} accounts` : `${least} to ${most}`;
}

/** S40: the other end, more labels than people can tell apart. */
function valuesLine(labels: readonly string[]): CheckLine {
  const isOver = isOverSegmented([labels.length]);
  return countLine({
    name: 'Values of the model',
    number: labels.length,
    threshold: `at most ${planning.breadth.mostValues}`,
    verdict: isOver ? 'Over-segmentation' : 'OK',
    isFine: !isOver,
    behind: NOBODY,
    action: 'Merge tiers: fewer can be told apart and treated differently',
  });
}
