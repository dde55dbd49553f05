// Three checks of the segmentation, each with its number and a verdict in a word and a sign.
import type { Checked } from '../../src/core/checks/check.ts';
import { shareParts } from '../../src/core/checks/distribution.ts';
import { UNSEGMENTED_LABEL } from '../../src/core/composite/codes.ts';
import { listTier } from '../account-list.ts';
import { outcome } from '../outcome.ts';
import { accounts, formats } from '../reading.ts';
import { numberOf, previewOf, verdictsOf } from '../verdicts.ts';
import { Plain } from './button.tsx';
import { Section } from './section.tsx';
import { Verdict } from './verdict.tsx';

export function Checks() {
  if (!outcome.value?.overview.segments || !accounts.value) return null;
  const checked = previewOf(outcome.value, accounts.value);
  const { computed } = outcome.value.overview.segments;
  const verdicts = verdictsOf(checked);
  const missing = computed.find((tally) => tally.label === UNSEGMENTED_LABEL && tally.accounts > 0)?.label;
  return (
    <Section id="checks" title="Checks">
      <ul class="checks">
        <Check name="Coverage" verdict={verdicts.Coverage} tier={missing}>
          {`${percentText(numberOf('coverage', checked))} of active accounts have a segment`}
        </Check>
        <Check name="Concentration" verdict={verdicts.Concentration}>
          {concentrationText(checked)}
        </Check>
        <Check name="Distribution" verdict={verdicts.Distribution}>
          {distributionText(checked, verdicts.Distribution === 'Dominated')}
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

function concentrationText(checked: Checked): string {
  const { active, segments } = checked.overview;
  const [first, ...rest] = segments?.effective.slice(0, -1) ?? [];
  if (active === 0 || !first) return 'No active accounts';
  const largest = rest.reduce((a, b) => (b.accounts > a.accounts ? b : a), first);
  return `${largest.label} is the largest: ${percentText(numberOf('concentration', checked))}`;
}

function distributionText(checked: Checked, isDominated: boolean): string {
  const parts = shareParts(checked).filter(({ range }) => range);
  const sentences = parts
    .filter(({ offBy }) => offBy > 0)
    .map(({ label, status, pct, range }) => {
      return `${label} ${status.toLowerCase()}: ${percentText(pct)}, expected ${range?.join('–')}%`;
    });
  if (isDominated) sentences.unshift(`One tier holds more than ${checked.model.checks.dominantOver}%`);
  if (sentences.length > 0) return sentences.join('; ');
  return parts.length > 0 ? 'Each tier has its expected share' : 'No expected shares for these tiers';
}
