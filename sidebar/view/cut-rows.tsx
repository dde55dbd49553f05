// The cuts of a scale as number fields with their operator, from best to worst.
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Operator } from '../../src/core/exact/numbers.ts';
import type { Bands, Cut } from '../../src/core/model/bands.ts';
import { cutText, isRising, moveCut, type Space, setOperator } from '../cuts.ts';
import { settle } from '../draft.ts';
import { Choice } from './field.tsx';
import { NumberField } from './number-field.tsx';

interface RowsProps<L> {
  /** Of the scale: its fields are called after it. */
  readonly id: string;
  readonly bands: Bands<L>;
  readonly space: Space;
  readonly step: number;
  /** What a person calls a band. */
  readonly titleOf?: (label: L) => string;
  readonly colorOf?: (index: number) => string;
  /** What stands instead of the name of a band. */
  readonly leadOf?: (index: number, label: L) => ComponentChildren;
  /** What stands behind a band, such as what takes it away. */
  readonly tailOf?: (index: number) => ComponentChildren;
  /** What stands in the band. */
  readonly noteOf?: (index: number) => string;
  readonly onEdit: (bands: Bands<L>, source: string) => void;
}

export function CutRows<L>(props: RowsProps<L>) {
  const { id, bands, titleOf = String, colorOf, leadOf, tailOf, noteOf } = props;
  const notice = useSignal<{ readonly of: Bands<L>; readonly text: string } | null>(null);
  const row = (index: number, label: L) =>
    leadOf?.(index, label) ?? (
      <>
        {colorOf && <span class="swatch" style={`background:${colorOf(index)}`} />}
        <label for={`${id}-${index}`}>
          {titleOf(label)}
          {noteOf && <small>{noteOf(index)}</small>}
        </label>
      </>
    );
  return (
    <>
      {bands.cuts.map((cut, i) => (
        <div key={i} class="cut">
          {row(i, cut[2])}
          <CutFields
            {...props}
            cut={cut}
            index={i}
            say={(text, of) => {
              notice.value = text === null ? null : { of, text };
            }}
          />
          {tailOf?.(i)}
        </div>
      ))}
      <div class="cut">
        {row(bands.cuts.length, bands.floor)}
        <span class="quiet">everything {isRising(bands) ? 'above' : 'below'}</span>
        {tailOf?.(bands.cuts.length)}
      </div>
      <p id={`${id}-notice`} class="notice" role="status">
        {notice.value?.of === bands && notice.value.text}
      </p>
    </>
  );
}

interface FieldsProps<L> extends RowsProps<L> {
  readonly cut: Cut<L>;
  readonly index: number;
  readonly say: (notice: string | null, of: Bands<L>) => void;
}

function CutFields<L>({ id, bands, space, step, titleOf = String, onEdit, cut, index, say }: FieldsProps<L>) {
  const [at, operator, label] = cut;
  const title = titleOf(label);
  const source = `${id}-${index}`;
  return (
    <>
      <OperatorField
        title={title}
        operator={operator}
        onChoose={(chosen) => onEdit(setOperator(bands, index, chosen, space), '')}
      />
      <NumberField
        id={source}
        label={`${title} from`}
        text={space.isPlain ? plainText(at) : cutText(at, space.decimals)}
        min={space.low}
        max={space.high}
        step={step}
        describedBy={`${id}-notice`}
        onType={(value) => {
          const { bands: moved, notice } = moveCut(bands, index, value, space);
          // Half a number ("2" of "2.75") may lie beyond a neighbour: it waits until the field is left.
          if (notice === null) onEdit(moved, source);
        }}
        onSettle={(value) => {
          const { bands: moved, notice } = moveCut(bands, index, value, space);
          say(notice, moved);
          onEdit(moved, source);
          settle();
        }}
      />
    </>
  );
}

/** A share such as 12 / 52 has more digits than anybody reads. */
function plainText(at: number): string {
  return String(Number(at.toFixed(6)) === at ? at : Number(at.toFixed(4)));
}

const SIGNS: readonly (readonly [Operator, string])[] = [
  ['>=', '≥'],
  ['>', '>'],
  ['<=', '≤'],
  ['<', '<'],
];

interface OperatorProps {
  readonly title: string;
  readonly operator: Operator;
  readonly onChoose: (operator: Operator) => void;
}

function OperatorField({ title, operator, onChoose }: OperatorProps) {
  return (
    <Choice
      aria-label={`${title} operator`}
      title="With = it takes in what stands exactly on the cut, without it leaves that out"
      value={operator}
      onChoose={(chosen) => onChoose(chosen as Operator)}
    >
      {SIGNS.filter(([name]) => name[0] === operator[0]).map(([name, sign]) => (
        <option key={name} value={name}>
          {sign}
        </option>
      ))}
    </Choice>
  );
}
