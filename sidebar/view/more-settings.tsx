// What most people leave as it is, folded by what it is about.
import { Countries } from './countries.tsx';
import { LabelTreatments } from './label-treatments.tsx';
import { MonetaryEdges } from './monetary-edges.tsx';
import { Intended, Notes } from './notes.tsx';
import { Policies } from './policies.tsx';
import { Scales } from './scale-settings.tsx';
import { Section } from './section.tsx';
import { TierNames, Treatments } from './tier-settings.tsx';

export function MoreSettings() {
  return (
    <Section id="more" title="More settings">
      <Policies />
      <TierNames />
      <Treatments />
      <LabelTreatments />
      <Scales />
      <MonetaryEdges />
      <Countries />
      <Intended />
      <Notes />
    </Section>
  );
}
