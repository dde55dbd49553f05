// The weights of the three dimensions: a slider and a number each, 100 in all.
import { DIMENSIONS, type Dimension } from '../../src/core/model/model.ts';
import { DIMENSION_TITLES } from '../needs.ts';
import { atPreset, draftModel, moveWeight, reset, settle } from '../state.ts';
import { percentsOf } from '../weights.ts';
import { NumberField } from './number-field.tsx';
import { ResetButton } from './reset-button.tsx';
import { Section } from './section.tsx';

export function Weights() {
  const percents = percentsOf(draftModel.value.weights);
  return (
    <Section
      id="weights"
      title="Weights"
      action={<ResetButton what="weights" isOff={atPreset.value.weights} onReset={() => reset('weights')} />}
    >
      {DIMENSIONS.map((dimension) => (
        <Weight key={dimension} dimension={dimension} percent={percents[dimension]} />
      ))}
    </Section>
  );
}

function Weight({ dimension, percent }: { readonly dimension: Dimension; readonly percent: number }) {
  const title = DIMENSION_TITLES[dimension];
  const id = `${dimension}-weight`;
  return (
    <div class="weight">
      <label for={id}>
        {title}
        <span class="hidden"> weight</span>
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        step={1}
        value={percent}
        aria-valuetext={`${percent} percent`}
        style={`--filled:${percent}%`}
        onInput={({ currentTarget: { value } }) => moveWeight(dimension, Number(value))}
        onChange={settle}
      />
      <NumberField
        label={`${title} weight in percent`}
        text={String(percent)}
        min={0}
        max={100}
        step={1}
        onType={(value) => value >= 0 && value <= 100 && moveWeight(dimension, value)}
        onSettle={(value) => {
          moveWeight(dimension, value);
          settle();
        }}
      />
      <span aria-hidden="true">%</span>
    </div>
  );
}
