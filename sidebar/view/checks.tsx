// Three checks of the segmentation, each with its number and a verdict in a word and a sign.
import type { Distribution } from '../../src/core/checks/coverage.ts';
import type { TierOverview, TierSegments } from '../../src/core/checks/tier-overview.ts';
import { UNSEGMENTED_LABEL } from '../../src/core/composite/tier-label.ts';
import { labelsOf } from '../../src/core/model/bands.ts';
import { type Model, segmentScale } from '../../src/core/model/model.ts';
import { listTier } from '../account-list.ts';
import { outcome } from '../outcome.ts';
import { formats } from '../reading.ts';
import { verdictsOf } from '../verdicts.ts';
import { Plain } from './button.tsx';
import { Section } from './section.tsx';
import { Verdict } from './verdict.tsx';

export function Checks() {
  const { model, overview } = outcome.value ?? {};
  if (!model || !overview?.segments) return null;
  const { segments } = overview;
  const verdicts = verdictsOf(segments);
  const missing = segments.computed.find(({ label, accounts }) => label === UNSEGMENTED_LABEL && accounts > 0)?.label;
  return (
    <Section id="checks" title="Checks">
      <ul class="checks">
        <Check name="Coverage" verdict={verdicts.Coverage} tier={missing}>
          {coverageText(segments)}
        </Check>
        <Check name="Concentration" verdict={verdicts.Concentration}>
          {concentrationText(overview, segments)}
        </Check>
        <Check name="Distribution" verdict={verdicts.Distribution}>
          {distributionText(model, segments.distribution)}
        </Check>
      </ul>
    </Section>
  );
}

interface CheckProps {
  readonly name: string;
  readonly verdict: string;
  /** The tier whose accounts the check is about. */
  readonly tier?: string | undefined;
  readonly children: string;
}

function Check({ name, verdict, tier, children }: CheckProps) {
  return (
    <li>
      <div class="row">
        <span>{name}</span>
        <Verdict word={verdict} />
      </div>
      <small>{children}</small>
      {tier && <Plain onClick={() => listTier(tier)}>Show {tier}</Plain>}
    </li>
  );
}

function percentText(pct: number | null): string {
  return pct === null ? 'none' : formats.value.exactPercent(pct);
}

function coverageText({ coverage }: TierSegments): string {
  return `${percentText(coverage.pct)} of active accounts have a segment`;
}

function concentrationText({ active }: TierOverview, { concentration, effective }: TierSegments): string {
  const largest = effective.slice(0, -1).reduce((a, b) => (b.accounts > a.accounts ? b : a));
  if (active === 0) return 'No active accounts';
  return `${largest.label} is the largest: ${percentText(concentration.pct)}`;
}

function distributionText(model: Model, { tiers, dominant }: Distribution): string {
  const { checks } = model;
  const { bands, treatments } = segmentScale(model);
  const sentences = labelsOf(bands).flatMap((label, i) => {
    const [share, range] = [tiers[i], treatments[i]?.share];
    if (!share || !range || share.offBy === 0) return [];
    return [`${label} ${share.status.toLowerCase()}: ${percentText(share.pct)}, expected ${range.join('–')}%`];
  });
  if (dominant) sentences.unshift(`One tier holds more than ${checks.dominantOver}%`);
  if (sentences.length > 0) return sentences.join('; ');
  const hasRange = tiers.some(({ status }) => status !== 'n/a');
  return hasRange ? 'Each tier has its expected share' : 'No expected shares for these tiers';
}
