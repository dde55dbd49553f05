// The weights of the three dimensions: a slider and a number each, 100 in all.
import { DIMENSION_MEANINGS, DIMENSIONS, type Dimension } from '../../src/core/model/model.ts';
import { resolveModel } from '../../src/core/model/resolve.ts';
import { DIMENSION_TITLES } from '../dimension-titles.ts';
import { atPreset, draft, draftModel, lock, locked, moveWeight, reset, settle, splitEvenly } from '../draft.ts';
import { withPreset } from '../model-document.ts';
import { SOURCE_NAMES, source } from '../segment-source.ts';
import { percentsOf } from '../weights.ts';
import { Button } from './button.tsx';
import { Findings } from './findings.tsx';
import { NumberField } from './number-field.tsx';
import { ResetButton } from './reset-button.tsx';
import { Section } from './section.tsx';

export function Weights() {
  const percents = percentsOf(draftModel.value.weights);
  return (
    <Section
      id="weights"
      title="Weights in percent"
      action={<ResetButton what="weights" isOff={atPreset.value.weights} onReset={() => reset('weights')} />}
    >
      {source.value !== 'composite' && source.value !== null && (
        <p class="quiet">
          They move the composite score, which is information here: segments come from {SOURCE_NAMES[source.value]}.
        </p>
      )}
      {DIMENSIONS.map((dimension) => (
        <Weight key={dimension} dimension={dimension} percent={percents[dimension]} />
      ))}
      <Findings of="weights" />
      <Button class="plain start" onClick={splitEvenly}>
        Split evenly
      </Button>
    </Section>
  );
}

function Weight({ dimension, percent }: { readonly dimension: Dimension; readonly percent: number }) {
  const title = DIMENSION_TITLES[dimension];
  const id = `${dimension}-weight`;
  const isLocked = locked.value.includes(dimension);
  const put = (value: number) => {
    moveWeight(dimension, value);
    settle();
  };
  return (
    <div class="weight">
      <div>
        <label for={id}>
          {title}
          <span class="hidden"> weight</span>
        </label>
        <small>{DIMENSION_MEANINGS[dimension]}</small>
      </div>
      <NumberField
        label={`${title} weight in percent`}
        text={String(percent)}
        min={0}
        max={100}
        step={1}
        isOff={isLocked}
        onType={(value) => value >= 0 && value <= 100 && moveWeight(dimension, value)}
        onSettle={put}
      />
      <LockButton title={title} isLocked={isLocked} onPress={() => lock(dimension)} />
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        step={1}
        value={percent}
        disabled={isLocked}
        title="Double-click: back to the preset"
        aria-valuetext={`${percent} percent`}
        style={`--filled:${percent}%`}
        onInput={({ currentTarget }) => {
          moveWeight(dimension, Number(currentTarget.value));
          // Where locked weights leave no room, the slider stays too.
          currentTarget.value = String(percentsOf(draftModel.peek().weights)[dimension]);
        }}
        onChange={settle}
        onDblClick={() => put(percentsOf(resolveModel(withPreset(draft.peek(), 'weights')).weights)[dimension])}
      />
    </div>
  );
}

interface LockProps {
  readonly title: string;
  readonly isLocked: boolean;
  readonly onPress: () => void;
}

function LockButton({ title, isLocked, onPress }: LockProps) {
  return (
    <Button
      class="plain icon"
      aria-label={`Lock ${title} weight`}
      aria-pressed={isLocked}
      title={isLocked ? 'Locked: it stays while others move' : 'Lock'}
      onClick={onPress}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d={isLocked ? 'M5 9h10v7H5zM7 9V6.5a3 3 0 0 1 6 0V9' : 'M5 9h10v7H5zM7 9V6.5a3 3 0 0 1 5.8-1'} />
      </svg>
    </Button>
  );
}
