// One criterion of a score: on or off, its weight, and the points of its bands, labels, or yes and no.
import type { ComponentChildren } from 'preact';
import type { Field as FieldName } from '../../src/core/model/fields.ts';
import { OWN_KINDS, type OwnKind } from '../../src/core/panel/columns.ts';
import { settle } from '../draft.ts';
import { shortened } from '../format.ts';
import { change, columnNotice, readOtherwise } from '../own-columns.ts';
import { panel } from '../reading.ts';
import { removeCriterion } from '../rubrics.ts';
import { chooseColumn } from '../run.ts';
import { BandPoints, type CriterionProps, PointsChoice } from './band-points.tsx';
import { Plain } from './button.tsx';
import { Headers } from './column-fields.tsx';
import { Choice, Field } from './field.tsx';
import { NumberField } from './number-field.tsx';

export function CriterionEditor(props: CriterionProps) {
  const { dimension, index, criterion } = props;
  const { title, isOff, weight, field } = criterion;
  const id = `${dimension}-${criterion.id}`;
  return (
    <details class="criterion">
      <summary>
        <bdi>{shortened(title)}</bdi>
        <small>{isOff ? 'off' : weight === 1 ? '' : `weight ${weight}`}</small>
      </summary>
      {field === null ? <OwnFields {...props} /> : <MethodColumn id={id} field={field} />}
      <label class="check">
        <input
          type="checkbox"
          checked={!isOff}
          onChange={({ currentTarget: { checked } }) =>
            change(dimension, index, checked ? { off: false } : { off: true })
          }
        />
        Counts
      </label>
      <Field id={`${id}-weight`} label="Weight">
        <NumberField
          id={`${id}-weight`}
          text={String(weight)}
          min={0}
          max={100}
          step={0.5}
          onType={(typed) => typed > 0 && change(dimension, index, { weight: typed }, `${id}-weight`)}
          onSettle={(typed) => {
            if (typed > 0) change(dimension, index, { weight: typed }, `${id}-weight`);
            else
              columnNotice.value = `The weight of ${title} must be above 0. To leave it out, take the tick from Counts.`;
            settle();
          }}
        />
      </Field>
      <Plain
        class="plain start"
        aria-label={`Remove ${title}`}
        onClick={() => {
          columnNotice.value = removeCriterion(dimension, index) ?? '';
        }}
      >
        Remove
      </Plain>
      {'bands' in criterion && <BandPoints {...props} bands={criterion.bands} id={id} />}
      {'labels' in criterion && <LabelPoints {...props} labels={criterion.labels} />}
      {criterion.kind === 'flag' && <FlagPoints {...props} yes={criterion.yes} no={criterion.no} />}
    </details>
  );
}

const KINDS: Readonly<Record<OwnKind, string>> = {
  number: 'Numbers',
  label: 'Words',
  flag: 'Yes or no',
  age: 'Dates, by days since',
};

/** A column that is gone from the sheet stays to be seen. */
function headersOf(column: string): string[] {
  const headers = (panel.value?.input?.proposals ?? []).map(({ header }) => header).filter((header) => header !== '');
  return headers.includes(column) ? headers : [column, ...headers];
}

/** Where a criterion of the method is read from: chosen for the field, wherever it counts. */
function MethodColumn({ id, field }: { readonly id: string; readonly field: FieldName }) {
  const header = panel.value?.table?.columns.find((column) => column.field === field)?.header ?? '';
  return (
    <Field id={`${id}-column`} label="Column">
      <Headers id={`${id}-column`} chosen={header} onChoose={(chosen) => void chooseColumn(field, chosen || null)} />
    </Field>
  );
}

/** What only a criterion of one's own has: a name, and what its column holds. */
function OwnFields({ dimension, index, criterion: { id, title, column, kind } }: CriterionProps) {
  return (
    <>
      <Field id={`${id}-title`} label="Name">
        <input
          id={`${id}-title`}
          type="text"
          value={title}
          onChange={({ currentTarget: { value } }) => change(dimension, index, { title: value })}
        />
      </Field>
      <Field id={`${id}-kind`} label="Holds">
        <Choice
          id={`${id}-kind`}
          value={kind}
          onChoose={(chosen) => void readOtherwise(dimension, index, { kind: chosen as OwnKind })}
        >
          {OWN_KINDS.map((each) => (
            <option key={each} value={each}>
              {KINDS[each]}
            </option>
          ))}
        </Choice>
      </Field>
      <Field id={`${id}-column`} label="Column">
        <Choice
          id={`${id}-column`}
          value={column}
          onChoose={(header) => void readOtherwise(dimension, index, { column: header })}
        >
          {headersOf(column).map((header) => (
            <option key={header} value={header}>
              {shortened(header)}
            </option>
          ))}
        </Choice>
      </Field>
    </>
  );
}

interface LabelProps extends CriterionProps {
  readonly labels: Readonly<Record<string, number>>;
}

function LabelPoints({ dimension, index, labels }: LabelProps) {
  return (
    <>
      {Object.entries(labels).map(([label, points]) => (
        <PointsRow
          key={label}
          title={label}
          points={points}
          onChoose={(chosen) => change(dimension, index, { labels: { ...labels, [label]: chosen } })}
        />
      ))}
    </>
  );
}

function FlagPoints({ dimension, index, yes, no }: CriterionProps & { readonly yes: number; readonly no: number }) {
  return (
    <>
      <PointsRow title="Yes" points={yes} onChoose={(chosen) => change(dimension, index, { yes: chosen })} />
      <PointsRow title="No" points={no} onChoose={(chosen) => change(dimension, index, { no: chosen })} />
    </>
  );
}

interface RowProps {
  readonly title: ComponentChildren;
  readonly points: number;
  readonly onChoose: (points: number) => void;
}

function PointsRow({ title, points, onChoose }: RowProps) {
  return (
    <div class="field points">
      <span>{title}</span>
      <PointsChoice label={`Points of ${title}`} points={points} onChoose={onChoose} />
    </div>
  );
}
