// What these columns can give, as the first thing that a person sees.
import { waiting } from '../labels.ts';
import { go } from '../place.ts';
import { type Gift, gifts } from '../ready.ts';
import { choices, chooseSource, isSaid, SOURCE_NAMES, source } from '../segment-source.ts';
import { Button, Plain } from './button.tsx';
import { waitingText } from './label-tables.tsx';
import { Section } from './section.tsx';
import { talliesText } from './source.tsx';
import { Verdict } from './verdict.tsx';

const WORDS = { ready: 'Ready', question: 'One answer away', missing: 'Missing' } as const;

export function Ready() {
  if (!gifts.value) return null;
  return (
    <Section id="ready" title="What these columns can give">
      <ul class="gifts">
        {gifts.value.map((gift) => (
          <GiftLine key={gift.name} gift={gift} />
        ))}
      </ul>
      <Waiting />
      <Start />
    </Section>
  );
}

/** The source of the segment that fits these columns, and one press that sets it. */
function Start() {
  const fits = source.value;
  if (!fits) return null;
  if (isSaid.value) {
    return (
      <p class="start-with">
        Segments come from {SOURCE_NAMES[fits]}. <Plain onClick={() => go('model', 'source')}>Change</Plain>
      </p>
    );
  }
  const tallies = choices.value.find((choice) => choice.source === fits)?.tallies ?? [];
  return (
    <div class="ask offer start-with">
      <p>
        Start with {SOURCE_NAMES[fits]}: {talliesText(tallies)}.
      </p>
      <div class="row">
        <Button onClick={() => chooseSource(fits)}>Use {SOURCE_NAMES[fits]}</Button>
        <Plain onClick={() => go('model', 'source')}>Others</Plain>
      </div>
    </div>
  );
}

/** What keeps accounts from a tier though the columns are there. */
function Waiting() {
  if (waiting.value.texts === 0) return null;
  return (
    <p class="waiting">
      {waitingText()} <Plain onClick={() => go('model', 'labels')}>Rate them</Plain>
    </p>
  );
}

function GiftLine({ gift: { name, state, missing, have } }: { readonly gift: Gift }) {
  const isComplete = missing.length === 0;
  const [there, all] = have ?? [];
  return (
    <li class={have && 'part'}>
      <div class="row">
        <span>{name}</span>
        {have ? (
          <span class="quiet">
            {there} of {all} columns
          </span>
        ) : (
          <Verdict word={WORDS[state]} />
        )}
      </div>
      {!isComplete && (
        <small>
          {state === 'missing' ? 'Needs' : 'Better with'} {missing.join(', ')}
        </small>
      )}
    </li>
  );
}
