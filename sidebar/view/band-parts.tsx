// The cuts of the single systems: ARR tiers and RFM of the model's preset.
import type { Bands } from '../../src/core/model/bands.ts';
import type { RfmCuts } from '../../src/core/model/model.ts';
import { rfmNameOf } from '../../src/core/model/resolve.ts';
import { AMOUNTS } from '../cuts.ts';
import { atPreset, draft, draftModel, edit, reset } from '../draft.ts';
import { quantity } from '../format.ts';
import { outcome } from '../outcome.ts';
import { formats } from '../reading.ts';
import { source } from '../segment-source.ts';
import { CutRows } from './cut-rows.tsx';
import { Findings } from './findings.tsx';
import { QuietCuts } from './quiet-cuts.tsx';
import { ResetButton } from './reset-button.tsx';
import { Section } from './section.tsx';

/** Where the segment comes from them, they are its cuts. */
export function ArrTiers() {
  const { preset, arrTiers } = draftModel.value;
  if (source.value === 'arr') return null;
  const tallies = outcome.value?.overview.arr?.tiers;
  const note = (i: number) => {
    const { count, compact } = formats.value;
    const tally = tallies?.[i];
    return tally ? `${quantity(count(tally.accounts), 'account')}, ${compact(tally.arr)}` : '';
  };
  return (
    <Section
      id="arr-tiers"
      title="ARR tiers"
      action={<ResetButton what="ARR tiers" isOff={atPreset.value.arrTiers} onReset={() => reset('arrTiers')} />}
    >
      <CutRows
        id="arr-cut"
        bands={arrTiers[preset]}
        space={AMOUNTS}
        step={1000}
        noteOf={note}
        onEdit={(bands, source) => edit({ arrTiers: bands }, source || null)}
      />
      <QuietCuts kind="arr" />
      <Findings of="arrTiers" />
    </Section>
  );
}

type Part = keyof RfmCuts;
const PARTS: readonly (readonly [Part, string, string])[] = [
  ['segments', 'RFM total', 'RFM totals'],
  ['recencyDays', 'Days since the last activity', 'Days'],
  ['activeDaysPerWeek', 'Active days a week', 'Days a week'],
];

export function RfmCutsPart() {
  const { rfm } = draftModel.value;
  const name = rfmNameOf(draftModel.value);
  const put = (part: Part, bands: Bands<string> | Bands<number>, source: string) => {
    const { rfm: all } = draft.peek();
    edit({ rfm: { ...all, [name]: { ...all?.[name], [part]: bands } } }, source || null);
  };
  return (
    <Section
      id="rfm"
      title={`RFM ${rfm[name].letter} (${name})`}
      action={<ResetButton what="RFM" isOff={atPreset.value.rfm} onReset={() => reset('rfm')} />}
    >
      <Findings of="rfm." />
      {PARTS.map(([part, title, what]) => (
        <details key={part}>
          <summary>{title}</summary>
          <CutRows
            id={`rfm-${part}`}
            bands={rfm[name][part] as Bands<string | number>}
            space={{
              low: part === 'segments' ? 3 : 0,
              high: part === 'segments' ? 15 : part === 'recencyDays' ? 9999 : 7,
              decimals: part === 'activeDaysPerWeek' ? 2 : 0,
              what,
            }}
            step={part === 'activeDaysPerWeek' ? 0.5 : 1}
            titleOf={(label) => (typeof label === 'number' ? `${label} point${label === 1 ? '' : 's'}` : label)}
            onEdit={(bands, source) => put(part, bands as Bands<string>, source)}
          />
        </details>
      ))}
    </Section>
  );
}
