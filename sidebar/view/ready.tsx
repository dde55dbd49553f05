// What these columns can give, as the first thing that a person sees.
import { type Gift, gifts } from '../ready.ts';
import { Section } from './section.tsx';
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
    </Section>
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
