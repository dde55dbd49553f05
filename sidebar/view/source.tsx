// What segments come from: the composite score, the ARR tiers or the priority score, with what each of them gives.
import { UNSEGMENTED_LABEL } from '../../src/core/composite/codes.ts';
import { quantity } from '../format.ts';
import { formats } from '../reading.ts';
import {
  askedSource,
  choices,
  chooseSource,
  committedAccounts,
  confirmSource,
  isSaid,
  SOURCE_NAMES,
  SOURCE_TITLES,
  type SourceChoice,
  source,
} from '../segment-source.ts';
import { Button, Plain } from './button.tsx';
import { Section } from './section.tsx';

export function SegmentSource() {
  if (choices.value.length === 0) return null;
  return (
    <Section id="source" title="Segments come from">
      <div role="radiogroup" aria-labelledby="source" class="sources">
        {choices.value.map((choice) => (
          <SourceOption key={choice.source} choice={choice} />
        ))}
      </div>
      <Confirmation />
      {source.value && !isSaid.value && (
        <p class="quiet">Taken because these columns give it. Scoring stores the choice.</p>
      )}
    </Section>
  );
}

function SourceOption({ choice: { source: each, tallies } }: { readonly choice: SourceChoice }) {
  const isOff = tallies === null;
  return (
    <label class="source">
      <input
        type="radio"
        name="source"
        checked={source.value === each}
        disabled={isOff}
        onChange={(event) => {
          chooseSource(each);
          // Until the person has confirmed, the one that holds stays marked.
          event.currentTarget.checked = source.peek() === each;
        }}
      />
      <span>
        {SOURCE_TITLES[each]}
        {each === 'composite' && <small>Who they are, how they use it and what they are worth, in one score</small>}
        <small>{isOff ? 'Columns are missing' : talliesText(tallies)}</small>
      </span>
    </label>
  );
}

export function talliesText(tallies: NonNullable<SourceChoice['tallies']>): string {
  const { count } = formats.value;
  return tallies
    .filter(({ label, accounts }) => label !== UNSEGMENTED_LABEL || accounts > 0)
    .map(({ label, accounts }) => `${label} ${count(accounts)}`)
    .join(' · ');
}

function Confirmation() {
  const next = askedSource.value;
  return (
    <div role="alert">
      {next && (
        <div class="ask">
          <p>
            {quantity(formats.value.count(committedAccounts.value), 'account')} already have a segment that was
            committed. The next scoring commits them anew by {SOURCE_NAMES[next]}; overrides made before do not hold any
            more. The log keeps what was.
          </p>
          <div class="row">
            <Button onClick={confirmSource}>Use {SOURCE_NAMES[next]}</Button>
            <Plain
              onClick={() => {
                askedSource.value = null;
              }}
            >
              Keep it as it is
            </Plain>
          </div>
        </div>
      )}
    </div>
  );
}
