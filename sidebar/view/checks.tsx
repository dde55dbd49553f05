// Three checks of the segmentation, each with its number and a verdict in a word and a sign.
import type { Distribution } from '../../src/core/check/coverage.ts';
import type { Overview, SegmentOverview } from '../../src/core/check/overview.ts';
import { labelsOf } from '../../src/core/model/bands.ts';
import type { Model } from '../../src/core/model/model.ts';
import { formats, outcome } from '../state.ts';
import { Verdict } from './verdict.tsx';

export function Checks() {
  const { model, overview } = outcome.value ?? {};
  if (!model || !overview?.segments) return null;
  const { segments } = overview;
  return (
    <section aria-labelledby="checks">
      <h2 id="checks">Checks</h2>
      <ul class="checks">
        <Check name="Coverage" verdict={segments.coverage.status}>
          {coverageText(segments)}
        </Check>
        <Check name="Concentration" verdict={segments.concentration.status}>
          {concentrationText(overview, segments)}
        </Check>
        <Check name="Distribution" verdict={distributionVerdict(segments.distribution)}>
          {distributionText(model, segments.distribution)}
        </Check>
      </ul>
    </section>
  );
}

interface CheckProps {
  readonly name: string;
  readonly verdict: string;
  readonly children: string;
}

function Check({ name, verdict, children }: CheckProps) {
  return (
    <li>
      <div class="row">
        <span>{name}</span>
        <Verdict word={verdict} />
      </div>
      <small>{children}</small>
    </li>
  );
}

function percentText(pct: number | null): string {
  return pct === null ? 'none' : formats.value.exactPercent(pct);
}

function coverageText({ coverage }: SegmentOverview): string {
  return `${percentText(coverage.pct)} of active accounts have a segment`;
}

function concentrationText({ active }: Overview, { concentration, effective }: SegmentOverview): string {
  const largest = effective.slice(0, -1).reduce((a, b) => (b.accounts > a.accounts ? b : a));
  if (active === 0) return 'No active accounts';
  return `${largest.label} is the largest: ${percentText(concentration.pct)}`;
}

function distributionVerdict({ tiers, dominant }: Distribution): string {
  if (dominant) return 'Dominated';
  if (tiers.every(({ status }) => status === 'n/a')) return 'n/a';
  return tiers.some(({ offBy }) => offBy > 0) ? 'Off range' : 'In range';
}

function distributionText(model: Model, { tiers, dominant }: Distribution): string {
  const { expectedShares, checks } = model;
  const sentences = labelsOf(model.tiers).flatMap((label, i) => {
    const [share, range] = [tiers[i], expectedShares[label]];
    if (!share || !range || share.offBy === 0) return [];
    return [`${label} ${share.status.toLowerCase()}: ${percentText(share.pct)}, expected ${range.join('–')}%`];
  });
  if (dominant) sentences.unshift(`One tier holds more than ${checks.dominantOver}%`);
  if (sentences.length > 0) return sentences.join('; ');
  const hasRange = tiers.some(({ status }) => status !== 'n/a');
  return hasRange ? 'Each tier has its expected share' : 'No expected shares for these tiers';
}
