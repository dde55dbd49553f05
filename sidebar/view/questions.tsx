// Columns that may mean a field but do not say so surely: the person decides, nothing is read before.
import { FIELDS } from '../../src/core/model/fields.ts';
import type { Proposal } from '../../src/core/read/mapping.ts';
import { quantity, shortened } from '../format.ts';
import { formats, openDoubts, openQuestions, reading } from '../reading.ts';
import { chooseColumn } from '../run.ts';
import { Plain } from './button.tsx';
import { Doubts } from './doubts.tsx';
import { Section } from './section.tsx';
import { StatusWords } from './status-words.tsx';

export function Questions() {
  const open = openQuestions.value;
  const count = open.length + openDoubts.value.length;
  if (count === 0) return <StatusWords />;
  return (
    <Section id="questions" title={`${quantity(formats.value.count(count), 'column')} to check`}>
      <ul class="questions">
        <Doubts />
        {open.map((proposal) => (
          <Question key={proposal.column} proposal={proposal} />
        ))}
      </ul>
      <StatusWords />
    </Section>
  );
}

/** A reason stands alone here: it begins as a sentence does. */
function sentenceOf(reason: string): string {
  return reason.slice(0, 1).toUpperCase() + reason.slice(1);
}

function Question({ proposal: { field, header, samples, reason } }: { readonly proposal: Proposal }) {
  if (!field) return null;
  const isBusy = reading.value.state === 'busy';
  const { title } = FIELDS[field];
  const choose = (chosen: string | null) => !isBusy && void chooseColumn(field, chosen);
  return (
    <li>
      <p>
        Is "<bdi>{shortened(header)}</bdi>" {title}?
      </p>
      <p class="quiet">{sentenceOf(reason)}</p>
      {samples.length > 0 && (
        <p class="quiet">
          For example <bdi>{samples.map(shortened).join(', ')}</bdi>
        </p>
      )}
      <div class="row">
        <Plain aria-disabled={isBusy} onClick={() => choose(header)}>
          Use as {title}
        </Plain>
        <Plain aria-disabled={isBusy} onClick={() => choose(null)}>
          Do not use
        </Plain>
      </div>
    </li>
  );
}
