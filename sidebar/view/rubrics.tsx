// What each score is made of: its criteria, how much each counts, and the points that its column gives.
import { useSignal } from '@preact/signals';
import { FIELDS, type Field as FieldName } from '../../src/core/model/fields.ts';
import { type Criterion, DIMENSIONS, type Dimension } from '../../src/core/model/model.ts';
import { DIMENSION_TITLES } from '../dimension-titles.ts';
import { draftModel, settle } from '../draft.ts';
import { quantity, shortened } from '../format.ts';
import { addColumn, addField, columnNotice } from '../own-columns.ts';
import { formats, panel } from '../reading.ts';
import { atPresetRubric, fieldsToAdd, resetRubric, setLeastShare } from '../rubrics.ts';
import { CriterionEditor } from './criterion.tsx';
import { Choice, Field } from './field.tsx';
import { Findings } from './findings.tsx';
import { NumberField } from './number-field.tsx';
import { ResetButton } from './reset-button.tsx';
import { Section } from './section.tsx';

export function Rubrics() {
  return (
    <Section id="rubrics" title="What the scores are made of">
      {DIMENSIONS.map((dimension) => (
        <Rubric key={dimension} dimension={dimension} />
      ))}
      <Findings of="rubrics" />
      <p class="notice" role="status">
        {columnNotice.value}
      </p>
    </Section>
  );
}

function Rubric({ dimension }: { readonly dimension: Dimension }) {
  const isOpen = useSignal(false);
  const criteria = draftModel.value.rubrics[dimension];
  const counting = criteria.filter(({ isOff }) => !isOff).length;
  return (
    <details
      onToggle={({ currentTarget }) => {
        isOpen.value = currentTarget.open;
      }}
    >
      <summary>
        {DIMENSION_TITLES[dimension]}:{' '}
        {quantity(formats.value.count(counting), 'criterion').replace('criterions', 'criteria')}
      </summary>
      {isOpen.value && (
        <>
          {criteria.map((criterion: Criterion, index) => (
            <CriterionEditor key={criterion.id} dimension={dimension} index={index} criterion={criterion} />
          ))}
          <AddCriterion dimension={dimension} />
          <LeastShare dimension={dimension} />
          <div class="row">
            <span />
            <ResetButton
              what={`${DIMENSION_TITLES[dimension]} criteria`}
              isOff={atPresetRubric.value[dimension]}
              onReset={() => resetRubric(dimension)}
            />
          </div>
        </>
      )}
    </details>
  );
}

/** How much must be there before the score counts. */
function LeastShare({ dimension }: { readonly dimension: Dimension }) {
  const id = `least-${dimension}`;
  const put = (percent: number) => setLeastShare(dimension, Math.min(100, Math.max(0, percent)) / 100, id);
  return (
    <Field id={id} label={dimension === 'behavioral' ? 'Columns needed, % of weight' : 'Points needed, % of weight'}>
      <NumberField
        id={id}
        text={String(Number((draftModel.value.leastShares[dimension] * 100).toFixed(2)))}
        min={0}
        max={100}
        step={5}
        onType={(percent) => percent >= 0 && percent <= 100 && put(percent)}
        onSettle={(percent) => {
          put(percent);
          settle();
        }}
      />
    </Field>
  );
}

const COLUMN = 'column:';

/** From a field of the method, or from any column of the sheet. */
function AddCriterion({ dimension }: { readonly dimension: Dimension }) {
  const id = `add-${dimension}`;
  const headers = (panel.value?.input?.proposals ?? []).map(({ header }) => header).filter((header) => header !== '');
  const fields = fieldsToAdd(dimension);
  const add = (chosen: string) => {
    if (chosen.startsWith(COLUMN)) void addColumn(dimension, chosen.slice(COLUMN.length));
    else if (chosen !== '') addField(dimension, chosen as FieldName);
  };
  return (
    <Field id={id} label="Add a criterion">
      <Choice id={id} value="" onChoose={add}>
        <option value="">Choose…</option>
        {fields.length > 0 && (
          <optgroup label="Of the method">
            {fields.map((field) => (
              <option key={field} value={field}>
                {FIELDS[field].title}
              </option>
            ))}
          </optgroup>
        )}
        <optgroup label="Columns of the sheet">
          {headers.map((header) => (
            <option key={header} value={COLUMN + header}>
              {shortened(header)}
            </option>
          ))}
        </optgroup>
      </Choice>
    </Field>
  );
}
