// Where each tier starts on the composite score, above a picture of the scores.
import { SCORES } from '../cuts.ts';
import { atPreset, draftModel, edit, reset } from '../draft.ts';
import { tierColor } from '../tier-color.ts';
import { CutRows } from './cut-rows.tsx';
import { Histogram } from './histogram.tsx';
import { ResetButton } from './reset-button.tsx';
import { Section } from './section.tsx';

export function Cuts() {
  return (
    <Section
      id="cuts"
      title="Tier cuts"
      action={<ResetButton what="tier cuts" isOff={atPreset.value.tiers} onReset={() => reset('tiers')} />}
    >
      <Histogram />
      <CutRows
        id="cut"
        bands={draftModel.value.segmentScales.composite.bands}
        space={SCORES}
        step={0.05}
        colorOf={tierColor}
        onEdit={(tiers, source) => edit({ tiers }, source || null)}
      />
    </Section>
  );
}
