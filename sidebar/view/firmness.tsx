// How firm the tiers are: under other weights, and under every policy for missing data.
import { MIXES, POLICIES, type PolicyTwins, type Stability } from '../../src/core/whatif/firmness.ts';
import { askFirmness, firmness, wasAsked } from '../firmness.ts';
import { quantity } from '../format.ts';
import { outcome } from '../outcome.ts';
import { formats } from '../reading.ts';
import { AccountItem } from './account-item.tsx';
import { Plain } from './button.tsx';
import { Section } from './section.tsx';

export function Firmness() {
  // Other weights move only what comes from the composite score.
  if (outcome.value?.scores.segments?.source !== 'composite') return null;
  const { stability, twins } = firmness.value ?? {};
  return (
    <Section id="firmness" title="How firm are the tiers?" action={<Plain onClick={askFirmness}>Check</Plain>}>
      <p role="status" class={firmness.value ? '' : 'quiet'}>
        {stability && twins ? `${stabilityText(stability)} ${policyText(twins)}` : invitation()}
      </p>
      {stability && twins && (
        <ul class="movers">
          {stability.leastFirm.map((index) => (
            <AccountItem key={index} list="loose" index={index} value={`${stability.kept[index]} of ${MIXES}`} />
          ))}
          {twins.dependent.slice(0, MOST_TWINS).map((index) => (
            <AccountItem key={index} list="twin" index={index} note={twinText(twins, index)} />
          ))}
        </ul>
      )}
    </Section>
  );
}

const MOST_TWINS = 10;

function invitation(): string {
  return wasAsked.value
    ? 'The draft has changed since: check again.'
    : 'Tries each weight 20% less and more, and every policy for missing data.';
}

function stabilityText({ firm, tiered, share }: Stability): string {
  const { count, percent } = formats.value;
  const all = quantity(count(tiered), 'account');
  return `${count(firm)} of ${all} keep their tier in all ${MIXES} mixes of weights (${percent(share * 100)} of all cases).`;
}

function policyText({ dependent }: PolicyTwins): string {
  const all = quantity(formats.value.count(dependent.length), 'account');
  return `The policy for missing data decides the tier of ${all}.`;
}

function twinText({ tierOf }: PolicyTwins, index: number): string {
  return POLICIES.map((policy) => `${policy}: ${tierOf(policy, index)}`).join(', ');
}
