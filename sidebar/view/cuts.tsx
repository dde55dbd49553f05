// Where each tier of the segment starts: on the composite score, on the ARR or on the priority score.
import type { Source } from '../../src/core/model/model.ts';
import { atPreset, draft, edit, reset } from '../draft.ts';
import { quantity } from '../format.ts';
import { outcome } from '../outcome.ts';
import { formats } from '../reading.ts';
import { editCuts, editedScale, editedSource, segmentSpace } from '../segment-source.ts';
import { tierColor } from '../tier-color.ts';
import { CutRows } from './cut-rows.tsx';
import { Findings } from './findings.tsx';
import { Histogram } from './histogram.tsx';
import { QuietCuts } from './quiet-cuts.tsx';
import { ResetButton } from './reset-button.tsx';
import { Section } from './section.tsx';

const TITLES: Readonly<Record<Source, string>> = {
  composite: 'Tier cuts',
  arr: 'ARR tiers',
  priority: 'Priority tiers',
};

export function Cuts() {
  const of = editedSource.value;
  return (
    <Section id="cuts" title={TITLES[of]} action={<Reset of={of} />}>
      <Histogram />
      <CutRows
        id="cut"
        bands={editedScale.value.bands}
        space={segmentSpace.value}
        step={segmentSpace.value.step}
        colorOf={tierColor}
        {...(of === 'arr' && { noteOf: tallyNote })}
        onEdit={(bands, step) => editCuts(bands, step || null)}
      />
      {of !== 'priority' && <QuietCuts kind={of} />}
      <Findings of={of === 'composite' ? 'tiers' : of === 'arr' ? 'arrTiers' : 'scales.priority'} />
    </Section>
  );
}

function Reset({ of }: { readonly of: Source }) {
  if (of === 'composite') {
    return <ResetButton what="tier cuts" isOff={atPreset.value.tiers} onReset={() => reset('tiers')} />;
  }
  if (of === 'arr') {
    return <ResetButton what="ARR tiers" isOff={atPreset.value.arrTiers} onReset={() => reset('arrTiers')} />;
  }
  const { priority, ...others } = draft.value.scales ?? {};
  return <ResetButton what="priority tiers" isOff={!priority} onReset={() => edit({ scales: others })} />;
}

function tallyNote(index: number): string {
  const { count, compact } = formats.value;
  const tally = outcome.value?.overview.segments?.computed[index];
  return tally ? `${quantity(count(tally.accounts), 'account')}, ${compact(tally.arr)}` : '';
}
