// Where each tier starts on the composite score, above a picture of the scores.
import { useSignal } from '@preact/signals';
import type { Cut, Operator } from '../../src/core/model/bands.ts';
import { cutText, HIGHEST, LOWEST, moveCut, setOperator } from '../cuts.ts';
import { atPreset, draftModel, edit, reset, settle } from '../state.ts';
import { tierColor } from '../tier-color.ts';
import { Histogram } from './histogram.tsx';
import { NumberField } from './number-field.tsx';
import { ResetButton } from './reset-button.tsx';
import { Section } from './section.tsx';

export function Cuts() {
  const notice = useSignal<string | null>(null);
  const { tiers } = draftModel.value;
  const say = (text: string | null) => {
    notice.value = text;
  };
  const backToPreset = () => {
    say(null);
    reset('tiers');
  };
  return (
    <Section
      id="cuts"
      title="Tier cuts"
      action={<ResetButton what="tier cuts" isOff={atPreset.value.tiers} onReset={backToPreset} />}
    >
      <Histogram />
      {tiers.cuts.map((cut, i) => (
        <CutRow key={cut[2]} cut={cut} index={i} say={say} />
      ))}
      <div class="cut">
        <span class="swatch" style={`background:${tierColor(tiers.cuts.length)}`} />
        <span>{tiers.floor}</span>
        <span class="quiet">everything below</span>
      </div>
      <p id="cut-notice" class="notice" role="status">
        {notice}
      </p>
    </Section>
  );
}

interface CutRowProps {
  readonly cut: Cut<string>;
  readonly index: number;
  readonly say: (notice: string | null) => void;
}

function CutRow({ cut: [at, operator, label], index, say }: CutRowProps) {
  const id = `cut-${index}`;
  const move = (value: number) => moveCut(draftModel.peek().tiers, index, value);
  return (
    <div class="cut">
      <span class="swatch" style={`background:${tierColor(index)}`} />
      <label for={id}>{label} from</label>
      <OperatorField label={label} operator={operator} index={index} />
      <NumberField
        id={id}
        text={cutText(at)}
        min={LOWEST}
        max={HIGHEST}
        step={0.05}
        describedBy="cut-notice"
        onType={(value) => {
          const { tiers, notice } = move(value);
          say(null);
          // Half a number ("2" of "2.75") may lie beyond a neighbour: it waits until the field is left.
          if (notice === null) edit({ tiers }, id);
        }}
        onSettle={(value) => {
          const { tiers, notice } = move(value);
          say(notice);
          edit({ tiers }, id);
          settle();
        }}
      />
    </div>
  );
}

interface OperatorProps {
  readonly label: string;
  readonly operator: Operator;
  readonly index: number;
}

function OperatorField({ label, operator, index }: OperatorProps) {
  return (
    <select
      aria-label={`${label} operator`}
      title="≥ takes in an account that stands exactly on the cut, > leaves it out"
      value={operator}
      onChange={({ currentTarget: { value } }) =>
        edit({ tiers: setOperator(draftModel.peek().tiers, index, value as Operator) })
      }
    >
      <option value=">=">≥</option>
      <option value=">">&gt;</option>
    </select>
  );
}
