// The bands of a criterion: which numbers give how many points, one more, or one less.
import { useSignal } from '@preact/signals';
import type { Bands } from '../../src/core/model/bands.ts';
import { FIELDS } from '../../src/core/model/fields.ts';
import type { Criterion, Dimension } from '../../src/core/model/model.ts';
import { withCutAt, withoutBand } from '../band-edits.ts';
import type { Space } from '../cuts.ts';
import { change, columnNotice } from '../own-columns.ts';
import { POINTS, withPoints } from '../rubrics.ts';
import { Button, Plain } from './button.tsx';
import { CutRows } from './cut-rows.tsx';
import { Choice, Entry } from './field.tsx';

export interface CriterionProps {
  readonly dimension: Dimension;
  readonly index: number;
  readonly criterion: Criterion;
}

interface BandProps extends CriterionProps {
  readonly id: string;
  readonly bands: Bands<number>;
}

export function BandPoints({ dimension, index, criterion, id, bands }: BandProps) {
  const space = spaceOf(criterion);
  const put = (next: Bands<number> | string, step: string) => {
    if (typeof next === 'string') {
      columnNotice.value = next;
      return;
    }
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
        tailOf={(band) => (
          <Plain
            class="plain icon"
            aria-label={`Remove band ${band + 1} of ${criterion.title}`}
            title="Remove this band"
            onClick={() => put(withoutBand(bands, band), '')}
          >
            ×
          </Plain>
        )}
        onEdit={put}
      />
      <AddCut title={criterion.title} onAdd={(at) => put(withCutAt(bands, at, space), '')} />
    </>
  );
}

function AddCut({ title, onAdd }: { readonly title: string; readonly onAdd: (at: number) => void }) {
  const text = useSignal('');
  const add = () => {
    const at = Number(text.peek());
    if (text.peek().trim() === '' || Number.isNaN(at)) return;
    onAdd(at);
    text.value = '';
  };
  return (
    <div class="field">
      <Button aria-disabled={text.value.trim() === ''} onClick={add}>
        Add a band
      </Button>
      <Entry
        type="number"
        class="wide"
        step="any"
        aria-label={`Cut of the band to add to ${title}`}
        placeholder="from"
        text={text}
        onKeyDown={({ key }) => key === 'Enter' && add()}
      />
    </div>
  );
}

interface PointsProps {
  readonly label: string;
  readonly points: number;
  readonly onChoose: (points: number) => void;
}

export function PointsChoice({ label, points, onChoose }: PointsProps) {
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
