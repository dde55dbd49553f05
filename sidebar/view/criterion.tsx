// One criterion of a score: on or off, its weight, and the points of its bands, labels, or yes and no.
import type { ComponentChildren } from 'preact';
import type { Bands } from '../../src/core/model/bands.ts';
import { FIELDS } from '../../src/core/model/fields.ts';
import type { Criterion, Dimension } from '../../src/core/model/model.ts';
import { OWN_KINDS, type OwnKind } from '../../src/core/panel/column-offer.ts';
import type { Space } from '../cuts.ts';
import { settle } from '../draft.ts';
import { shortened } from '../format.ts';
import { change, changeKind, columnNotice } from '../own-columns.ts';
import { POINTS, removeCriterion, withPoints } from '../rubrics.ts';
import { Plain } from './button.tsx';
import { CutRows } from './cut-rows.tsx';
import { Choice, Field } from './field.tsx';
import { NumberField } from './number-field.tsx';

interface Props {
  readonly dimension: Dimension;
  readonly index: number;
  readonly criterion: Criterion;
}

export function CriterionEditor(props: Props) {
  const { dimension, index, criterion } = props;
  const { title, isOff, weight, field } = criterion;
  const id = `${dimension}-${criterion.id}`;
  return (
    <details class="criterion">
      <summary>
        <bdi>{shortened(title)}</bdi>
        <small>{isOff ? 'off' : weight === 1 ? '' : `weight ${weight}`}</small>
      </summary>
      {field === null && <OwnFields {...props} />}
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

/** What only a criterion of one's own has: a name, and what its column holds. */
function OwnFields({ dimension, index, criterion: { id, title, column, kind } }: Props) {
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
          onChoose={(chosen) => void changeKind(dimension, index, chosen as OwnKind)}
        >
          {OWN_KINDS.map((each) => (
            <option key={each} value={each}>
              {KINDS[each]}
            </option>
          ))}
        </Choice>
      </Field>
      <div class="row">
        <small>
          Column <bdi>{shortened(column)}</bdi>
        </small>
        <Plain
          aria-label={`Remove ${title}`}
          onClick={() => {
            columnNotice.value = removeCriterion(dimension, index) ?? '';
          }}
        >
          Remove
        </Plain>
      </div>
    </>
  );
}

/** What a number of the column may be, for its fields. */
function spaceOf({ kind, field, title }: Criterion): Space {
  const of = field === null ? null : FIELDS[field].kind;
  const isShare = of === 'percent';
  return {
    low: kind === 'age' ? -99_999 : field === null ? -1e9 : 0,
    high: isShare ? 1 : kind === 'age' ? 99_999 : 1e9,
    decimals: of === 'count' || of === 'money' || kind === 'age' ? 0 : 4,
    what: title,
    isPlain: true,
  };
}

interface BandProps extends Props {
  readonly id: string;
  readonly bands: Bands<number>;
}

function BandPoints({ dimension, index, criterion, id, bands }: BandProps) {
  const space = spaceOf(criterion);
  const put = (next: Bands<number>, step: string) => {
    const { cuts, floor } = next;
    change(dimension, index, { bands: { cuts: cuts.map((cut) => [...cut] as const), floor } }, step || null);
  };
  return (
    <>
      {criterion.kind === 'age' && <small>Days from the date to the day that is scored.</small>}
      <CutRows
        id={id}
        bands={bands}
        space={space}
        step={space.decimals === 0 ? 1 : 0.1}
        titleOf={(points) => `${points} points`}
        leadOf={(band, points) => (
          <PointsChoice
            label={`Points of band ${band + 1} of ${criterion.title}`}
            points={points}
            onChoose={(chosen) => put(withPoints(bands, band, chosen), '')}
          />
        )}
        onEdit={put}
      />
    </>
  );
}

interface LabelProps extends Props {
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

function FlagPoints({ dimension, index, yes, no }: Props & { readonly yes: number; readonly no: number }) {
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

interface PointsProps {
  readonly label: string;
  readonly points: number;
  readonly onChoose: (points: number) => void;
}

function PointsChoice({ label, points, onChoose }: PointsProps) {
  return (
    <Choice aria-label={label} value={String(points)} onChoose={(chosen) => onChoose(Number(chosen))}>
      {POINTS.map((each) => (
        <option key={each} value={each}>
          {each === 1 ? '1 point' : `${each} points`}
        </option>
      ))}
    </Choice>
  );
}
